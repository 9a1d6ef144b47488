import { convertPage } from "./convert-page.ts";
import type { ConvertedPage } from "./converted-page.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "./foreign-site.ts";
import type { GeneratorKind } from "./generator-kind.ts";
import { docusaurusLayout } from "./generators/docusaurus.ts";
import { hugoLayout } from "./generators/hugo.ts";
import { jekyllLayout } from "./generators/jekyll.ts";
import { starlightLayout } from "./generators/starlight.ts";
import { vitepressLayout } from "./generators/vitepress.ts";
import { leftPrograms } from "./left-programs.ts";
import type { Loss } from "./loss.ts";
import { newKeys } from "./new-keys.ts";
import { pairPages } from "./pair-pages.ts";
import { convertPageReferences } from "./references/convert-page-references.ts";
import { searchPages } from "./search-pages.ts";
import { missingStartPages } from "./start-pages.ts";
import { type WrittenPage, writePages } from "./write-pages.ts";

/** A site of Brygga's, made from that of another generator. */
export interface ConvertedSite {
	/** Texts by path below `content/`: pages. */
	readonly pages: ReadonlyMap<string, WrittenPage>;
	/** Where pictures go, below `content/`, and the old files that they are copies of. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Where other files go that pages lead to, below `public/`, and the old files that they are copies of. */
	readonly downloads: ReadonlyMap<string, string>;
	readonly layout: SiteLayout;
	/** The key of the page that searches the new site. */
	readonly searchPage?: string;
	/** Tags of the languages that have pages, that of originals first. */
	readonly languages: readonly string[];
	/** How many pages of the old site were looked at, by language. */
	readonly found: ReadonlyMap<string, number>;
	readonly losses: readonly Loss[];
}

const layouts: Readonly<Record<GeneratorKind, (site: ForeignSite) => SiteLayout>> = {
	hugo: hugoLayout,
	starlight: starlightLayout,
	docusaurus: docusaurusLayout,
	jekyll: jekyllLayout,
	vitepress: vitepressLayout,
};

/**
 * Converts a site of another generator.
 *
 * @returns Everything that is to be written, and what is lost.
 */
export function convertSite(site: ForeignSite): ConvertedSite {
	const whole = layouts[site.kind](site);
	const wanted = site.languages && new Set([whole.source, ...site.languages]);
	const chosen = whole.pages.filter(({ language }) => !wanted || wanted.has(language));
	const layout = { ...whole, pages: pairPages(chosen, { site, source: whole.source }) };
	const { pages, losses: unread } = convertPages(layout, site);
	const { pages: unique, losses: doubled } = withoutDoubles(pages);
	const referred = convertPageReferences(unique, { site, layout });
	const losses = [...layout.losses, ...unread, ...doubled, ...referred.losses];
	const begun = missingStartPages(referred.pages, layout);
	losses.push(
		...begun.map(({ placed }): Loss => ({ kind: "made-page", file: `content/${placed.language}/index.md` })),
	);
	const searching = searchPages(referred.pages, layout);
	const all = [...referred.pages, ...begun, ...searching];
	const languages = [...new Set([layout.source, ...all.map(({ placed }) => placed.language)])];
	return {
		pages: writePages(all, { layout, losses }),
		pictures: referred.pictures,
		downloads: referred.downloads,
		layout,
		...(searching[0] ? { searchPage: searching[0].key } : {}),
		languages,
		found: countByLanguage(layout.pages),
		losses: [...losses, ...leftPrograms(site, layout)],
	};
}

interface PagesAndLosses {
	readonly pages: readonly ConvertedPage[];
	readonly losses: readonly Loss[];
}

/** Converts each page by itself. */
function convertPages(layout: SiteLayout, site: ForeignSite): PagesAndLosses {
	const keys = newKeys(layout.pages, layout.source);
	const pages: ConvertedPage[] = [];
	const losses: Loss[] = [];
	for (const placed of layout.pages) {
		const newKey = keys.get(placed.key) ?? { key: placed.key };
		const { page, losses: lost } = convertPage(placed, { site, layout, newKey });
		losses.push(...lost);
		if (page) pages.push(page);
	}
	return { pages, losses };
}

function countByLanguage(pages: readonly PlacedPage[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { language } of pages) counts.set(language, (counts.get(language) ?? 0) + 1);
	return counts;
}

/** The first page of each key and language; the others are left out. */
function withoutDoubles(pages: readonly ConvertedPage[]): PagesAndLosses {
	const known = new Map<string, ConvertedPage>();
	const losses: Loss[] = [];
	for (const page of pages) {
		const id = `${page.placed.language}/${page.key}`;
		const first = known.get(id);
		if (first)
			losses.push({
				kind: "refused-page",
				file: page.placed.file,
				text: `the same address as ${first.placed.file}`,
			});
		else known.set(id, page);
	}
	return { pages: [...known.values()], losses };
}
