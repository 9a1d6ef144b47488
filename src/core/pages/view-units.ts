import type { Language } from "../content/settings.ts";
import { type Memory, noMemory } from "../model/memory.ts";
import type { Page } from "../model/page.ts";
import { sharedViews } from "./base-view.ts";
import { cardMemory } from "./card-memory.ts";
import { pathSuffix } from "./listing-views.ts";
import { keptListings, type Listings } from "./listings.ts";
import type { PageView, SiteView } from "./page-view.ts";
import { chooserView, notFoundView, redirectViews, siteNotFoundView } from "./site-wide-views.ts";
import { siteView, type ViewContext } from "./view-context.ts";
import { viewOfPage } from "./view-of-page.ts";
import { type AnswerDigest, createAnswers, createViewTrace, type ViewTrace } from "./view-trace.ts";

/** Views that are made together: that of one of a page's addresses, or some of the whole site. */
export interface ViewUnit {
	/** The same from build to build. */
	readonly id: string;
	/** The page that the view is of; absent for those of the whole site or language. */
	readonly page?: Page;
	/** What the path of this address of the page ends with, after the page's own. */
	readonly suffix?: string;
	readonly build: () => BuiltUnit;
}

/** Views with the questions that making them asked; see `createViewTrace`. */
export interface BuiltUnit {
	readonly views: readonly PageView[];
	readonly reads: readonly number[];
}

/** All units of a site, in a fixed order. */
export interface ViewUnits {
	readonly units: readonly ViewUnit[];
	readonly trace: ViewTrace;
	readonly answer: AnswerDigest;
}

/**
 * Divides what the layouts show into units, none of them made yet.
 *
 * @param options `known` are the questions of an earlier trace, whose numbers are to stay the same; `digest` makes answers short.
 */
export function viewUnits(
	context: ViewContext,
	{
		known,
		memory = noMemory,
		digest = (text) => text,
	}: {
		readonly known?: readonly string[] | undefined;
		readonly memory?: Memory;
		readonly digest?: (text: string) => string;
	} = {},
): ViewUnits {
	const { model } = context;
	const { languages } = model;
	const trace = createViewTrace(known);
	const traced = { ...context, model: trace.model(model) };
	const parts = languages.map(
		(language): LanguageParts => ({
			language,
			listings: keptListings(model, { language, memory }),
			site: siteView(context, language),
		}),
	);
	const unit: MakeUnit = (id, make) => ({
		id,
		build: () => {
			const { value, reads } = trace.record(make);
			return { views: Array.isArray(value) ? value : [value], reads };
		},
	});
	return {
		trace,
		answer: createAnswers(model, {
			listings: new Map(parts.map(({ language, listings }) => [language.tag, listings])),
			memory,
			digest,
			sites: new Map(parts.map(({ language, site }) => [language.tag, JSON.stringify(site)])),
		}),
		units: [
			unit("chooser", () => [chooserView(traced)]),
			unit("404", () => [siteNotFoundView(traced)]),
			...parts.flatMap((part) => languageUnits(part, { context, traced, trace, unit })),
			unit("redirects", () => redirectViews(traced)),
		],
	};
}

type MakeUnit = (id: string, make: () => PageView | PageView[]) => ViewUnit;

/** What the pages of a language share. */
interface LanguageParts {
	readonly language: Language;
	readonly listings: Listings;
	readonly site: SiteView;
}

function languageUnits(
	{ language, listings: plain, site: view }: LanguageParts,
	{
		context,
		traced,
		trace,
		unit,
	}: {
		readonly context: ViewContext;
		readonly traced: ViewContext;
		readonly trace: ViewTrace;
		readonly unit: MakeUnit;
	},
): ViewUnit[] {
	const { tag } = language;
	const site = sharedViews(view);
	const listings = trace.listings(plain, tag);
	const t = context.translator.in(tag);
	const cards = cardMemory(trace);
	const pages = [...(context.model.pages.get(tag)?.values() ?? [])];
	const addresses = (page: Page): number[] => {
		const { parts } = plain.listedOn(page, { number: 1, size: context.model.settings.pageSize });
		return Array.from({ length: parts }, (_, index) => index + 1);
	};
	return [
		...pages.flatMap((page) =>
			addresses(page).map((number) => ({
				page,
				suffix: pathSuffix(number),
				...unit(`${tag}/${page.key}${number === 1 ? "" : ` ${number}`}`, () => {
					trace.note(`site ${tag}`);
					trace.note(`page ${tag} ${page.key}`);
					return viewOfPage({ page, t, cards, ...traced }, { site, listings, number });
				}),
			})),
		),
		unit(`${tag} 404`, () => {
			trace.note(`site ${tag}`);
			const view = notFoundView(traced, { site: site.view, language });
			return view ? [view] : [];
		}),
	];
}
