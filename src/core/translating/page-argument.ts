import type { ParsedSite } from "../content/parse-site.ts";
import type { Language } from "../content/settings/settings.ts";
import type { Problem } from "../problems/problem.ts";
import type { Result } from "../problems/result.ts";
import { suggest } from "../problems/suggest.ts";

/**
 * The key of an original as a person names it: the key itself, or the path of one of its files.
 *
 * @returns A problem `pages/unknown-key` with the key that may be meant.
 */
export function originalKey(site: ParsedSite, text: string): Result<string> {
	const { source, languages } = site.settings;
	const keys = new Set([
		...(site.pages.get(source.tag)?.keys() ?? []),
		...(site.broken.get(source.tag) ?? []),
	]);
	const path = text
		.normalize("NFC")
		.replaceAll("\\", "/")
		.replace(/^(?:\.\/)+/, "");
	const prefix =
		languages.map(({ tag }) => `content/${tag}/`).find((folder) => path.startsWith(folder)) ?? "";
	const key = path.slice(prefix.length).replace(/\.md$/, "").replace(/\/$/, "");
	const found = [key, `${key}/index`].find((candidate) => keys.has(candidate));
	if (found !== undefined) return { ok: true, value: found };
	const meant = suggest(key, keys) ?? [...keys].find((candidate) => candidate.endsWith(`/${key}`));
	const problem: Problem = {
		code: "pages/unknown-key",
		severity: "error",
		message: `There is no original “${text}”.`,
		hint: meant
			? `Did you mean “${meant}”?`
			: `A key is a file's path below content/${source.tag}/, without “.md”. “npx brygga status” lists them all.`,
		actual: text,
		...(meant ? { expected: meant } : {}),
	};
	return { ok: false, problems: [problem] };
}

/**
 * A language to translate into.
 *
 * @returns A problem `languages/unknown` with the languages that there are.
 */
export function targetLanguage({ settings }: Pick<ParsedSite, "settings">, text: string): Result<Language> {
	const targets = settings.languages.slice(1);
	const found = targets.find(({ tag }) => tag.toLowerCase() === text.toLowerCase());
	if (found) return { ok: true, value: found };
	const tags = targets.map(({ tag }) => tag);
	const isSource = settings.source.tag.toLowerCase() === text.toLowerCase();
	const problem: Problem = {
		code: "languages/unknown",
		severity: "error",
		message: isSource
			? `“${text}” is the language of the originals.`
			: `The site isn't translated into “${text}”.`,
		hint:
			tags.length === 0
				? "Add a language to “languages” in content/site.yaml first."
				: `Use one of: ${tags.join(", ")}.${isSource ? "" : " A new language is added to “languages” in content/site.yaml."}`,
		expected: tags.join(" | "),
		actual: text,
	};
	return { ok: false, problems: [problem] };
}

/** Whether a word names one of the site's languages rather than a page. */
export function isLanguage({ settings }: Pick<ParsedSite, "settings">, text: string): boolean {
	return settings.languages.some(({ tag }) => tag.toLowerCase() === text.toLowerCase());
}
