import type { Language } from "../content/settings.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { Page } from "../model/page.ts";
import type { Problem } from "../problems/problem.ts";

/** One block, or one front matter text, as the translation rules see it. */
export interface CheckedBlock {
	/** 1-based number of the block in its page; 0 for a front matter text. */
	readonly number: number;
	/** Name of the front matter field (`title`, `description`, `image.caption`), for those. */
	readonly field?: string;
	/** 1-based first line in the file. */
	readonly line: number;
	/** markdown-it's type without `_open`: `heading`, `paragraph`, `bullet_list`, `blockquote`, `figure` … */
	readonly type: string;
	/** The text as a reader sees it: no markup, no addresses, list items and paragraphs on lines of their own. */
	readonly text: string;
	/** Phrases marked as being in another language, as they stand in `text`. */
	readonly foreign: readonly { readonly tag: string; readonly text: string }[];
	/** Addresses of links and of pictures, in order, as written. */
	readonly links: readonly string[];
	readonly images: readonly { readonly src: string; readonly alt: string }[];
	/** Code spans and code blocks, which aren't translated. */
	readonly code: readonly string[];
	/** Id of the heading above it. */
	readonly section?: string;
}

/** A block of the original with the block that translates it. */
export interface AlignedBlock {
	readonly original: CheckedBlock;
	readonly translation: CheckedBlock;
}

/** A pair of pages, taken apart and aligned. */
export interface CheckedPair {
	readonly original: Page;
	readonly translation: Page;
	/** Front matter texts first, then the blocks that align. */
	readonly blocks: readonly AlignedBlock[];
	/** Where the pages don't align: at most one entry a section. */
	readonly mismatches: readonly { readonly line: number; readonly originalLine: number; readonly expected: string; readonly actual: string }[];
}

/** What rules know besides the pair. Everything comes as data, so that rules stay pure. */
export interface RuleContext {
	readonly source: Language;
	readonly target: Language;
	readonly terms: readonly Term[];
	/** Whether a word is in the dictionary of a language; `undefined` when there is no dictionary at hand. */
	readonly isWord: (word: string, language: string) => boolean | undefined;
	/** The most likely language of a text among the site's; `undefined` when it can't be told. */
	readonly detectLanguage: (text: string) => string | undefined;
}

/** What a rule found. */
export interface Finding {
	/** One sentence: what is wrong, with the exact value. */
	readonly message: string;
	readonly hint?: string;
	/** The blocks that it concerns; absent for the page as a whole. */
	readonly block?: AlignedBlock;
	/** When it isn't the rule's own. */
	readonly severity?: Problem["severity"];
	readonly expected?: string;
	readonly actual?: string;
}

/** A translation rule. */
export interface Rule {
	/** Permanent; names the rule in `translation.ignore` and in the problem's code, `translation/<id>`. */
	readonly id: string;
	readonly severity: Problem["severity"];
	/** One sentence for the documentation. */
	readonly summary: string;
	readonly check: (pair: CheckedPair, context: RuleContext) => readonly Finding[];
}
