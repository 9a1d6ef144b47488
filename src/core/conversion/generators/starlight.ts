import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { optional } from "../plain-data.ts";
import { languageOf } from "./settings/language-names.ts";
import { type ProgramSettings, programConfiguration } from "./settings/program-settings.ts";
import { statedLocales, toldOtherwise } from "./settings/stated-locales.ts";
import { type UnclearSetting, unclearLanguages } from "./settings/unclear-languages.ts";

const contentFolder = "src/content/docs/";

/**
 * Reads how a Starlight site is laid out: `src/content/docs/`, its languages from `locales` and from the folders' names.
 *
 * @see https://starlight.astro.build/guides/i18n/
 */
export function starlightLayout(site: ForeignSite): SiteLayout {
	const { files, settings } = programConfiguration(site.texts, /^astro\.config\.[mc]?[jt]s$/);
	const { languages, root, unclear } = readLanguages(site, settings);
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
		...unclearLanguages(unclear, { site, files }),
	};
}

interface ReadLanguages {
	readonly languages: ReadonlyMap<string, string>;
	readonly root: string;
	readonly unclear: readonly UnclearSetting[];
}

function readLanguages(site: ForeignSite, settings: ProgramSettings): ReadLanguages {
	const stated = statedLocales(settings);
	const languages = new Map(stated.languages);
	const isTold = languages.size > 0 && stated.unclear.length === 0;
	if (!isTold)
		for (const file of site.texts.keys()) {
			const [, folder = ""] = /^src\/content\/docs\/([^/]+)\//.exec(file) ?? [];
			const tag = languageOf(folder);
			if (tag === undefined || languages.has(folder)) continue;
			if (site.languages?.includes(tag) || isLanguageFolder(site, folder)) languages.set(folder, tag);
		}
	const default_ = settings.text("defaultLocale");
	const usual = site.source ?? "en";
	const code = default_ === "root" ? usual : (default_ ?? usual);
	const root = languages.get("root") ?? languages.get(code) ?? languageOf(code);
	const byFolders = languages.size > stated.languages.size;
	return {
		languages: new Map([["root", root ?? "en"], ...languages]),
		root: root ?? "en",
		unclear: [
			...stated.unclear.flatMap((setting) => toldOtherwise(setting, { site, isTold: byFolders })),
			...(site.source === undefined &&
			(root === undefined || (default_ === undefined && settings.names("defaultLocale")))
				? [
						{
							name: "defaultLocale",
							expected: "a language's code in quotation marks",
							...optional("actual", default_),
						},
					]
				: []),
		],
	};
}

/** Whether a folder that is named like a language holds pages that stand beside it as well. */
function isLanguageFolder({ texts }: ForeignSite, folder: string): boolean {
	const inside = `${contentFolder}${folder}/`;
	return [...texts.keys()].some(
		(file) => file.startsWith(inside) && texts.has(contentFolder + file.slice(inside.length)),
	);
}
