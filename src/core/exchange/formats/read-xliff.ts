import type { Document } from "@xmldom/xmldom";
import type { Result } from "../../problems/result.ts";
import type { ExchangeFile } from "../exchange-file.ts";
import { keepRecords } from "./found-records.ts";
import { readXliff1 } from "./read-xliff-1.ts";
import { readXliff2 } from "./read-xliff-2.ts";
import { elements, lineOf } from "./xliff-elements.ts";

/**
 * Reads XLIFF 1.0–1.2 and 2.0–2.2 as tools hand it back: with segments marked (`mrk`), with codes in pairs of single elements
 * (`bx`/`ex`, `sc`/`ec`), or turned to PO and back by translate-toolkit, which keeps a unit's name only as its location.
 *
 * @returns Problems `exchange/unknown-version`, `/no-record`, `/unknown-format`.
 */
export function readXliff(document: Document, file: string): Result<ExchangeFile> {
	const root = document.documentElement;
	const version = root?.getAttribute("version") ?? "";
	if (!root || !/^(?:1\.[0-2]|2\.[0-2])$/.test(version)) {
		return {
			ok: false,
			problems: [
				{
					code: "exchange/unknown-version",
					severity: "error",
					message: `The file is XLIFF ${version || "without a version"}, expected 1.2 or 2.1.`,
					hint: "Export the page again, or save the file as XLIFF 1.2 in the translation tool.",
					file,
					line: lineOf(root),
					expected: "1.2",
					actual: version,
				},
			],
		};
	}
	const files = elements(root, "file");
	const fromPo = files.filter((element) => element.getAttribute("datatype") === "po");
	const read = (fromPo.length > 0 ? fromPo : files).map((element) =>
		version.startsWith("1") ? readXliff1(element) : readXliff2(element),
	);
	const records = keepRecords(
		read.flatMap((part) => part.records),
		file,
	);
	if (!records.ok) return records;
	return { ok: true, value: { records: records.value, units: read.flatMap((part) => part.units) } };
}
