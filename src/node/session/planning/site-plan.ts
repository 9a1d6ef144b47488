import { once } from "../../../core/collections/once.ts";
import type { MediaFile } from "../../../core/content/files/site-files.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import type { PageView } from "../../../core/pages/page-view.ts";
import type { ViewContext } from "../../../core/pages/parts/view-context.ts";
import { siteViews } from "../../../core/pages/site-views.ts";
import { pictureVariants } from "../../../core/pictures/picture-variants.ts";
import { ChangedFileError } from "../../../core/problems/changed-file-error.ts";
import { searchedLanguages } from "../../../core/search/searched-languages.ts";
import type { ShareCard } from "../../../core/share-pictures/share-card.ts";
import { outputPath } from "../../../core/urls/output-path.ts";
import type { BundledAssets } from "../../assets/bundle-assets.ts";
import { quickDigest } from "../../cache/digest.ts";
import type { PackPlace } from "../../cache/pack.ts";
import { type PageStore, pageId } from "../../cache/page-store.ts";
import type { PublicFile } from "../../files/public-files.ts";
import type { OutputFile } from "../../output/output-file.ts";
import type { WantedPicture } from "../../pictures/made-pictures.ts";
import { ProblemsError } from "../../system/problems-error.ts";
import type { SharedValues } from "../../threads/jobs.ts";
import { createViewPacker, type PlannedPage } from "./pack-views.ts";
import { indexOf, type PlannedIndex, planIndexes, searchedDigests, withText } from "./search-step.ts";
import { siteFiles } from "./site-files.ts";

/** Another file that the output is to have; `madeFrom` is a digest of what it is made from. */
export type PlannedFile = { readonly path: string; readonly madeFrom: string } & (
	| { readonly kind: "content"; readonly content: OutputFile["content"] }
	/** A picture as it is, from a file of the site. */
	| { readonly kind: "copy"; readonly file: string }
	/** A picture in another width or format. */
	| { readonly kind: "made"; readonly picture: WantedPicture }
	/** A file of the site, as it is. */
	| { readonly kind: "public"; readonly file: string }
	/** The picture of a card, which goes by its digest. */
	| { readonly kind: "drawn"; readonly card: ShareCard }
);

/**
 * Everything that the output is to have. Pages are planned one by one, so that the first are rendered while the others are
 * being planned, and all of them are never in memory at once.
 */
export interface SitePlan {
	/** The pages, each planned when it is asked for. To be gone through once, to the end. */
	readonly pages: () => Iterable<PlannedPage>;
	/** The pages at some addresses, planned before all others: the paths of content, such as `/en/news/`. */
	readonly pagesAt: (paths: ReadonlySet<string>) => readonly PlannedPage[];
	/** Feeds, sitemaps and what else is about the whole site, made when they are first asked for: at any time, since they follow from the model alone. */
	readonly siteFiles: () => readonly PlannedFile[];
	/** What is known once the pages are planned. */
	readonly rest: () => PlannedRest;
	/** Values that the pages planned so far share. */
	readonly shared: SharedValues;
	/** Tags of the languages that are to have a search index. */
	readonly searchTags: readonly string[];
	/** The views, with their texts, of the pages of some languages that may be in a search index. Made one by one. */
	readonly searchable: (tags: readonly string[]) => Iterable<PageView>;
	/** Whether texts are also kept compressed. */
	readonly precompress: boolean;
	/** A file that is written last, since it tells of the others: their SHA-256 by path. */
	readonly closing?: {
		readonly path: string;
		readonly madeFrom: string;
		readonly content: (written: ReadonlyMap<string, string>) => Uint8Array;
	};
	/** Differs when the layouts or the interface texts do. */
	readonly version: string;
}

/** What a plan says once its pages are planned. */
export interface PlannedRest {
	readonly files: readonly PlannedFile[];
	/** How many pages there are. */
	readonly pages: number;
	readonly indexes: readonly PlannedIndex[];
}

/** What a plan is made from, besides the model. */
export interface PlanContext {
	readonly assets: BundledAssets;
	readonly views: ViewContext;
	/** The layouts' version. */
	readonly layouts: string;
	/** What Eleventy itself made of the site's own templates. */
	readonly own: readonly OutputFile[];
	/** The version of the data that all layouts have. */
	readonly data: string;
	readonly store: PageStore;
	/** What is copied to the top of the output as it is. */
	readonly publicFiles: readonly PublicFile[];
	/** Whether there are to be search indexes. */
	readonly search: boolean;
	/** Whether a page is planned, by its file in the output; all are when absent. */
	readonly isWanted?: (path: string) => boolean;
}

/** Plans the output of a site. */
export function planSite(
	model: SiteModel,
	{ assets, views, layouts, own, data, store, publicFiles, search, isWanted }: PlanContext,
): SitePlan {
	const context = { ...views, bodiesApart: true };
	const version = `${layouts} ${stringsDigest(model)} ${data}`.trim();
	const refuseTwice = createClashFinder(own);
	const templateOf = (view: PageView): Pick<PlannedPage, "template" | "original"> =>
		findTemplates(view, { model, store });
	const packer = createViewPacker({ salt: version, templateOf });
	const searchTags = search ? searchedLanguages(model) : [];
	/** Digests of what search indexes take from the pages planned so far, by language. */
	const searched = new Map(searchTags.map((tag): [string, string[]] => [tag, []]));
	const wanted = isWanted ? { isWanted: (path: string) => isWanted(outputPath(path)) } : {};
	const cards: PlannedFile[] = [];
	let planned = 0;
	const wholeSite = once(() => siteFiles(context).map(asPlanned(refuseTwice)));
	return {
		version,
		precompress: model.settings.precompress,
		shared: packer.shared,
		pages: function* () {
			for (const view of siteViews(context, wanted)) {
				const page = packer.pack(view);
				refuseTwice(page.path);
				searched.get(indexOf(view) ?? "")?.push(...searchedDigests(view, page));
				cards.push(...plannedCards(view));
				planned++;
				yield page;
			}
		},
		pagesAt: (paths) => {
			const tags = [...paths].map((path) => path.split("/")[1] ?? "");
			const pages = new Set([...paths].flatMap((path) => [path, path.replace(furtherAddress, "/")]));
			const isPageWanted = (path: string): boolean => pages.has(path);
			const isOpen = (path: string): boolean => paths.has(path);
			return [...siteViews(context, { tags, isWanted: isOpen, isPageWanted })].map(packer.pack);
		},
		siteFiles: wholeSite,
		rest: () => ({
			pages: planned,
			files: [
				...assets.files.map(asPlanned(refuseTwice)),
				...wholeSite(),
				...own.map(asPlanned(() => undefined)),
				...cards,
				...[...model.media.values()].flatMap(plannedPictures),
				...publicFiles.map(plannedCopy),
			],
			indexes: planIndexes(searchTags, { terms: model.terms, pages: searched }),
		}),
		searchTags,
		searchable: function* (tags) {
			for (const view of siteViews(context, { tags, ...wanted })) {
				if (!tags.includes(indexOf(view) ?? "")) continue;
				const { template } = templateOf(view);
				yield template ? withText(view, store.template(template)) : view;
			}
		},
	};
}

/** What follows a page's path in its further addresses: the number of a listing's part, or the language that it stands beside. */
const furtherAddress = /\/(?:\d+|with-[^/]+)\/$/;

function asPlanned(look: (path: string) => void): (file: OutputFile) => PlannedFile {
	return (file) => {
		look(file.path);
		return { kind: "content", ...file, madeFrom: quickDigest(file.content) };
	};
}

/** Makes what throws when the site's own templates or copied files would be written where a page or file of Brygga's is. */
function createClashFinder(own: readonly OutputFile[]): (path: string) => void {
	const taken = new Set(own.map(({ path }) => path));
	return (path) => {
		if (!taken.has(path)) return;
		throw new ProblemsError([
			{
				code: "templates/address-taken",
				severity: "error",
				message: `A template or copied file of the site's own would be written to ${path}, where another page is.`,
				hint: "Give the template another “permalink”, or copy the file elsewhere.",
				actual: path,
			},
		]);
	};
}

/** The picture beside links to a page; it lies beside the page's first address. */
function plannedCards(view: PageView): PlannedFile[] {
	const picture = "head" in view ? view.head.openGraph?.picture : undefined;
	if (!picture?.path.startsWith(view.path)) return [];
	const { path, digest, card } = picture;
	return [{ kind: "drawn", path: path.slice(1), madeFrom: digest, card }];
}

function plannedCopy({ path, stamp }: PublicFile): PlannedFile {
	return { kind: "public", path, madeFrom: stamp, file: `public/${path}` };
}

/** Pictures are named after their content. */
function plannedPictures(media: MediaFile): PlannedFile[] {
	const { path, file, resized } = media;
	if (!resized) return [{ kind: "copy", path: path.slice(1), madeFrom: path, file }];
	return pictureVariants(media).map((variant) => ({
		kind: "made",
		path: variant.path.slice(1),
		madeFrom: variant.path,
		picture: { ...variant, file },
	}));
}

/**
 * Where the templates of a view's text stand.
 *
 * @throws When a file has changed since it was read.
 */
function findTemplates(
	view: PageView,
	{ model, store }: { readonly model: SiteModel; readonly store: PageStore },
): Pick<PlannedPage, "template" | "original"> {
	const source = model.settings.source.tag;
	const place = (blob: string, tag: string): PackPlace => {
		const found = store.page(pageId(blob, tag === source))?.template;
		if (!found) throw new ChangedFileError(view.path);
		return found;
	};
	const own = "bodyParts" in view ? view.bodyParts : undefined;
	if (!own) return {};
	return {
		template: place(own.blob, "site" in view ? view.site.language.tag : source),
		...(view.base === "side-by-side" ? { original: place(view.original.bodyParts.blob, source) } : {}),
	};
}

/** The layouts show interface texts besides what is in the views. */
function stringsDigest({ strings }: SiteModel): string {
	const texts = strings.map(({ language, entries }) => [
		language,
		[...entries].map(([key, { text }]) => [key, text]),
	]);
	return quickDigest(JSON.stringify(texts));
}
