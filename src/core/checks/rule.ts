import type { Language } from "../content/settings/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { BlockShape, TextBlock } from "../markdown/extract/text-blocks.ts";
import type { ParsedMarkdown } from "../markdown/parse-markdown.ts";
import type { Page, TranslationRecord } from "../model/page.ts";
import type { Pair, SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import type { Prose } from "./text/prose.ts";
import type { ComparedTexts } from "./values/match-values.ts";

/** One block, or one front matter text, as the translation rules see it. */
export interface CheckedBlock extends Omit<TextBlock, "heading" | "shape"> {
	/** 1-based number of the block in its page; 0 for a front matter text. */
	readonly number: number;
	/**
	 * Name of the front matter field, for those: `title`, `shortTitle`, `description`, `image.alt`, `image.caption`,
	 * `contacts.role`. An inherited text stands on both sides.
	 */
	readonly field?: string;
	/** Whether the page doesn't word that text itself, but takes its original's. */
	readonly isInherited?: boolean;
	/** Id of the heading above it. */
	readonly section?: string;
	/** Absent for front matter texts and for parts of blocks. */
	readonly shape?: BlockShape;
	/** What of it is written in the page's own language, read once for all rules. */
	readonly prose: () => Prose;
}

/** A page as far as the rules look at it: plain data, so that another thread can be given it. */
export interface CheckedPage extends Omit<Page, "body" | "role"> {
	readonly body: Pick<ParsedMarkdown, "texts">;
	readonly role:
		| { readonly kind: "original" }
		| {
				readonly kind: "translation";
				readonly record: TranslationRecord;
				readonly status: TranslationStatus;
		  };
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
	/** What the original has there. */
	readonly expected: NamedBlocks;
	readonly actual: NamedBlocks;
}

/** Blocks in words: `2 paragraphs`, `nothing`. */
export interface NamedBlocks {
	readonly text: string;
	readonly count: number;
}

/** A pair of pages, taken apart and aligned. */
export interface CheckedPair {
	readonly original: CheckedPage;
	readonly translation: CheckedPage;
	/** Front matter texts first, then the blocks that align, then the parts that align of those that have lost or gained some. */
	readonly blocks: readonly AlignedBlock[];
	/** Blocks that align but have lost or gained a part: an item, row or paragraph. Only `structure` looks at them as a whole. */
	readonly misshapen?: readonly AlignedBlock[];
	/** Where the pages don't align: at most one entry a section. */
	readonly mismatches: readonly Mismatch[];
	/** What the values of each block came to, kept for the rules that ask after the first one. */
	readonly compared?: Map<AlignedBlock, ComparedTexts>;
	/** Ways of reading and comparing values that aren't used, to learn what each is worth; see `allowances.ts`, `find-values.ts`. */
	readonly without?: ReadonlySet<string>;
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
	/** The language of a text when it clearly is none of the site's; `undefined` when it may be one of them, or can't be told. */
	readonly detectThird: (text: string) => string | undefined;
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
	readonly words?: NonNullable<Problem["words"]>;
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
