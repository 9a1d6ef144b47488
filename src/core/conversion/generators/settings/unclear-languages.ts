import type { Problem } from "../../../problems/problem.ts";
import type { ForeignSite } from "../../foreign-site.ts";
import type { Loss } from "../../loss.ts";

/** A setting of languages that can't be made out. */
export interface UnclearSetting {
	/** Its name in the settings: `locales`. */
	readonly name: string;
	/** What would be understood: “a list of languages' codes”. */
	readonly expected: string;
	/** What stands there instead, where it is short. */
	readonly actual?: string;
	/** What else tells its languages, if anything does: then it is a loss, otherwise a problem. */
	readonly toldBy?: string;
}

/** What is expected of a setting that names a language. */
export const languageTag = "the tag of a language (BCP 47), as “de” or “pt-BR”";

/**
 * Says where a setting of languages stands that can't be made out. A page of the wrong language is worse than none, so that nothing is
 * converted where nothing else tells the languages.
 *
 * @param files The files that may hold the setting.
 * @returns Losses `language-setting`, problems `conversion/unclear-languages`.
 */
export function unclearLanguages(
	settings: readonly UnclearSetting[],
	{ site, files }: { readonly site: ForeignSite; readonly files: readonly string[] },
): { readonly losses: readonly Loss[]; readonly problems: readonly Problem[] } {
	const losses: Loss[] = [];
	const problems: Problem[] = [];
	for (const { name, expected, actual, toldBy } of settings) {
		const place = placeOf(name, { texts: site.texts, files, ...(actual === undefined ? {} : { actual }) });
		if (toldBy !== undefined) losses.push({ kind: "language-setting", ...place, text: `${name}: ${toldBy}` });
		else
			problems.push({
				code: "conversion/unclear-languages",
				severity: "error",
				message: `“${name}” ${actual === undefined ? "can't be made out" : `is “${actual}”`}: expected ${expected}.`,
				hint: "Write it so in the old site, or name the languages by hand (--source TAG --languages TAG,TAG), and convert again.",
				...place,
			});
	}
	return { losses, problems };
}

/** The line that names a setting and, where it is known, its value; the first file otherwise. */
function placeOf(
	name: string,
	{
		texts,
		files,
		actual = "",
	}: { readonly texts: ForeignSite["texts"]; readonly files: readonly string[]; readonly actual?: string },
): { readonly file: string; readonly line: number } {
	const key = name.split(".").at(-1) ?? name;
	const named = new RegExp(`(?<![\\w$])${key.replace(/[^\w]/g, "\\$&")}(?![\\w$])`);
	const places = files.flatMap((file) =>
		(texts.get(file) ?? "").split("\n").flatMap((line, index) => {
			const isElsewhere = /^\s*(?:\/\/|#|\*|\/\*|import\b)/.test(line);
			return !isElsewhere && named.test(line) ? [{ file, line: index + 1, text: line }] : [];
		}),
	);
	const found =
		places.find(({ text }) => text.includes(actual)) ??
		places.find(({ text }) => /[:=\]]/.test(text)) ??
		places[0];
	return found ? { file: found.file, line: found.line } : { file: files[0] ?? "", line: 1 };
}
