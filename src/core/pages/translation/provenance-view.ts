import { kindNamed } from "../../kinds/kind.ts";
import { countryName } from "../../languages/country-name.ts";
import { parseEdtf } from "../../languages/edtf.ts";
import { formatDate } from "../../languages/format-date.ts";
import { languageName } from "../../languages/language-tag.ts";
import type { Page, TranslationRecord } from "../../model/page.ts";
import { bestVersion, findPage } from "../../model/site-model.ts";
import type { Translate } from "../../strings/translator.ts";
import { type DateView, dateView } from "../parts/date-view.ts";
import type { ForeignView, LinkView } from "../parts/link-view.ts";
import { namedAs } from "../parts/publisher-of.ts";
import { foreignView, hrefOf, type PageContext, pageLink } from "../parts/view-context.ts";

/** Where a text comes from: what stands in a line at its title. */
export interface ProvenanceView {
	readonly publisher?: PublisherLinkView;
	/** The site's country, in the page's language; on translations, whose readers may not know it. */
	readonly country?: string;
	/** "Text from 3 February 2023": a page is read for years after its build, so its age is told by its date alone. */
	readonly date?: DateView;
	/** How a translation was made, and whether somebody has reviewed it: in few words, for a line. */
	readonly translation: readonly string[];
	readonly original?: LinkView;
	/** On a translation the whole of it, for the end of the page: what made it, who reviewed it, which text prevails. */
	readonly details: readonly string[];
}

/** Who publishes a page. */
export interface PublisherLinkView {
	readonly title: string;
	/** Their page on the site, where there is one. */
	readonly href?: string;
	/** Present when the name isn't in the page's language. */
	readonly foreign?: ForeignView;
}

/** Kinds of pages that one passes through on the way to a text. */
const entrances: ReadonlySet<Page["base"]> = new Set(["start", "search", "glossary"]);

/** Where a page's text comes from; `undefined` on pages that only lead to others, and where there is nothing to say. */
export function provenanceView(context: PageContext): ProvenanceView | undefined {
	const { page, t, model } = context;
	if (entrances.has(page.base)) return undefined;
	const publisher = publisherView(context);
	const translation = page.role.kind === "translation" ? page.role : undefined;
	const { mapCountry } = model.settings;
	const country =
		translation && publisher && mapCountry !== undefined
			? countryName(mapCountry, page.language.tag)
			: undefined;
	const known = page.base === "article" ? page.date : undefined;
	if (!publisher && !translation && !known) return undefined;
	const date = known && dateView(known, { locale: page.language.locale, t });
	const language = languageName(model.settings.source.tag, page.language.tag);
	return {
		...(publisher ? { publisher } : {}),
		...(country === undefined ? {} : { country }),
		...(date ? { date: { iso: date.iso, text: t("provenance.from", { date: date.text }) } } : {}),
		...(translation
			? {
					...work(translation.record, { t, language, locale: page.language.locale }),
					original: pageLink(context, {
						page: translation.original,
						shownIn: page.language,
						title: t("provenance.originalIn", { language }),
					}),
				}
			: { translation: [], details: [] }),
	};
}

/** Whom the page's fields name as publisher; on an article or another page that is cited and names none, the site's. */
function publisherView(context: PageContext): PublisherLinkView | undefined {
	const { page, model } = context;
	const { source, publisher: ofSite } = model.settings;
	const named = namedAs("publisher", page, model)[0];
	const isWork = page.base === "article" || kindNamed(model.settings, page.kind).cite;
	const name = named?.text ?? (isWork ? ofSite : undefined);
	if (name === undefined) return undefined;
	const language = model.languages.find(({ tag }) => tag === named?.language) ?? source;
	return publisherPage(name, context) ?? withForeign(name, foreignView(context, language, page.language));
}

/** The page's term that has the publisher's name, as its title or in one of its texts, by the name that it has in the page's language. */
function publisherPage(name: string, context: PageContext): PublisherLinkView | undefined {
	const { page, model } = context;
	for (const terms of Object.values(page.fields)) {
		for (const key of terms.type === "terms" ? terms.keys : []) {
			const original = findPage(model, key, model.settings.source.tag);
			const shown = bestVersion(model, key, page.language.tag);
			if (!original || !shown) continue;
			if (original.title === name)
				return {
					...withForeign(shown.title, foreignView(context, shown.language, page.language)),
					href: hrefOf(context, shown.path),
				};
			for (const [field, value] of Object.entries(original.fields)) {
				const text = value.type === "text" && value.text === name ? shown.fields[field] : undefined;
				if (text?.type !== "text") continue;
				const language = model.languages.find(({ tag }) => tag === text.language);
				const foreign = language && foreignView(context, language, page.language);
				return { ...withForeign(text.text, foreign), href: hrefOf(context, shown.path) };
			}
		}
	}
	return undefined;
}

function withForeign(title: string, foreign: ForeignView | undefined): PublisherLinkView {
	return { title, ...(foreign ? { foreign } : {}) };
}

function work(
	{ state, translator, reviewer, reviewed, engine }: TranslationRecord,
	{ t, language, locale }: { readonly t: Translate; readonly language: string; readonly locale: string },
): Pick<ProvenanceView, "translation" | "details"> {
	const prevails = t("provenance.original", { language });
	if (state === "machine") {
		const made =
			engine === undefined
				? t("provenance.machine", { language })
				: t("provenance.machineBy", { language, engine });
		return {
			translation: [t("provenance.byMachine"), t("provenance.notReviewed")],
			details: [made, t("provenance.unreviewed"), prevails],
		};
	}
	const made =
		translator === undefined
			? t("provenance.translated", { language })
			: t("provenance.translatedBy", { language, name: translator });
	const day = state === "in-review" ? undefined : parseEdtf(reviewed ?? "");
	const date = day && formatDate(day, locale);
	const checked =
		state === "in-review"
			? [t("provenance.inReview")]
			: date === undefined
				? []
				: [t("provenance.reviewed", { date })];
	const by =
		date === undefined || reviewer === undefined
			? checked
			: [t("provenance.reviewedBy", { name: reviewer, date })];
	return { translation: [made, ...checked], details: [made, ...by, prevails] };
}
