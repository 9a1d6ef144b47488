import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "../../markdown/create-markdown.ts";
import { extractMarkdown } from "../../markdown/extract/extract-markdown.ts";
import type { ConvertedPage } from "../converted-page.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import type { Loss } from "../loss.ts";
import { joinLines, type SourceLine } from "../text/source-lines.ts";
import { lossesOf } from "../text/text-context.ts";
import { type AddressBook, addressBook } from "./address-book.ts";
import { convertFragments, type HeadingsOf, type PageHeadings } from "./convert-fragments.ts";
import { convertReferences } from "./convert-references.ts";
import type { ReferencePlace } from "./reference-place.ts";

/** Pages whose addresses are those of the new site. */
export interface ReferredPages {
	readonly pages: readonly ConvertedPage[];
	/** Where pictures go, below `content/`, and the old files that they are copies of. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Where other files go, below `public/`, and the old files that they are copies of. */
	readonly downloads: ReadonlyMap<string, string>;
	readonly losses: readonly Loss[];
}

/** Rewrites the addresses in all pages, and then their fragments, which the headings of other pages decide. */
export function convertPageReferences(
	pages: readonly ConvertedPage[],
	{ site, layout }: { readonly site: ForeignSite; readonly layout: SiteLayout },
): ReferredPages {
	const placed = pages.map(({ placed: page, key }) => ({ ...page, key, addresses: page.addresses }));
	const book = addressBook(placed, { files: site.files, layout });
	const originals = new Set(
		pages.filter((page) => page.placed.language === layout.source).map(({ key }) => key),
	);
	const pictures = new Map<string, string>();
	const downloads = new Map<string, string>();
	const losses: Loss[] = [];
	const linked = pages.map((page): ConvertedPage => {
		const { placed: old, key } = page;
		const noted = lossesOf(old.file);
		const context = { file: old.file, constants: layout.constants, lose: noted.lose };
		const result = convertReferences(page.lines, { place: placeOf(page, { layout, book }), context });
		for (const [file, name] of result.pictures) {
			// A translation finds the pictures of its original; one that stands alone has its own.
			const tree = originals.has(key) && !isOfLanguage(file, old) ? layout.source : old.language;
			pictures.set(`${tree}/${name}`, file);
		}
		for (const [file, path] of result.downloads) downloads.set(path, file);
		losses.push(...noted.losses);
		return { ...page, lines: result.lines };
	});
	return { pages: withFragments(linked, { layout, losses }), pictures, downloads, losses };
}

function placeOf(
	{ placed: { file, addresses }, key, imports }: ConvertedPage,
	{ layout: { url, aliases }, book }: { readonly layout: SiteLayout; readonly book: AddressBook },
): ReferencePlace {
	return { file, key, address: addresses[0] ?? "/", url, aliases, imports, book };
}

/** Rewrites the fragments in all pages; what is lost is added to the losses. */
function withFragments(
	pages: readonly ConvertedPage[],
	{ layout, losses }: { readonly layout: SiteLayout; readonly losses: Loss[] },
): readonly ConvertedPage[] {
	const headingsOf = headingsByPage(pages);
	return pages.map((page): ConvertedPage => {
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
}

function headingsByPage(pages: readonly ConvertedPage[]): HeadingsOf {
	const markdown = createMarkdown();
	const headings = new Map<string, PageHeadings>(
		pages.map(({ placed, key, lines, ids, title }) => [
			`${placed.language}/${key}`,
			{ headings: headingsIn(lines, markdown), ids, title },
		]),
	);
	return (key, language) => headings.get(`${language}/${key}`);
}

/** Whether a picture lies in the folder of the page, which may be that of one language. */
function isOfLanguage(picture: string, { file }: PlacedPage): boolean {
	return picture.startsWith(file.slice(0, file.lastIndexOf("/") + 1));
}

function headingsIn(lines: readonly SourceLine[], markdown: MarkdownIt): PageHeadings["headings"] {
	const source = joinLines(lines);
	return extractMarkdown(markdown.parse(source, {}), { source, lineOffset: 0 }).headings;
}
