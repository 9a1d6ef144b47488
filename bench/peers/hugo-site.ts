import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AlignedTexts } from "../corpus/aligned-texts.ts";
import { type CorpusArticle, corpusArticles, pictureCount } from "../corpus/corpus.ts";
import { noisePicture } from "../corpus/picture.ts";
import { municipalities, topics } from "../corpus/subjects.ts";
import { fixedPages } from "../make-site.ts";
import { rootPages } from "./root-pages.ts";

const layouts = fileURLToPath(new URL("./hugo/", import.meta.url));

/** Lays out the same site for Hugo, ready for `hugo --quiet -d _site`. */
export async function makeHugoSite({
	articles,
	directory,
	texts,
	terms,
}: {
	readonly articles: number;
	readonly directory: string;
	readonly texts: AlignedTexts;
	/** The glossary's terms, as JSON. */
	readonly terms: string;
}): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	await cp(layouts, directory, { recursive: true });
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(directory, file)), { recursive: true });
		await writeFile(join(directory, file), content);
	};
	await write("data/terms.json", terms);
	for (const [file, content] of Object.entries(rootPages)) await write(`static/${file}`, content);
	for (let number = 1; number <= pictureCount; number++)
		await write(`static/media/picture-${number}.png`, noisePicture(number));
	for (const tag of ["sv", "en"] as const) {
		for (const [key, page] of Object.entries(fixedPages)) {
			const { title, description, body } = page[tag];
			const layout = /^(?:glossary|search)$/.test(key) ? { layout: "single", type: key } : {};
			const file = key.endsWith("index") ? key.replace(/index$/, "_index") : key;
			await write(
				`content/${tag}/${file}.md`,
				markdown({ title, description, ...translated(tag), ...layout }, body),
			);
		}
		for (const [folder, subjects] of [
			["topics", topics] as const,
			["municipalities", municipalities] as const,
		]) {
			for (const subject of subjects) {
				const title = subject[tag];
				const description = tag === "sv" ? `Artiklar om ${title}.` : `Articles about ${title}.`;
				await write(
					`content/${tag}/${folder}/${subject.key}/_index.md`,
					markdown({ title, description, ...translated(tag) }, ""),
				);
			}
		}
		let earlier = "";
		for (const article of corpusArticles(articles, texts)) {
			await write(`content/${tag}/news/${article.name}.md`, articlePage(article, { tag, earlier }));
			earlier = tag === "sv" ? article.name : article.slug;
		}
	}
}

function articlePage(
	article: CorpusArticle,
	{ tag, earlier }: { readonly tag: "sv" | "en"; readonly earlier: string },
): string {
	const { title, description, date, municipality, topics, body, name, slug, picture } = article;
	const fields = {
		title: title[tag],
		description: description[tag],
		date,
		slug: tag === "sv" ? name : slug,
		municipalities: [municipality.key],
		topics: topics.map(({ key }) => key),
		publisher: `${municipality.sv} kommun`,
		...translated(tag),
	};
	const text = body[tag]
		.replaceAll("{{earlier}}", `/${tag}/news/${earlier}/`)
		.replaceAll("{{picture}}", `/media/picture-${picture}.png`)
		.replace(/\[([^\]]*)\]\{lang=[a-z]+\}/g, "$1");
	return markdown(fields, text);
}

function translated(tag: "sv" | "en"): object {
	return tag === "sv" ? {} : { reviewer: "Anna Berg", reviewed: "2024-05-02" };
}

/** Hugo reads JSON as front matter too, but YAML is what its users write. */
function markdown(fields: object, body: string): string {
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
