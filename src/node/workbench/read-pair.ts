import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../../core/content/files/site-files.ts";
import { parseFrontMatter } from "../../core/content/yaml/front-matter.ts";
import { type ExchangePair, type ExchangeSite, exchangePair } from "../../core/exchange/exchange-site.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { PageName } from "../../workbench/interface/texts.ts";
import { readText } from "../files/read-site-files.ts";
import { gitBlobIds } from "../git/git-blob-ids.ts";
import type { PinnedTextsCache } from "../git/read-pinned-texts.ts";
import type { KnownSite } from "./known-site.ts";
import { WorkbenchFailure } from "./workbench-failure.ts";

/** An original and its translation as they are on the disk now. */
export interface FreshPair {
	readonly pair: ExchangePair;
	/** The two files alone. */
	readonly exchange: ExchangeSite;
}

/** What pairs are read with. */
export interface PairReading {
	readonly root: string;
	readonly known: KnownSite;
	readonly pinned: PinnedTextsCache;
}

/**
 * Reads a pair. Only keys that the site has lead to files.
 *
 * @throws WorkbenchFailure `unknown-page`, `unreadable-page`, `two-versions`
 */
export async function readPair(page: PageName, reading: PairReading): Promise<FreshPair> {
	const { root } = reading;
	const files = pageFiles(page, reading.known);
	const original = readFile(root, files.original);
	if (!original) throw new WorkbenchFailure("unknown-page");
	return pairOf(page, { ...reading, original, translation: readFile(root, files.translation) });
}

/** The pair that two texts make. */
export async function pairOf(
	{ key, language }: PageName,
	{
		root,
		known,
		pinned,
		original,
		translation,
	}: PairReading & { readonly original: TextFile; readonly translation: TextFile | undefined },
): Promise<FreshPair> {
	const { settings } = known.site;
	const source = settings.source.tag;
	const both = translation ? [original, translation] : [original];
	const converted = both.filter(({ unixBlob }) => unixBlob !== undefined).map(({ file }) => file);
	const exchange: ExchangeSite = {
		settings,
		markdown: known.traced,
		readTexts: known.readTexts,
		files: new Map([
			[source, new Map([[key, original]])],
			[language, new Map(translation ? [[key, translation]] : [])],
		]),
		unreadable: new Set(),
		pinnedTexts: new Map(),
		gitIds: await gitBlobIds(root, converted),
	};
	const pair = exchangePair(exchange, { key, language });
	if (!pair) throw faultOf(both, known);
	const { pin } = pair.translation ?? {};
	const file = pair.translation ? pair.file : pageFiles({ key, language }, known).translation;
	if (pair.status !== "stale" || pin === undefined) return { pair: { ...pair, file }, exchange };
	const { texts: pinnedTexts } = await pinned.read([pin], { quick: true });
	const withTexts = { ...exchange, pinnedTexts };
	return { pair: exchangePair(withTexts, { key, language }) ?? pair, exchange: withTexts };
}

/**
 * The files of a page that the site has, or may have.
 *
 * @throws WorkbenchFailure `unknown-page`
 */
export function pageFiles(
	{ key, language }: PageName,
	{ site, model }: KnownSite,
): { readonly original: string; readonly translation: string } {
	const { source, languages } = site.settings;
	const original = site.pages.get(source.tag)?.get(key);
	const isTarget = languages.some(({ tag }) => tag === language) && language !== source.tag;
	if (!original || !isTarget) throw new WorkbenchFailure("unknown-page");
	const translation =
		site.pages.get(language)?.get(key)?.file ??
		model.pairs.find((pair) => pair.key === key && pair.language === language)?.file ??
		`content/${language}/${key}.md`;
	return { original: original.file, translation };
}

/** @throws WorkbenchFailure `unreadable-page`, `two-versions` */
function readFile(root: string, file: string): TextFile | undefined {
	const stats = lstatSync(join(root, file), { throwIfNoEntry: false });
	if (!stats) return undefined;
	if (!stats.isFile()) throw new WorkbenchFailure("unreadable-page", `${file} is no file of its own.`);
	const read = readText(root, file);
	if (!("code" in read)) return read;
	// Which text it is and what to do, the code says already.
	if (read.code === "content/merge-conflict") throw new WorkbenchFailure("two-versions", placeOf(file, read));
	throw new WorkbenchFailure("unreadable-page", placeOf(file, read), { problem: read });
}

/** What is wrong with the first of the files that has something wrong. */
function faultOf(files: readonly TextFile[], { problems }: KnownSite): WorkbenchFailure {
	for (const { text, file } of files) {
		const front = parseFrontMatter(text, file);
		const [problem] = front.ok ? problems.filter((one) => one.file === file) : front.problems;
		if (problem) return new WorkbenchFailure("unreadable-page", placeOf(file, problem), { problem });
	}
	return new WorkbenchFailure("unreadable-page", files.at(-1)?.file);
}

function placeOf(file: string, { line = 1 }: Pick<Problem, "line">): string {
	return `${file}:${line}`;
}
