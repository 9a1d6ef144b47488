import type { MarkedText } from "../../interface/page.ts";
import type { Words } from "../words/words.ts";
import type { CodeMark } from "./code-marks.ts";
import type { FoundMark } from "./find-marks.ts";

type Code = MarkedText["codes"][number];

/** What a code is, in words: “link to skriv.md”. */
export function codeLabel({ kind, open, close }: Code, words: Words): string {
	const address = addressIn(close ?? open);
	switch (kind) {
		case "link":
		case "address":
		case "image":
			return address === "" ? words.codes[kind] : words.codes.to(words.codes[kind], address);
		case "code":
			return words.codes.named(words.codes.code, plainCode(open));
		case "mark":
			return words.codes.named(words.codes.mark, open);
		default:
			return words.codes[kind];
	}
}

/** The chips of a text, from its codes' places. */
export function codeMarksOf(found: readonly FoundMark[], words: Words): CodeMark[] {
	return found.map(({ code, side, from, to }) => ({
		id: code.id,
		kind: code.kind,
		side,
		from,
		to,
		sign: codeSign(code, side),
		label: side === "close" ? words.codes.end(codeLabel(code, words)) : codeLabel(code, words),
	}));
}

/** What a chip shows of a code: a sign at its beginning, or all of it where it is a whole. */
export function codeSign({ kind, open }: Code, side: "open" | "close" | "whole"): string {
	if (side === "close") return "›";
	switch (kind) {
		case "link":
			return "↗";
		case "address":
			return open.replace(/^<|>$/g, "");
		case "code":
			return plainCode(open);
		case "image":
			return "▣";
		case "strong":
			return "B";
		case "emphasis":
			return "I";
		case "strike":
			return "S";
		case "language":
			return "A文";
		case "note":
			return "¹";
		case "break":
			return "↵";
		case "mark":
			return open;
	}
}

function plainCode(open: string): string {
	return open.replace(/^`+ ?| ?`+$/g, "");
}

function addressIn(mark: string): string {
	return /\(<?([^)>\s]*)/.exec(mark)?.[1] ?? /^<(.*)>$/.exec(mark)?.[1] ?? "";
}
