import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { optional } from "../plain-data.ts";
import { languageOf } from "./settings/language-names.ts";
import { members, programSettings } from "./settings/program-settings.ts";

const contentFolder = "src/content/docs/";

/**
 * Reads how a Starlight site is laid out: `src/content/docs/`, its languages from `locales` and from the folders' names.
 *
 * @see https://starlight.astro.build/guides/i18n/
 */
export function starlightLayout(site: ForeignSite): SiteLayout {
	const settings = programSettings(
		["mjs", "ts", "js", "mts"].map((end) => site.texts.get(`astro.config.${end}`) ?? "").join("\n"),
	);
	const { languages, root } = readLanguages(site, settings);
	const pages = [...site.texts.keys()].flatMap((file): PlacedPage[] => {
		if (!file.startsWith(contentFolder) || !isPage(file)) return [];
		const path = file.slice(contentFolder.length);
		const folder = path.split("/")[0] ?? "";
		const code = path.includes("/") && languages.has(folder) ? folder : "root";
		const language = languages.get(code) ?? root;
		const inner = code === "root" ? path : path.slice(code.length + 1);
		const key = pageKey(inner);
		const prefix = code === "root" ? "" : `${code}/`;
		return [{ file, language, key, addresses: [`/${prefix}${addressOf(key)}`, `/${addressOf(key)}`, file] }];
	});
	const base = settings.text("base") ?? "";
	const address = settings.text("site");
	return {
		source: languageOf(site.source ?? "") ?? root,
		languages,
		...optional("title", settings.text("title")),
		...optional("description", settings.text("description")),
		...optional("url", address === undefined ? undefined : address.replace(/\/$/, "") + base),
		pages,
		publicFolders: ["public"],
		aliases: new Map([
			["~/", "src/"],
			["@/", "src/"],
			["@assets/", "src/assets/"],
		]),
		constants: {},
		losses: [],
		problems: [],
	};
}

function readLanguages(
	site: ForeignSite,
	settings: ReturnType<typeof programSettings>,
): { readonly languages: ReadonlyMap<string, string>; readonly root: string } {
	const locales = members(settings.object("locales") ?? "");
	const languages = new Map<string, string>();
	for (const [code, source] of locales) {
		const tag = languageOf(programSettings(source).text("lang") ?? code);
		if (tag !== undefined) languages.set(code, tag);
	}
	if (languages.size === 0)
		for (const file of site.texts.keys()) {
			const [, folder = ""] = /^src\/content\/docs\/([^/]+)\//.exec(file) ?? [];
			const tag = languageOf(folder);
			if (tag !== undefined && isLanguageFolder(site, folder)) languages.set(folder, tag);
		}
	const default_ = settings.text("defaultLocale");
	const root = languages.get("root") ?? languageOf(default_ === "root" ? "en" : (default_ ?? "en")) ?? "en";
	return { languages: new Map([["root", root], ...languages]), root };
}

/** Whether a folder that is named like a language holds pages that stand beside it as well. */
function isLanguageFolder({ texts }: ForeignSite, folder: string): boolean {
	const inside = `${contentFolder}${folder}/`;
	return [...texts.keys()].some(
		(file) => file.startsWith(inside) && texts.has(contentFolder + file.slice(inside.length)),
	);
}
