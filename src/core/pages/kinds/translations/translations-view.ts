import type { Language } from "../../../content/settings/settings.ts";
import { languageName } from "../../../languages/language-tag.ts";
import type { ContentView } from "../../base/content-view.ts";
import type { PageContext } from "../../parts/view-context.ts";
import { type CountedPair, type Coverage, countedPairs } from "./counted-pair.ts";
import { type CoverageView, coverageBars } from "./coverage-bars.ts";
import { staleEntry, type TranslationEntryView, waitingEntry } from "./translation-entry.ts";
import { type TranslationRowView, translationRow } from "./translation-row.ts";

/** How far the translations have come, per language. */
export interface TranslationsView extends ContentView {
	readonly base: "translations";
	/** Every target language; empty on a site in one language. */
	readonly languages: readonly LanguageCoverageView[];
}

export interface LanguageCoverageView {
	/** BCP 47 tag. */
	readonly tag: string;
	/** The language's name in the page's language, as a heading writes it. */
	readonly name: string;
	/** "20 of 24 pages have an up-to-date translation." */
	readonly summary: string;
	readonly wordsLeft: string;
	/** "Reviewed by a person: 0 of 24 translations." */
	readonly reviewed: string;
	/** Every page, those of the oldest originals first; on a large site the first five hundred. */
	readonly pages: readonly TranslationRowView[];
	/** Whether any of these has a date, and a reviewer: a column that would be empty isn't shown. */
	readonly hasDates: boolean;
	readonly hasReviewers: boolean;
	/** How many of the pages these are, where they aren't all. */
	readonly someShown?: string;
	/** The whole language, then each section of the site. */
	readonly sections: readonly CoverageView[];
	/** Published translations whose original has changed, those of the oldest originals first; likewise the others. */
	readonly stale: readonly TranslationEntryView[];
	readonly drafts: readonly TranslationEntryView[];
	readonly missing: readonly TranslationEntryView[];
}

/** Rows that a page has room for. */
const mostRows = 500;

/** How far the translations of the site have come: for each target language a bar per section, and what waits for work. */
export function translationsView(context: PageContext, content: ContentView): TranslationsView {
	const { languages, settings } = context.model;
	const targets = languages.filter((language) => language !== settings.source);
	return {
		...content,
		base: "translations",
		languages: targets.map((language) => languageCoverage(context, language)),
	};
}

function languageCoverage(context: PageContext, language: Language): LanguageCoverageView {
	const { model, t, page } = context;
	const counted = countedPairs(model, language.tag);
	const having = (wanted: Coverage): CountedPair[] => counted.filter(({ coverage }) => coverage === wanted);
	const name = languageName(language.tag, page.language.tag);
	const pages = counted.slice(0, mostRows).map((item) => translationRow(context, item));
	return {
		tag: language.tag,
		name: name.charAt(0).toLocaleUpperCase(page.language.tag) + name.slice(1),
		summary: t("translations.summary", { count: counted.length, current: having("current").length }),
		wordsLeft: t("translations.wordsLeft", {
			count: counted.reduce((sum, { pair }) => sum + pair.wordsLeft, 0),
		}),
		reviewed: reviewedSummary(context, counted),
		pages,
		hasDates: pages.some(({ published }) => published !== undefined),
		hasReviewers: pages.some(({ reviewer }) => reviewer !== undefined),
		...(counted.length > mostRows
			? { someShown: t("translations.someShown", { shown: mostRows, total: counted.length }) }
			: {}),
		sections: coverageBars(context, counted),
		stale: having("stale").map((item) => staleEntry(context, item)),
		drafts: having("draft").map((item) => waitingEntry(context, item)),
		missing: having("missing").map((item) => waitingEntry(context, item)),
	};
}

function reviewedSummary({ t }: PageContext, counted: readonly CountedPair[]): string {
	const translated = counted.filter(({ pair }) => pair.record !== undefined);
	const reviewed = translated.filter(({ pair }) => pair.state === "reviewed");
	return t("translations.reviewed", { count: translated.length, reviewed: reviewed.length });
}
