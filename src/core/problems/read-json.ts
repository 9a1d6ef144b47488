import { CST, type Document, Lexer, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { lowerFirst } from "./lower-first.ts";
import { shorten } from "./shorten.ts";

/** Why a text isn't JSON, and where. */
export interface JsonFault {
	readonly kind: "duplicate-key" | "syntax";
	/** Begins with a small letter and has no full stop. */
	readonly message: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based; absent where it isn't known. */
	readonly column?: number;
}

/** A text of JSON with the places of all that is in it. */
export interface JsonText {
	readonly document: Document.Parsed<ParsedNode>;
	readonly lines: LineCounter;
	/** What is wrong with it; a key that stands twice included, of which `JSON.parse` takes the last. */
	readonly faults: readonly JsonFault[];
}

/** Reads JSON (RFC 8259) by way of YAML, whose parser knows where everything stands. */
export function readJson(text: string): JsonText {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: "json", prettyErrors: false });
	const faults = document.errors.map((error): JsonFault => {
		const { line, col } = lines.linePos(error.pos[0]);
		const kind = error.code === "DUPLICATE_KEY" ? "duplicate-key" : "syntax";
		return { kind, message: inWordsOfJson(error.message), line, column: col };
	});
	const strict = faults.length === 0 ? strictFault(text, lines) : undefined;
	return { document, lines, faults: strict ? [strict] : faults };
}

/** What YAML's parser says, by how it begins, in words of JSON; the rest is told as it is. */
const wordings: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
	[/^Unresolved plain scalar ""$/, () => "a value is missing"],
	[
		/^Unresolved plain scalar "(.*)"$/s,
		(_, text = "") => `“${shorten(text)}” stands without double quotation marks`,
	],
	[/^Plain value cannot start with/, () => "a value stands without double quotation marks"],
	[/^Implicit keys? need/, () => "a quotation mark is missing: the text goes on over the end of the line"],
	[
		/^Unexpected [\w-]+ (?:token|at node end)|^Block collections/,
		() => "what stands here can't follow on what is before it",
	],
];

function inWordsOfJson(message: string): string {
	for (const [pattern, word] of wordings) {
		const found = pattern.exec(message);
		if (found) return word(...found);
	}
	return lowerFirst(message)
		.replaceAll(/\bflow map(?:ping)?\b/gi, "object")
		.replaceAll(/\bflow sequence\b/gi, "list");
}

/** YAML is laxer than JSON: this finds the rest. */
function strictFault(text: string, lines: LineCounter): JsonFault | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		const { at, message } = firstForeign(text) ?? engineFault(error, text);
		const { line, col } = lines.linePos(at);
		return { kind: "syntax", message, line, column: col };
	}
}

interface FoundFault {
	/** Characters before it. */
	readonly at: number;
	readonly message: string;
}

/** The engine tells no position where a text ends too early. */
function engineFault(error: unknown, text: string): FoundFault {
	const reason = error instanceof Error ? error.message : String(error);
	const [, said = reason, position = text.length] = /^(.*?) in JSON at position (\d+)/s.exec(reason) ?? [];
	return { at: Number(position), message: lowerFirst(said) };
}

/** The first thing that YAML has and JSON hasn't. */
function firstForeign(text: string): FoundFault | undefined {
	let at = 0;
	for (const lexeme of new Lexer().lex(text)) {
		const type = CST.tokenType(lexeme);
		if (type === "comment") return { at, message: "JSON has no comments" };
		if (type === "anchor" || type === "alias" || type === "tag")
			return { at, message: `“${shorten(lexeme)}” stands without double quotation marks` };
		// What the lexer says of the next lexeme stands nowhere in the text.
		if (type !== "doc-mode" && type !== "flow-error-end" && type !== "scalar") at += lexeme.length;
	}
	return undefined;
}
