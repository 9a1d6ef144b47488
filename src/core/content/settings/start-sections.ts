import type { z } from "zod";
import type { Declarations } from "../../kinds/kind.ts";
import type { Problem } from "../../problems/problem.ts";
import { suggest } from "../../problems/suggest.ts";
import type { StartSection } from "./settings.ts";
import type { settingsSchema } from "./settings-schema.ts";

type DeclaredSections = z.output<typeof settingsSchema>["start"];

/** Articles on the start page of a site that doesn't say how many. */
const usualTake = 7;

/**
 * What the start page shows. A site that doesn't say it shows the latest pages of the feed, then the terms of each taxonomy.
 *
 * @returns Problems `settings/unknown-kind`, `/unknown-taxonomy`.
 */
export function startSections(
	declared: DeclaredSections,
	{
		declarations,
		file,
		lineOf,
	}: {
		readonly declarations: Declarations;
		readonly file: string;
		readonly lineOf: (path: readonly PropertyKey[]) => number;
	},
): { readonly start: readonly StartSection[]; readonly problems: readonly Problem[] } {
	const { kinds, taxonomies } = declarations;
	const terms = (taxonomy: string, as: "cards" | "links" | undefined): StartSection => {
		const many = taxonomies.find(({ name }) => name === taxonomy)?.many;
		return { show: "terms", taxonomy, as: as ?? (many ? "links" : "cards") };
	};
	if (!declared) {
		const latest: StartSection = { show: "latest", kind: "article", take: usualTake };
		return { start: [latest, ...taxonomies.map(({ name }) => terms(name, undefined))], problems: [] };
	}
	const problems: Problem[] = [];
	const start = declared.map((section, index): StartSection => {
		if ("section" in section) return { show: "section", key: section.section };
		const [what, name] =
			"latest" in section ? (["kind", section.latest] as const) : (["taxonomy", section.terms] as const);
		const names = (what === "kind" ? kinds : taxonomies).map((one) => one.name);
		if (!names.includes(name)) {
			const meant = suggest(name, names);
			problems.push({
				code: what === "kind" ? "settings/unknown-kind" : "settings/unknown-taxonomy",
				severity: "error",
				message: `“start” names the ${what} “${name}”, which isn't declared.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: names.length === 0
						? "Remove the line."
						: `Use one of: ${names.join(", ")}.`,
				file,
				line: lineOf(["start", index, what === "kind" ? "latest" : "terms"]),
				actual: name,
			});
		}
		return "latest" in section ? { show: "latest", kind: name, take: section.take } : terms(name, section.as);
	});
	return { start, problems };
}
