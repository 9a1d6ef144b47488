import type { Result } from "../../problems/result.ts";
import type { ExchangeFile } from "../exchange-file.ts";
import { readPo } from "./read-po.ts";
import { readXliff } from "./read-xliff.ts";
import { readXml } from "./read-xml.ts";

/**
 * Reads a file that comes back from translation. What it is shows in its content: XLIFF of any version that is known, or PO.
 *
 * @param bytes Its content.
 * @param file Its path, for the problems `exchange/…`.
 */
export function readExchangeFile(bytes: Uint8Array, file: string): Result<ExchangeFile> {
	const failed = (
		code: "encoding" | "unknown-format",
		message: string,
		hint: string,
	): Result<ExchangeFile> => ({
		ok: false,
		problems: [{ code: `exchange/${code}`, severity: "error", message, hint, file, line: 1 }],
	});
	const text = decode(bytes);
	if (text === undefined)
		return failed("encoding", "The file isn't UTF-8.", "Save it again with the encoding UTF-8.");
	if (text.trim() === "")
		return failed("unknown-format", "The file is empty.", "Ask for it again, or export the page again.");
	if (text.trimStart().startsWith("<")) {
		const document = readXml(text, file);
		if (!document.ok) return document;
		const name = document.value.documentElement?.localName ?? "";
		if (name === "xliff") return readXliff(document.value, file);
		return failed(
			"unknown-format",
			`The file is XML with the root “${name}”, expected “xliff”.`,
			"Import XLIFF or PO; TMX and TBX are for export only.",
		);
	}
	if (/^(?:msgid|msgctxt|#)/m.test(text)) return readPo(text, file);
	return failed(
		"unknown-format",
		"The file is neither XLIFF nor PO.",
		"Import the file that “brygga export” wrote, translated.",
	);
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
