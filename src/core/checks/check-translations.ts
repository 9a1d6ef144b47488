import { hasUnfinishedBlocks } from "../drift/unfinished.ts";
import type { Page, TranslationRecord } from "../model/page.ts";
import { languageOf, type SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { checkedPair } from "./alignment/checked-pair.ts";
import type { CheckedPair, Finding, Rule, RuleContext, RuleIdentity } from "./rule.ts";
import { pairingRules, rules } from "./rule-list.ts";

/** What is known of the words of languages, from dictionaries and detectors that are read outside the core. */
export type LanguageKnowledge = Pick<RuleContext, "isWord" | "detectLanguage">;

/** Knows no word and no language: the rules that ask then say nothing. */
export const noKnowledge: LanguageKnowledge = { isWord: () => undefined, detectLanguage: () => undefined };

/** Line of a front matter field of a page. */
export type FieldLine = (page: Page, path: readonly PropertyKey[]) => number;

/** What {@link checkTranslations} needs besides the model. */
export interface TranslationChecks {
	readonly knowledge: LanguageKnowledge;
	readonly fieldLine: FieldLine;
	/** Gives what was found in a pair before, as long as nothing of it has changed; without it, every pair is checked. */
	readonly recall?: PairMemory;
}

/** Remembers what `find` found in a translation and its original. */
export type PairMemory = (translation: Page, find: () => readonly Problem[]) => readonly Problem[];

type Dismissal = TranslationRecord["ignore"][number];

/**
 * Runs every translation rule over every pair; `translation.ignore` takes findings out again.
 *
 * @returns Problems `translation/<rule>`, and `translation/ignore-unused` for dismissals that match nothing.
 */
export function checkTranslations(model: SiteModel, checks: TranslationChecks): Problem[] {
	const problems = model.pairs.flatMap((pair) =>
		pairingRules.flatMap((rule) =>
			rule.checkPairing(pair, model).map(
				(finding): Problem => ({
					code: `translation/${rule.id}`,
					severity: rule.severity,
					line: 1,
					language: pair.language,
					key: pair.key,
					rule: rule.id,
					...finding,
				}),
			),
		),
	);
	for (const { tag } of model.settings.languages) {
		const target = languageOf(model.settings, tag);
		for (const page of model.pages.get(tag)?.values() ?? []) {
			if (page.role.kind !== "translation" || hasUnfinishedBlocks(page.body)) continue;
			const { original, record } = page.role;
			const context = { source: original.language, target, terms: model.terms, ...checks.knowledge };
			const find = (): Problem[] =>
				checkPair(checkedPair(original, page, checks), { context, record, fieldLine: checks.fieldLine });
			problems.push(...(checks.recall?.(page, find) ?? find()));
		}
	}
	return problems;
}

/** Runs the rules over one pair. */
export function checkPair(
	pair: CheckedPair,
	{
		context,
		record,
		fieldLine,
	}: { readonly context: RuleContext; readonly record: TranslationRecord; readonly fieldLine: FieldLine },
): Problem[] {
	const used = new Set<Dismissal>();
	const problems: Problem[] = [];
	for (const rule of rules) {
		for (const finding of rule.check(pair, context)) {
			const dismissals = record.ignore.filter((item) => dismisses(item, { rule, finding }));
			for (const dismissal of dismissals) used.add(dismissal);
			if (dismissals.length === 0) problems.push(toProblem(finding, { rule, pair }));
		}
	}
	record.ignore.forEach((dismissal, index) => {
		if (used.has(dismissal)) return;
		const line = fieldLine(pair.translation, ["translation", "ignore", index]);
		problems.push(unusedDismissal(dismissal, { page: pair.translation, line }));
	});
	return problems;
}

/** A dismissal counts for its rule on the whole page, or on the translation's block with the number that it names. */
function dismisses(
	{ rule: id, block }: Dismissal,
	{ rule, finding }: { readonly rule: Rule; readonly finding: Finding },
): boolean {
	return id === rule.id && (block === undefined || block === finding.block?.translation.number);
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
	{ rule, block }: Dismissal,
	{ page, line }: { readonly page: Page; readonly line: number },
): Problem {
	const ids = [...rules, ...pairingRules].map(({ id }: RuleIdentity) => id);
	const meant = suggest(rule, ids);
	const known = ids.includes(rule);
	return {
		code: "translation/ignore-unused",
		severity: "warning",
		message: known
			? `The rule “${rule}” finds nothing ${block === undefined ? "on this page" : `in block ${block}`} to ignore.`
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
