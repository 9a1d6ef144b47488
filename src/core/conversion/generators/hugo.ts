import type { Problem } from "../../problems/problem.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { type Data, optional, record, text } from "../plain-data.ts";
import { readSettingsFile } from "../settings-file.ts";
import { languageOf } from "./settings/language-names.ts";
import { type UnclearSetting, unclearLanguages } from "./settings/unclear-languages.ts";

/** A language of a Hugo site. */
interface HugoLanguage {
	readonly code: string;
	readonly tag: string;
	/** Its content folder. */
	readonly folder: string;
}

/**
 * Reads how a Hugo site is laid out: `hugo.toml` or `config/_default/`, languages by folder or by file name (`about.fr.md`).
 *
 * @see https://gohugo.io/configuration/languages/
 */
export function hugoLayout(site: ForeignSite): SiteLayout {
	const { settings, problems, files } = readSettings(site);
	const stated = text(settings["defaultContentLanguage"]);
	const default_ = (isCode(stated, settings) ? stated : undefined) ?? site.source ?? "en";
	const source = languageOf(site.source ?? default_) ?? "en";
	const contentDir = text(settings["contentDir"]) ?? "content";
	const languages = readLanguages(site, { settings, contentDir, default_ });
	const inSubfolder = settings["defaultContentLanguageInSubdir"] === true;
	const found = [...site.texts.keys()].flatMap((file) => {
		const placed = isPage(file) ? place(file, { languages, contentDir, default_ }) : undefined;
		return placed ? [{ file, ...placed }] : [];
	});
	const filled = filledFolders(found.map(({ path }) => path));
	const placed = found.map(({ file, language, path }): PlacedPage => {
		const key = leafKey(path, filled);
		const prefix = language.code === default_ && !inSubfolder ? "" : `${language.code}/`;
		return {
			file,
			language: language.tag,
			key,
			addresses: [
				...new Set([`/${prefix}${addressOf(logicalPath(key))}`, `/${prefix}${addressOf(key)}`]),
				`/${addressOf(key)}`,
				`/${path}`,
				file,
			],
		};
	});
	const pages = pairByLogicalPath(placed, source);
	const params = record(settings["params"]);
	const unclear = unclearLanguages(unclearSettings(settings, site), { site, files });
	return {
		source,
		languages: new Map([...languages].map(({ code, tag }) => [code, tag])),
		...optional("title", text(settings["title"])),
		...optional("description", text(params["description"])),
		...optional("url", text(settings["baseURL"] ?? settings["baseurl"])),
		pages,
		publicFolders: ["static", "assets"],
		aliases: new Map(),
		constants: Object.fromEntries(
			Object.entries(params).flatMap(([name, value]) =>
				typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
			),
		),
		losses: unclear.losses,
		problems: [...problems, ...unclear.problems],
	};
}

/** Gives translations the key of the original whose name differs from theirs in case and spaces alone, which Hugo takes for the same. */
function pairByLogicalPath(pages: readonly PlacedPage[], source: string): PlacedPage[] {
	const originals = new Map(
		pages.flatMap(({ language, key }) => (language === source ? [[logicalPath(key), key] as const] : [])),
	);
	const taken = new Set(pages.map(({ language, key }) => `${language}/${key}`));
	return pages.map((page) => {
		const key = page.language === source ? undefined : originals.get(logicalPath(page.key));
		if (key === undefined || taken.has(`${page.language}/${key}`)) return page;
		taken.add(`${page.language}/${key}`);
		return { ...page, key };
	});
}

/**
 * What Hugo calls a page by, in addresses too.
 *
 * @see https://gohugo.io/methods/page/path/
 */
function logicalPath(key: string): string {
	return key.toLowerCase().replaceAll(" ", "-");
}

/** Whether a text is the code of a language, or one that the settings list. */
function isCode(code: string | undefined, settings: Data): boolean {
	if (code === undefined) return false;
	return languageOf(code) !== undefined || Object.hasOwn(record(settings["languages"]), code);
}

/** What the settings say of languages that can't be made out. */
function unclearSettings(settings: Data, site: ForeignSite): UnclearSetting[] {
	const { languages, defaultContentLanguage: usual } = settings;
	const isTable = languages === undefined || (typeof languages === "object" && !Array.isArray(languages));
	const list = isTable
		? Object.entries(record(languages)).flatMap(([code, value]): UnclearSetting[] => {
				const actual = text(record(value)["languageCode"]);
				const isKnown = languageOf(code) !== undefined || languageOf(actual ?? "") !== undefined;
				return isKnown && typeof value === "object"
					? []
					: [
							{
								name: `languages.${code}`,
								expected: `a table whose name, or “languageCode” in it, is the tag of a language`,
							},
						];
			})
		: [{ name: "languages", expected: "a table for each language: [languages.en], [languages.de]" }];
	const isUsual = usual === undefined || isCode(text(usual), settings);
	return [
		...(site.languages ? [] : list),
		...(isUsual || site.source !== undefined
			? []
			: [{ name: "defaultContentLanguage", actual: String(usual), expected: "the code of a language" }]),
	];
}

/**
 * `docs/x/index.md` is a page, `docs/x/_index.md` a section; the first is written as `docs/x`, unless pages stand below it.
 *
 * @param filled Folders that hold other pages than their own, with the language's folder.
 */
function leafKey(path: string, filled: ReadonlySet<string>): string {
	const key = pageKey(path);
	if (!/(?:^|\/)index\.[^/]+$/.test(path) || !key.includes("/")) return key;
	const folder = key.slice(0, -"/index".length);
	return filled.has(folder) ? key : folder;
}

/** Folders, as keys, that hold other pages than their own. */
function filledFolders(paths: readonly string[]): ReadonlySet<string> {
	const folders = new Set<string>();
	for (const path of paths) {
		const parts = pageKey(path).split("/").slice(0, -1);
		const own = /(?:^|\/)index\.[^/]+$/.test(path) ? parts.length - 1 : parts.length;
		for (let length = 1; length <= own; length++) folders.add(parts.slice(0, length).join("/"));
	}
	return folders;
}

function place(
	file: string,
	{
		languages,
		contentDir,
		default_,
	}: { readonly languages: readonly HugoLanguage[]; readonly contentDir: string; readonly default_: string },
): { readonly language: HugoLanguage; readonly path: string } | undefined {
	const inFolder = languages
		.filter(({ folder }) => folder !== contentDir && file.startsWith(`${folder}/`))
		.sort((a, b) => b.folder.length - a.folder.length)[0];
	if (inFolder) return { language: inFolder, path: file.slice(inFolder.folder.length + 1) };
	if (!file.startsWith(`${contentDir}/`)) return undefined;
	const path = file.slice(contentDir.length + 1);
	const [, name = "", code = "", end = ""] = /^(.*)\.([\w-]+)(\.\w+)$/.exec(path) ?? [];
	const named = languages.find((language) => language.code === code);
	if (named) return { language: named, path: name + end };
	const usual = languages.find((language) => language.code === default_);
	return usual?.folder === contentDir ? { language: usual, path } : undefined;
}

function readLanguages(
	site: ForeignSite,
	{
		settings,
		contentDir,
		default_,
	}: { readonly settings: Data; readonly contentDir: string; readonly default_: string },
): HugoLanguage[] {
	const listed = record(settings["languages"]);
	const folders = new Set(
		[...site.texts.keys()].flatMap((file) => new RegExp(`^${contentDir}/([^/]+)/`).exec(file)?.[1] ?? []),
	);
	const hasFolders = [default_, ...Object.keys(listed)].some((code) => folders.has(code));
	const codes = new Set([
		default_,
		...Object.keys(listed),
		...(hasFolders ? [...folders].filter(languageOf) : []),
		...(site.languages ?? []),
		...[...folders].filter((folder) => site.languages?.includes(languageOf(folder) ?? "") === true),
	]);
	return [...codes].flatMap((code): HugoLanguage[] => {
		const own = record(listed[code]);
		const tag = languageOf(code) ?? languageOf(text(own["languageCode"]) ?? "");
		if (tag === undefined) return [];
		const inside = folders.has(code) ? `${contentDir}/${code}` : contentDir;
		return [{ code, tag, folder: text(own["contentDir"]) ?? inside }];
	});
}

/** The settings of all files that Hugo reads, those of `config/_default/` with their own names. */
function readSettings({ texts }: ForeignSite): {
	readonly settings: Data;
	readonly problems: readonly Problem[];
	/** The files that may name languages. */
	readonly files: readonly string[];
} {
	const files: string[] = [];
	const merged: Record<string, unknown> = {};
	const found: Problem[] = [];
	for (const [file, content] of texts) {
		const [, folder, name = ""] = /^(config\/_default\/)?([\w.-]+)\.(?:toml|ya?ml|json)$/.exec(file) ?? [];
		if (name === "" || (folder === undefined && !/^(?:hugo|config)$/.test(name))) continue;
		const { data, problems } = readSettingsFile(file, content);
		files.push(file);
		found.push(...problems);
		if (/^(?:hugo|config)$/.test(name)) Object.assign(merged, data);
		else if (name === "params" || name === "languages") merged[name] = { ...record(merged[name]), ...data };
		else if (name.startsWith("languages.")) {
			const code = name.slice("languages.".length);
			merged["languages"] = { ...record(merged["languages"]), [code]: data };
		}
	}
	return { settings: merged, problems: found, files };
}
