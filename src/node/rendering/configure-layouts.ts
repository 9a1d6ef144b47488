import type { StringKey } from "../../core/strings/interface-keys.ts";
import type { Translator } from "../../core/strings/translator.ts";
import type { UserConfig } from "../configuration/user-config.ts";
import { missingText } from "./faults/missing-text.ts";
import { type NunjucksParts, reuseTag } from "./reuse-tag.ts";

/** Gives layouts their tag and their texts; a text that isn't there is an error, where readers would see its key. */
export function configureLayouts(config: UserConfig, translator: Translator): void {
	config.addNunjucksTag("reuse", (nunjucks: NunjucksParts) => reuseTag(nunjucks));
	config.addNunjucksFilter(
		"t",
		(key: StringKey, language: string, variables?: Readonly<Record<string, string | number>>) => {
			const text = translator.in(language)(key, variables);
			// What i18next doesn't have it shows by its key.
			if (text === key && !translator.has(language, key)) throw missingText(key, language);
			return text;
		},
	);
}
