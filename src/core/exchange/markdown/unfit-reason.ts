import { type Code, type InlineText, joinTexts } from "./inline-text.ts";
import { isDelimited } from "./spaces-outside.ts";
import { type InlinePlace, writeInline } from "./write-inline.ts";

/** Why a text can't be written as Markdown where it should stand. */
export type UnfitReason =
	/** Bold, italic or struck text without a text. */
	| { readonly kind: "empty"; readonly code: Code }
	/** A code that Markdown wouldn't read as one there. */
	| { readonly kind: "unreadable"; readonly code: Code }
	/** The last paragraph of a quotation that begins as the name of its speaker does. */
	| { readonly kind: "speaker" }
	/** Empty lines, or what begins another block. */
	| { readonly kind: "block" };

/** The first reason that is found for {@link writeInline} to give up. */
export function unfitReason(text: InlineText, place: InlinePlace): UnfitReason {
	const codes = [...text.codes.values()];
	const empty = codes.find((code) => isDelimited(code) && isEmpty(code, text));
	if (empty) return { kind: "empty", code: empty };
	const code = codes.find(({ id }) => writeInline(without(id, text), place) !== undefined);
	return code ? { kind: "unreadable", code } : { kind: "block" };
}

function isEmpty({ id }: Code, { pieces }: InlineText): boolean {
	const at = pieces.findIndex((piece) => piece.kind === "open" && piece.id === id);
	const next = pieces[at + 1];
	return next?.kind === "close" && next.id === id;
}

function without(id: string, { pieces, codes }: InlineText): InlineText {
	return {
		pieces: joinTexts(pieces.filter((piece) => piece.kind === "text" || piece.id !== id)),
		codes: new Map([...codes].filter(([other]) => other !== id)),
	};
}
