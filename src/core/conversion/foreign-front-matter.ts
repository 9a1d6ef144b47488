import { type DataFault, type DataFormat, readData } from "./foreign-data.ts";
import type { Data } from "./plain-data.ts";

/** A page of another generator in its two parts. */
export interface ForeignPage {
	/** Front matter as plain data: what YAML, TOML and JSON have in common, dates as texts. */
	readonly data: Data;
	readonly body: string;
	/** Lines of the file before the body. */
	readonly lineOffset: number;
}

const fences: readonly { readonly open: RegExp; readonly close: RegExp; readonly format: DataFormat }[] = [
	{ open: /^---[ \t]*\n/, close: /^---[ \t]*$/m, format: "yaml" },
	{ open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, format: "toml" },
	{ open: /^(?=\{\s*")/, close: /(?<=^\})[ \t]*$/m, format: "json" },
];

/**
 * Reads a page whose front matter is YAML between `---`, TOML between `+++`, or a JSON object; a page without any is all text.
 *
 * @returns What is wrong with the front matter, by the lines of the file, when it can't be read.
 */
export function readForeignPage(text: string): ForeignPage | { readonly fault: DataFault } {
	const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	for (const { open, close, format } of fences) {
		const [begin] = open.exec(source) ?? [];
		if (begin === undefined) continue;
		const rest = source.slice(begin.length);
		const end = close.exec(rest);
		// What begins like an object may be text.
		if (!end && format === "json") continue;
		if (!end) return { fault: { message: "The front matter has no closing line.", line: 1 } };
		const read = readData(rest.slice(0, end.index), format);
		const linesAbove = begin.split("\n").length - 1;
		if (!read.ok) return { fault: { ...read.fault, line: read.fault.line + linesAbove } };
		return split(source, { data: read.data, at: begin.length + end.index + end[0].length });
	}
	return { data: {}, body: source, lineOffset: 0 };
}

function split(
	source: string,
	{ data, at }: { readonly data: ForeignPage["data"]; readonly at: number },
): ForeignPage {
	const body = source.slice(at).replace(/^[ \t]*\n/, "");
	const before = source.slice(0, source.length - body.length);
	return { data, body, lineOffset: before.split("\n").length - 1 };
}
