import type { KnownLanguage } from "../known-language.ts";
import { values } from "./values.ts";

/** What the checks know of Japanese beyond CLDR. */
export const ja: KnownLanguage = {
	tag: "ja",
	values,
	addressNames: ["jpn"],
};
