/** What a look at a document's markup shows, before it is parsed: at most one of these. */
export interface MarkupScan {
	/** 1-based line of a document type or entity declaration. */
	readonly doctype?: number;
	/** 1-based line of an element that is nested deeper than allowed. */
	readonly tooDeep?: number;
	/** Something that XML doesn't allow and that the parser would let pass. */
	readonly malformed?: { readonly line: number; readonly message: string };
}

/** What isn't markup of its own, by its first and last characters. */
const inert = [
	["<!--", "-->"],
	["<![CDATA[", "]]>"],
	["<?", "?>"],
] as const;

/** The references that XML knows without declarations (XML 1.0, sections 4.1 and 4.6). */
const reference = /^&(?:amp|lt|gt|quot|apos|#(\d+)|#x([0-9A-Fa-f]+));/;

/** What XML 1.0 (section 2.2) doesn't count among the characters. */
const noCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Goes through a document once, without following or expanding anything.
 *
 * @param options `deepest`: how deep elements may be nested.
 */
export function scanMarkup(text: string, { deepest }: { readonly deepest: number }): MarkupScan {
	const odd = text.search(noCharacter);
	if (odd !== -1) return malformed("it holds a control character.", { text, at: odd });
	let depth = 0;
	let hasEnded = false;
	let at = nextMark(text, 0);
	while (at !== -1) {
		const [start, end] = inert.find(([opening]) => text.startsWith(opening, at)) ?? [];
		if (start !== undefined && end !== undefined) {
			const close = text.indexOf(end, at + start.length);
			if (close === -1) return {};
			if (start === "<!--" && text.slice(at + 4, close + 1).includes("--"))
				return malformed("a comment holds “--”.", { text, at });
			at = nextMark(text, close + end.length);
		} else if (text.startsWith("<!", at)) return { doctype: lineAt(text, at) };
		else if (text[at] === "<") {
			const close = tagEnd(text, at);
			if (hasEnded && text[at + 1] !== "/") return malformed(secondMessage, { text, at });
			if (text[at + 1] === "/") depth--;
			else if (text[close - 1] !== "/") depth++;
			hasEnded = depth === 0;
			if (depth > deepest) return { tooDeep: lineAt(text, at) };
			const wrong = badReference(text, { start: at, end: close });
			if (wrong !== -1) return malformed(ampersandMessage, { text, at: wrong });
			at = nextMark(text, close);
		} else if (text[at] === "]") return malformed("a text holds “]]>”.", { text, at });
		else {
			if (!isReference(text, at)) return malformed(ampersandMessage, { text, at });
			at = nextMark(text, at + 1);
		}
	}
	return {};
}

const secondMessage = "a second document begins here, after the end of the first: there is one in a file.";
const ampersandMessage = "an “&” begins no character that XML knows.";

function malformed(
	message: string,
	{ text, at }: { readonly text: string; readonly at: number },
): MarkupScan {
	return { malformed: { line: lineAt(text, at), message } };
}

/** Index of the next tag, reference or end of character data. */
function nextMark(text: string, from: number): number {
	const marks = /[<&]|\]\]>/g;
	marks.lastIndex = from;
	return marks.exec(text)?.index ?? -1;
}

function badReference(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
): number {
	for (let at = text.indexOf("&", start); at !== -1 && at < end; at = text.indexOf("&", at + 1)) {
		if (!isReference(text, at)) return at;
	}
	return -1;
}

function isReference(text: string, at: number): boolean {
	const match = reference.exec(text.slice(at, at + 12));
	if (!match) return false;
	const [, decimal, hexadecimal] = match;
	if (decimal === undefined && hexadecimal === undefined) return true;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
	return code <= 0x10ffff && !noCharacter.test(String.fromCodePoint(code));
}

/** Index of the `>` that ends a tag: not one in an attribute's value. */
function tagEnd(text: string, start: number): number {
	let quote = "";
	for (let at = start; at < text.length; at++) {
		const character = text[at] ?? "";
		if (quote !== "") quote = character === quote ? "" : quote;
		else if (character === ">") return at;
		else if (character === '"' || character === "'") quote = character;
	}
	return text.length;
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split("\n").length;
}
