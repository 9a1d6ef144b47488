import { DOMParser, type Document } from "@xmldom/xmldom";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import { scanMarkup } from "./scan-markup.ts";

/** Elements nested deeper than this are a mistake or an attack. */
const deepest = 100;

/**
 * Reads an XML document that isn't trusted: one that isn't well-formed, that has a document type declaration (which could
 * declare entities that grow without bound or name files of this machine) or nests without bound is refused.
 *
 * @param file Its path, for the problems `exchange/doctype`, `/not-well-formed`, `/too-deep`, `/encoding`.
 */
export function readXml(text: string, file: string): Result<Document> {
	const place = { severity: "error", file } as const;
	const failed = (problem: Omit<Problem, "severity" | "file">): Result<Document> => ({
		ok: false,
		problems: [{ ...place, ...problem }],
	});
	const encoding = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
	if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
		return failed({
			code: "exchange/encoding",
			message: `The file says that its encoding is ${encoding}, expected UTF-8.`,
			hint: "Save it again with the encoding UTF-8.",
			line: 1,
			expected: "UTF-8",
			actual: encoding,
		});
	}
	const { doctype, tooDeep, malformed } = scanMarkup(text, { deepest });
	if (doctype !== undefined) {
		return failed({
			code: "exchange/doctype",
			message: "The file has a document type declaration (DOCTYPE).",
			hint: "Save it from the translation tool again: exchange files have none, and declarations aren't followed.",
			line: doctype,
		});
	}
	if (tooDeep !== undefined) {
		return failed({
			code: "exchange/too-deep",
			message: `Elements are nested more than ${deepest} deep.`,
			hint: "Save the file from the translation tool again.",
			line: tooDeep,
		});
	}
	if (malformed !== undefined) return failed(notWellFormed(malformed));
	let fault: { readonly message: string; readonly line: number } | undefined;
	try {
		const parser = new DOMParser({
			onError: (_level, message, context: unknown) => {
				fault ??= { message: sentence(message), line: lineIn(context) ?? lineCount(text) };
			},
		});
		const document = parser.parseFromString(text.replace(/^\ufeff/, ""), "text/xml");
		if (!fault) return { ok: true, value: document };
	} catch (error) {
		fault ??= {
			message: sentence(error instanceof Error ? error.message : String(error)),
			line: lineIn(error) ?? lineCount(text),
		};
	}
	return failed(notWellFormed(fault));
}

function notWellFormed({
	message,
	line,
}: {
	readonly message: string;
	readonly line: number;
}): Omit<Problem, "severity" | "file"> {
	return {
		code: "exchange/not-well-formed",
		message: `The file can't be read as XML: ${message}`,
		hint: "It may have been cut off, or edited as text. Ask for it again, or export the page again.",
		line,
	};
}

function lineCount(text: string): number {
	return text.trimEnd().split("\n").length;
}

function lineIn(context: unknown): number | undefined {
	if (typeof context !== "object" || context === null || !("locator" in context)) return undefined;
	const { locator } = context;
	if (typeof locator !== "object" || locator === null || !("lineNumber" in locator)) return undefined;
	return typeof locator.lineNumber === "number" && locator.lineNumber > 0 ? locator.lineNumber : undefined;
}

/** The parser's words without its place, which the problem has, and without names of its own errors, with a full stop. */
function sentence(message: string): string {
	if (message.includes("prefix is non-null and namespace is null"))
		return "the prefix of a name (what stands before its colon) isn't declared.";
	const [first = ""] = message
		.replace(/\s*@[^\n]*$/s, "")
		.replace(/^(?:[^:\n]*: )?[A-Z]\w*Error: /, "")
		.split("\n");
	return `${first.replace(/\.$/, "")}.`;
}
