import type { StringKey } from "../../core/strings/interface-keys.ts";
import type { Translator } from "../../core/strings/translator.ts";
import { type NunjucksFrames, quickenFrames } from "./quick-frames.ts";
import { type NunjucksParts, type NunjucksTag, reuseTag } from "./reuse-tag.ts";

/** The part of Eleventy's configuration that decides how a layout is rendered; Eleventy ships no types. */
export interface LayoutConfig {
	addNunjucksFilter(name: string, filter: (...values: never[]) => unknown): void;
	addNunjucksTag(name: string, make: (nunjucks: NunjucksParts & NunjucksFrames) => NunjucksTag): void;
	setNunjucksEnvironmentOptions(options: Readonly<Record<string, boolean>>): void;
}

/** Tells Eleventy how the layouts are written, and gives them their texts. */
export function configureLayouts(config: LayoutConfig, translator: Translator): void {
	config.setNunjucksEnvironmentOptions({
		autoescape: true,
		throwOnUndefined: true,
		trimBlocks: true,
		lstripBlocks: true,
	});
	config.addNunjucksTag("reuse", (nunjucks) => {
		quickenFrames(nunjucks);
		return reuseTag(nunjucks);
	});
	config.addNunjucksFilter(
		"t",
		(key: StringKey, language: string, variables?: Readonly<Record<string, string | number>>) =>
			translator.in(language)(key, variables),
	);
}
