import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { languageName } from "../languages/language-tag.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { shellWord } from "../problems/shell-word.ts";

/** A translation whose pin is to be renewed. */
export interface PinTarget {
	readonly key: string;
	readonly language: string;
	/** The translation's file. */
	readonly file: string;
	readonly original: ParsedPage;
	/** Whether the pin is the original's already. */
	readonly current: boolean;
}

/** What stands against pinning is nothing that pinning mends. */
const mended = ["unpinned", "stale", "cosmetic", "pin-unknown"];
const badPin = "front-matter/bad-pin";

/**
 * The translations of a page, or of all pages, that can be pinned.
 *
 * @param options `keys` and `languages` of the translations; every one that there is of `all`.
 * @returns Also problems `pin/no-translation` where an asked-for translation isn't there, and those that keep a file from being
 * understood.
 */
export function pinTargets(
	{
		site,
		model,
		problems,
	}: { readonly site: ParsedSite; readonly model: SiteModel; readonly problems: readonly Problem[] },
	{
		keys,
		languages,
	}: { readonly keys: readonly string[] | "all"; readonly languages: readonly string[] | "all" },
): { readonly targets: readonly PinTarget[]; readonly problems: readonly Problem[] } {
	const { settings } = site;
	const originals = site.pages.get(settings.source.tag) ?? new Map<string, ParsedPage>();
	const tags = languages === "all" ? settings.languages.slice(1).map(({ tag }) => tag) : languages;
	const targets: PinTarget[] = [];
	const refused: Problem[] = [];
	for (const key of keys === "all" ? originals.keys() : keys) {
		const found = targets.length;
		for (const language of tags) {
			const own = problems.filter((problem) => problem.key === key && problem.language === language);
			// A translation that isn't there is reported in the original's file.
			const written =
				site.pages.get(language)?.get(key)?.file ??
				own.find(({ file }) => file?.startsWith(`content/${language}/`))?.file;
			const file = written ?? `content/${language}/${key}.md`;
			const original = originals.get(key);
			const pair = model.pairs.find((item) => item.key === key && item.language === language);
			const broken = site.broken.get(language)?.has(key) ?? false;
			if (
				original &&
				broken &&
				own.every(({ code, severity }) => code === badPin || severity === "warning")
			) {
				targets.push({ key, language, file, original, current: false });
			} else if (broken) refused.push(...own);
			else if (original && pair?.record) {
				targets.push({ key, language, file, original, current: pair.status.kind === "current" });
			} else if (!original) {
				refused.push(
					...problems.filter((problem) => problem.key === key && problem.language === settings.source.tag),
				);
			} else if (keys !== "all" && languages !== "all") refused.push(noTranslation({ key, language, file }));
		}
		if (keys !== "all" && languages === "all" && targets.length === found && refused.length === 0) {
			refused.push(
				noTranslation({ key, language: tags.join(", "), file: `content/${tags[0] ?? ""}/${key}.md` }),
			);
		}
	}
	return { targets, problems: [...new Set(refused)] };
}

/** The errors that keep a translation from being pinned: those of its page that pinning doesn't mend. */
export function errorsAgainstPin(
	{ key, language }: Pick<PinTarget, "key" | "language">,
	problems: readonly Problem[],
): Problem[] {
	return problems.filter(
		(problem) =>
			problem.key === key &&
			problem.language === language &&
			problem.severity === "error" &&
			problem.code !== badPin &&
			!mended.includes(problem.rule ?? ""),
	);
}

function noTranslation({ key, language, file }: { key: string; language: string; file: string }): Problem {
	return {
		code: "pin/no-translation",
		severity: "error",
		message: `“${key}” has no translation into ${languageName(language, "en")} to pin.`,
		hint: `Begin one with: npx brygga new ${shellWord(key)} ${language}`,
		file,
		language,
		key,
	};
}
