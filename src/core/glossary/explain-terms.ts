import { escapeHtml } from "../markdown/html/escape-html.ts";

/** A glossary as texts explain its terms: in one language, plain data. */
export interface ExplainedTerms {
	/** The glossary's page. */
	readonly href: string;
	/** What leads there from an explanation; the script puts it in. */
	readonly more: string;
	/** A regular expression (flags `giu`) that finds every way of writing a term. */
	readonly pattern: string;
	/** By each way of writing, in lower case. */
	readonly terms: Readonly<Record<string, ExplainedTerm>>;
}

export interface ExplainedTerm {
	/** Of the term on the glossary's page. */
	readonly id: string;
	readonly term: string;
	readonly definition: string;
}

/** A term, and the renderings that the glossary lists, of which the first is the term itself. */
export interface ListedTerm extends ExplainedTerm {
	readonly renderings: readonly string[];
	/** Whether texts explain it; if not, it is only found, so that nothing within it is explained. */
	readonly isExplained: boolean;
}

/** Letters that an inflected word may be longer than the plain one. */
const longestEnding = 3;

/** Scripts that write no spaces between words: there a term stands wherever its characters do. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A glossary, made ready to be found in texts; `undefined` for one without terms. */
export function explainedTerms(
	listed: readonly ListedTerm[],
	page: Pick<ExplainedTerms, "href" | "more">,
): ExplainedTerms | undefined {
	const terms: Record<string, ExplainedTerm> = {};
	const renderings = new Set<string>();
	for (const { renderings: all, isExplained, ...term } of listed) {
		for (const rendering of all) {
			renderings.add(rendering.toLowerCase());
			if (isExplained && isForm(rendering, term.term)) terms[rendering.toLowerCase()] ??= term;
		}
	}
	if (Object.keys(terms).length === 0) return undefined;
	const longestFirst = [...renderings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	return { ...page, pattern: patternOf(longestFirst), terms };
}

/** Whether a rendering is the term or an inflected form of it; the others that a glossary lists say about the same, which nobody need look up. */
function isForm(rendering: string, term: string): boolean {
	const beginning = term.slice(0, -1).toLowerCase();
	return rendering.toLowerCase().startsWith(beginning) && rendering.length <= term.length + longestEnding;
}

/**
 * A regular expression that finds ways of writing as words of their own, in text that is escaped for HTML; the first that fits counts.
 * What stands around them is asked for once for all that ask for the same: five times as fast as for each.
 */
function patternOf(forms: readonly string[]): string {
	const groups: { readonly before: string; readonly after: string; readonly texts: string[] }[] = [];
	for (const form of forms) {
		const before = spaceless.test(form.slice(0, 1)) ? "" : "(?<![\\p{L}\\p{N}&\\-])";
		const after = spaceless.test(form.slice(-1)) ? "" : "(?![\\p{L}\\p{N}\\-])";
		const text = escapeHtml(form).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
		const last = groups.at(-1);
		if (last?.before === before && last.after === after) last.texts.push(text);
		else groups.push({ before, after, texts: [text] });
	}
	return groups.map(({ before, after, texts }) => `${before}(?:${texts.join("|")})${after}`).join("|");
}

/** What explains nothing: names and titles, links, code, and who is quoted. */
const passedOver = new Set(
	"a h1 h2 h3 h4 h5 h6 code pre kbd samp figcaption cite dfn abbr button script style svg".split(" "),
);

/** Elements within a sentence: what stands before them goes on in them and after them. */
const inline = new Set(
	"a abbr b bdi cite code del em i ins kbd mark q s small span strong sub sup u".split(" "),
);

/** Tags and texts, one after another. */
const pieces = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gi;

/** Elements without content. */
const empty = new Set("area br hr img input source wbr".split(" "));

/**
 * Makes the first mention of each term in a text a link to the glossary, and adds its explanation below, in a popover that the
 * theme's script opens. Nothing else of the text changes.
 *
 * @param html A page's text; what is in another language, told by its `lang`, is passed over.
 */
export function explainTerms(html: string, { href, more, pattern, terms }: ExplainedTerms): string {
	const found = new Map<string, ExplainedTerm>();
	const search = new RegExp(pattern, "giu");
	/** The text that the sentence has had so far, and maybe more before it. */
	let before = "";
	const mark = (text: string, offset: number, piece: string): string => {
		const term = terms[unescaped(text).toLowerCase()];
		if (!term || found.has(term.id) || isInName(text, term, before + piece.slice(0, offset))) return text;
		found.set(term.id, term);
		return `<a class="gloss" href="${href}#${escapeHtml(encodeURI(term.id))}">${text}</a>`;
	};
	/** What the place is in that is passed over: how many elements deep, since the outermost of them. */
	let inside = 0;
	const marked = html.replace(pieces, (piece, slash: string | undefined, name?: string, attributes = "") => {
		if (name === undefined) {
			const text = inside > 0 ? piece : piece.replace(search, mark);
			before += piece;
			return text;
		}
		if (!inline.has(name)) before = "";
		if (empty.has(name)) return piece;
		if (slash === "/") inside = Math.max(0, inside - 1);
		else if (inside > 0 || passedOver.has(name) || /\slang=/.test(attributes)) inside++;
		return piece;
	});
	if (found.size === 0) return html;
	const notes = [...found.values()].map(
		(term) => `<div id="${noteId(term)}" popover>${escapeHtml(term.definition)}</div>\n`,
	);
	return `${marked}<div data-more="${escapeHtml(more)}">\n${notes.join("")}</div>\n`;
}

/** The beginning of a sentence, with quotation marks and brackets that it may begin with. */
const sentenceStart = /(?:^|[.!?:…]["'”’»)\]]*\s)\s*["'“”„«»‘([]*$/u;

/** A word with a capital, with a space after it. */
const capitalized = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}’'-]*\s$/u;

/** Whether a term that is written small is part of a name, as “city” is of “New York City”. */
function isInName(text: string, { term }: ExplainedTerm, before: string): boolean {
	if (!/^\p{Ll}/u.test(term)) return false;
	return capitalized.test(before) || (/^\p{Lu}/u.test(text) && !sentenceStart.test(before));
}

function noteId({ id }: ExplainedTerm): string {
	return escapeHtml(`note-${id}`);
}

function unescaped(text: string): string {
	return text
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
}
