import type { StringsFile } from "../../src/core/strings/parse-strings.ts";
import { siteTexts } from "../../src/core/strings/site-texts.ts";

/** The texts of a site that has none of its own. */
export function shippedStrings(...languages: readonly string[]): readonly StringsFile[] {
	return siteTexts(
		languages.map((language) => ({
			language,
			file: `i18n/${language}.json`,
			entries: new Map(),
			readable: true,
			problems: [],
		})),
	).files;
}
