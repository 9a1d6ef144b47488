import type { StringKey } from "../../core/strings/interface-keys.ts";
import type { Translator } from "../../core/strings/translator.ts";
import type { UserConfig } from "../configuration/user-config.ts";
import { type NunjucksFrames, quickenFrames } from "./quick-frames.ts";
import { type NunjucksParts, reuseTag } from "./reuse-tag.ts";

/** Tells Eleventy how the layouts are written, and gives them their texts. */
export function configureLayouts(config: UserConfig, translator: Translator): void {
	config.setNunjucksEnvironmentOptions({
		// Errors keep what they were made from.
		dev: true,
		autoescape: true,
		throwOnUndefined: true,
		trimBlocks: true,
		lstripBlocks: true,
	});
	config.addNunjucksTag("reuse", (nunjucks: NunjucksParts & NunjucksFrames) => {
		quickenFrames(nunjucks);
		return reuseTag(nunjucks);
	});
	config.addNunjucksFilter(
		"t",
		(key: StringKey, language: string, variables?: Readonly<Record<string, string | number>>) =>
			translator.in(language)(key, variables),
	);
}
