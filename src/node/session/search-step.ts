import { createHash } from "node:crypto";
import type { Term } from "../../core/glossary/parse-glossary.ts";
import { fillTemplate } from "../../core/markdown/body-template.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { searchBundlePath } from "../../core/search/search-configuration.ts";
import type { TemplatePlace } from "../cache/page-store.ts";
import { searchSources } from "../prepare-site.ts";
import { prepareSearches } from "../search/search-documents.ts";
import { writeSearchIndexes } from "../search-index.ts";
import type { PackedViews } from "./pack-views.ts";

/** The search index of one language, as it ought to be. */
export interface PlannedIndex {
	readonly tag: string;
	/** Its folder below the output, with a last slash. */
	readonly folder: string;
	/** Digest of what it is made from. */
	readonly source: string;
}

/** The indexes that a site has: one for each language with a search page. */
export function planIndexes(
	views: readonly PageView[],
	{ packed, terms }: { readonly packed: PackedViews; readonly terms: readonly Term[] },
): PlannedIndex[] {
	const tags = views.flatMap((view) => (view.kind === "search" ? [view.site.language.tag] : []));
	return tags.map((tag) => {
		const hash = createHash("sha1").update(tag).update(JSON.stringify(terms, mapsAsEntries));
		views.forEach((view, index) => {
			if (isIndexed(view) && view.site.language.tag === tag) hash.update(packed.pages[index]?.source ?? "");
		});
		return { tag, folder: searchBundlePath(tag), source: hash.digest("base64url") };
	});
}

/** Writes the indexes of some languages. */
export async function writeIndexes(
	tags: readonly string[],
	{
		views,
		packed,
		terms,
		template,
		folder,
	}: {
		readonly views: readonly PageView[];
		readonly packed: PackedViews;
		readonly terms: readonly Term[];
		readonly template: (place: TemplatePlace) => string | undefined;
		readonly folder: string;
	},
): Promise<readonly Problem[]> {
	if (tags.length === 0) return [];
	const wanted = views.flatMap((view, index): PageView[] => {
		if (view.kind === "chooser" || view.kind === "redirect" || !tags.includes(view.site.language.tag))
			return [];
		const place = packed.pages[index]?.template;
		const text = place && template(place);
		return [
			text === undefined || !view.bodyParts ? view : { ...view, body: fillTemplate(text, view.bodyParts) },
		];
	});
	return writeSearchIndexes(await prepareSearches(searchSources(wanted, { terms })), {
		outputDirectory: folder,
	});
}

type IndexedView = Exclude<PageView, { readonly kind: "chooser" | "redirect" }>;

/** Whether a page may be in the index; pages that are more are no harm. */
function isIndexed(view: PageView): view is IndexedView {
	switch (view.kind) {
		case "chooser":
		case "redirect":
		case "start":
		case "section":
		case "not-found":
		case "translations":
			return false;
		default:
			return true;
	}
}

function mapsAsEntries(_: string, value: unknown): unknown {
	return value instanceof Map ? [...value] : value;
}
