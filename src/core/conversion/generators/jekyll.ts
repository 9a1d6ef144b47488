import { readForeignPage } from "../foreign-front-matter.ts";
import type { ForeignSite, PlacedPage, SiteLayout } from "../foreign-site.ts";
import { addressOf, isPage, pageKey } from "../page-key.ts";
import { type Data, optional, record, text } from "../plain-data.ts";
import { readSettingsFile } from "../settings-file.ts";
import { languageOf } from "./settings/language-names.ts";
import { languageTag, type UnclearSetting, unclearLanguages } from "./settings/unclear-languages.ts";

/** Settings that name the language of a site, the first of which counts. */
const languageSettings = ["lang", "locale", "default_lang"];

/** What Jekyll leaves out, or reads as something other than pages. */
const noPages =
	/^(?:_(?:includes|layouts|data|sass|plugins|site|drafts)|node_modules|vendor|\.[^/]*|docs\/\.|test|lib|script|bin)\/|^(?:README|CONTRIBUTING|CHANGELOG|LICENSE|CODE_OF_CONDUCT|SECURITY|CLAUDE|AGENTS)\.md$/i;

/**
 * Reads how a Jekyll site is laid out: pages, `_posts/` and collections. A page's language is that of a folder, of `lang:` in its front
 * matter, or of its name (`about.fr.md`).
 *
 * @see https://jekyllrb.com/docs/structure/
 */
export function jekyllLayout(site: ForeignSite): SiteLayout {
	const { data: settings, problems, file: settingsFile } = readSettings(site);
	const excluded = list(settings["exclude"]).map((path) => path.replace(/\/$/, ""));
	const paths = [...site.texts.keys()].filter(
		(file) =>
			isPage(file) &&
			!noPages.test(file) &&
			!excluded.some((path) => file === path || file.startsWith(`${path}/`)),
	);
	const fields = new Map(paths.map((file) => [file, fieldsOf(site.texts.get(file) ?? "")]));
	const codes = languageFolders(paths, {
		fields,
		known: [...list(settings["languages"]), ...(site.languages ?? [])],
	});
	const unclear = unclearLanguages(unclearSettings(settings, site), { site, files: [settingsFile] });
	const root = rootLanguage(settings, site);
	const pages = paths.flatMap((file): PlacedPage[] => {
		const data = fields.get(file);
		if (!data) return [];
		return [pageOf(file, { data, codes, root })];
	});
	const address = text(settings["url"]);
	const title = text(settings["title"]) ?? text(settings["name"]);
	return {
		source: root,
		languages: new Map(pages.map(({ language }) => [language, language])),
		...optional("title", title),
		...optional("description", text(settings["description"]) ?? text(settings["tagline"])),
		...optional(
			"url",
			address === undefined ? undefined : address.replace(/\/$/, "") + (text(settings["baseurl"]) ?? ""),
		),
		pages,
		publicFolders: [""],
		aliases: new Map(),
		constants: constantsOf(settings),
		losses: unclear.losses,
		problems: [...problems, ...unclear.problems],
	};
}

/** The language of pages that say no other. */
function rootLanguage(settings: Data, { source }: ForeignSite): string {
	const stated = languageSettings.map((name) => text(settings[name])).find((value) => value !== undefined);
	return languageOf(source ?? stated ?? "en") ?? "en";
}

/** What the settings say of languages that can't be made out. */
function unclearSettings(settings: Data, site: ForeignSite): UnclearSetting[] {
	const own = languageSettings.flatMap((name): UnclearSetting[] => {
		const value = settings[name];
		return value === undefined || value === null || languageOf(text(value) ?? "") !== undefined
			? []
			: [{ name, expected: languageTag, actual: String(value) }];
	});
	const languages = settings["languages"];
	const codes = list(languages);
	const isList =
		languages === undefined ||
		languages === null ||
		(Array.isArray(languages) && codes.length === languages.length);
	return [
		...(site.source === undefined ? own : []),
		...(isList || site.languages ? [] : [{ name: "languages", expected: "a list of languages' codes" }]),
		...(site.languages ? [] : codes.filter((code) => languageOf(code) === undefined)).map((actual) => ({
			name: "languages",
			expected: languageTag,
			actual,
		})),
	];
}

function pageOf(
	file: string,
	{
		data,
		codes,
		root,
	}: {
		readonly data: Readonly<Record<string, unknown>>;
		readonly codes: ReadonlySet<string>;
		readonly root: string;
	},
): PlacedPage {
	const parts = file.split("/");
	const at = parts.findIndex((part, index) => index < 2 && index < parts.length - 1 && codes.has(part));
	const code = at === -1 ? undefined : parts[at];
	const [, bare, named] = /^(.*)\.([a-z]{2}(?:[-_]\w+)?)(\.\w+)$/i.exec(file) ?? [];
	const fromName = named !== undefined && bare !== undefined && languageOf(named) !== undefined;
	const written = languageOf(text(data["lang"]) ?? text(data["locale"]) ?? "");
	const language =
		(code === undefined ? undefined : languageOf(code)) ??
		(fromName ? languageOf(named) : undefined) ??
		written ??
		root;
	const inner = parts.filter((_, index) => index !== at).join("/");
	const path = (fromName ? inner.replace(`.${named}.`, ".") : inner)
		.replace(/(^|\/)_(?=\w)/g, "$1")
		.replace(/(^|\/)posts\//, "$1");
	const key = pageKey(path);
	const [, folder = "", year, month, day, name = ""] =
		/^(.*\/)?(\d{4})-(\d{2})-(\d{2})-([^/]*)$/.exec(key) ?? [];
	const prefix = code === undefined ? "" : `${code}/`;
	const dated = year === undefined ? [] : [`/${prefix}${folder}${year}/${month}/${day}/${name}/`];
	const permalink = text(data["permalink"]);
	return {
		file,
		language,
		key,
		addresses: [
			...(permalink === undefined ? [] : [permalink]),
			...dated,
			`/${prefix}${addressOf(key)}`,
			`/${addressOf(key)}`,
			`/${file}`,
			`/${file.replace(/(^|\/)_/g, "$1")}`,
			...(year === undefined ? [] : [`/_posts/${file.slice(file.lastIndexOf("/") + 1)}`]),
		],
		...(year === undefined ? {} : { date: `${year}-${month}-${day}` }),
	};
}

/** Folders at the top, or in a collection, that hold one language: named like one, and said by pages or found beside others. */
function languageFolders(
	paths: readonly string[],
	{
		fields,
		known: named,
	}: {
		readonly fields: ReadonlyMap<string, Data | undefined>;
		/** Codes that the settings or whoever converts name. */
		readonly known: readonly string[];
	},
): ReadonlySet<string> {
	const codes = new Set<string>();
	const known = new Set(paths);
	const tags = new Set(named.map(languageOf));
	for (const file of paths) {
		const parts = file.split("/");
		for (const index of [0, 1]) {
			const part = parts[index] ?? "";
			const tag = index < parts.length - 1 ? languageOf(part) : undefined;
			if (tag === undefined) continue;
			const said = languageOf(text(fields.get(file)?.["lang"]) ?? "") === tag;
			const isPaired = known.has(parts.filter((_, at) => at !== index).join("/"));
			if (said || isPaired || tags.has(tag)) codes.add(part);
		}
	}
	return codes;
}

/** Front matter; `undefined` for a file without any, which Jekyll copies as it is. */
function fieldsOf(source: string): Readonly<Record<string, unknown>> | undefined {
	if (!/^\ufeff?---[ \t]*\r?\n/.test(source)) return undefined;
	const page = readForeignPage(source);
	return "fault" in page ? {} : page.data;
}

function readSettings({
	texts,
}: ForeignSite): ReturnType<typeof readSettingsFile> & { readonly file: string } {
	const file = texts.has("_config.yml") ? "_config.yml" : "_config.yaml";
	return { file, ...readSettingsFile(file, texts.get(file) ?? "") };
}

function list(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** `site.name` and `site.group.name`, for values that are texts or numbers. */
function constantsOf(settings: Readonly<Record<string, unknown>>, prefix = "site"): Record<string, string> {
	const found: Record<string, string> = prefix === "site" ? { "site.baseurl": "", "site.url": "" } : {};
	for (const [name, value] of Object.entries(settings)) {
		const path = `${prefix}.${name}`;
		if (path === "site.baseurl" || path === "site.url") continue;
		if (typeof value === "string" || typeof value === "number") found[path] = String(value);
		else if (prefix.split(".").length < 3) Object.assign(found, constantsOf(record(value), path));
	}
	return found;
}
