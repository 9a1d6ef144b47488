import ar from "../../theme/starter/ar.json" with { type: "json" };
import da from "../../theme/starter/da.json" with { type: "json" };
import de from "../../theme/starter/de.json" with { type: "json" };
import en from "../../theme/starter/en.json" with { type: "json" };
import es from "../../theme/starter/es.json" with { type: "json" };
import fi from "../../theme/starter/fi.json" with { type: "json" };
import fr from "../../theme/starter/fr.json" with { type: "json" };
import ja from "../../theme/starter/ja.json" with { type: "json" };
import nb from "../../theme/starter/nb.json" with { type: "json" };
import sv from "../../theme/starter/sv.json" with { type: "json" };

/** A page that a new site begins with. */
export interface StarterPage {
	readonly title: string;
	readonly description: string;
	/** Markdown; `{index}` and `{welcome}` stand for files of the site. */
	readonly body?: string;
}

/** The pages that a new site begins with, one of each shipped kind. */
export type StarterPageName = keyof typeof en.pages;

/** What a new site begins with in one language. */
export interface StarterTexts {
	/** What its files and folders are called, when the language is the source. */
	readonly names: Readonly<Record<Exclude<StarterPageName, "index">, string>>;
	readonly pages: Readonly<Record<StarterPageName, StarterPage>>;
	/** The first entry of the glossary. */
	readonly term: { readonly term: string; readonly definition: string };
	/** What readers call the site's taxonomy, and one of its pages. */
	readonly labels: { readonly topics: string; readonly topic: string };
}

const shipped: Readonly<Record<string, StarterTexts>> = { ar, da, de, en, es, fi, fr, ja, nb, sv };

/**
 * What a new site begins with in a language.
 *
 * @param tag BCP 47 tag; a variety has its language's.
 * @returns `undefined` when nothing is shipped.
 */
export function starterTexts(tag: string): StarterTexts | undefined {
	return shipped[tag] ?? shipped[new Intl.Locale(tag).language];
}

/** What stands in for a source language that nothing is shipped for. */
export const englishStarter: StarterTexts = en;
