import type { Term } from "../glossary/parse-glossary.ts";
import { personalProblems } from "../personal/find-personal-data.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import type { StringsFile } from "../strings/parse-strings.ts";
import { hiddenInFile, hiddenProblems } from "./files/hidden-characters.ts";
import { missingFile, type SiteFiles } from "./files/site-files.ts";
import { frontMatterSchemas, pageFields } from "./page/front-matter-schema.ts";
import { ownFieldProblems } from "./page/own-field-problems.ts";
import { keyOf, pagePlaces } from "./page/page-places.ts";
import { createPageReader, type PageReader } from "./page/page-reader.ts";
import type { ParsedPage } from "./page/parsed-page.ts";
import { pairById } from "./pair-by-id.ts";
import { pairProblems } from "./pair-problems.ts";
import { readSiteTexts, type SiteTextsReader } from "./read-site-texts.ts";
import { type ParsedSettings, parseSettings } from "./settings/parse-settings.ts";
import type { Settings } from "./settings/settings.ts";

/** A site whose files have each been understood, but not yet compared with each other. */
export interface ParsedSite {
	readonly settings: Settings;
	/** 1-based line of a setting. */
	readonly settingsLineOf: ParsedSettings["lineOf"];
	/** Pages by language and key. */
	readonly pages: ReadonlyMap<string, ReadonlyMap<string, ParsedPage>>;
	/** Keys of files that have problems, by language: what to leave out of comparisons. */
	readonly broken: ReadonlyMap<string, ReadonlySet<string>>;
	/** Those of them that could be read as far as they can be checked, by language and key. */
	readonly faulty: ParsedSite["pages"];
	readonly strings: readonly StringsFile[];
	/** The termbase; `undefined` when it has errors. */
	readonly terms: readonly Term[] | undefined;
	/** Files that are there but couldn't be read, their names in NFC. */
	readonly unreadable: ReadonlySet<string>;
	readonly media: SiteFiles["media"];
}

/**
 * Parses every file of a site.
 *
 * @param options `readPage` reads the pages, `readTexts` the interface texts and the glossary; a cache may stand behind them. `settings` when they have been understood already.
 * @returns The parsed site, `undefined` when its settings can't be read, and all problems found.
 */
export function parseSite(
	files: SiteFiles,
	{
		readPage,
		readTexts = readSiteTexts,
		settings: known,
	}: {
		readonly readPage?: PageReader;
		readonly readTexts?: SiteTextsReader;
		readonly settings?: ParsedSettings;
	} = {},
): {
	readonly site?: ParsedSite;
	readonly problems: readonly Problem[];
} {
	const problems: Problem[] = [...files.problems];
	const unreadable = new Set(problems.flatMap(({ file }) => file?.normalize("NFC") ?? []));
	if (!files.settings) {
		if (unreadable.has("content") || unreadable.has("content/site.yaml")) return { problems };
		const hint =
			"Create it with at least “url”, “languages” and “source”; or name another folder with --root.";
		return { problems: [...problems, missingFile("content/site.yaml", { hint })] };
	}
	const parsed = known ? ({ ok: true, value: known } as const) : parseSettings(files.settings);
	if (!parsed.ok) return { problems: [...problems, ...parsed.problems] };
	const { settings, lineOf: settingsLineOf } = parsed.value;
	// Without the originals, every translation would be told as an orphan.
	if (unreadable.has(`content/${settings.source.tag}`)) return { problems };
	const tags = settings.languages.map(({ tag }) => tag);
	problems.push(...folderProblems(files, tags), ...pairProblems(files, { ...parsed.value, unreadable }));
	const trees = parseTrees(files, {
		settings,
		readPage: readPage ?? createPageReader(pageFields(settings)),
	});
	const { strings, terms, problems: inTexts } = readTexts(files, { settings, unreadable });
	problems.push(
		...trees.problems,
		...inTexts,
		...hiddenInFile(files.settings),
		...ownFieldProblems(allPages(trees), {
			strict: settings.strict,
			known: frontMatterSchemas(pageFields(settings)),
		}),
	);
	return {
		site: {
			settings,
			settingsLineOf,
			pages: trees.pages,
			broken: trees.broken,
			faulty: trees.faulty,
			strings,
			terms,
			unreadable,
			media: files.media,
		},
		problems,
	};
}

/** Every page that could be read, faulty ones included. */
function allPages({ pages, faulty }: Pick<ParsedSite, "pages" | "faulty">): ParsedPage[] {
	return [...pages.values(), ...faulty.values()].flatMap((tree) => [...tree.values()]);
}

function parseTrees(
	files: SiteFiles,
	{ settings, readPage }: { readonly settings: Settings; readonly readPage: PageReader },
): Pick<ParsedSite, "pages" | "broken" | "faulty"> & { readonly problems: readonly Problem[] } {
	const tags = settings.languages.map(({ tag }) => tag);
	const pages = new Map<string, ParsedPage[]>(tags.map((tag) => [tag, []]));
	const readable = new Map<string, ParsedPage[]>(tags.map((tag) => [tag, []]));
	const broken = new Map(tags.map((tag) => [tag, new Set(unreadKeys(files, tag))]));
	const problems: Problem[] = [];
	for (const { source, language, key, isSource } of pagePlaces(files.trees, settings)) {
		const { tag } = language;
		const page = readPage(source, { key, language, isSource });
		if (page.ok) pages.get(tag)?.push(page.value);
		else {
			broken.get(tag)?.add(key);
			problems.push(...page.problems);
			if (page.readable) readable.get(tag)?.push(page.readable);
		}
		const { hidden = [], personal = [] } = (page.ok ? page.value : page.readable) ?? {};
		if (hidden.length + personal.length === 0) continue;
		const found = [...hiddenProblems(hidden, source.file), ...personalProblems(personal, source.file)];
		for (const problem of found) problems.push({ ...problem, language: tag, key });
	}
	const paired = pairById(pages, settings.source.tag);
	const faulty = new Map(
		[...readable].map(([tag, list]) => [tag, new Map(list.map((page) => [page.key, page]))]),
	);
	return { pages: paired.pages, broken, faulty, problems: [...problems, ...paired.problems] };
}

/** Keys of the files of a language that couldn't be read. */
function unreadKeys({ problems }: SiteFiles, tag: string): string[] {
	return problems.flatMap(({ file = "" }) =>
		file.startsWith(`content/${tag}/`) && file.endsWith(".md") ? [keyOf({ file }, tag)] : [],
	);
}

/** A site with its faulty pages among the others, for checks: what is wrong with them besides shows in the same run. */
export function withFaultyPages(site: ParsedSite): ParsedSite {
	if ([...site.faulty.values()].every(({ size }) => size === 0)) return site;
	const pages = new Map(
		[...site.pages].map(([tag, tree]) => [tag, new Map([...tree, ...(site.faulty.get(tag) ?? [])])]),
	);
	const broken = new Map(
		[...site.broken].map(([tag, keys]) => [
			tag,
			new Set([...keys].filter((key) => !site.faulty.get(tag)?.has(key))),
		]),
	);
	return { ...site, pages, broken };
}

/** A language without a folder has no pages yet, which is reported with the start page that it lacks. */
function folderProblems(files: SiteFiles, tags: readonly string[]): Problem[] {
	return [...files.trees.keys()]
		.filter((folder) => !tags.includes(folder))
		.map((folder): Problem => {
			const meant = suggest(folder, tags);
			return {
				code: "content/unlisted-folder",
				severity: "error",
				message: `The folder content/${folder} belongs to no language of the site.`,
				hint: meant
					? `Rename it to content/${meant}, or add “${folder}” to “languages” in content/site.yaml.`
					: `Add “${folder}” to “languages” in content/site.yaml, or move the folder.`,
				file: `content/${folder}`,
			};
		});
}
