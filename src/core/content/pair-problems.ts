import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import type { SiteFiles } from "./files/site-files.ts";
import { keyOf } from "./page/page-places.ts";
import type { ParsedSettings } from "./settings/parse-settings.ts";

/**
 * Checks that the files are there which `pairs` in the settings names.
 *
 * @param options `unreadable` holds files that are there and can't be read.
 * @returns Problems `pairing/unknown-file`.
 */
export function pairProblems(
	{ trees }: Pick<SiteFiles, "trees">,
	{
		settings: { pairs, source },
		lineOf,
		unreadable,
	}: ParsedSettings & { readonly unreadable: ReadonlySet<string> },
): Problem[] {
	const missing = (
		key: string,
		{ tag, setting }: { readonly tag: string; readonly setting: readonly string[] },
	): Problem[] => {
		const file = `content/${tag}/${key}.md`;
		const keys = (trees.get(tag) ?? []).map((one) => keyOf(one, tag));
		if (keys.includes(key) || unreadable.has(file)) return [];
		const meant = suggest(key, keys);
		return [
			{
				code: "pairing/unknown-file",
				severity: "error",
				message: `“pairs” names the file ${file}, which isn't there.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: "Correct the name, which has no language and no “.md”, or remove the pair.",
				file: "content/site.yaml",
				line: lineOf(setting),
				actual: key,
				...(meant ? { expected: meant } : {}),
			},
		];
	};
	return [...pairs].flatMap(([tag, names]) =>
		[...names].flatMap(([translation, original]) => {
			const setting = ["pairs", tag, translation];
			return [...missing(translation, { tag, setting }), ...missing(original, { tag: source.tag, setting })];
		}),
	);
}
