import type { LanguageKnowledge } from "../../src/core/checks/check-translations.ts";

/** Knows no word and no language: the rules that ask then say nothing. */
export const noKnowledge: LanguageKnowledge = {
	isWord: () => undefined,
	detectLanguage: () => undefined,
	detectThird: () => undefined,
};
