import { hasUnfinishedBlocks } from "../drift/unfinished.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { Dismissal, Page, PageRole, TranslationRecord } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { checkedPair, type FieldLine } from "./alignment/checked-pair.ts";
import { isAbout } from "./dismissed-value.ts";
import type {
	AlignedBlock,
	CheckedPage,
	CheckedPair,
	Finding,
	Rule,
	RuleContext,
	RuleIdentity,
} from "./rule.ts";
import { pairingRules, rules } from "./rule-list.ts";

/** What is known of the words of languages, from dictionaries and detectors that are read outside the core. */
export type LanguageKnowledge = Pick<RuleContext, "isWord" | "detectLanguage" | "detectThird">;

/** What the rules need besides a pair of pages. */
export interface PairChecks {
	readonly terms: readonly Term[];
	readonly knowledge: LanguageKnowledge;
	readonly fieldLine: FieldLine;
	/** See `CheckedPair`. */
	readonly without?: ReadonlySet<string>;
}

/** What {@link checkTranslations} needs besides the model. */
export interface TranslationChecks extends Omit<PairChecks, "terms"> {
	/** Has what was found in pairs before; without it, every pair is checked. Or that none is. */
	readonly findings?: FindingsCache | "unchecked";
	/** The pages whose translations are looked at; all of the model when absent. */
	readonly pages?: SiteModel["pages"];
}

/** Gives what `find` found in a translation and its original before, as long as nothing of these has changed. */
export type FindingsCache = (
	translation: TranslatedPage,
	find: () => readonly Problem[],
) => readonly Problem[];

/**
 * Runs every translation rule over every pair; `translation.ignore` takes findings out again.
 *
 * @returns Problems `translation/<rule>`, and `translation/ignore-unused` for dismissals that match nothing.
 */
export function checkTranslations(model: SiteModel, checks: TranslationChecks): Problem[] {
	const problems: Problem[] = [];
	for (const pair of model.pairs) {
		for (const rule of pairingRules) {
			for (const finding of rule.checkPairing(pair, model))
				problems.push({
					code: `translation/${rule.id}`,
					severity: rule.severity,
					line: 1,
					language: pair.language,
					key: pair.key,
					rule: rule.id,
					...finding,
				});
		}
	}
	const { terms } = model;
	const { pages = model.pages, findings } = checks;
	if (findings === "unchecked") return problems;
	for (const translation of translationsOf({ pages })) {
		const { original } = translation.role;
		const find = (): Problem[] => checkTranslation({ original, translation }, { terms, ...checks });
		problems.push(...(findings?.(translation, find) ?? find()));
	}
	return problems;
}

/** A published translation. */
export type TranslatedPage = Page & { readonly role: Extract<PageRole, { readonly kind: "translation" }> };

/** The translations whose text is compared with the original's, in the order of the model. */
export function translationsOf({ pages }: Pick<SiteModel, "pages">): TranslatedPage[] {
	return [...pages.values()]
		.flatMap((tree) => [...tree.values()].filter(isTranslation))
		.filter(({ body }) => !hasUnfinishedBlocks(body));
}

/** Whether a page is a translation. */
export function isTranslation(page: Page): page is TranslatedPage {
	return page.role.kind === "translation";
}

/** Runs every rule over a translation and its original. */
export function checkTranslation(
	{ original, translation }: { readonly original: CheckedPage; readonly translation: CheckedPage },
	checks: PairChecks,
): Problem[] {
	const { role } = translation;
	if (role.kind === "original") return [];
	const { pair, found } = findInPair({ original, translation, record: role.record }, checks);
	const used = new Set(found.flatMap(({ dismissals }) => dismissals));
	const problems = found.filter(({ dismissals }) => dismissals.length === 0).map(({ problem }) => problem);
	role.record.ignore.forEach((dismissal, index) => {
		if (used.has(dismissal)) return;
		const line = checks.fieldLine(pair.translation, ["translation", "ignore", index]);
		problems.push(unusedDismissal(dismissal, { page: pair.translation, line }));
	});
	return problems;
}

/** What a rule found in a pair. */
export interface PairFinding {
	readonly problem: Problem;
	/** The blocks that it concerns; absent for the page as a whole. */
	readonly block: AlignedBlock | undefined;
	/** Those of the page's dismissals that take it out. */
	readonly dismissals: readonly Dismissal[];
}

/** Takes a pair apart and runs every rule over it. */
export function findInPair(
	{
		original,
		translation,
		record,
	}: {
		readonly original: CheckedPage;
		readonly translation: CheckedPage;
		readonly record: TranslationRecord;
	},
	{ terms, knowledge, fieldLine, without }: PairChecks,
): { readonly pair: CheckedPair; readonly found: readonly PairFinding[] } {
	const context = { source: original.language, target: translation.language, terms, ...knowledge };
	const pair = checkedPair(original, translation, { fieldLine, without });
	const found = rules.flatMap((rule) =>
		rule.check(pair, context).map((finding) => ({
			problem: toProblem(finding, { rule, pair }),
			block: finding.block,
			dismissals: record.ignore.filter((item) => dismisses(item, { rule, finding })),
		})),
	);
	return { pair, found };
}

/** A dismissal counts for its rule on the whole page, or on the translation's block with the number that it names; or for the value that it names there. */
function dismisses(
	{ rule: id, block, value }: Dismissal,
	{ rule, finding }: { readonly rule: Rule; readonly finding: Finding },
): boolean {
	const isThere = block === undefined || block === finding.block?.translation.number;
	return id === rule.id && isThere && isAbout(finding, value);
}

function toProblem(
	{ block, lines, severity, hint, ...finding }: Finding,
	{ rule, pair }: { readonly rule: Rule; readonly pair: CheckedPair },
): Problem {
	const { original, translation } = pair;
	const originalLine = lines?.original ?? block?.original.line;
	const places = [
		...(block ? [placeName(block.translation)] : []),
		...(originalLine === undefined ? [] : [`the original: ${original.file}:${originalLine}`]),
	].join("; ");
	const advice = [hint ?? "", places === "" ? "" : `(${places})`].filter(Boolean).join(" ");
	return {
		code: `translation/${rule.id}`,
		severity: severity ?? rule.severity,
		...finding,
		...(advice === "" ? {} : { hint: advice }),
		file: translation.file,
		line: lines?.translation ?? block?.translation.line ?? 1,
		language: translation.language.tag,
		key: translation.key,
		rule: rule.id,
	};
}

function placeName({ number, field }: { readonly number: number; readonly field?: string }): string {
	return field === undefined ? `block ${number}` : `field “${field}”`;
}

function unusedDismissal(
	{ rule, block, value }: Dismissal,
	{ page, line }: { readonly page: CheckedPage; readonly line: number },
): Problem {
	const ids = [...rules, ...pairingRules].map(({ id }: RuleIdentity) => id);
	const meant = suggest(rule, ids);
	const known = ids.includes(rule);
	const about = value === undefined ? "" : ` about “${value}”`;
	const place = block === undefined ? "on this page" : `in block ${block}`;
	return {
		code: "translation/ignore-unused",
		severity: "warning",
		message: known
			? `The rule “${rule}” finds nothing${about} ${place} to ignore.`
			: `There is no rule “${rule}” to ignore.`,
		hint: !known && meant ? `Did you mean “${meant}”?` : "Remove it from “ignore”.",
		file: page.file,
		line,
		language: page.language.tag,
		key: page.key,
		actual: rule,
		...(!known && meant ? { expected: meant } : {}),
	};
}
