/**
 * Stars and underscores that were meant to mark but stay text, since punctuation or spaces beside them keep them from it
 * (CommonMark, section 6.2): `**重要：**正文`, `** Viktigt:** mer`.
 */
import type { StateInline, Token } from "markdown-it";
import type { StrayKind } from "./stray-markup.ts";

type Delimiter = StateInline["delimiters"][number];

/** Neighbouring stars or underscores that mark nothing. */
interface Run {
	/** From its first character to the one after its last, in the content of the `inline` token. */
	readonly start: number;
	readonly end: number;
	readonly marker: number;
	readonly open: boolean;
	readonly close: boolean;
}

const kind: StrayKind = "emphasis";

/** markdown-it rule: puts a token before the first of two runs that look like a pair. */
export function markStrayEmphasis(state: StateInline): void {
	if (state.delimiters.length > 1) markPairs(state, state.delimiters);
	for (const meta of state.tokens_meta) if (meta?.delimiters) markPairs(state, meta.delimiters);
}

function markPairs(state: StateInline, delimiters: readonly Delimiter[]): void {
	const runs = strayRuns(state, delimiters);
	for (let index = 0; index + 1 < runs.length; index++) {
		const [first, second] = runs.slice(index, index + 2);
		if (!first || !second || !isPair(state.src, { first, second })) continue;
		if (isInStray(state.tokens, first.start)) continue;
		const token = new state.Token("stray_markup", "", 0);
		token.markup = kind;
		token.info = state.src.slice(first.start, second.end);
		token.map = [first.start, first.start];
		const at = state.tokens.findIndex(({ type, map }) => type === "text" && map?.[0] === first.start);
		state.tokens.splice(at, 0, token);
		index++;
	}
}

/** Whether a place is inside markup that is reported already, such as a tag with `target="_blank"`. */
function isInStray(tokens: readonly Token[], place: number): boolean {
	return tokens.some(({ type, map, info }) => {
		const start = map?.[0] ?? 0;
		return type === "stray_markup" && start <= place && place < start + info.length;
	});
}

function strayRuns({ tokens }: StateInline, delimiters: readonly Delimiter[]): Run[] {
	const matched = new Set(delimiters.flatMap(({ end }, index) => (end < 0 ? [] : [index, end])));
	const runs: Run[] = [];
	for (const [index, { marker, token, open, close }] of delimiters.entries()) {
		if (matched.has(index) || (marker !== star && marker !== underscore)) continue;
		const start = tokens[token]?.map?.[0] ?? 0;
		const last = runs.at(-1);
		// The tokens of a run all have the place of the run.
		if (last?.marker === marker && last.start === start)
			runs[runs.length - 1] = { ...last, end: last.end + 1 };
		else runs.push({ start, end: start + 1, marker, open, close });
	}
	return runs;
}

const [star, underscore] = [0x2a, 0x5f] as const;

/** Whether two runs, one after the other, were meant to mark what is between them. */
function isPair(source: string, { first, second }: { readonly first: Run; readonly second: Run }): boolean {
	const length = first.end - first.start;
	if (first.marker !== second.marker || length !== second.end - second.start) return false;
	const inner = source.slice(first.end, second.start);
	if (!/[\p{L}\p{N}]/u.test(inner)) return false;
	const [before, after] = [source.slice(0, first.start), source.slice(second.end)];
	const isTight = !/^\s|\s$/.test(inner);
	if (length > 1 && first.marker === star)
		return isTight || (/(?:^|\n)$/.test(before) && /^\s*\p{L}/u.test(inner));
	// A single star is also a sign for "times", for a note, and for any file's name.
	if (!isTight || /[/\\~]/.test(inner)) return false;
	const isClosing = /[.,:;!?)\]}”’»"'…%、。，：；！？）】」』》]$/u.test(inner) && /^\p{L}/u.test(after);
	const isOpening = /^[([{“‘«"'（【「『《]/u.test(inner) && /\p{L}$/u.test(before);
	return (first.open && isClosing) || (second.close && isOpening && /[)\]}”’»"'）】」』》]$/u.test(inner));
}
