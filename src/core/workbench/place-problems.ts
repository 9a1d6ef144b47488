import type { TextFile } from "../content/files/site-files.ts";
import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import { type ExchangePair, type ExchangeSite, exchangePair, textsIn } from "../exchange/exchange-site.ts";
import { type InlineText, shownText } from "../exchange/markdown/inline-text.ts";
import type { FieldText } from "../exchange/pages/page-texts.ts";
import type { Unit } from "../exchange/pages/page-units.ts";
import type { Problem } from "../problems/problem.ts";
import type { UnitProblem } from "./compose-file.ts";

/** Tells the units of a translation by the lines of its file. */
export interface UnitLines {
	/** The unit that stands in a line, or begins above it in the same block; of several the one that is spoken of. */
	readonly unitAt: (line: number, about?: About) => Unit | undefined;
	/** The first unit of the translation's block with a 1-based number. */
	readonly unitInBlock: (block: number) => Unit | undefined;
	/** The number of the translation's block that a unit stands in; `undefined` for a text in front matter. */
	readonly blockOf: (id: string) => number | undefined;
}

/** What is said of a text: of a block as a whole, which waits for its texts, or of words, as they stand in the translation or in the original. */
export type About =
	| { readonly kind: "whole" }
	| {
			readonly kind: "words";
			readonly translation?: string | undefined;
			readonly original?: string | undefined;
			/** What the translation is to have instead. */
			readonly expected?: string | undefined;
	  };

/** A unit with its lines in the translation's file, both 1-based. */
interface Lines {
	readonly unit: Unit;
	readonly first: number;
	readonly last: number;
	readonly block: number | undefined;
}

/**
 * Finds where the units stand in a translation's file.
 *
 * @param pair The pair that the file belongs to, with whatever translation.
 * @param file The file, of which that need not be the text.
 */
export function unitLines(
	pair: ExchangePair,
	{ site, file }: { readonly site: ExchangeSite; readonly file: TextFile },
): UnitLines {
	const { key, language } = pair;
	const files = new Map([
		[site.settings.source.tag, new Map([[key, pair.original]])],
		[language, new Map([[key, file]])],
	]);
	const now = exchangePair({ ...site, files }, { key, language });
	const texts = textsIn(site, file.text);
	const front = parseFrontMatter(file.text, file.file);
	const lineAt = lineCounter(texts?.source.text ?? "");
	const all = (now?.units.units ?? []).flatMap((unit): Lines[] => {
		const { place } = unit;
		if (place.kind === "field") {
			const line = front.ok
				? lineOfField(front.value.lineOf, { field: place.field, data: front.value.data })
				: undefined;
			return line === undefined ? [] : [{ unit, first: line, last: line, block: undefined }];
		}
		const match = now?.units.matches[place.block];
		const block = match?.translation;
		const segment = texts?.blocks[block ?? -1]?.segments[match?.segments.get(place.segment) ?? -1];
		if (!segment || !texts) return [];
		return [
			{
				unit,
				first: lineAt(texts.bodyStart + segment.range.start),
				last: lineAt(texts.bodyStart + segment.range.end),
				block,
			},
		];
	});
	/** Also those that the translation has no place for yet. */
	const inBlockOf = (unit: Unit | undefined): readonly Unit[] => {
		const own = unit?.place;
		if (own?.kind !== "segment") return [];
		const units = now?.units.units ?? [];
		return units.filter(({ place }) => place.kind === "segment" && place.block === own.block);
	};
	const blockAt = (line: number): number | undefined => {
		const index = texts?.blocks.findLastIndex(({ range }) => lineAt(texts.bodyStart + range.start) <= line);
		return index === undefined || index < 0 || !texts || line < lineAt(texts.bodyStart) ? undefined : index;
	};
	return {
		unitAt: (line, about = { kind: "words" }) => {
			const block = blockAt(line);
			const near =
				block === undefined
					? all.filter((lines) => lines.block === undefined && lines.first <= line)
					: all.filter((lines) => lines.block === block);
			if (block === undefined) return near.sort((a, b) => b.first - a.first)[0]?.unit;
			const exact = near.filter(({ first, last }) => first <= line && line <= last);
			const first = (exact[0] ?? near[0])?.unit;
			const units = inBlockOf(first);
			const waiting = units.find(({ state }) => state === "untranslated");
			if (about.kind === "whole") return waiting ?? first;
			const having = near.filter(({ unit }) => isIn(unit.target, about.translation));
			const spoken = having.find((lines) => exact.includes(lines)) ?? having[0];
			if (spoken) return spoken.unit;
			// What the original has in no text stands in code that comes with the text that waits.
			return lacking(units, about) ?? (about.original === undefined ? first : (waiting ?? first));
		},
		unitInBlock: (block) => all.find((lines) => lines.block === block - 1)?.unit,
		blockOf: (id) => {
			const block = all.find(({ unit }) => unit.id === id)?.block;
			return block === undefined ? undefined : block + 1;
		},
	};
}

/** A text whose original has the words; of several, one that hasn't got what is expected instead. */
function lacking(
	units: readonly Unit[],
	{ original, expected }: Extract<About, { readonly kind: "words" }>,
): Unit | undefined {
	const having = units.filter(({ source }) => isIn(source, original));
	return having.find(({ target }) => !isIn(target, expected)) ?? having[0];
}

/** Whether a text has words as such: `3` isn't in `13`. */
function isIn(text: InlineText | undefined, words: string | undefined): boolean {
	if (!text || !words) return false;
	const shown = shownText(text);
	for (let at = shown.indexOf(words); at >= 0; at = shown.indexOf(words, at + 1))
		if (isApart(shown, at) && isApart(shown, at + words.length)) return true;
	return false;
}

/** Whether a word or number ends or begins at a place, or neither is there. */
function isApart(text: string, at: number): boolean {
	return !/^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Where a text of the original stands in the translation's front matter: by the names of list items. */
function lineOfField(
	lineOf: (path: readonly PropertyKey[]) => number,
	{ field, data }: { readonly field: FieldText; readonly data: unknown },
): number | undefined {
	let value: unknown = data;
	const path: PropertyKey[] = [];
	for (const step of field.steps) {
		const name = typeof step === "string" ? step : itemIndex(value, step);
		if (name === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, name))
			return undefined;
		path.push(name);
		value = Reflect.get(value, name);
	}
	return lineOf(path);
}

function itemIndex(
	list: unknown,
	{ item, by }: { readonly item: string; readonly by?: string },
): number | undefined {
	if (!Array.isArray(list)) return undefined;
	if (by === undefined) return Number(item) - 1;
	const index = list.findIndex(
		(entry: unknown) => typeof entry === "object" && entry !== null && Reflect.get(entry, by) === item,
	);
	return index === -1 ? undefined : index;
}

/** Tells the 1-based line of an offset. */
function lineCounter(text: string): (offset: number) => number {
	const ends: number[] = [];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) ends.push(at);
	return (offset) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

/** What a hint says of places, which are shown otherwise beside the text. */
const places = / ?\((?:(?:block \d+|field “[^”]*”)(?:; )?)?(?:the original: [^()]*)?\)$/;

/** A hint without the places that it names. */
export function withoutPlaces(hint: string | undefined): string | undefined {
	return hint?.replace(places, "") || undefined;
}

function aboutOf({ words, actual, expected }: Pick<Problem, "words" | "actual" | "expected">): About {
	if (!words) return { kind: "words", translation: actual };
	const { original, translation } = words;
	if (original === undefined && translation === undefined) return { kind: "whole" };
	return { kind: "words", original, translation, expected };
}

/** Gives problems of a translation's file the units that they concern. Those of texts that aren't translated yet are left out. */
export function placeProblems(problems: readonly Problem[], lines: UnitLines): UnitProblem[] {
	return problems.flatMap(({ file: _, line, hint, ...problem }): UnitProblem[] => {
		const unit = line === undefined || line <= 1 ? undefined : lines.unitAt(line, aboutOf(problem));
		if (unit?.state === "untranslated") return [];
		const remedy = withoutPlaces(hint);
		return [
			{ ...problem, ...(remedy === undefined ? {} : { hint: remedy }), ...(unit ? { unit: unit.id } : {}) },
		];
	});
}
