import { createHash } from "node:crypto";
import { createPageReader } from "../../src/core/content/page/page-reader.ts";
import type { ParsedPage } from "../../src/core/content/page/parsed-page.ts";
import type { Language } from "../../src/core/content/settings/settings.ts";
import { harbourFields } from "./site-fields.ts";

const sv: Language = { tag: "sv", locale: "sv-SE", direction: "ltr", name: "Svenska" };
const en: Language = { tag: "en", locale: "en-GB", direction: "ltr", name: "English" };

const readPage = createPageReader(harbourFields);

/** The id that Git gives a text, worked out apart from the code under test. */
export function gitId(text: string): string {
	return createHash("sha1")
		.update(`blob ${Buffer.byteLength(text)}\0${text}`)
		.digest("hex");
}

/** An original, parsed; throws when it has problems. */
export function original(text: string, key = "nyheter/bron"): ParsedPage {
	return parse(text, { key, language: sv, isSource: true });
}

/** A translation, parsed; throws when it has problems. */
export function translation(text: string, key = "nyheter/bron"): ParsedPage {
	return parse(text, { key, language: en, isSource: false });
}

function parse(text: string, context: { key: string; language: Language; isSource: boolean }): ParsedPage {
	const file = `content/${context.language.tag}/${context.key}.md`;
	const page = readPage({ file, text, blob: gitId(text) }, context);
	if (!page.ok) throw new Error(JSON.stringify(page.problems));
	return page.value;
}

/** An original with this body, whose front matter may be given. */
export function swedish(body: string, fields = "title: Bron\ndescription: En bro.\n"): string {
	return `---\n${fields}---\n\n${body}`;
}

/** A translation with this body, pinned to a version of the original. */
export function english(
	body: string,
	{ of, fields = "title: The bridge\ndescription: A bridge.\n" }: { of: string; fields?: string },
): string {
	return `---\n${fields}translation:\n  pin: "${gitId(of)}"\n  state: in-review\n---\n\n${body}`;
}
