/**
 * Markup that a text shows as it is typed, since Brygga doesn't know it or it isn't quite right: HTML tags, references without a
 * definition, shortcodes of other generators, stars that mark nothing. Before each, this plugin puts a token without text; what is
 * rendered stays the same. Code isn't looked at: the rules for it take it before these come to it.
 */
import type { MarkdownIt, StateInline } from "markdown-it";
import { markStrayEmphasis } from "./stray-emphasis.ts";
import { strayAt } from "./stray-patterns.ts";

/** What sort of markup it is: the last part of the problem's code. */
export const strayKinds = [
	"html-tag",
	"unclosed-comment",
	"percent-comment",
	"highlight",
	"formula",
	"unknown-reference",
	"broken-link",
	"broken-definition",
	"wiki-link",
	"footnote",
	"shortcode",
	"attributes",
	"emphasis",
	"container",
	"broken-heading",
	"alert",
	"task-list",
	"definition-list",
	"program-text",
	"field-markup",
] as const;

export type StrayKind = (typeof strayKinds)[number];

/** Markup that stays text. */
export interface Stray {
	readonly kind: StrayKind;
	/** As it is typed. */
	readonly text: string;
}

/** The rules' names, for a parser that does without. */
export const strayRules = ["stray_markup", "stray_emphasis"];

/** markdown-it plugin. */
export function strayMarkup(markdown: MarkdownIt): void {
	markdown.inline.ruler.push("stray_markup", createMarkStray());
	markdown.inline.ruler2.after("emphasis", "stray_emphasis", markStrayEmphasis);
	markdown.renderer.rules["stray_markup"] = () => "";
}

/** Has a parser leave markup of a kind alone, since a plugin takes it out of the text later. */
export function leaveStrays(markdown: MarkdownIt, kind: StrayKind): void {
	markdown.inline.ruler.at("stray_markup", createMarkStray(kind));
}

/** Reached only where no rule has found a mark. Never takes anything: the character becomes text, as it would without. */
function createMarkStray(left?: StrayKind): (state: StateInline, silent: boolean) => boolean {
	return (state, silent) => {
		const stray = silent ? undefined : strayAt(state.src, state.pos);
		return stray && stray.kind !== left ? markStray(state, stray) : false;
	};
}

function markStray(state: StateInline, stray: Stray): boolean {
	const before = state.tokens.findLast(({ type }) => type === "stray_markup");
	const isInside = before !== undefined && (before.map?.[0] ?? 0) + before.info.length > state.pos;
	if (isInside) return false;
	const token = state.push("stray_markup", "", 0);
	token.markup = stray.kind;
	token.info = stray.text;
	return false;
}
