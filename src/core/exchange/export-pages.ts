import type { CodeStyle, ExportedPage } from "./exchange-file.ts";
import { type ExchangePair, type ExchangeSite, pinFor } from "./exchange-site.ts";
import { writePo } from "./formats/write-po.ts";
import { writeTmx } from "./formats/write-tmx.ts";
import { writeXliff1 } from "./formats/write-xliff-1.ts";
import { writeXliff2 } from "./formats/write-xliff-2.ts";

/** What a file of translations is written as. */
export type ExchangeFormat = "xliff 1.2" | "xliff 2.1" | "po" | "tmx";

export interface ExportOptions {
	readonly format: ExchangeFormat;
	/** How inline Markdown is written in XLIFF; PO always has it as it is. */
	readonly codes: CodeStyle;
	readonly site: ExchangeSite;
}

/** Writes pages as one file. */
export function exportPages(pairs: readonly ExchangePair[], { format, codes, site }: ExportOptions): string {
	const pages = pairs.map((pair) =>
		exportedPage(pair, { codes: format === "po" ? "markdown" : codes, site }),
	);
	switch (format) {
		case "xliff 1.2":
			return writeXliff1(pages);
		case "xliff 2.1":
			return writeXliff2(pages);
		case "po":
			return writePo(pages);
		case "tmx":
			return writeTmx(pages, { source: site.settings.source.tag });
	}
}

function exportedPage(
	{ key, language, original, translation, units }: ExchangePair,
	{ codes, site }: Pick<ExportOptions, "codes" | "site">,
): ExportedPage {
	return {
		record: {
			key,
			source: site.settings.source.tag,
			target: language,
			original: pinFor(site, original),
			...(translation ? { translation: pinFor(site, translation.file) } : {}),
			units: units.units.length,
			codes,
		},
		file: original.file,
		units: units.units,
	};
}
