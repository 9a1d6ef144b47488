import type { StartSection } from "../../content/settings/settings.ts";
import { parentFolder } from "../../urls/key-parts.ts";
import type { ContentView } from "../base/content-view.ts";
import type { Listings } from "../listings/listings.ts";
import type { CardView } from "../parts/card-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { type PageContext, pageLink, textOnPage } from "../parts/view-context.ts";
import { cards, linkToAll } from "./listing-views.ts";

export interface StartView extends ContentView {
	readonly base: "start";
	readonly sections: readonly StartSectionView[];
}

/** A part of the start page. */
export interface StartSectionView {
	/** For its heading. */
	readonly id: string;
	readonly heading: string;
	/** How the cards stand. */
	readonly style: "lead-first" | "columns" | "dated";
	readonly cards: readonly CardView[];
	readonly links: readonly LinkView[];
	/** The section that holds all of them. */
	readonly more?: LinkView;
}

/** The start page: what the settings say, one part after another, as far as there is something to show. */
export function startView(
	context: PageContext,
	{ content, listings }: { readonly content: ContentView; readonly listings: Listings },
): StartView {
	const sections = context.model.settings.start.flatMap((section): StartSectionView[] => {
		const view = startSection(section, { context, listings });
		return view.cards.length + view.links.length === 0 ? [] : [view];
	});
	return { base: "start", sections, ...content };
}

function startSection(
	section: StartSection,
	{ context, listings }: { readonly context: PageContext; readonly listings: Listings },
): StartSectionView {
	const { page, t, model } = context;
	const none = { cards: [], links: [] };
	switch (section.show) {
		case "latest": {
			const latest = listings.latest(section.kind).slice(0, section.take);
			const more = linkToAll(context, latest);
			return {
				...none,
				id: "latest",
				heading: t(`kind.${section.kind}`),
				style: "lead-first",
				cards: cards(context, latest),
				...(more ? { more } : {}),
			};
		}
		case "terms": {
			const terms = listings.terms(section.taxonomy);
			return {
				...none,
				id: section.taxonomy,
				heading: t(`taxonomy.${section.taxonomy}`),
				style: "columns",
				...(section.as === "cards"
					? { cards: cards(context, terms) }
					: {
							links: terms.map((term) =>
								pageLink(context, { page: term, shownIn: page.language, title: term.shortTitle }),
							),
						}),
			};
		}
		case "section": {
			const more = context.links(page.language)(section.key);
			const language = more?.foreign?.tag ?? page.language.tag;
			const pages = listings.inFolder(parentFolder(section.key)).slice(0, model.settings.pageSize);
			return {
				...none,
				id: section.key.replaceAll("/", "-"),
				heading: more ? textOnPage({ text: more.title, language }, context) : "",
				style: "columns",
				cards: cards(context, pages),
			};
		}
	}
}
