import type { ParsedSite } from "../content/parse-site.ts";
import { canonicalLanguageTag, languageName } from "../languages/language-tag.ts";
import type { Problem } from "../problems/problem.ts";
import type { Result } from "../problems/result.ts";
import { interfaceKeys } from "../strings/interface-keys.ts";
import { textsOf } from "../strings/parse-strings.ts";
import { expectedTexts, shapesOf } from "../strings/text-shapes.ts";
import { newTranslation } from "../translating/new-translation.ts";
import { addGlossaryColumns } from "./glossary-columns.ts";
import { listLanguage } from "./list-language.ts";
import { newStrings } from "./new-strings.ts";

/** A file of the site as it is written. */
interface Written {
	readonly text: string;
	/** Git blob id. */
	readonly blob: string;
}

/** A file that is to be written. */
interface Change {
	readonly file: string;
	readonly text: string;
	/** Git blob id of the file that it replaces. */
	readonly replaces?: string;
}

/** The files of a site that a new language has a part in. */
export interface LanguageFiles {
	readonly settings: Written;
	/** Whether there is a strings file of the language. */
	readonly hasStrings: boolean;
	/** Absent on a site without one. */
	readonly glossary?: Written;
	/** The start page's original, and its pin; absent on a site without one. */
	readonly start?: Written & { readonly pin: string };
}

/**
 * What is to be written so that a site has a language more: the line in `content/site.yaml`, the texts that Brygga doesn't ship, the
 * glossary's columns, and the start page as a draft. What is there already stays.
 *
 * @param tag BCP 47 tag, as somebody typed it.
 * @returns Problems `language/bad-tag`, and `language/exists` when nothing is left to write.
 */
export function addLanguage(
	site: ParsedSite,
	{ tag: typed, files }: { readonly tag: string; readonly files: LanguageFiles },
): Result<readonly Change[]> {
	const tag = canonicalLanguageTag(typed);
	if (tag === undefined) return { ok: false, problems: [badTag(typed)] };
	const isListed = site.settings.languages.some((language) => language.tag === tag);
	const { settings, hasStrings, glossary, start } = files;
	const changes: Change[] = [];
	if (!isListed)
		changes.push({
			file: "content/site.yaml",
			text: listLanguage(settings.text, tag),
			replaces: settings.blob,
		});
	const strings = hasStrings ? undefined : newStrings(tag, ownTexts(site));
	if (strings !== undefined) changes.push({ file: `i18n/${tag}.json`, text: strings });
	if (glossary && !hasColumn(glossary.text, tag))
		changes.push({
			file: "i18n/glossary.csv",
			text: addGlossaryColumns(glossary.text, tag),
			replaces: glossary.blob,
		});
	const original = site.pages.get(site.settings.source.tag)?.get("index");
	if (start && original && !site.pages.get(tag)?.has("index"))
		changes.push({
			file: `content/${tag}/index.md`,
			text: newTranslation(original, { ...start, fields: site.settings.fields }),
		});
	return changes.length > 0 ? { ok: true, value: changes } : { ok: false, problems: [exists(tag)] };
}

/** The shapes of the texts that the site has under keys of its own. */
function ownTexts({ strings: [source] }: ParsedSite): Parameters<typeof newStrings>[1] {
	if (!source) return {};
	const shipped = expectedTexts(source.language, interfaceKeys);
	return { own: shapesOf(new Map([...textsOf(source.entries)].filter(([name]) => !shipped.has(name)))) };
}

function hasColumn(csv: string, tag: string): boolean {
	const [head = ""] = csv.split(/\r?\n/, 1);
	return head.split(",").some((name) => name.replace(/^\ufeff?"?|"$/g, "").trim() === tag);
}

function badTag(actual: string): Problem {
	return {
		code: "language/bad-tag",
		severity: "error",
		message: `“${actual}” isn't a language tag (BCP 47).`,
		hint: "Write a tag such as ar, fi or pt-BR.",
		actual,
	};
}

function exists(tag: string): Problem {
	return {
		code: "language/exists",
		severity: "error",
		message: `The site has ${languageName(tag, "en")} already.`,
		hint: `“npx brygga status” shows which of its pages are missing.`,
		file: "content/site.yaml",
	};
}
