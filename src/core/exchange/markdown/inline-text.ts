/** What an inline mark is; `mark` for what a plugin of the site's own makes. */
export type CodeKind =
	| "link"
	| "address"
	| "image"
	| "emphasis"
	| "strong"
	| "strike"
	| "language"
	| "code"
	| "note"
	| "break"
	| "mark";

/** An inline mark of Markdown, which a translator moves but doesn't write. */
export interface Code {
	/** Unique in its unit: the same in the original and in the translation. */
	readonly id: string;
	readonly kind: CodeKind;
	/** The Markdown before the text that it encloses, or all of it. */
	readonly open: string;
	/** The Markdown after the text that it encloses; absent for a mark without text of its own. */
	readonly close?: string;
	/** What makes two marks the same: kind and address or code; not how they are spelled. */
	readonly identity: string;
}

/** A part of a text: characters, or a mark. */
export type Piece =
	| {
			readonly kind: "text" /** As a reader sees it. */;
			readonly text: string /** As Markdown. */;
			readonly raw: string;
	  }
	| { readonly kind: "open" | "close" | "whole"; readonly id: string };

/** A text with its inline marks as codes. */
export interface InlineText {
	readonly pieces: readonly Piece[];
	readonly codes: ReadonlyMap<string, Code>;
}

/** A text without marks. */
export function plainInline(text: string): InlineText {
	return { pieces: text === "" ? [] : [{ kind: "text", text, raw: text }], codes: new Map() };
}

/** The characters of a text, without its marks. */
export function plainText({ pieces }: Pick<InlineText, "pieces">): string {
	return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
}

/** The characters that readers see: those of code too. */
export function shownText({ pieces, codes }: InlineText): string {
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return piece.text;
			const code = codes.get(piece.id);
			return code?.kind === "code" ? code.open.replace(/^`+ ?| ?`+$/g, "") : "";
		})
		.join("");
}

/** A text as Markdown on one line, but for hard breaks. */
export function markdownText({ pieces, codes }: InlineText): string {
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return piece.raw;
			const code = codes.get(piece.id);
			return (piece.kind === "close" ? code?.close : code?.open) ?? "";
		})
		.join("");
}

/** Neighbouring texts as one. */
export function joinTexts(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (piece.kind === "text" && last?.kind === "text") {
			joined[joined.length - 1] = { kind: "text", text: last.text + piece.text, raw: last.raw + piece.raw };
		} else joined.push(piece);
	}
	return joined;
}

/** Whether two texts have the same characters and the same marks in the same places. */
export function sameText(a: InlineText, b: InlineText): boolean {
	return canonicalText(a) === canonicalText(b);
}

/** A string that texts share when they are the same in {@link sameText}'s sense, and only then. */
export function canonicalText({ pieces, codes }: InlineText): string {
	const parts = pieces.map((piece) =>
		piece.kind === "text" ? piece.text : `\u0000${piece.kind} ${codes.get(piece.id)?.identity ?? ""}\u0000`,
	);
	return parts.join("").trim();
}
