import { createHash } from "node:crypto";
import type { Settings } from "../../core/content/settings.ts";
import type { MediaFile } from "../../core/content/site-files.ts";
import type { SitemapEntry } from "../../core/feeds/sitemap.ts";
import type { Memory } from "../../core/model/memory.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { addressesOf } from "../../core/pages/head-view.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { ViewContext } from "../../core/pages/view-context.ts";
import { type ViewUnit, viewUnits } from "../../core/pages/view-units.ts";
import type { BundledAssets } from "../assets/bundle-assets.ts";
import { quickDigest } from "../cache/atomic-file.ts";
import { type PageStore, pageId } from "../cache/page-store.ts";
import { siteFiles, viewContext } from "../eleventy-run/prepare-site.ts";
import type { RecordedFile } from "../output/output-record.ts";
import type { RecordedUnit, ViewRecord } from "../output/view-record.ts";
import type { OutputFile } from "../output/write-files.ts";
import type { SharedValues } from "../rendering/jobs.ts";
import { createViewPacker, type PlannedPage, type ViewPacker } from "./pack-views.ts";
import { indexOf, type PlannedIndex, planIndexes, withText } from "./search-step.ts";

/** A file that the output is to have. */
export type PlannedFile = { readonly path: string; readonly source: string } & (
	| { readonly kind: "page"; readonly page: PlannedPage }
	/** A page that is there as it ought to be. */
	| { readonly kind: "kept" }
	| { readonly kind: "content"; readonly content: OutputFile["content"] }
	/** A picture, from a file of the site. */
	| { readonly kind: "copy"; readonly file: string }
);

/** Everything that the output is to have. */
export interface SitePlan {
	readonly files: readonly PlannedFile[];
	/** How many of the files are pages. */
	readonly pages: number;
	readonly indexes: readonly PlannedIndex[];
	/** Values that the planned pages share. */
	readonly shared: SharedValues;
	/** What the next plan can take over from this one. */
	readonly views: ViewRecord;
	/** The views, with their texts, of the pages that may be in a search index: those of some languages and files. */
	readonly searchable: (wanted: {
		readonly tags: readonly string[];
		readonly isWanted?: (path: string) => boolean;
	}) => PageView[];
	/** A file that is written last, since it tells of the others: their SHA-256 by path. */
	readonly closing?: {
		readonly path: string;
		readonly source: string;
		readonly content: (written: ReadonlyMap<string, string>) => Uint8Array;
	};
	/** Differs when the layouts or the interface texts do. */
	readonly version: string;
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
}

/** Plans the output of a site. Views are made only of pages that may have changed. */
export function planSite(model: SiteModel, options: PlanContext): SitePlan {
	const { assets, layouts, store, search } = options;
	const context = { ...viewContext(model, assets), bodiesApart: true };
	const version = `${layouts} ${stringsDigest(model)}`;
	const template: Parameters<typeof createViewPacker>[0]["template"] = (view, blob) =>
		store.page(templateId(view, { blob, settings: model.settings }))?.template;
	const packer = createViewPacker({ salt: version, template });
	const globals = quickDigest(JSON.stringify([version, model.settings, assets.view]));
	const planned = planUnits(context, { ...options, packer, globals });
	const contents = [...assets.files, ...siteFiles(context, planned.addresses)];
	return {
		version,
		shared: packer.shared,
		views: planned.record,
		pages: planned.files.length,
		files: [
			...planned.files,
			...contents.map(
				({ path, content }): PlannedFile => ({ kind: "content", path, source: digest(content), content }),
			),
			...[...model.media.values()].map(plannedPicture),
		],
		indexes: search ? planIndexes(model, planned.indexed) : [],
		searchable: ({ tags, isWanted = () => true }) =>
			planned.units.flatMap(({ unit, record }) =>
				record.index !== undefined && tags.includes(record.index) && record.paths.some(isWanted)
					? unit.build().views.flatMap((view) => {
							const page = packer.pack(view);
							if (!isWanted(page.path)) return [];
							return [page.template ? withText(view, store.template(page.template)) : view];
						})
					: [],
			),
	};
}

interface PlannedUnits {
	readonly files: readonly PlannedFile[];
	readonly units: readonly { readonly unit: ViewUnit; readonly record: RecordedUnit }[];
	readonly record: ViewRecord;
	readonly addresses: readonly SitemapEntry[];
	/** Digests of the pages that may be in a search index, by language. */
	readonly indexed: ReadonlyMap<string, readonly string[]>;
}

function planUnits(
	context: ViewContext,
	{
		before: last,
		intact,
		packer,
		globals,
		memory,
	}: Pick<PlanContext, "before" | "intact" | "memory"> & {
		readonly packer: ViewPacker;
		readonly globals: string;
	},
): PlannedUnits {
	const before = last?.globals === globals && last.names.length < last.fresh * 2 ? last : undefined;
	const { units, trace, answer } = viewUnits(context, { known: before?.names, memory });
	const answers = (before?.names ?? []).map((name) => quickDigest(answer(name)));
	const changed = before && answers.map((digest, number) => digest !== before.answers[number]);
	const files: PlannedFile[] = [];
	const records: { unit: ViewUnit; record: RecordedUnit }[] = [];
	const addresses: SitemapEntry[] = [];
	const indexed = new Map<string, string[]>();
	for (const unit of units) {
		const known = before?.units[unit.id];
		const kept = known && changed && keptFiles(known, { changed, intact });
		const { record, files: own } = kept ? { record: known, files: kept } : buildUnit(unit, packer);
		files.push(...own);
		records.push({ unit, record });
		addresses.push(...memory("addresses", record, [], () => unitAddresses(context, unit)));
		if (record.index === undefined) continue;
		const digests = indexed.get(record.index) ?? [];
		digests.push(...own.map(({ source }) => source));
		indexed.set(record.index, digests);
	}
	for (const name of trace.names.slice(answers.length)) answers.push(quickDigest(answer(name)));
	return {
		files,
		units: records,
		addresses,
		indexed,
		record: {
			globals,
			names: trace.names,
			answers,
			fresh: before?.fresh ?? trace.names.length,
			units: Object.fromEntries(records.map(({ unit, record }) => [unit.id, record])),
		},
	};
}

/** The files of a unit for which nothing has changed, if they are all there. */
function keptFiles(
	{ reads, paths }: RecordedUnit,
	{ changed, intact }: { readonly changed: readonly boolean[]; readonly intact: PlanContext["intact"] },
): PlannedFile[] | undefined {
	for (const read of reads) if (changed[read] !== false) return undefined;
	const files: PlannedFile[] = [];
	for (const path of paths) {
		const file = intact.get(path);
		if (!file) return undefined;
		files.push({ kind: "kept", path, source: file.source });
	}
	return files;
}

function buildUnit(
	unit: ViewUnit,
	{ pack }: ViewPacker,
): { readonly record: RecordedUnit; readonly files: readonly PlannedFile[] } {
	const { views, reads } = unit.build();
	const pages = views.map(pack);
	const index = indexOf(views[0]);
	const paths = pages.map(({ path }) => path);
	return {
		record: { reads, paths, ...(index === undefined ? {} : { index }) },
		files: pages.map((page) => ({ kind: "page", path: page.path, source: page.source, page })),
	};
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

function digest(content: string | Uint8Array): string {
	return createHash("sha1").update(content).digest("base64url");
}
