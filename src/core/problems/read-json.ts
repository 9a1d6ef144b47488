import { type Document, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { lowerFirst } from "./lower-first.ts";

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
	const strict = faults.length === 0 ? strictFault(text) : undefined;
	return { document, lines, faults: strict ? [strict] : faults };
}

function inWordsOfJson(message: string): string {
	if (message === 'Unresolved plain scalar ""') return "a value is missing";
	return lowerFirst(message)
		.replaceAll(/\bflow map(?:ping)?\b/gi, "object")
		.replaceAll(/\bflow sequence\b/gi, "list");
}

/** YAML is laxer than JSON: this finds the rest. */
function strictFault(text: string): JsonFault | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const position = /position (\d+)/.exec(message)?.[1];
		const line = position === undefined ? 1 : text.slice(0, Number(position)).split("\n").length;
		return { kind: "syntax", message: lowerFirst(message.replace(/ in JSON at position.*$/s, "")), line };
	}
}
