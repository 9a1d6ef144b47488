import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { blobId } from "../../src/core/drift/blob-id.ts";
import type { AlignedTexts } from "./aligned-texts.ts";
import { corpusArticles } from "./corpus.ts";

/** Top-level blocks of the long page. */
export const blocks = 40;
/** Its key. */
export const longPage = "news/long";

/** A page of so many blocks, with its translation, from the texts that articles are made of. */
export async function writeLongPage(root: string, texts: AlignedTexts): Promise<void> {
	const made = [...corpusArticles(Math.ceil(blocks / 10), texts)];
	const [first] = made;
	if (!first) throw new Error("There are no texts.");
	const bodyIn = (language: "sv" | "en"): string =>
		made
			.flatMap(({ body }) => body[language].split("\n\n"))
			.slice(0, blocks)
			.join("\n\n")
			.replaceAll("{{picture}}", "picture-1.png")
			.replaceAll("{{earlier}}", `${first.name}.md`);
	const original = `---\ntitle: En lång sida\ndescription: Så lång som få.\ndate: "2024-02-02"\nmunicipality: ${first.municipality.key}\ntopics: []\npublisher: Ek kommun\n---\n\n${bodyIn("sv")}\n`;
	const pin = blobId(new TextEncoder().encode(original));
	const translation = `---\ntitle: A long page\ndescription: As long as few.\nslug: long\ntranslation:\n  pin: ${pin}\n  state: in-review\n  translator: Kim Berg\n---\n\n${bodyIn("en")}\n`;
	for (const [language, text] of Object.entries({ sv: original, en: translation })) {
		const file = join(root, "content", language, `${longPage}.md`);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}
