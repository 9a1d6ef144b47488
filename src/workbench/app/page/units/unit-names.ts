import type { Page, Unit } from "../../../interface/page.ts";
import type { Words } from "../../words/words.ts";

/**
 * What each text of a page is called: fields by their names, texts by kind and number, cells also by their row and column.
 *
 * @param options `locale` is the language of the interface, in which the site may have a name of its own for a field.
 */
export function unitNames(
	{ units, blocks, source }: Page,
	{ words, locale }: { readonly words: Words; readonly locale: string },
): Map<string, string> {
	const notes = new Set(blocks.filter(({ type }) => type === "footnote").flatMap((block) => block.units));
	const counts = new Map<Unit["kind"] | "note", number>();
	return new Map(
		units.map(({ id, kind, field = id, labels, cell }) => {
			if (kind === "field") return [id, words.unit.field(field, labels?.[locale] ?? labels?.[source.tag])];
			const shown = notes.has(id) ? "note" : kind;
			const number = (counts.get(shown) ?? 0) + 1;
			counts.set(shown, number);
			const name = words.unit.numbered(words.unit.kinds[shown], number);
			return [id, cell ? words.unit.cell(name, cell) : name];
		}),
	);
}
