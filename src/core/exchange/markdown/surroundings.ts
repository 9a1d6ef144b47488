import type { Env, Token } from "markdown-it";
import type { TracedMarkdown } from "./traced-markdown.ts";

/** What decides, besides its characters, how a text is read: the site's Markdown, and what is defined elsewhere on the page. */
export interface Surroundings {
	readonly markdown: TracedMarkdown;
	/** Link definitions by label, as markdown-it keeps them. */
	readonly links?: NonNullable<Env["references"]>;
	/** Footnotes by label, as markdown-it-footnote keeps them. */
	readonly notes?: Notes;
}

type Notes = Readonly<Record<string, number>>;

/** What the parser is told, and tells, of the rest of the page. */
export interface Environment extends Env {
	footnotes?: { refs?: Record<string, number>; list?: readonly InlineNote[] };
}

/** A footnote that is written where it belongs: `^[text]`. */
interface InlineNote {
	readonly content?: string;
	readonly tokens?: Token[];
}

/** What the parser is told of the rest of the page. */
export function environmentOf({ links = {}, notes = {} }: Surroundings): Environment {
	const refs = Object.fromEntries(Object.keys(notes).map((label) => [label, -1]));
	return { references: { ...links }, footnotes: { refs } };
}

/** Gives the marks of notes that are written where they belong what these say; one within another stays as it is. */
export function giveNotes(tokens: readonly Token[], environment: Environment): void {
	for (const token of tokens) {
		const { type, children, meta } = token;
		if (children) giveNotes(children, environment);
		else if (type === "footnote_ref") {
			const { content, tokens: inside } = environment.footnotes?.list?.[Number(meta?.["id"])] ?? {};
			if (inside) Object.assign(token, { content, children: inside });
		}
	}
}
