import type { Token } from "markdown-it";
import type { Code, CodeKind } from "./inline-text.ts";

function kindOf({ type }: Token): CodeKind {
	return kinds[type] ?? "mark";
}

/** By the types of markdown-it's tokens that open. */
const kinds: Readonly<Record<string, CodeKind>> = {
	link_open: "link",
	strong_open: "strong",
	em_open: "emphasis",
	s_open: "strike",
	span_open: "language",
};

/** The code that a token opens. */
export function openingCode(token: Token, raw: string): Omit<Code, "id"> {
	return { kind: kindOf(token), open: raw, close: "", identity: identityOf(token) };
}

function identityOf(token: Token): string {
	const kind = kindOf(token);
	if (kind === "link") return `link ${token.attrGet("href") ?? ""}`;
	if (kind === "language") return `language ${token.attrGet("lang") ?? ""}`;
	return kind === "mark" ? `mark ${token.type}` : kind;
}

/** The code of a picture, whose text is in it. */
export function imageCode(token: Token, raw: string): Omit<Code, "id"> {
	const label = token.content;
	return {
		kind: "image",
		open: "![",
		close: closeOf(raw.slice(2 + label.length), label),
		identity: `image ${token.attrGet("src") ?? ""}`,
	};
}

/** The code of a token with all that is in it. */
export function wholeCode(token: Token, raw: string): Omit<Code, "id"> {
	if (token.type === "hardbreak")
		return { kind: "break", open: raw.startsWith("\\") ? "\\\n" : "  \n", identity: "break" };
	if (token.type === "code_inline")
		return { kind: "code", open: raw.replaceAll("\n", " "), identity: `code ${token.content}` };
	if (token.type === "footnote_ref")
		return { kind: "note", open: raw, identity: `note ${String(token.meta?.["label"] ?? "")}` };
	if (token.type === "link_open")
		return { kind: "address", open: raw, identity: `link ${token.attrGet("href") ?? ""}` };
	const content = token.nesting === 0 ? ` ${token.content}` : "";
	return { kind: "mark", open: raw, identity: `mark ${token.type}${content}` };
}

/** `[text]` and `[text][]` refer by their text: once that is another, the label has to be written out. */
export function closeOf(raw: string, label: string): string {
	return raw === "]" || raw === "][]"
		? `][${label.replace(/\s+/g, " ")}]`
		: raw.replace(/[ \t]*\n[ \t]*/g, " ");
}
