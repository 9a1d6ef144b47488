import type { Token } from "markdown-it";
import { placesIn } from "../places/inline-places.ts";

/** An address that the text refers to. */
export interface Reference {
	readonly target: string;
	readonly line: number;
	/** Whether it is a link in which there is nothing to read, nor a picture with an alternative text. */
	readonly isEmpty?: true;
}

/** What inline marks refer to, in order, and the text without them. */
export interface InlineReferences {
	readonly links: readonly Reference[];
	readonly images: readonly Reference[];
	/** Tags given with `{lang=…}`. */
	readonly languageTags: readonly { readonly tag: string; readonly line: number }[];
	readonly text: string;
}

/** A link that is being read. */
interface Mark {
	readonly target: string;
	line: number;
	isEmpty?: true;
}

/** Anything but white space and characters that nobody sees. */
const readable = /[^\s\p{Cc}\p{Cf}]/u;

/**
 * Reads links, pictures and language marks: each that `body-template.ts` leaves a hole for, once, in the same order. A link's line is
 * the one in which its text ends and its address begins.
 *
 * @param lines The lines of the text.
 * @param lineOffset Lines of the file before it.
 */
export function readReferences(
	tokens: readonly Token[],
	{ lines, lineOffset }: { readonly lines: readonly string[]; readonly lineOffset: number },
): InlineReferences {
	const links: Mark[] = [];
	const images: Reference[] = [];
	const languageTags: { readonly tag: string; readonly line: number }[] = [];
	const text: string[] = [];
	const open: { readonly mark: { line: number }; readonly link?: Mark; hasText: boolean }[] = [];
	const addText = (content: string): void => {
		const inner = open.at(-1);
		if (inner && readable.test(content)) inner.hasText = true;
	};
	for (const token of tokens) {
		if (token.type === "fence" || token.type === "code_block") text.push(token.content);
		if (token.type !== "inline") continue;
		const placeOf = placesIn(token, { lines });
		const lineOf = (child: Token, after: number = 0): number =>
			placeOf((child.map?.[0] ?? 0) + after).line + lineOffset + 1;
		for (const child of token.children ?? []) {
			switch (child.type) {
				case "text":
				case "code_inline":
					text.push(child.content);
					addText(child.content);
					break;
				case "softbreak":
					text.push(" ");
					break;
				case "link_open": {
					const link: Mark = { target: String(child.attrGet("href") ?? ""), line: 0 };
					links.push(link);
					open.push({ mark: link, link, hasText: false });
					break;
				}
				case "span_open": {
					const span = { tag: String(child.attrGet("lang") ?? ""), line: 0 };
					languageTags.push(span);
					open.push({ mark: span, hasText: false });
					break;
				}
				case "link_close":
				case "span_close": {
					const closed = open.pop();
					if (!closed) break;
					closed.mark.line = lineOf(child);
					const outer = open.at(-1);
					if (!closed.hasText && closed.link) closed.link.isEmpty = true;
					else if (closed.hasText && outer) outer.hasText = true;
					break;
				}
				case "image":
					addText(child.content);
					images.push({
						target: String(child.attrGet("src") ?? ""),
						line: lineOf(child, child.content.length),
					});
					break;
			}
		}
		text.push("\n");
	}
	return { links, images, languageTags, text: text.join("") };
}
