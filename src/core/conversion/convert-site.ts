import type { MarkdownIt } from "markdown-it";
import { blobId } from "../drift/blob-id.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { extractMarkdown } from "../markdown/extract/extract-markdown.ts";
import { convertPage } from "./convert-page.ts";
import type { ConvertedPage } from "./converted-page.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "./foreign-site.ts";
import type { GeneratorKind } from "./generator-kind.ts";
import { docusaurusLayout } from "./generators/docusaurus.ts";
import { hugoLayout } from "./generators/hugo.ts";
import { jekyllLayout } from "./generators/jekyll.ts";
import { starlightLayout } from "./generators/starlight.ts";
import { vitepressLayout } from "./generators/vitepress.ts";
import type { Loss } from "./loss.ts";
import { newKeys } from "./new-keys.ts";
import { isPage } from "./page-key.ts";
import { pairPages } from "./pair-pages.ts";
import { addressBook } from "./references/address-book.ts";
import { convertFragments, type HeadingsOf, type PageHeadings } from "./references/convert-fragments.ts";
import { convertReferences } from "./references/convert-references.ts";
import { searchPages } from "./search-pages.ts";
import { missingStartPages } from "./start-pages.ts";
import { joinLines, type SourceLine } from "./text/source-lines.ts";
import { lossesOf } from "./text/text-context.ts";
import { writePage } from "./write-page.ts";

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

/** A page of the new site and the old file that it comes from. */
export interface WrittenPage {
	readonly text: string;
	/** Absent for a page that the conversion has begun. */
	readonly from?: string;
	readonly language: string;
	readonly key: string;
	readonly order?: number;
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
	const losses: Loss[] = [...layout.losses];
	const keys = newKeys(layout.pages, whole.source);
	const converted: ConvertedPage[] = [];
	for (const placed of layout.pages) {
		const { page, losses: lost } = convertPage(placed, {
			site,
			layout,
			newKey: keys.get(placed.key) ?? { key: placed.key },
		});
		losses.push(...lost);
		if (page) converted.push(page);
	}
	const { pages: unique, losses: doubled } = withoutDoubles(converted);
	losses.push(...doubled);
	const referred = referTo(unique, {
		site,
		layout,
	});
	losses.push(...referred.losses);
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
		losses: [...losses, ...programs(site, layout)],
	};
}

function countByLanguage(pages: readonly PlacedPage[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { language } of pages) counts.set(language, (counts.get(language) ?? 0) + 1);
	return counts;
}

/** The first page of each key and language; the others are left out. */
function withoutDoubles(pages: readonly ConvertedPage[]): {
	readonly pages: readonly ConvertedPage[];
	readonly losses: readonly Loss[];
} {
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

interface ReferredPages {
	readonly pages: readonly ConvertedPage[];
	readonly pictures: ReadonlyMap<string, string>;
	readonly downloads: ReadonlyMap<string, string>;
	readonly losses: readonly Loss[];
}

/** Rewrites the addresses in all pages. */
function referTo(
	pages: readonly ConvertedPage[],
	{ site, layout }: { readonly site: ForeignSite; readonly layout: SiteLayout },
): ReferredPages {
	const placed = pages.map(({ placed: page, key }) => ({ ...page, key, addresses: page.addresses }));
	const book = addressBook(placed, { files: site.files, layout });
	const pictures = new Map<string, string>();
	const downloads = new Map<string, string>();
	const losses: Loss[] = [];
	const originals = new Set(
		pages.filter((page) => page.placed.language === layout.source).map(({ key }) => key),
	);
	const linked = pages.map((page): ConvertedPage => {
		const { placed: old, key, imports } = page;
		const noted = lossesOf(old.file);
		const place = {
			file: old.file,
			key,
			address: old.addresses[0] ?? "/",
			url: layout.url,
			aliases: layout.aliases,
			imports,
			book,
		};
		const context = { file: old.file, constants: layout.constants, lose: noted.lose };
		const result = convertReferences(page.lines, { place, context });
		for (const [file, name] of result.pictures) {
			// A translation finds the pictures of its original; one that stands alone has its own.
			const tree = originals.has(key) && !isOfLanguage(file, old) ? layout.source : old.language;
			pictures.set(`${tree}/${name}`, file);
		}
		for (const [file, path] of result.downloads) downloads.set(path, file);
		losses.push(...noted.losses);
		return { ...page, lines: result.lines };
	});
	const markdown = createMarkdown();
	const headings = new Map<string, PageHeadings>(
		linked.map(({ placed: old, key, lines, ids, title }) => [
			`${old.language}/${key}`,
			{ headings: headingsIn(lines, markdown), ids, title },
		]),
	);
	const headingsOf: HeadingsOf = (key, language) => headings.get(`${language}/${key}`);
	const finished = linked.map((page): ConvertedPage => {
		const { file, language } = page.placed;
		const noted = lossesOf(file);
		const context = { file, constants: layout.constants, lose: noted.lose };
		const lines = convertFragments(page.lines, {
			key: page.key,
			language,
			source: layout.source,
			headingsOf,
			context,
		});
		losses.push(...noted.losses);
		return { ...page, lines };
	});
	return { pages: finished, pictures, downloads, losses };
}

/** Whether a picture lies in the folder of the page, which may be that of one language. */
function isOfLanguage(picture: string, { file }: PlacedPage): boolean {
	return picture.startsWith(file.slice(0, file.lastIndexOf("/") + 1));
}

function headingsIn(lines: readonly SourceLine[], markdown: MarkdownIt): PageHeadings["headings"] {
	const source = joinLines(lines);
	return extractMarkdown(markdown.parse(source, {}), { source, lineOffset: 0 }).headings;
}

/** Writes originals first: translations are pinned to them. */
function writePages(
	pages: readonly ConvertedPage[],
	{ layout, losses }: { readonly layout: SiteLayout; readonly losses: Loss[] },
): ReadonlyMap<string, WrittenPage> {
	const written = new Map<string, WrittenPage>();
	const pins = new Map<string, string>();
	const isOriginal = ({ placed }: ConvertedPage): boolean => placed.language === layout.source;
	const add = (page: ConvertedPage, text: string): void => {
		const { placed, key, fields } = page;
		const { order } = fields.extra;
		written.set(`${placed.language}/${key}.md`, {
			text,
			...(placed.file === "" ? {} : { from: placed.file }),
			language: placed.language,
			key,
			...(typeof order === "number" ? { order } : {}),
		});
	};
	for (const page of pages.filter(isOriginal)) {
		const text = writePage(page, { role: { kind: "original" } });
		pins.set(page.key, blobId(new TextEncoder().encode(text)));
		add(page, text);
	}
	for (const page of pages.filter((other) => !isOriginal(other))) {
		const pin = pins.get(page.key);
		if (pin === undefined) losses.push({ kind: "stand-alone", file: page.placed.file });
		add(
			page,
			writePage(page, { role: pin === undefined ? { kind: "alone" } : { kind: "translation", pin } }),
		);
	}
	return written;
}

/** Pages that are programs or templates: they can't be converted. */
function programs({ files }: ForeignSite, { pages }: SiteLayout): Loss[] {
	const taken = new Set(pages.map(({ file }) => file));
	return [...files]
		.filter(
			(file) =>
				!taken.has(file) &&
				!isPage(file) &&
				/(?:^|\/)(?:content|pages|docs)\/.*\.(?:html?|astro|[jt]sx|vue|svelte|mdoc)$|^[\w/-]+\.html$/.test(
					file,
				),
		)
		.filter((file) => !/^(?:_|node_modules\/|static\/|public\/|layouts\/|themes\/)/.test(file))
		.map((file): Loss => ({ kind: "program", file }));
}
