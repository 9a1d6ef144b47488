/**
 * A link or a picture: `!` or nothing, text, target, title. The text may hold one more pair of brackets, as a picture in a link does.
 */
export const linkPattern =
	/(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*)\]\(\s*(<[^<>\n]*>|(?:[^\s()<>]|\((?:[^\s()]|\([^\s()]*\))*\))*)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)))?\s*\)/g;

/** What {@link linkPattern} finds. */
export interface LinkParts {
	readonly mark: string;
	readonly text: string;
	readonly target: string;
	readonly title: string;
}

/** Replaces all links and pictures of a text. */
export function replaceLinks(
	text: string,
	replace: (typed: string, at: number, parts: LinkParts) => string,
): string {
	return text.replace(
		linkPattern,
		(typed, mark: string, inner: string, target: string, title: string | undefined, at: number) =>
			replace(typed, at, { mark, text: inner, target, title: title ?? "" }),
	);
}

/** A target as an address, without the brackets that it may stand in. */
export function unbracketed(target: string): string {
	return target.startsWith("<") ? target.slice(1, -1) : target;
}

/** An address as a target, in brackets where it needs them (CommonMark 0.31, section 6.3). */
export function bracketed(target: string): string {
	return /[\s()]/.test(target) ? `<${target}>` : target;
}
