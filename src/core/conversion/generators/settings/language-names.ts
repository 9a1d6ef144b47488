import { canonicalLanguageTag } from "../../../languages/language-tag.ts";

/** The tag of a language that another generator calls `pt_BR`, `zh-hans`, `zh_tw`; `undefined` for what isn't one. */
export function languageOf(name: string): string | undefined {
	return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(name)
		? canonicalLanguageTag(name.replaceAll("_", "-"))
		: undefined;
}
