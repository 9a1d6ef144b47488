import type { FoundFragment, FoundPassage, PageText } from "./search-result.ts";
import { foldWord } from "./words/fold-word.ts";
import { joinedParts } from "./words/words-of.ts";

/** A word of a page's text that was found. */
interface FoundWord {
	/** Its place, counted in words. */
	readonly location: number;
	/** How much it counts. */
	readonly score: number;
}

/** Words in an excerpt. */
const excerptLength = 24;
const ellipsis = "…";

/** A stretch of words, from the first to before the last. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** What was found on a page. */
export interface Findings {
	/** Places, counted in words, of some of it. */
	readonly places: ReadonlySet<number>;
	/** Words, folded. */
	readonly forms: ReadonlySet<string>;
	/** What words begin with, folded. */
	readonly beginnings: readonly string[];
}

/** A page that was found, with excerpts that show all that was asked for, by whichever of the index's answers it was found. */
export function foundFragment(page: PageText, findings: Findings): FoundFragment {
	const words = dividedWords(page);
	const found = foundWords(page, { words: words.words, findings });
	return {
		url: page.url,
		meta: page.meta,
		anchors: page.anchors,
		content: page.content,
		excerpt: excerpt(words, { found, within: { from: 0, to: words.words.length } }),
		passages: passages(page, words, found),
	};
}

interface DividedText {
	readonly words: readonly string[];
	/** Stands between two words. */
	readonly space: string;
}

const zeroWidthSpace = "\u200b";

function dividedWords({ content, raw_content }: PageText): DividedText {
	const escaped = raw_content ?? content.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return escaped.includes(zeroWidthSpace)
		? { words: escaped.split(zeroWidthSpace), space: "" }
		: { words: escaped.split(/[^\S\uFEFF]+/), space: " " };
}

/** How much a word counts in a heading; below it, one. */
const headingScore = 10;

function foundWords(
	{ anchors }: PageText,
	{ words, findings }: { readonly words: readonly string[]; readonly findings: Findings },
): FoundWord[] {
	const inHeadings = new Set(
		anchors.flatMap(({ location, text = "" }) => text.split(/\s+/).map((_, index) => location + index)),
	);
	const known = new Map<string, boolean>();
	const found: FoundWord[] = [];
	for (const [location, word] of words.entries()) {
		const answer = known.get(word) ?? isFound(word, findings);
		known.set(word, answer);
		if (answer || findings.places.has(location))
			found.push({ location, score: inHeadings.has(location) ? headingScore : 1 });
	}
	return found;
}

/** Whether a word of the text, or a part of it, is one that was found. */
function isFound(word: string, { forms, beginnings }: Findings): boolean {
	const parts = joinedParts(word).map(foldWord);
	return [...parts, parts.join("")].some(
		(part) => forms.has(part) || beginnings.some((beginning) => part.startsWith(beginning)),
	);
}

/** The text above the first heading, and below each, where words were found. */
function passages(
	{ url, meta, anchors }: PageText,
	words: DividedText,
	found: readonly FoundWord[],
): FoundPassage[] {
	const headings = anchors
		.filter(({ element, text }) => /^h\d/i.test(element) && /\S/.test(text ?? ""))
		.toSorted((a, b) => a.location - b.location);
	const starts = [undefined, ...headings];
	return starts.flatMap((heading, index) => {
		const within = {
			from: heading?.location ?? 0,
			to: starts[index + 1]?.location ?? words.words.length,
		};
		const own = found.filter(({ location }) => location >= within.from && location < within.to);
		if (own.length === 0) return [];
		return {
			title: heading?.text ?? meta["title"] ?? "",
			url: heading ? `${url}#${encodeURIComponent(heading.id)}` : url,
			...(heading ? { anchor: { id: heading.id } } : {}),
			excerpt: excerpt(words, { found: own, within }),
			score: own.reduce((sum, { score }) => sum + score, 0),
		};
	});
}

function excerpt(
	{ words, space }: DividedText,
	{ found, within }: { readonly found: readonly FoundWord[]; readonly within: Stretch },
): string {
	const { from, to } = bestStretch(found, within);
	const marked = new Set(found.map(({ location }) => location));
	const text = words
		.slice(from, to)
		.map((word, index) => (marked.has(from + index) ? `<mark>${word}</mark>` : word))
		.join(space)
		.trim();
	const before = from > within.from ? ellipsis + space : "";
	return before + text + (to < within.to ? space + ellipsis : "");
}

/** The stretch in which the words found count most; of several neighbouring ones that in the middle. */
function bestStretch(found: readonly FoundWord[], { from, to }: Stretch): Stretch {
	const length = Math.min(excerptLength, to - from);
	const start = Math.min(from + bestStart(found, from), to - length);
	return { from: start, to: start + length };
}

function bestStart(found: readonly FoundWord[], from: number): number {
	const scores: number[] = [];
	for (const { location, score } of found) scores[location - from] = (scores[location - from] ?? 0) + score;
	if (scores.length <= excerptLength) return 0;
	let sum = 0;
	for (let place = 0; place < excerptLength; place++) sum += scores[place] ?? 0;
	let most = sum;
	let best = [0];
	for (let start = 1; start <= scores.length; start++) {
		sum += (scores[start - 1 + excerptLength] ?? 0) - (scores[start - 1] ?? 0);
		if (sum > most) {
			most = sum;
			best = [start];
		} else if (sum === most && best.at(-1) === start - 1) best.push(start);
	}
	return best[best.length >> 1] ?? 0;
}
