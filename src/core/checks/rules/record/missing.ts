import { languageName } from "../../../languages/language-tag.ts";
import { findPage } from "../../../model/site-model.ts";
import { shellWord } from "../../../problems/shell-word.ts";
import type { PairingRule } from "../../rule.ts";

/** An original without a translation into one of the site's languages. */
export const missing: PairingRule = {
	id: "missing",
	severity: "warning",
	summary: "Every original has a translation.",
	checkPairing: ({ key, language, file, status }, { pages, settings }) => {
		if (status.kind !== "missing") return [];
		const original = findPage({ pages }, key, settings.source.tag);
		return [
			{
				message: `The page “${key}” has no translation into ${languageName(language, "en")}.`,
				hint: `Begin one: npx brygga new ${shellWord(key)} ${language}`,
				file: original?.file ?? file,
				expected: file,
			},
		];
	},
};
