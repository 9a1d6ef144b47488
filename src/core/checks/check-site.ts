import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { buildModel } from "../model/build-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { FieldLine } from "./alignment/checked-pair.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkContacts } from "./check-contacts.ts";
import { checkDuties } from "./check-duties.ts";
import { checkKindFields } from "./check-kind-fields.ts";
import { checkLinks } from "./check-links.ts";
import { checkMarkup } from "./check-markup.ts";
import { checkReferences } from "./check-references.ts";
import { checkTranslations, type FindingsCache, type LanguageKnowledge } from "./check-translations.ts";
import { checkRuleSettings, judgeFindings } from "./judge-findings.ts";

/** What {@link checkSite} looks at. */
export interface SiteChecks {
	readonly site: ParsedSite;
	/** What `buildModel` made of the site. */
	readonly built: ReturnType<typeof buildModel>;
	/** What is known of the languages' words. */
	readonly knowledge: LanguageKnowledge;
	/** The day that the site is checked for: ISO date. */
	readonly today: string;
	/** See `TranslationChecks`. */
	readonly findings?: FindingsCache | "unchecked";
	/** The pages to look at; all of the model when absent. */
	readonly pages?: SiteModel["pages"];
}

/**
 * Runs every check on a site's model: on the site as a whole, and on all of its pages or some.
 *
 * @param found What was found before: when the site was parsed.
 * @returns All problems in reading order.
 */
export function checkSite(
	found: readonly Problem[],
	{ site, built: { model, problems }, knowledge, today, findings, pages = model.pages }: SiteChecks,
): Problem[] {
	const some = { ...model, pages };
	const { translation, languages } = site.settings;
	const { problems: judged, ignored } = judgeFindings(
		checkTranslations(model, {
			knowledge,
			fieldLine: fieldLineOf(site),
			pages,
			...(findings ? { findings } : {}),
		}),
		translation,
	);
	const isWhole = pages === model.pages && findings !== "unchecked";
	return sortProblems([
		...found,
		...[
			...problems,
			...checkKindFields(some, site),
			...checkReferences(model, site),
			...checkContacts(some, site),
			...checkDuties(model, { site, today }),
			...checkMarkup(some, site),
			...checkAddresses(some),
			...checkLinks(pages, { model, site }),
			...judged,
			...checkRuleSettings(translation, {
				languages: languages.map(({ tag }) => tag),
				lineOf: site.settingsLineOf,
				...(isWhole ? { ignored } : {}),
			}),
		].filter((problem) => !followsFromFault(problem, site)),
	]);
}

/** What is found because a faulty page lacks what its front matter ought to say. */
const followUps = new Set<Problem["code"]>([
	"urls/no-slug",
	"contacts/past-retention",
	...["unpinned", "cosmetic", "pin-unknown", "review-record", "ignore-unused"].map(
		(rule) => `translation/${rule}` as const,
	),
]);

/** Whether a problem may come only of another on the same page, which is reported already. */
function followsFromFault(
	{ code, key = "", language = "" }: Problem,
	{ pages, settings }: ParsedSite,
): boolean {
	const fault = (tag: string): ParsedPage["faulty"] => pages.get(tag)?.get(key)?.faulty;
	if (code === "translation/orphan") return fault(language) === "unread";
	if (!followUps.has(code)) return false;
	const isFaulty = (tag: string): boolean => fault(tag) !== undefined;
	return isFaulty(language) || (code === "translation/cosmetic" && isFaulty(settings.source.tag));
}

/** Tells the lines of front matter fields in a site's files. */
export function fieldLineOf({ pages }: ParsedSite): FieldLine {
	return ({ language, key }, path) => pages.get(language.tag)?.get(key)?.lineOf(path) ?? 1;
}
