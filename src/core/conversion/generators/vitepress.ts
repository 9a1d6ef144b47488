import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { optional } from "../plain-data.ts";
import { languageOf } from "./settings/language-names.ts";
import { type ProgramSettings, programConfiguration } from "./settings/program-settings.ts";
import { statedLocales, toldOtherwise } from "./settings/stated-locales.ts";
import { languageTag, type UnclearSetting, unclearLanguages } from "./settings/unclear-languages.ts";

/**
 * Reads how a VitePress site is laid out: the folder that holds `.vitepress/`, its languages from `locales` or from the folders' names,
 * and what `rewrites` says of a folder (`en/:rest*`).
 *
 * @see https://vitepress.dev/guide/i18n
 */
export function vitepressLayout(site: ForeignSite): SiteLayout {
	const { files, settings } = programConfiguration(
		site.texts,
		/\.vitepress\/config(?:\/[\w.-]+)?\.[mc]?[jt]s$/,
	);
	const folder = files[0]?.split(".vitepress/")[0] ?? "";
	const paths = [...site.texts.keys()].filter(
		(file) => file.startsWith(folder) && isPage(file) && !/(?:^|\/)\./.test(file),
	);
	const { languages, unclear } = readLanguages(
		paths.map((file) => file.slice(folder.length)),
		{ site, settings },
	);
	const root = rootLanguage(languages, site);
	const pages = paths.flatMap((file): PlacedPage[] => {
		const path = file.slice(folder.length);
		const first = path.split("/")[0] ?? "";
		const code = path.includes("/") && languages.has(first) ? first : "root";
		const isRootFolder = languages.get(code) === root;
		const inner = code === "root" ? path : path.slice(code.length + 1);
		const key = pageKey(inner);
		const prefix = isRootFolder ? "" : `${code}/`;
		return [
			{
				file,
				language: languages.get(code) ?? root,
				key,
				addresses: [`/${prefix}${addressOf(key)}`, `/${addressOf(key)}`, `/${path}`, file],
			},
		];
	});
	const hasFolders = pages.some(
		({ file, language }) => language === root && languages.has(file.slice(folder.length).split("/")[0] ?? ""),
	);
	return {
		source: languageOf(site.source ?? "") ?? root,
		languages,
		...optional("title", settings.text("title")),
		...optional("description", settings.text("description")),
		...optional("url", settings.text("hostname")),
		// A site that keeps its own language in a folder has nothing to publish beside it.
		pages: hasFolders ? pages.filter(({ file }) => file.slice(folder.length).includes("/")) : pages,
		publicFolders: [`${folder}public`],
		aliases: new Map([["@/", folder]]),
		constants: {},
		...unclearLanguages(unclear, { site, files }),
	};
}

/** The language of pages that no language's folder holds. */
function rootLanguage(languages: ReadonlyMap<string, string>, { source = "" }: ForeignSite): string {
	const tags = [...languages.values()];
	const wanted = languageOf(source);
	// What is said by hand is said of these pages, unless a folder has that language.
	const byHand = wanted !== undefined && tags.includes(wanted) ? undefined : wanted;
	return languages.get("root") ?? byHand ?? languages.get("en") ?? tags[0] ?? "en";
}

function readLanguages(
	paths: readonly string[],
	{ site, settings }: { readonly site: ForeignSite; readonly settings: ProgramSettings },
): { readonly languages: ReadonlyMap<string, string>; readonly unclear: readonly UnclearSetting[] } {
	const stated = statedLocales(settings);
	const languages = new Map(stated.languages);
	const lang = settings.without("locales").text("lang");
	const own = languageOf(lang ?? "");
	if (own !== undefined && !languages.has("root")) languages.set("root", own);
	const isRootUnclear = lang !== undefined && own === undefined && site.source === undefined;
	const folders = new Set(paths.flatMap((path) => (path.includes("/") ? (path.split("/")[0] ?? []) : [])));
	for (const folder of folders) {
		const tag = languageOf(folder);
		const others = paths
			.filter((path) => path.startsWith(`${folder}/`))
			.map((path) => path.slice(folder.length + 1));
		const isPaired = others.some((path) =>
			paths.some(
				(other) =>
					other === path ||
					[...folders].some((name) => name !== folder && languageOf(name) && other === `${name}/${path}`),
			),
		);
		const isWanted = tag !== undefined && site.languages?.includes(tag) === true;
		if (tag !== undefined && (isPaired || isWanted) && !languages.has(folder)) languages.set(folder, tag);
		// The root's language may be kept in a folder as well, which “rewrites” publishes at the root.
		const root = languages.get("root");
		if (tag !== undefined && isPaired && root?.split("-")[0] === tag.split("-")[0])
			languages.set("root", tag);
	}
	const isTold = languages.size > stated.languages.size + (own === undefined ? 0 : 1);
	return {
		languages,
		unclear: [
			...stated.unclear.flatMap((setting) => toldOtherwise(setting, { site, isTold })),
			...(isRootUnclear ? [{ name: "lang", actual: lang, expected: languageTag }] : []),
		],
	};
}
