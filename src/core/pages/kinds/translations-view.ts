import type { Language } from "../../content/settings/settings.ts";
import { compareEdtf, parseEdtf } from "../../languages/edtf.ts";
import { languageName } from "../../languages/language-tag.ts";
import type { Page } from "../../model/page.ts";
import { bestVersion, findPage, type Pair } from "../../model/site-model.ts";
import { encodePath } from "../../urls/encode-path.ts";
import type { ContentView } from "../base/content-view.ts";
import type { DateView } from "../parts/date-view.ts";
import { dateView } from "../parts/date-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { type PageContext, pageLink, textOnPage } from "../parts/view-context.ts";
import { changedParts } from "../translation/changed-parts.ts";

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

/** A page in the table of all. */
export interface TranslationRowView {
	/** The translation; the original where there is none to read. */
	readonly link: LinkView;
	readonly status: CoveragePartView["status"];
	/** The status in words. */
	readonly label: string;
	/** How far it is reviewed, in words; absent where nothing is translated. */
	readonly review?: string;
	/** How old the original is. */
	readonly published?: DateView;
	/** When the translation was reviewed. */
	readonly date?: DateView;
	/** A person, or the engine. */
	readonly translator?: string;
	readonly reviewer?: string;
	/** The address of the file to begin with, on a site that says where its files are. */
	readonly source?: string;
}

/** One bar of the chart. */
export interface CoverageView {
	/** A section's page; a group of pages that have none has a title only. */
	readonly title: string;
	readonly link?: LinkView;
	/** Statuses that occur, in a fixed order. */
	readonly parts: readonly CoveragePartView[];
}

export interface CoveragePartView {
	readonly status: "current" | "stale" | "draft" | "missing";
	/** "20 up to date" */
	readonly label: string;
	/** Per cent of the bar, from its left end. */
	readonly start: number;
	readonly width: number;
}

/** A page that waits for a translator. */
export interface TranslationEntryView {
	readonly link: LinkView;
	/** The original's date. */
	readonly date?: DateView;
	/** What is wrong, in a sentence. */
	readonly note?: string;
	/** What changed in the original. */
	readonly changes: readonly LinkView[];
}

type Coverage = CoveragePartView["status"];

/** Rows that a page has room for. */
const mostRows = 500;

const order: readonly Coverage[] = ["current", "stale", "draft", "missing"];

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

/** What a reader has of a pair: `undefined` for a translation without an original, which isn't published. */
function coverageOf({ status, state }: Pair): Coverage | undefined {
	if (status.kind === "orphan") return undefined;
	if (status.kind === "missing") return "missing";
	if (state === "draft") return "draft";
	return status.kind === "stale" || status.kind === "unpinned" ? "stale" : "current";
}

interface Counted {
	readonly pair: Pair;
	readonly original: Page;
	readonly coverage: Coverage;
}

function languageCoverage(context: PageContext, language: Language): LanguageCoverageView {
	const { model, t, page } = context;
	const counted = model.pairs
		.filter((pair) => pair.language === language.tag)
		.flatMap((pair): Counted[] => {
			const original = findPage(model, pair.key, model.settings.source.tag);
			const coverage = coverageOf(pair);
			return original && coverage ? [{ pair, original, coverage }] : [];
		})
		.sort((a, b) => oldestFirst(a.original, b.original));
	const having = (wanted: Coverage): Counted[] => counted.filter(({ coverage }) => coverage === wanted);
	const name = languageName(language.tag, page.language.tag);
	const pages = counted.slice(0, mostRows).map((item) => row(context, item));
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
		sections: sections(context, counted),
		stale: having("stale").map((item) => staleEntry(context, item)),
		drafts: having("draft").map((item) => entry(context, item)),
		missing: having("missing").map((item) => entry(context, item)),
	};
}

function reviewedSummary({ t }: PageContext, counted: readonly Counted[]): string {
	const translated = counted.filter(({ pair }) => pair.record !== undefined);
	const reviewed = translated.filter(({ pair }) => pair.state === "reviewed");
	return t("translations.reviewed", { count: translated.length, reviewed: reviewed.length });
}

function row(context: PageContext, { pair, original, coverage }: Counted): TranslationRowView {
	const { page, t, model } = context;
	const { record } = pair;
	const shown = findPage(model, pair.key, pair.language) ?? original;
	const day = record?.state === "reviewed" ? parseEdtf(record.reviewed ?? "") : undefined;
	const translator = record?.translator ?? (record?.state === "machine" ? record.engine : undefined);
	const { fileAddress } = model.settings;
	const file = coverage === "missing" ? original.file : pair.file;
	return {
		link: pageLink(context, { page: shown, shownIn: page.language }),
		status: coverage,
		label: t(statusTexts[coverage]),
		...(original.date ? { published: dateView(original.date, { locale: page.language.locale, t }) } : {}),
		...(record ? { review: t(reviewTexts[record.state]) } : {}),
		...(day ? { date: dateView(day, { locale: page.language.locale, t }) } : {}),
		...(translator === undefined ? {} : { translator }),
		...(record?.reviewer === undefined ? {} : { reviewer: record.reviewer }),
		...(fileAddress === undefined ? {} : { source: fileAddress.replace("{file}", encodePath(file)) }),
	};
}

const statusTexts = {
	current: "translations.isCurrent",
	stale: "translations.isStale",
	draft: "translations.isDraft",
	missing: "translations.isMissing",
} as const;

const reviewTexts = {
	draft: "translations.isDraft",
	machine: "provenance.notReviewed",
	"in-review": "provenance.inReview",
	reviewed: "translations.isReviewed",
} as const;

/** Orders originals by date, those without one last. */
function oldestFirst(a: Page, b: Page): number {
	const dateA = a.updated ?? a.date;
	const dateB = b.updated ?? b.date;
	if (dateA && dateB) return compareEdtf(dateA, dateB) || (a.key < b.key ? -1 : 1);
	return Number(dateA === undefined) - Number(dateB === undefined) || (a.key < b.key ? -1 : 1);
}

/** A bar for each folder at the top of the tree, by title, and one for the pages in none. */
function sections(context: PageContext, counted: readonly Counted[]): CoverageView[] {
	const { t, page } = context;
	const folders = new Map<string, Counted[]>();
	for (const item of counted) {
		const slash = item.pair.key.indexOf("/");
		const folder = slash === -1 ? "" : item.pair.key.slice(0, slash);
		const members = folders.get(folder);
		if (members) members.push(item);
		else folders.set(folder, [item]);
	}
	const collator = new Intl.Collator(page.language.locale);
	const named = [...folders]
		.filter(([folder]) => folder !== "")
		.map(([folder, items]): CoverageView => {
			const index = bestVersion(context.model, `${folder}/index`, page.language.tag);
			const link =
				index && pageLink(context, { page: index, shownIn: page.language, title: index.shortTitle });
			const named = textOnPage({ text: folder, language: context.model.settings.source.tag }, context);
			return { title: link?.title ?? named, ...(link ? { link } : {}), parts: parts(context, items) };
		})
		.sort((a, b) => collator.compare(a.title, b.title));
	const others = folders.get("");
	return others ? [...named, { title: t("translations.otherPages"), parts: parts(context, others) }] : named;
}

function parts({ t, page }: PageContext, items: readonly Counted[]): CoveragePartView[] {
	const mirrored = page.language.direction === "rtl";
	let done = 0;
	return order.flatMap((status): CoveragePartView[] => {
		const count = items.filter(({ coverage }) => coverage === status).length;
		if (count === 0) return [];
		const width = rounded((count / items.length) * 100);
		const start = rounded(mirrored ? 100 - done - width : done);
		done += width;
		return [{ status, label: t(`translations.${status}`, { count }), start, width }];
	});
}

function rounded(number: number): number {
	return Math.round(number * 100) / 100;
}

function entry(context: PageContext, { original }: Counted): TranslationEntryView {
	const { page, t } = context;
	const date = original.updated ?? original.date;
	return {
		link: pageLink(context, { page: original, shownIn: page.language }),
		changes: [],
		...(date ? { date: dateView(date, { locale: page.language.locale, t }) } : {}),
	};
}

/** A stale translation: a link to it, and what changed in its original. */
function staleEntry(context: PageContext, counted: Counted): TranslationEntryView {
	const { page, t, model } = context;
	const { pair } = counted;
	const plain = entry(context, counted);
	const translation = findPage(model, pair.key, pair.language);
	if (!translation) return plain;
	const { status } = pair;
	const link = pageLink(context, { page: translation, shownIn: page.language });
	if (status.kind !== "stale") return { ...plain, link, note: t("translations.unpinned") };
	if (status.pinnedText === "gone") return { ...plain, link, note: t("translations.changesUnknown") };
	const changes = changedParts(context, { status, translation, shownIn: page.language });
	return { ...plain, link, note: t("translations.changed"), changes };
}
