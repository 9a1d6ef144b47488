import type { RuleSettings } from "../content/settings/settings.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { pairingRules, rules } from "./rule-list.ts";

const severities: ReadonlyMap<string, Problem["severity"]> = new Map(
	[...rules, ...pairingRules].map(({ id, severity }) => [id, severity]),
);

/** What the translation rules found, as the site judges it. */
export interface JudgedFindings {
	readonly problems: readonly Problem[];
	/** What `translation.ignore` took out. */
	readonly ignored: readonly { readonly problem: Problem; readonly by: RuleDismissal }[];
}

type RuleDismissal = RuleSettings["ignore"][number];

/**
 * Gives findings of the translation rules the severity that the site's settings say, and leaves out those of rules that it ignores.
 *
 * `warning` holds for all findings of a rule; `error` for those that are as sure as the rule can be: a doubt of an error rule stays a
 * warning.
 */
export function judgeFindings(found: readonly Problem[], { severity, ignore }: RuleSettings): JudgedFindings {
	const ignored: { readonly problem: Problem; readonly by: RuleDismissal }[] = [];
	const problems = found.flatMap((problem): Problem[] => {
		const { rule, language = "" } = problem;
		if (rule === undefined) return [problem];
		const dismissals = ignore.filter(
			(item) => item.rule === rule && (item.language ?? language) === language,
		);
		ignored.push(...dismissals.map((by) => ({ problem, by })));
		if (dismissals.length > 0) return [];
		const given = Object.hasOwn(severity, rule) ? severity[rule] : undefined;
		const wanted = typeof given === "object" ? given[language] : given;
		if (wanted === undefined || (wanted === "error" && problem.severity !== severities.get(rule)))
			return [problem];
		return [{ ...problem, severity: wanted }];
	});
	return { problems, ignored };
}

/**
 * What is wrong with the settings of the rules.
 *
 * @param options `languages` are the tags of the site's; `lineOf` gives the line of a setting; `ignored` is what they took out,
 * absent where not all pages were checked.
 * @returns Problems `translation/ignore-unused`, `translation/unknown-rule`, `translation/unknown-language`.
 */
export function checkRuleSettings(
	{ severity, ignore }: RuleSettings,
	{
		languages,
		lineOf,
		ignored,
	}: {
		readonly languages: readonly string[];
		readonly lineOf: (path: readonly PropertyKey[]) => number;
		readonly ignored?: JudgedFindings["ignored"];
	},
): Problem[] {
	const place: PlaceOf = (...path) => ({
		file: "content/site.yaml",
		line: lineOf(["translation", ...path]),
	});
	return [
		...unknownRules({ severity, ignore }, place),
		...unknownLanguages({ severity, ignore }, { languages, place }),
		...(ignored ? unusedDismissals(ignore, { ignored, place }) : []),
	];
}

/** Where a setting of the rules stands. */
type PlaceOf = (...path: readonly PropertyKey[]) => Pick<Problem, "file" | "line">;

function unknownRules({ severity, ignore }: RuleSettings, place: PlaceOf): Problem[] {
	const named = [
		...Object.keys(severity).map((rule) => ({ rule, at: place("severity", rule) })),
		...ignore.map(({ rule }, index) => ({ rule, at: place("ignore", index) })),
	];
	return named
		.filter(({ rule }) => !severities.has(rule))
		.map(({ rule, at }) => {
			const meant = suggest(rule, severities.keys());
			return {
				...at,
				code: "translation/unknown-rule",
				severity: "error",
				message: `There is no rule “${rule}”.`,
				hint:
					meant === undefined
						? `The rules are ${[...severities.keys()].join(", ")}.`
						: `Did you mean “${meant}”?`,
				actual: rule,
				...(meant === undefined ? {} : { expected: meant }),
			};
		});
}

function unknownLanguages(
	{ severity, ignore }: RuleSettings,
	{ languages, place }: { readonly languages: readonly string[]; readonly place: PlaceOf },
): Problem[] {
	const named = [
		...Object.entries(severity).flatMap(([rule, given]) =>
			typeof given === "string"
				? []
				: Object.keys(given).map((tag) => ({ tag, at: place("severity", rule, tag) })),
		),
		...ignore.flatMap(({ language: tag }, index) =>
			tag === undefined ? [] : [{ tag, at: place("ignore", index) }],
		),
	];
	return named
		.filter(({ tag }) => !languages.includes(tag))
		.map(({ tag, at }) => ({
			...at,
			code: "translation/unknown-language",
			severity: "error",
			message: `“${tag}” isn't a language of this site.`,
			hint: `Its languages are ${languages.join(", ")}.`,
			actual: tag,
		}));
}

function unusedDismissals(
	ignore: RuleSettings["ignore"],
	{ ignored, place }: { readonly ignored: JudgedFindings["ignored"]; readonly place: PlaceOf },
): Problem[] {
	return ignore.flatMap((item, index): Problem[] => {
		if (ignored.some(({ by }) => by === item) || !severities.has(item.rule)) return [];
		return [
			{
				...place("ignore", index),
				code: "translation/ignore-unused",
				severity: "warning",
				message: `The rule “${item.rule}” finds nothing on this site to ignore.`,
				hint: "Remove it from “ignore”.",
				actual: item.rule,
			},
		];
	});
}
