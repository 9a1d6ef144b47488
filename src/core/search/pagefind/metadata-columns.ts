import { type CborValue, writeCbor } from "./cbor.ts";
import { type ColumnReader, ColumnWriter, readColumns } from "./columns.ts";

/** What Pagefind 1.6 knows of all pages, in the order in which it is written. */
export type IndexMetadata = readonly [
	version: string,
	pages: readonly (readonly [name: string, words: number, group: string])[],
	/** Where the parts of the index begin and end, and their names. */
	parts: readonly CborValue[],
	filters: readonly CborValue[],
	sorts: readonly (readonly [name: string, pages: readonly number[]])[],
	fields: readonly CborValue[],
];

/** Writes the metadata in columns: the parts are left out, since the manifest names them. */
export function writeMetadataColumns([
	version,
	pages,
	,
	filters,
	sorts,
	fields,
]: IndexMetadata): Uint8Array[] {
	const texts = new ColumnWriter();
	const names = new ColumnWriter();
	const lengths = new ColumnWriter();
	const counts = new ColumnWriter();
	const order = new ColumnWriter();
	const prefix = /^.*_/.exec(pages[0]?.[0] ?? "")?.[0] ?? "";
	for (const [name, words, group] of pages) {
		if (group !== "" || !name.startsWith(prefix)) throw new Error(`Pagefind has named a page ${name}.`);
		lengths.number(name.length - prefix.length);
		counts.number(words);
	}
	names.text(pages.map(([name]) => name.slice(prefix.length)).join(""));
	const sortNames = sorts.map(([name]) => name);
	texts.text(JSON.stringify({ version, prefix, pages: pages.length, filters, sorts: sortNames, fields }));
	for (const [, sorted] of sorts) {
		order.number(sorted.length);
		for (const [index, page] of sorted.entries()) order.signed(page - (sorted[index - 1] ?? 0));
	}
	return [texts, names, lengths, counts, order].map((column) => column.bytes());
}

/** The metadata as Pagefind reads them, from a file of columns. */
export function indexMetadataOf(file: Uint8Array): Uint8Array {
	const [texts, names, lengths, counts, order] = readColumns(file);
	if (!texts || !names || !lengths || !counts || !order)
		throw new Error("The search metadata have too few columns.");
	const { version, prefix, pages, filters, sorts, fields } = JSON.parse(texts.text());
	const allNames = names.text();
	let position = 0;
	const page = (): CborValue => {
		const start = position;
		position += lengths.number();
		return [prefix + allNames.slice(start, position), counts.number(), ""];
	};
	const sort = (name: string): CborValue => [name, readOrder(order)];
	const all = Array.from({ length: pages }, page);
	return writeCbor([version, all, [], filters, sorts.map(sort), fields]);
}

function readOrder(order: ColumnReader): number[] {
	let page = 0;
	return Array.from({ length: order.number() }, () => {
		page += order.signed();
		return page;
	});
}
