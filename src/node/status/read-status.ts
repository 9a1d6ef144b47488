import { parseSettings } from "../../core/content/parse-settings.ts";
import { keyOf, type ParsedSite, parseSite } from "../../core/content/parse-site.ts";
import type { SiteFiles, TextFile } from "../../core/content/site-files.ts";
import { buildModel, outdatedPins } from "../../core/model/build-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import {
	type StatusReport,
	type StatusRow,
	sortRows,
	statusReport,
} from "../../core/status/status-report.ts";
import { readPinnedTexts } from "../git/read-pinned-texts.ts";
import { buildDay } from "../reading/build-day.ts";
import { readSiteFiles } from "../reading/read-site-files.ts";
import { type CachedPair, openStatusCache } from "./status-cache.ts";

/** How a site's translations stand, as read from disk. */
export interface ReadStatus {
	/** `undefined` when the settings can't be read. */
	readonly report?: StatusReport;
	/** Files that can't be read or understood, whose pages the report lacks. */
	readonly problems: readonly Problem[];
	/** The originals' blob ids, those with converted line ends included, by key. */
	readonly originals: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads how a site's translations stand. Only pairs that changed since the last run are parsed; no other check is made.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails.
 */
export async function readStatus(root: string): Promise<ReadStatus> {
	const files = await readSiteFiles(root);
	const settings = files.settings ? parseSettings(files.settings) : undefined;
	if (!files.settings || !settings?.ok) return { problems: parseSite(files).problems, originals: new Map() };
	const cache = await openStatusCache(root, files.settings.blob);
	const { languages, source } = settings.value.settings;
	const wanted = pairsOf(files, { source: source.tag, targets: languages.slice(1).map(({ tag }) => tag) });
	const known = new Map([...wanted].filter(([id, files]) => isSame(cache.pairs.get(id), files)));
	const missed = new Map([...wanted].filter(([id]) => !known.has(id)));
	const found = await statusesOf(root, { files, missed });
	const kept = new Map([...known.keys()].flatMap((id) => entryOf(id, cache.pairs.get(id))));
	if (missed.size > 0 || kept.size !== cache.pairs.size)
		await cache.write(new Map([...kept, ...found.lasting]));
	const rows = [...kept.values()].flatMap(({ row }) => row ?? []);
	return {
		report: { languages: languages.map(({ tag }) => tag), pages: sortRows([...rows, ...found.rows]) },
		problems: found.problems,
		originals: new Map(
			[...keyed(files, source.tag)].map(([key, { blob, unixBlob }]) => [
				key,
				unixBlob ? [blob, unixBlob] : [blob],
			]),
		),
	};
}

/** The files of a pair. */
interface PairFiles {
	readonly key: string;
	readonly language: string;
	readonly original?: TextFile;
	readonly translation?: TextFile;
}

function pairsOf(
	files: SiteFiles,
	{ source, targets }: { readonly source: string; readonly targets: readonly string[] },
): Map<string, PairFiles> {
	const originals = keyed(files, source);
	const pairs = new Map<string, PairFiles>();
	for (const language of targets) {
		const translations = keyed(files, language);
		for (const key of new Set([...originals.keys(), ...translations.keys()])) {
			const original = originals.get(key);
			const translation = translations.get(key);
			pairs.set(`${language}/${key}`, {
				key,
				language,
				...(original ? { original } : {}),
				...(translation ? { translation } : {}),
			});
		}
	}
	return pairs;
}

function keyed({ trees }: SiteFiles, language: string): Map<string, TextFile> {
	return new Map((trees.get(language) ?? []).map((text) => [keyOf(text, language), text]));
}

function isSame(cached: CachedPair | undefined, { original, translation }: PairFiles): boolean {
	return cached?.original === (original?.blob ?? "") && cached.translation === (translation?.blob ?? "");
}

function entryOf(id: string, cached: CachedPair | undefined): [string, CachedPair][] {
	return cached ? [[id, cached]] : [];
}

/** Works out the pairs that aren't known, by parsing their files and no others. */
async function statusesOf(
	root: string,
	{ files, missed }: { readonly files: SiteFiles; readonly missed: ReadonlyMap<string, PairFiles> },
): Promise<{
	readonly rows: readonly StatusRow[];
	readonly lasting: ReadonlyMap<string, CachedPair>;
	readonly problems: readonly Problem[];
}> {
	const needed = new Set(
		[...missed.values()].flatMap(({ original, translation }) => [original, translation]),
	);
	const trees = new Map(
		[...files.trees].map(([tag, texts]) => [tag, texts.filter((text) => needed.has(text))]),
	);
	const { site, problems } = parseSite({ ...files, trees });
	if (!site) return { rows: [], lasting: new Map(), problems };
	const pinned = await readPinnedTexts(root, outdatedPins(site));
	const all = statusReport(
		buildModel(site, { pinnedTexts: pinned.texts, today: buildDay().day }).model,
	).pages;
	const rows = all.filter(({ key, language }) => missed.has(`${language}/${key}`));
	const byId = new Map(rows.map((row) => [`${row.language}/${row.key}`, row]));
	const lasting = [...missed].flatMap(([id, pair]) => lastingEntry(id, { pair, row: byId.get(id), site }));
	const hiding = problems.filter(({ code }) => /^(?:content|front-matter|markdown)\//.test(code));
	return { rows, lasting: new Map(lasting), problems: [...pinned.problems, ...hiding] };
}

/** What may be kept: not what hangs on the texts that Git happens to have, and nothing of a file that has problems. */
function lastingEntry(
	id: string,
	{
		pair: { original, translation, key, language },
		row,
		site,
	}: { readonly pair: PairFiles; readonly row: StatusRow | undefined; readonly site: ParsedSite },
): [string, CachedPair][] {
	const foreign = site.pages.get(language)?.get(key)?.frontMatter.kind === "original";
	if (row ? row.pinnedText === "gone" : !foreign) return [];
	return [[id, { original: original?.blob ?? "", translation: translation?.blob ?? "", row: row ?? null }]];
}
