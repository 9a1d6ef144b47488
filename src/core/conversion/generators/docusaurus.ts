import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import type { Loss } from "../loss.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { optional } from "../plain-data.ts";
import { languageOf } from "./settings/language-names.ts";
import { type ProgramSettings, programConfiguration } from "./settings/program-settings.ts";
import { languageTag, type UnclearSetting, unclearLanguages } from "./settings/unclear-languages.ts";

/** A folder of pages, and the one that holds their translations below `i18n/<language>/`. */
interface Tree {
	readonly folder: string;
	readonly translated: string;
	/** The first part of keys and addresses. */
	readonly name: string;
	readonly isBlog: boolean;
}

/**
 * Reads how a Docusaurus site is laid out: `docs/`, `blog/`, `src/pages/`, further folders of documentation, and `i18n/`.
 *
 * @see https://docusaurus.io/docs/i18n/introduction
 */
export function docusaurusLayout(site: ForeignSite): SiteLayout {
	const { files, settings } = programConfiguration(site.texts, /^docusaurus\.config\.[mc]?[jt]s$/);
	const stated = settings.text("defaultLocale");
	const default_ = stated ?? site.source ?? "en";
	const root = languageOf(default_) ?? "en";
	const folders = [...site.files].flatMap((file) => /^i18n\/([^/]+)\//.exec(file)?.[1] ?? []);
	const codes = [...settings.list("locales"), ...folders];
	const languages = languagesOf([default_, ...codes]);
	const unclear = unclearLanguages(unclearSettings(settings, { site, codes }), { site, files });
	const trees = findTrees(site);
	const losses: Loss[] = [...unclear.losses];
	const pages = [...site.texts.keys()].filter(isPage).flatMap((file): PlacedPage[] => {
		const [, code, rest = file] = /^i18n\/([^/]+)\/(.*)$/.exec(file) ?? [];
		const language = code === undefined ? root : languages.get(code);
		const tree = trees.find(({ folder, translated }) =>
			rest.startsWith(code === undefined ? folder : translated),
		);
		if (!tree || language === undefined) {
			if (/versioned_docs\/|\/version-/.test(file)) losses.push({ kind: "version", file });
			return [];
		}
		const path = rest.slice((code === undefined ? tree.folder : tree.translated).length);
		if (/(?:^|\/)_/.test(path)) return [];
		return [pageOf(file, { path, tree, language, prefix: language === root ? "" : `${code}/` })];
	});
	const base = settings.text("baseUrl") ?? "/";
	const address = settings.text("url");
	return {
		source: languageOf(site.source ?? "") ?? root,
		languages,
		...optional("title", settings.text("title")),
		...optional("description", settings.text("tagline")),
		...optional("url", address === undefined ? undefined : address.replace(/\/$/, "") + base),
		pages,
		publicFolders: ["static"],
		aliases: new Map([["@site/", ""]]),
		constants: {},
		losses,
		problems: unclear.problems,
	};
}

/** Tags by code, of the codes that are those of languages. */
function languagesOf(codes: readonly string[]): ReadonlyMap<string, string> {
	return new Map(
		codes.flatMap((code) => {
			const tag = languageOf(code);
			return tag === undefined ? [] : [[code, tag] as const];
		}),
	);
}

/** What the settings say of languages that can't be made out. Translations are in `i18n/CODE/`, whatever `locales` says. */
function unclearSettings(
	settings: ProgramSettings,
	{ site, codes }: { readonly site: ForeignSite; readonly codes: readonly string[] },
): UnclearSetting[] {
	const stated = settings.text("defaultLocale");
	const isDefaultKnown =
		stated === undefined ? !settings.names("defaultLocale") : languageOf(stated) !== undefined;
	const unknown = site.languages ? [] : [...new Set(codes)].filter((code) => languageOf(code) === undefined);
	return [
		...(settings.names("locales") && settings.list("locales").length === 0
			? [{ name: "locales", expected: "a list of codes", toldBy: "told by the folders of i18n/" }]
			: []),
		...unknown.map((code) => ({
			name: "locales",
			actual: code,
			expected: languageTag,
		})),
		...(isDefaultKnown || site.source !== undefined
			? []
			: [
					{
						name: "defaultLocale",
						expected: "a language's code in quotation marks",
						...optional("actual", stated),
					},
				]),
	];
}

function pageOf(
	file: string,
	{
		path,
		tree,
		language,
		prefix,
	}: { readonly path: string; readonly tree: Tree; readonly language: string; readonly prefix: string },
): PlacedPage {
	const [, date, dated] = (tree.isBlog && /^(\d{4}[-/]\d{2}[-/]\d{2})[-/](.*)$/.exec(path)) || [];
	const leaf = tree.isBlog ? path.replace(/\/index(\.\w+)$/, "$1") : path;
	const inner = pageKey(leaf);
	const key = tree.name === "" ? inner : `${tree.name}/${inner}`;
	const shown = addressOf(withoutNumbers(key));
	const blogAddress =
		dated === undefined || date === undefined
			? []
			: [`/blog/${date.replaceAll("-", "/")}/${addressOf(pageKey(dated))}`];
	return {
		file,
		language,
		key,
		addresses: [
			`/${prefix}${shown}`,
			...blogAddress,
			`/${shown}`,
			`/${addressOf(key)}`,
			`/${addressOf(inner)}`,
			file,
		],
		...(date === undefined ? {} : { date: date.replaceAll("/", "-") }),
	};
}

/** `01-intro/02-start` is shown as `intro/start`. */
function withoutNumbers(key: string): string {
	return key.replace(/(^|\/)\d+\s*[-_.]+\s*(?=[^\d/-])/g, "$1");
}

function findTrees({ files }: ForeignSite): Tree[] {
	const further = [...files].flatMap(
		(file) =>
			/^i18n\/[^/]+\/docusaurus-plugin-content-(docs|blog)-([\w-]+)\//.exec(file)?.slice(1, 3).join(" ") ??
			[],
	);
	const trees = [...new Set(further)].map((found): Tree => {
		const [kind = "", id = ""] = found.split(" ");
		const current = kind === "docs" ? "current/" : "";
		return {
			folder: `${id}/`,
			translated: `docusaurus-plugin-content-${kind}-${id}/${current}`,
			name: id,
			isBlog: kind === "blog",
		};
	});
	return [
		...trees,
		{ folder: "docs/", translated: "docusaurus-plugin-content-docs/current/", name: "docs", isBlog: false },
		{ folder: "blog/", translated: "docusaurus-plugin-content-blog/", name: "blog", isBlog: true },
		{ folder: "src/pages/", translated: "docusaurus-plugin-content-pages/", name: "", isBlog: false },
	];
}
