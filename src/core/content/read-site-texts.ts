import { parseGlossary, type Term } from "../glossary/parse-glossary.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { parseStrings, type StringsFile } from "../strings/parse-strings.ts";
import { sameStrings } from "../strings/same-strings.ts";
import { siteTexts } from "../strings/site-texts.ts";
import { hiddenInFile } from "./files/hidden-characters.ts";
import type { SiteFiles } from "./files/site-files.ts";
import { declaredTexts } from "./settings/declared-texts.ts";
import type { Settings } from "./settings/settings.ts";

/** What the files of `i18n/` say. */
export interface SiteTexts {
	/** The interface texts of every language. */
	readonly strings: readonly StringsFile[];
	/** The termbase; `undefined` when it has errors. */
	readonly terms: readonly Term[] | undefined;
	readonly problems: readonly Problem[];
}

/** Reads them; `unreadable` has the names of files that are there but can't be read. */
export type SiteTextsReader = (
	files: Pick<SiteFiles, "strings" | "glossary">,
	context: { readonly settings: Settings; readonly unreadable: ReadonlySet<string> },
) => SiteTexts;

/** Reads a site's interface texts and its glossary. */
export const readSiteTexts: SiteTextsReader = (files, { settings, unreadable }) => {
	const strings = readStrings(files, { settings, unreadable });
	const glossary = readGlossary(files, settings);
	const isUnread = unreadable.has("i18n") || unreadable.has("i18n/glossary.csv");
	return {
		strings: strings.files,
		terms: hasErrors(glossary.problems) || isUnread ? undefined : glossary.terms,
		problems: [...strings.problems, ...glossary.problems],
	};
};

/** Without a glossary there are no terms. */
function readGlossary(
	{ glossary }: Pick<SiteFiles, "glossary">,
	{ languages }: Settings,
): ReturnType<typeof parseGlossary> {
	if (!glossary) return { terms: [], problems: [] };
	const { terms, problems } = parseGlossary(
		glossary,
		languages.map(({ tag }) => tag),
	);
	return { terms, problems: [...problems, ...hiddenInFile(glossary)] };
}

/** The interface texts of every language: see `siteTexts`. */
function readStrings(
	files: Pick<SiteFiles, "strings">,
	{ settings, unreadable }: { readonly settings: Settings; readonly unreadable: ReadonlySet<string> },
): { readonly files: readonly StringsFile[]; readonly problems: readonly Problem[] } {
	const { languages } = settings;
	const isTold = (tag: string): boolean => unreadable.has("i18n") || unreadable.has(`i18n/${tag}.json`);
	const parsed = languages.map(({ tag }): StringsFile => {
		const text = files.strings.get(tag);
		return text ? parseStrings(text, tag) : missingStrings(tag, isTold(tag));
	});
	const texts = siteTexts(parsed, declaredTexts(settings));
	const hidden = languages.flatMap(({ tag }): Problem[] => {
		const file = files.strings.get(tag);
		return file ? hiddenInFile(file).map((problem) => ({ ...problem, language: tag })) : [];
	});
	const problems = [...parsed.flatMap((file) => file.problems), ...texts.problems, ...hidden];
	return {
		files: texts.files,
		problems: [...problems.filter(({ language = "" }) => !isTold(language)), ...sameStrings(parsed)],
	};
}

/** @param isTold Whether it is there, and said already that it can't be read. */
function missingStrings(tag: string, isTold: boolean): StringsFile {
	return { language: tag, file: `i18n/${tag}.json`, entries: new Map(), readable: !isTold, problems: [] };
}
