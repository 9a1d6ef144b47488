import { kindNamed } from "../../kinds/kind.ts";
import type { Page } from "../../model/page.ts";
import { type ContactsView, contactsViews } from "../fields/contacts-view.ts";
import type { FieldView } from "../fields/field-view.ts";
import { fieldViews } from "../fields/field-views.ts";
import { termLinks } from "../parts/card-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import type { PageContext } from "../parts/view-context.ts";
import type { BaseView } from "./base-view.ts";
import { baseView, type SharedViews } from "./base-view.ts";
import { type CiteView, citeView } from "./cite-view.ts";
import type { SearchedView } from "./searched-view.ts";
import { searchedView } from "./searched-view.ts";
import type { TreeView } from "./tree-view.ts";
import { treeView } from "./tree-view.ts";

/** What pages of every kind show of what stands in their front matter. */
export interface ContentView extends BaseView {
	/** What the page has in fields, by name; dates and terms too. */
	readonly fields: Readonly<Record<string, FieldView>>;
	/** Names of the fields that the box of facts shows, in order. */
	readonly facts: readonly string[];
	/** Above the box of facts. */
	readonly factsHeading: string;
	/** Whom the page names with ways to reach them, but for those among the facts. */
	readonly contacts: readonly ContactsView[];
	/** See {@link CardView}. */
	readonly kicker: readonly LinkView[];
	/** Level 2 headings; empty on short pages. */
	readonly contents: readonly LinkView[];
	readonly readingMinutes: number;
	/** The tree of the section that the page is in, where that shows itself as one. */
	readonly tree?: TreeView;
	/** The pages before and after: in the tree; of an article, by date within its section. */
	readonly previous?: LinkView;
	readonly next?: LinkView;
	/** How to refer to the page, where that is of use. */
	readonly cite?: CiteView;
	/** What the search knows of the page besides its text; absent for one that isn't searched. */
	readonly search?: SearchedView;
}

/** A text below this length has no table of contents. */
const longPage = 400;

/**
 * What pages of every kind show.
 *
 * @param options `site` is shared by all pages of the language; `numbered` see `headView`: what stands in front matter is shown on the first
 * address alone.
 */
export function contentView(
	context: PageContext,
	{
		site,
		numbered,
	}: { readonly site: SharedViews; readonly numbered?: { readonly number: number; readonly suffix: string } },
): ContentView {
	const { page, model } = context;
	const fields = numbered ? {} : fieldViews(context);
	const facts = factsOf(fields, context);
	const declared = kindNamed(model.settings, page.kind).fields;
	const tree = context.listings(page.language).treeOf(page.key);
	const cite = numbered ? undefined : citeView(context, site.view);
	const search = numbered ? undefined : searchedView(context);
	return {
		fields,
		facts,
		factsHeading: factsHeading(context),
		contacts: contactsViews(fields, { fields: declared, facts }),
		kicker: termLinks(context, page, page.language).kicker,
		contents: numbered ? [] : contentsView(page),
		readingMinutes: Math.max(1, Math.round(page.body.words / model.settings.wordsPerMinute)),
		...(search ? { search } : {}),
		...(cite ? { cite } : {}),
		...(tree ? treeView(context, tree) : {}),
		...baseView(context, { site, ...(numbered ? { numbered } : {}) }),
	};
}

/** The names of the facts that there is something to show of. */
function factsOf(fields: ContentView["fields"], { page, model }: PageContext): string[] {
	const { facts } = kindNamed(model.settings, page.kind);
	return facts.filter((name) => (fields[name]?.values.length ?? 0) > 0);
}

/** What the site calls the facts of such pages, else of those that their kind extends. */
function factsHeading({ page, model, t, translator }: PageContext): string {
	const { lineage } = kindNamed(model.settings, page.kind);
	const name = lineage.find((kind) => translator.has(page.language.tag, `facts.${kind}`));
	return t(`facts.${name ?? "page"}`);
}

/** Links to the second-level headings of a long page. */
function contentsView({ body, headingIds }: Page): LinkView[] {
	const links = body.headings.flatMap(({ level, text }, index) =>
		level === 2 ? [{ title: text, href: `#${headingIds[index] ?? ""}` }] : [],
	);
	return body.words >= longPage && links.length > 1 ? links : [];
}
