import type { Settings } from "../../core/content/settings.ts";
import type { MediaFile } from "../../core/content/site-files.ts";
import type { SitemapEntry } from "../../core/feeds/sitemap.ts";
import type { Memory } from "../../core/model/memory.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { addressesOf } from "../../core/pages/head-view.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { ViewContext } from "../../core/pages/view-context.ts";
import { type ViewUnit, viewUnits } from "../../core/pages/view-units.ts";
import { viewsAt } from "../../core/pages/views-at.ts";
import { searchedLanguages } from "../../core/search/searched-languages.ts";
import { outputPath } from "../../core/urls/output-path.ts";
import type { BundledAssets } from "../assets/bundle-assets.ts";
import { quickDigest } from "../cache/atomic-file.ts";
import { type PageStore, pageId } from "../cache/page-store.ts";
import { siteFiles, viewContext } from "../eleventy-run/prepare-site.ts";
import type { RecordedFile } from "../output/output-record.ts";
import type { RecordedUnit, ViewRecord } from "../output/view-record.ts";
import type { OutputFile } from "../output/write-files.ts";
import type { SharedValues } from "../rendering/jobs.ts";
import { createViewPacker, type PlannedPage, type ViewPacker } from "./pack-views.ts";
import { indexOf, type PlannedIndex, planIndexes, searchedDigests, withText } from "./search-step.ts";

/** A page that the output is to have. */
export type PlannedPageFile = { readonly path: string; readonly source: string } & (
	| { readonly kind: "page"; readonly page: PlannedPage }
	/** It is there as it ought to be. */
	| { readonly kind: "kept" }
);

/** Another file that the output is to have. */
export type PlannedFile = { readonly path: string; readonly source: string } & (
	| { readonly kind: "content"; readonly content: OutputFile["content"] }
	/** A picture, from a file of the site. */
	| { readonly kind: "copy"; readonly file: string }
);

/**
 * Everything that the output is to have. Pages are planned one by one, so that the first are rendered while the others are
 * being planned, and all of them are never in memory at once.
 */
export interface SitePlan {
	/** The pages, each planned when it is asked for. To be gone through once, to the end. */
	readonly pages: () => Iterable<PlannedPageFile>;
	/** The pages at some addresses, planned before all others: the paths of content, such as `/sv/news/`. */
	readonly pagesAt: (paths: ReadonlySet<string>) => readonly PlannedPage[];
	/** What is known once the pages are planned. */
	readonly rest: () => PlannedRest;
	/** Values that the pages planned so far share. */
	readonly shared: SharedValues;
	/** Tags of the languages that are to have a search index. */
	readonly searchTags: readonly string[];
	/** The views, with their texts, of the pages that may be in a search index: those of some languages and files. Made one by one. */
	readonly searchable: (wanted: {
		readonly tags: readonly string[];
		readonly isWanted?: (path: string) => boolean;
	}) => Iterable<PageView>;
	/** A file that is written last, since it tells of the others: their SHA-256 by path. */
	readonly closing?: {
		readonly path: string;
		readonly source: string;
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
	/** What the next plan can take over from this one. */
	readonly views: ViewRecord;
}

/** What a plan is made from, besides the model. */
export interface PlanContext {
	readonly assets: BundledAssets;
	/** The layouts' version. */
	readonly layouts: string;
	readonly store: PageStore;
	/** Whether there are to be search indexes. */
	readonly search: boolean;
	/** What the last plan left, and the files of the output that are as it planned. */
	readonly before: ViewRecord | undefined;
	readonly intact: ReadonlyMap<string, RecordedFile>;
	/** Remembers what was worked out for the plan before. */
	readonly memory: Memory;
	/** Whether a page is planned, by its path; all are when absent. */
	readonly isWanted?: (path: string) => boolean;
}

/** Plans the output of a site. Views are made only of pages that may have changed. */
export function planSite(model: SiteModel, options: PlanContext): SitePlan {
	const { assets, layouts, store, search, memory } = options;
	const context = { ...viewContext(model, assets), bodiesApart: true };
	const version = `${layouts} ${stringsDigest(model)}`;
	const template: Parameters<typeof createViewPacker>[0]["template"] = (view, blob) =>
		store.page(templateId(view, { blob, settings: model.settings }))?.template;
	const packer = createViewPacker({ salt: version, template });
	const globals = quickDigest(JSON.stringify([version, model.settings, model.languages, assets.view]));
	let units: PlannedUnits | undefined;
	const planned = (): PlannedUnits => {
		units ??= planUnits(context, { ...options, packer, globals });
		return units;
	};
	const searchTags = search ? searchedLanguages(model) : [];
	return {
		version,
		shared: packer.shared,
		pages: () => planned().pages(),
		pagesAt: (paths) => viewsAt(context, { paths, memory }).map(packer.pack),
		rest: () => {
			const { pages, indexed, addresses, record } = planned().rest();
			const contents = [...assets.files, ...siteFiles(context, { entries: addresses, memory })];
			return {
				pages,
				views: record,
				files: [
					...contents.map(
						(file): PlannedFile => ({
							kind: "content",
							...file,
							source: memory("source", file, [], () => quickDigest(file.content)),
						}),
					),
					...[...model.media.values()].map(plannedPicture),
				],
				indexes: planIndexes(searchTags, { terms: model.terms, pages: indexed }),
			};
		},
		searchTags,
		searchable: function* ({ tags, isWanted = () => true }) {
			for (const { unit, record } of planned().units) {
				if (record.index === undefined || !tags.includes(record.index)) continue;
				if (!record.paths.some(isWanted)) continue;
				for (const view of unit.build().views) {
					const page = packer.pack(view);
					if (isWanted(page.path)) yield page.template ? withText(view, store.template(page.template)) : view;
				}
			}
		},
	};
}

interface PlannedUnits {
	readonly pages: () => Generator<PlannedPageFile>;
	/** The units planned so far. */
	readonly units: readonly { readonly unit: ViewUnit; readonly record: RecordedUnit }[];
	readonly rest: () => {
		/** How many pages were planned. */
		readonly pages: number;
		readonly record: ViewRecord;
		readonly addresses: readonly SitemapEntry[];
		/** Digests of what search indexes take from pages, by language. */
		readonly indexed: ReadonlyMap<string, readonly string[]>;
	};
}

function planUnits(
	context: ViewContext,
	{
		before: last,
		intact,
		packer,
		globals,
		memory,
		isWanted,
		search,
	}: Pick<PlanContext, "before" | "intact" | "memory" | "isWanted" | "search"> & {
		readonly packer: ViewPacker;
		readonly globals: string;
	},
): PlannedUnits {
	const before = last?.globals === globals && last.names.length < last.fresh * 2 ? last : undefined;
	const { units, trace, answer } = viewUnits(context, { known: before?.names, memory, digest: quickDigest });
	const answers = (before?.names ?? []).map(answer);
	const changed = before && answers.map((digest, number) => digest !== before.answers[number]);
	const records: { unit: ViewUnit; record: RecordedUnit }[] = [];
	const indexed = new Map<string, string[]>();
	let planned = 0;
	const addresses = memory("addresses", context.model.settings, [], () => new Map<string, UnitAddresses>());
	const addressesOfUnit = (unit: ViewUnit, record: RecordedUnit | undefined): readonly SitemapEntry[] => {
		const known = addresses.get(unit.id);
		if (known && known.record === record) return known.entries;
		const fresh = unitAddresses(context, unit);
		const entries =
			JSON.stringify(known?.entries) === JSON.stringify(fresh) ? (known?.entries ?? fresh) : fresh;
		addresses.set(unit.id, { record, entries });
		return entries;
	};
	const pages = function* (): Generator<PlannedPageFile> {
		for (const unit of units) {
			if (isWanted && !mayBeWanted(unit, isWanted)) continue;
			const known = before?.units.get(unit.id);
			const kept = known && changed && keptFiles(known, { changed, intact, search });
			const { record, files } = kept ? { record: known, files: kept } : buildUnit(unit, { packer, search });
			records.push({ unit, record });
			if (record.index !== undefined && record.searched) {
				const digests = indexed.get(record.index) ?? [];
				digests.push(...record.searched);
				indexed.set(record.index, digests);
			}
			const own = isWanted ? files.filter(({ path }) => isWanted(path)) : files;
			planned += own.length;
			yield* own;
		}
	};
	const rest: PlannedUnits["rest"] = () => {
		for (let number = answers.length; number < trace.names.length; number++)
			answers.push(answer(trace.names[number] ?? "", number));
		const byId = new Map(records.map(({ unit, record }) => [unit.id, record]));
		return {
			pages: planned,
			indexed,
			addresses: units.flatMap((unit) => addressesOfUnit(unit, byId.get(unit.id))),
			record: {
				globals,
				names: trace.names,
				answers,
				fresh: before?.fresh ?? trace.names.length,
				units: byId,
			},
		};
	};
	return { pages, units: records, rest };
}

/** Whether a unit may have a page that is wanted: those of the whole site tell only once they are made. */
function mayBeWanted({ page, suffix = "" }: ViewUnit, isWanted: (path: string) => boolean): boolean {
	return !page || isWanted(outputPath(page.path + suffix));
}

/** The files of a unit for which nothing has changed, if they are all there. */
function keptFiles(
	{ reads, paths, index, searched }: RecordedUnit,
	{
		changed,
		intact,
		search,
	}: { readonly changed: readonly boolean[] } & Pick<PlanContext, "intact" | "search">,
): PlannedPageFile[] | undefined {
	if (search && index !== undefined && !searched) return undefined;
	for (const read of reads) if (changed[read] !== false) return undefined;
	const files: PlannedPageFile[] = [];
	for (const path of paths) {
		const file = intact.get(path);
		if (!file) return undefined;
		files.push({ kind: "kept", path, source: file.source });
	}
	return files;
}

function buildUnit(
	unit: ViewUnit,
	{ packer, search }: { readonly packer: ViewPacker; readonly search: boolean },
): { readonly record: RecordedUnit; readonly files: readonly PlannedPageFile[] } {
	const { views, reads } = unit.build();
	const pages = views.map(packer.pack);
	const index = indexOf(views[0]);
	const paths = pages.map(({ path }) => path);
	return {
		record: {
			reads,
			paths,
			...(index === undefined ? {} : { index }),
			...(index !== undefined && search ? { searched: searchedDigests(views, pages) } : {}),
		},
		files: pages.map((page) => ({ kind: "page", path: page.path, source: page.source, page })),
	};
}

/** What the sitemap says of a unit as long as its record is the same; the same objects as long as it says the same. */
interface UnitAddresses {
	readonly record: RecordedUnit | undefined;
	readonly entries: readonly SitemapEntry[];
}

/** What the sitemap says of a unit: pages, and the chooser. */
function unitAddresses(context: ViewContext, unit: ViewUnit): SitemapEntry[] {
	const { page, suffix = "" } = unit;
	if (page) return [addressesOf({ ...context, page }, suffix)];
	if (unit.id !== "chooser") return [];
	return unit.build().views.flatMap((view) => (view.kind === "chooser" ? [view.head] : []));
}

/** Pictures are named after their content. */
function plannedPicture({ path, file }: MediaFile): PlannedFile {
	return { kind: "copy", path: path.slice(1), source: path, file };
}

/** The name of the reading that a page's text comes from. */
function templateId(
	view: PageView,
	{ blob, settings }: { readonly blob: string; readonly settings: Settings },
): string {
	const language = "site" in view ? view.site.language.tag : settings.source.tag;
	return pageId(blob, language === settings.source.tag);
}

/** The layouts show interface texts besides what is in the views. */
function stringsDigest({ strings }: SiteModel): string {
	const texts = strings.map(({ language, entries }) => [
		language,
		[...entries].map(([key, { text }]) => [key, text]),
	]);
	return quickDigest(JSON.stringify(texts));
}
