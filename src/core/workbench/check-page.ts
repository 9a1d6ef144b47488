import { checkLinks } from "../checks/check-links.ts";
import { checkMarkup } from "../checks/check-markup.ts";
import { fieldLineOf } from "../checks/check-site.ts";
import { checkTranslation, isTranslation, type LanguageKnowledge } from "../checks/check-translations.ts";
import { judgeFindings } from "../checks/judge-findings.ts";
import { hiddenProblems } from "../content/files/hidden-characters.ts";
import type { TextFile } from "../content/files/site-files.ts";
import type { PageReader } from "../content/page/page-reader.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { ExchangePair } from "../exchange/exchange-site.ts";
import { buildModel } from "../model/build-model.ts";
import type { Page } from "../model/page.ts";
import { pagePaths } from "../model/page-paths.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";
import { statusRules } from "./status-rules.ts";

/** What a page is checked in. */
export interface PageChecks {
	/** The site as it was when it was built last, for what the page refers to. */
	readonly site: ParsedSite;
	readonly model: SiteModel;
	readonly knowledge: LanguageKnowledge;
	/** Reads the two files; the original's reading may be kept. */
	readonly readPage: PageReader;
	/** Texts of pins by blob id. */
	readonly pinnedTexts: ReadonlyMap<string, string>;
	/** ISO date. */
	readonly today: string;
}

/** A translation that has been read and compared with its original, without the rest of the site. */
export interface ReadPair {
	readonly problems: readonly Problem[];
	/** Absent when the file can't be understood. */
	readonly pages?: { readonly original: Page; readonly translation: Page };
	/** The two as they were parsed. */
	readonly parsed?: { readonly original: ParsedPage; readonly translation: ParsedPage };
}

/**
 * Runs the checks of `brygga check` that look at one translation: its rules, as the site judges their findings, links, markup and characters that nobody sees. A draft
 * is checked as if it were published.
 *
 * @param text The translation's file as it is to be.
 */
export function checkPage(pair: ExchangePair, text: TextFile, checks: PageChecks): readonly Problem[] {
	const read = readPair(pair, text, checks);
	if (!read.pages || !read.parsed) return read.problems;
	const { site, model, knowledge } = checks;
	const { original, translation } = read.pages;
	const { language, key } = translation;
	const own = new Map([[language.tag, new Map([[key, translation]])]]);
	const whole = replacePage(model, translation);
	const withOwn = { ...site, pages: replaced(site.pages, read.parsed.translation) };
	const fieldLine = fieldLineOf({
		...site,
		pages: replaced(withOwn.pages, read.parsed.original),
	});
	const found = [
		...read.problems,
		...judgeFindings(
			checkTranslation({ original, translation }, { terms: model.terms, knowledge, fieldLine }),
			site.settings.translation,
		).problems,
		...checkLinks(own, { model: whole, site: withOwn }),
		...checkMarkup({ pages: own }, withOwn),
		...hiddenProblems(read.parsed.translation.hidden, pair.file),
	];
	return found.filter(({ rule, file }) => file === pair.file && !statusRules.has(rule ?? ""));
}

/** Reads a translation's text and its original, and compares them. */
export function readPair(
	pair: ExchangePair,
	text: TextFile,
	{ site, model, readPage, pinnedTexts, today }: Omit<PageChecks, "knowledge">,
): ReadPair {
	const { settings } = site;
	const { key } = pair;
	const target = settings.languages.find(({ tag }) => tag === pair.language);
	if (!target) return { problems: [] };
	const source = readPage(pair.original, { key, language: settings.source, isSource: true });
	const read = readPage(text, { key, language: target, isSource: false });
	const original = source.ok ? source.value : source.readable;
	const readable = read.ok ? read.value : read.readable;
	const problems = read.ok ? [] : read.problems;
	if (!original || !readable) return { problems };
	const translation = asPublished(readable);
	const { model: own, problems: compared } = buildModel(
		{
			...site,
			pages: new Map([
				[settings.source.tag, new Map([[key, original]])],
				[target.tag, new Map([[key, translation]])],
			]),
			broken: new Map(),
			faulty: new Map(),
		},
		{ pinnedTexts, today, publicFiles: model.publicFiles },
	);
	const [ours, theirs] = [settings.source.tag, target.tag].map((tag) => own.pages.get(tag)?.get(key));
	const parsed = { original, translation };
	if (!ours || !theirs || !isTranslation(theirs)) return { problems, parsed };
	return {
		problems: [...problems, ...compared.filter(({ code }) => code === "pairing/unknown-item")],
		parsed,
		pages: { original: ours, translation: atItsAddress(theirs, { site, parsed: translation }) },
	};
}

/** By itself a page has no sections above it, which addresses are made of. */
function atItsAddress<Kind extends Page>(
	page: Kind,
	{ site, parsed }: { readonly site: ParsedSite; readonly parsed: ParsedPage },
): Kind {
	const tree = replaced(site.pages, parsed).get(page.language.tag) ?? new Map<string, ParsedPage>();
	return { ...page, path: pagePaths(tree, page.language).get(page.key) ?? page.path };
}

function asPublished(page: ParsedPage): ParsedPage {
	const { frontMatter } = page;
	if (frontMatter.kind !== "translation" || frontMatter.data.translation.state !== "draft") return page;
	const record = { ...frontMatter.data.translation, state: "in-review" as const };
	return { ...page, frontMatter: { ...frontMatter, data: { ...frontMatter.data, translation: record } } };
}

/** A model with a page in place of what it has there, or besides. */
export function replacePage(model: SiteModel, page: Page): SiteModel {
	return { ...model, pages: replaced(model.pages, page) };
}

function replaced<Value extends Pick<Page, "key" | "language">>(
	trees: ReadonlyMap<string, ReadonlyMap<string, Value>>,
	page: Value,
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
	const { tag } = page.language;
	return new Map([...trees, [tag, new Map([...(trees.get(tag) ?? []), [page.key, page]])]]);
}
