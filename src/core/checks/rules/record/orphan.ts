import { suggest } from "../../../problems/suggest.ts";
import type { PairingRule } from "../../rule.ts";

/** A translation whose original isn't there: renamed, removed, or misspelt. */
export const orphan: PairingRule = {
	id: "orphan",
	severity: "error",
	summary: "Every translation has an original.",
	checkPairing: ({ key, file, status }, { pages, settings }) => {
		if (status.kind !== "orphan") return [];
		const meant = suggest(key, pages.get(settings.source.tag)?.keys() ?? []);
		const remedy = "Rename the file to match its original";
		return [
			{
				message: `The translation “${key}” has no original.`,
				hint: meant
					? `Did you mean “${meant}”? ${remedy}, or write “original: true” if it isn't a translation.`
					: `${remedy}'s path, or write “original: true” if it isn't a translation.`,
				file,
				...(meant ? { expected: meant, actual: key } : {}),
			},
		];
	},
};
