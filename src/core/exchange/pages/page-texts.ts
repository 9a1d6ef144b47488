import { parseFrontMatter } from "../../content/yaml/front-matter.ts";
import { type Field, pageTexts } from "../../fields/field.ts";
import { type FieldText as DeclaredText, textName, translatedTexts } from "../../fields/field-texts.ts";
import { type MarkdownBlock, readBlocks } from "../markdown/read-blocks.ts";
import type { Remark } from "../markdown/read-remarks.ts";
import type { Surroundings } from "../markdown/surroundings.ts";
import type { TracedMarkdown } from "../markdown/traced-markdown.ts";
import { type SourceText, sourceText } from "./source-text.ts";

/** A text in front matter that translators word themselves. */
export interface FieldText extends Pick<DeclaredText, "item" | "steps" | "text"> {
	/** The text's name, the same in the original and its translation: `title`, `image.alt`, `contacts.role Eva Ek`. */
	readonly name: string;
	/** The same without the item's: `contacts.role`. */
	readonly field: string;
	/** Whether it says as much in the original's language, or another field can stand for it. */
	readonly optional: boolean;
}

/** A page's texts with their places. */
export interface PageTexts {
	readonly source: SourceText;
	readonly fields: readonly FieldText[];
	readonly blocks: readonly MarkdownBlock[];
	readonly remarks: readonly Remark[];
	readonly surroundings: Surroundings;
	/** Where the body begins in the source's text: what to add to the blocks' ranges. */
	readonly bodyStart: number;
}

/**
 * Takes a page apart; `undefined` when its front matter can't be read.
 *
 * @param options `fields` are those of the site's kinds; `markdown` is the site's.
 */
export function readPageTexts(
	file: string,
	{ fields, markdown }: { readonly fields: readonly Field[]; readonly markdown: TracedMarkdown },
): PageTexts | undefined {
	const front = parseFrontMatter(file, "");
	if (!front.ok) return undefined;
	const { body, data } = front.value;
	const source = sourceText(file);
	return {
		source,
		fields: textsOf(fields, data),
		...readBlocks(body, { markdown }),
		bodyStart: source.text.length - body.length,
	};
}

/** Fields that every page has to have of its own; of the others, the original's are shown when there are none. */
export const requiredFields: ReadonlySet<string> = new Set(
	pageTexts.filter(({ required }) => required).map(({ name }) => name),
);

function textsOf(fields: readonly Field[], data: unknown): FieldText[] {
	const texts = translatedTexts([...pageTexts, ...fields], data).map(
		({ field, item, steps, text, translated, dispensable }): FieldText => ({
			name: textName({ field, ...(item === undefined ? {} : { item }) }),
			field,
			...(item === undefined ? {} : { item }),
			steps,
			text: onOneLine(text),
			optional: translated === "optional" || dispensable,
		}),
	);
	const byName = new Map(texts.toReversed().map((text) => [text.name, text]));
	return texts.filter((text) => text.text !== "" && byName.get(text.name) === text);
}

function onOneLine(text: string): string {
	return text.replace(/[ \t]*\n[ \t]*/g, " ").trim();
}
