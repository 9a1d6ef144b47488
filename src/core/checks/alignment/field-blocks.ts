import { once } from "../../collections/once.ts";
import { valueTexts } from "../../fields/value-texts.ts";
import type { AlignedBlock, CheckedBlock, CheckedPage } from "../rule.ts";
import { readProse } from "../text/prose.ts";
import type { FieldLine } from "./checked-pair.ts";

/** One text of front matter, with where it stands. */
interface Field {
	readonly field: string;
	readonly path: readonly PropertyKey[];
	readonly original: string | undefined;
	readonly translation: string | undefined;
	/** Whether the translation has it from the original. */
	readonly isInherited?: boolean;
}

/**
 * The texts in front matter that both pages have (faulty front matter may have empty ones), as blocks numbered 0.
 *
 * @param fieldLine 1-based line of a field of a page.
 */
export function fieldBlocks(pages: FieldPages, fieldLine: FieldLine): AlignedBlock[] {
	return fields(pages).flatMap(({ field, path, original, translation, isInherited = false }) =>
		!original || !translation
			? []
			: [
					{
						original: fieldBlock(original, { field, line: () => fieldLine(pages.original, path) }),
						translation: fieldBlock(translation, {
							field,
							isInherited,
							line: () => fieldLine(pages.translation, path),
						}),
					},
				],
	);
}

interface FieldPages {
	readonly original: CheckedPage;
	readonly translation: CheckedPage;
}

function fields({ original, translation }: FieldPages): Field[] {
	const both = (name: string, read: (page: CheckedPage) => string | undefined): Field => ({
		field: name,
		path: [name],
		original: read(original),
		translation: read(translation),
	});
	const theirs = new Map(valueTexts(translation.fields).map((value) => [value.path.join(" "), value]));
	return [
		both("title", ({ title }) => title),
		both("shortTitle", ({ title, shortTitle }) => (shortTitle === title ? undefined : shortTitle)),
		both("description", ({ description, isDescribed }) => (isDescribed ? description : undefined)),
		...valueTexts(original.fields).map(({ field, path, text }) => {
			const value = theirs.get(path.join(" "));
			const isInherited = value !== undefined && value.language !== translation.language.tag;
			return { field, path, original: text, translation: value?.text, isInherited };
		}),
	];
}

/** The line is looked for when it is asked for, which only findings do. */
function fieldBlock(
	text: string,
	{
		field,
		isInherited = false,
		line,
	}: { readonly field: string; readonly isInherited?: boolean; readonly line: () => number },
): CheckedBlock {
	return {
		number: 0,
		field,
		isInherited,
		get line() {
			return line();
		},
		type: "field",
		text,
		foreign: [],
		links: [],
		images: [],
		code: [],
		prose: once(() => readProse({ text, foreign: [], code: [] })),
	};
}
