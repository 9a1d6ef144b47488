import { languageName } from "../languages/language-tag.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import type { StringsFile } from "./parse-strings.ts";

/** Texts alike in two files that aren't chance; languages that are near to each other share up to so large a part of theirs. */
const fewest = 3;
const leastShare = 0.1;

/**
 * Files that are still another language's: their texts of several words are the same. Each is compared with those before it, and
 * reported once.
 *
 * @param files The site's languages, the source language first.
 * @returns Warnings `strings/same-as-other`.
 */
export function sameStrings(files: readonly StringsFile[]): Problem[] {
	return files.flatMap(({ language, file, entries }, index): Problem[] => {
		const telling = [...entries].filter(([, { text }]) => isTelling(text));
		const [most] = files
			.slice(0, index)
			.filter((other) => primarySubtag(other.language) !== primarySubtag(language))
			.map((other) => ({
				other,
				same: telling.filter(([name, { text }]) => other.entries.get(name)?.text === text),
			}))
			.sort((a, b) => b.same.length - a.same.length);
		const count = most?.same.length ?? 0;
		if (!most || count < fewest || count < telling.length * leastShare) return [];
		return [
			{
				code: "strings/same-as-other",
				severity: "warning",
				message: `${count} of ${telling.length} texts of several words are the same as in ${most.other.file}: ${nameSome(most.same.map(([name]) => name))}.`,
				hint: `Translate them into ${languageName(language, "en")}.`,
				file,
				line: most.same[0]?.[1].line ?? 1,
				language,
			},
		];
	});
}

/** Whether a text has several words of its own: one word may well be the same in two languages. */
function isTelling(text: string): boolean {
	const words = text.replace(/\{\{[^}]*\}\}/g, " ").match(/\p{L}{2,}/gu) ?? [];
	return words.length >= 2;
}

function primarySubtag(tag: string): string {
	return tag.split("-")[0] ?? tag;
}
