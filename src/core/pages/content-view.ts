import { kindNamed } from "../kinds/kind.ts";
import type { Page } from "../model/page.ts";
import { baseView, type SharedViews } from "./base-view.ts";
import { termLinks } from "./card-view.ts";
import { fieldViews } from "./field-views.ts";
import type { ContentView, LinkView } from "./page-view.ts";
import { searchedView } from "./searched-view.ts";
import { treeView } from "./tree-view.ts";
import type { PageContext } from "./view-context.ts";

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
	const tree = context.listings(page.language).treeOf(page.key);
	const search = numbered ? undefined : searchedView(context);
	return {
		fields,
		facts: factsOf(fields, context),
		factsHeading: factsHeading(context),
		kicker: termLinks(context, page, page.language).kicker,
		contents: numbered ? [] : contentsView(page),
		readingMinutes: Math.max(1, Math.round(page.body.words / model.settings.wordsPerMinute)),
		...(search ? { search } : {}),
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
