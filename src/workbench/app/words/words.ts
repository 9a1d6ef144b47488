import { english } from "./en/words.ts";
import { swedish } from "./sv/words.ts";

/** The languages of the interface. */
export const locales = ["en", "sv"] as const;
export type Locale = (typeof locales)[number];

export const localeNames: Readonly<Record<Locale, string>> = { en: "English", sv: "Svenska" };

/** The texts of the interface, those with values as functions. */
export type Words = typeof english;

/** The first of the wished-for languages (BCP 47 tags) that there is, else English. */
export function preferredLocale(wishes: readonly string[]): Locale {
	for (const wish of wishes) {
		const found = locales.find((locale) => wish.toLowerCase().split("-")[0] === locale);
		if (found) return found;
	}
	return "en";
}

export function wordsOf(locale: Locale): Words {
	return locale === "sv" ? swedish : english;
}
