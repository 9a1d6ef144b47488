import type { ParsedSite } from "../content/parse-site.ts";
import type { buildModel } from "../model/build-model.ts";
import { type Memory, noMemory } from "../model/memory.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { FieldLine } from "./alignment/checked-pair.ts";
import { checkContacts } from "./check-contacts.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./check-references.ts";
import { checkTranslations, type LanguageKnowledge, type PairMemory } from "./check-translations.ts";

/** What {@link checkSite} looks at. */
export interface SiteChecks {
	readonly site: ParsedSite;
	/** What `buildModel` made of the site. */
	readonly built: ReturnType<typeof buildModel>;
	/** What is known of the languages' words. */
	readonly knowledge: LanguageKnowledge;
	/** See `TranslationChecks`. */
	readonly recall?: PairMemory;
	/** Remembers what was found in the same pages before. */
	readonly memory?: Memory;
}

/**
 * Runs every check on a site's model.
 *
 * @param found What was found before: when the site was parsed.
 * @returns All problems in reading order.
 */
export function checkSite(
	found: readonly Problem[],
	{ site, built: { model, problems }, knowledge, recall, memory = noMemory }: SiteChecks,
): Problem[] {
	return sortProblems([
		...found,
		...problems,
		...checkReferences(model, site),
		...checkContacts(model, site),
		...checkLinks({ model, site, memory }),
		...checkTranslations(model, {
			knowledge,
			fieldLine: fieldLineOf(site),
			...(recall ? { recall } : {}),
		}),
	]);
}

/** Tells the lines of front matter fields in a site's files. */
export function fieldLineOf({ pages }: ParsedSite): FieldLine {
	return ({ language, key }, path) => pages.get(language.tag)?.get(key)?.lineOf(path) ?? 1;
}
