import { type CborValue, writeCbor } from "./cbor.ts";
import { type ColumnReader, ColumnWriter, readColumns } from "./columns.ts";

/** A page that has a word: how many pages it comes after the last, and places in its text and in its metadata. */
export type PageEntry = readonly [after: number, places: Places, metadata: Places];
/** Distances in words; a negative number tells how much those behind it count. */
type Places = readonly number[];
/** A word of Pagefind's index: its stem without diacritics, and the same with those that pages write. */
export type WordEntry = readonly [
	stem: string,
	pages: readonly PageEntry[],
	variants: readonly (readonly [form: string, pages: readonly PageEntry[]])[],
];

/** The columns of a part of an index. */
const columnNames = ["text", "count", "page", "shape", "weight", "low", "high", "metadata"] as const;
type Columns<Column> = Readonly<Record<(typeof columnNames)[number], Column>>;

/** Writes the words of a part in columns, in the order of reading. */
export function writeIndexColumns(words: readonly WordEntry[]): Uint8Array[] {
	const columns = columnsOf(() => new ColumnWriter());
	columns.count.number(words.length);
	for (const [stem, pages, variants] of words) {
		columns.text.text(stem);
		writePages(columns, pages);
		columns.count.number(variants.length);
		for (const [form, formPages] of variants) {
			columns.text.text(form);
			writePages(columns, formPages);
		}
	}
	return columnNames.map((name) => columns[name].bytes());
}

/**
 * A part of an index as Pagefind reads it, from a file of columns.
 *
 * @param isRanked Whether its places are numbers of their own on each page. They become others than those of any other part, since
 * Pagefind counts words at one place as one.
 */
export function indexPartOf(file: Uint8Array, { isRanked = false } = {}): Uint8Array {
	const readers = readColumns(file);
	const columns = columnsOf((index) => {
		const reader = readers[index];
		if (reader === undefined) throw new Error("A part of the search index has too few columns.");
		return reader;
	});
	let start = 0;
	const words = times(columns.count.number(), () => {
		const stem = columns.text.text();
		if (isRanked && start === 0) start = farPlace(stem);
		const pages = readPages(columns, start);
		return [
			stem,
			pages,
			times(columns.count.number(), () => [columns.text.text(), readPages(columns, start)]),
		];
	});
	return writeCbor([words]);
}

/** A place that is unlikely to be near that for another stem. */
function farPlace(stem: string): number {
	return [...stem].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 40_000_003, 1);
}

function writePages(columns: Columns<ColumnWriter>, pages: readonly PageEntry[]): void {
	columns.count.number(pages.length);
	for (const [after, places, metadata] of pages) {
		columns.page.number(after);
		writePlaces(columns, places);
		columns.shape.number(metadata.length);
		for (const place of metadata) columns.metadata.signed(place);
	}
}

function readPages(columns: Columns<ColumnReader>, start: number): CborValue {
	return times(columns.count.number(), () => [
		columns.page.number(),
		readPlaces(columns, start),
		times(columns.shape.number(), () => columns.metadata.signed()),
	]);
}

/** Distances take nearly all of the room, and their higher bytes are nearly always the same. */
function writePlaces({ shape, weight, low, high }: Columns<ColumnWriter>, places: Places): void {
	shape.number(places.length);
	let weights = 0;
	for (const place of places) if (place < 0) weights++;
	weight.number(weights);
	for (const [index, place] of places.entries()) {
		if (place < 0) {
			weight.number(index);
			weight.number(-place);
			continue;
		}
		low.byte(place & 0xff);
		high.number(place >> 8);
	}
}

function readPlaces({ shape, weight, low, high }: Columns<ColumnReader>, start: number): number[] {
	const length = shape.number();
	const weights = new Map(times(weight.number(), () => [weight.number(), -weight.number()] as const));
	return times(length, (index) => {
		const behind = weights.get(index);
		if (behind !== undefined) return behind;
		const isFirst = index === 0 || weights.has(index - 1);
		return low.byte() + high.number() * 0x100 + (isFirst ? start : 0);
	});
}

function columnsOf<Column>(make: (index: number) => Column): Columns<Column> {
	return Object.fromEntries(columnNames.map((name, index) => [name, make(index)])) as Columns<Column>;
}

function times<Value>(length: number, make: (index: number) => Value): Value[] {
	return Array.from({ length }, (_, index) => make(index));
}
