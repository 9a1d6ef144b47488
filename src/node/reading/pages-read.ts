import type { FreshPage } from "../cache/page-store.ts";
import type { ReadResult } from "../threads/jobs.ts";

/** The pages among the files that were read, each with its share of the bytes, which stand one after another. */
export function pagesRead({ files, readings, templates, texts }: ReadResult): FreshPage[] {
	const nextReading = cutter(readings);
	const nextTemplate = cutter(templates);
	const nextTexts = cutter(texts);
	return files.flatMap(({ page }): FreshPage[] => {
		if (!page) return [];
		const pieces = { reading: nextReading(page.reading), template: nextTemplate(page.template) };
		return [
			{ id: page.id, ...pieces, ...(page.texts === undefined ? {} : { texts: nextTexts(page.texts) }) },
		];
	});
}

/** Gives the next so many bytes at each call. */
function cutter(bytes: Uint8Array): (length: number) => Uint8Array {
	let start = 0;
	return (length) => {
		const cut = bytes.subarray(start, start + length);
		start += length;
		return cut;
	};
}
