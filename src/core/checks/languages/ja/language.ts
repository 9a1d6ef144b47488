import type { KnownLanguage } from "../known-language.ts";
import { values } from "./values.ts";

/** What the checks know of Japanese beyond CLDR. */
export const ja: KnownLanguage = {
	tag: "ja",
	values,
	// A sentence that ends with a noun (体言止め) or where something leads to has no full stop in instructions and captions.
	writing: {
		unmarkedEnd: /[\p{Script=Han}\p{Script=Katakana}ーへ]$/u,
		counters: /^ ?(?:つ|方向|乗|ボタン|桁|個|本|枚|種類|点|名|人)/u,
	},
	addressNames: ["jpn"],
};
