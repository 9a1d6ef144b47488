import type { Language } from "../content/settings.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { Page } from "../model/page.ts";
import type { Pair, SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import type { ComparedTexts } from "./values/match-values.ts";

/** One block, or one front matter text, as the translation rules see it. */
export interface CheckedBlock {
	/** 1-based number of the block in its page; 0 for a front matter text. */
	readonly number: number;
	/**
	 * Name of the front matter field, for those: `title`, `shortTitle`, `description`, `image.alt`, `image.caption`,
	 * `contacts.role`. An inherited text stands on both sides.
	 */
	readonly field?: string;
	/** 1-based first line in the file. */
	readonly line: number;
	/** markdown-it's type without `_open`: `heading`, `paragraph`, `bullet_list`, `blockquote`, `figure` … */
	readonly type: string;
	/**
	 * The text as a reader sees it: no markup, no addresses; list items, table cells and paragraphs on lines of their own, as
	 * are hard breaks. Code spans stand in it as they are; the text of a code block is empty. Alternative texts of pictures aren't in it.
	 */
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
	/** The form that a translation has to keep; absent for front matter texts. */
	readonly shape?: BlockShape;
}

/** The form of a block, as far as original and translation have it in common. */
export interface BlockShape {
	/** 1–6, for headings. */
	readonly level?: number;
	/** Whether a list is numbered. */
	readonly ordered?: boolean;
	/** Items in each list of the block, the outermost first, then the lists inside in reading order. */
	readonly items?: readonly number[];
	/** Paragraphs of a quotation, its attribution included. */
	readonly paragraphs?: number;
	/** Rows and columns of a table. */
	readonly rows?: number;
	readonly columns?: number;
}

/** A block of the original with the block that translates it. */
export interface AlignedBlock {
	readonly original: CheckedBlock;
	readonly translation: CheckedBlock;
}

/** A place where blocks of one page have none that answer to them in the other. */
export interface Mismatch {
	readonly line: number;
	readonly originalLine: number;
	/** What the original has there, in words: `2 paragraphs`, `nothing`. */
	readonly expected: string;
	readonly actual: string;
}

/** A pair of pages, taken apart and aligned. */
export interface CheckedPair {
	readonly original: Page;
	readonly translation: Page;
	/** Front matter texts first, then the blocks that align. */
	readonly blocks: readonly AlignedBlock[];
	/** Blocks that align but have lost or gained a part: an item, row or paragraph. Only `structure` looks at them. */
	readonly misshapen?: readonly AlignedBlock[];
	/** Where the pages don't align: at most one entry a section. */
	readonly mismatches: readonly Mismatch[];
	/** What the values of each block came to, kept for the rules that ask after the first one. */
	readonly compared?: Map<AlignedBlock, ComparedTexts>;
	/** 1-based line of a field in the translation's front matter. */
	readonly fieldLine?: (path: readonly PropertyKey[]) => number;
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
	/** 1-based lines in both files, for a finding that concerns no block or a line inside of one. */
	readonly lines?: { readonly translation: number; readonly original: number };
	/** When it isn't the rule's own. */
	readonly severity?: Problem["severity"];
	readonly expected?: string;
	readonly actual?: string;
}

/** What every rule says of itself. */
export interface RuleIdentity {
	/** Permanent; names the rule in `translation.ignore` and in the problem's code, `translation/<id>`. */
	readonly id: string;
	readonly severity: Problem["severity"];
	/** One sentence for the documentation. */
	readonly summary: string;
}

/** A rule about an original and its translation. */
export interface Rule extends RuleIdentity {
	readonly check: (pair: CheckedPair, context: RuleContext) => readonly Finding[];
}

/** A rule about a pair of which one half isn't there. */
export interface PairingRule extends RuleIdentity {
	readonly checkPairing: (
		pair: Pair,
		model: Pick<SiteModel, "pages" | "settings">,
	) => readonly PairingFinding[];
}

/** What a {@link PairingRule} found: without blocks, but with the file to show it at. */
export interface PairingFinding extends Omit<Finding, "block" | "severity"> {
	readonly file: string;
}
