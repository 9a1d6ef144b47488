import { getOrInsert } from "../collections/get-or-insert.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { MenuEntry } from "../content/settings/settings.ts";
import { type ValueKey, valueKeys } from "../fields/value-keys.ts";
import { languageName } from "../languages/language-tag.ts";
import type { SiteModel } from "../model/site-model.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";

/**
 * Names of pages outside the text: terms, pages in fields, menus, what the start page shows, the folders of taxonomies.
 *
 * @returns Problems `references/unknown-term`, `/unknown-page`, `/no-start-page`, `/no-terms`.
 */
export function checkReferences(model: SiteModel, site: ParsedSite): Problem[] {
	return [
		...startPages(model, site),
		...menus(model, site),
		...emptyTaxonomies(model, site),
		...namedPages(model, site),
	];
}

/** Readers enter a language through its start page; one that has none isn't offered to them. */
function startPages({ settings, languages, pages }: SiteModel, site: ParsedSite): Problem[] {
	const source = settings.source.tag;
	return settings.languages.flatMap((language): Problem[] => {
		const { tag } = language;
		if (languages.includes(language) || site.broken.get(tag)?.has("index")) return [];
		// A start page without an original is a problem of its own.
		if (tag !== source && !site.pages.get(source)?.has("index")) return [];
		const file = `content/${tag}/index.md`;
		const place = { code: "references/no-start-page", language: tag, key: "index" } as const;
		if (tag === source) {
			return [
				{
					...place,
					severity: "error",
					message: `The site has no start page in its source language, ${languageName(tag, "en")}.`,
					hint: `Create ${file}, with the site's name as its title.`,
					file,
				},
			];
		}
		const draft = site.pages.get(tag)?.get("index");
		const hint = draft
			? `The start page, ${file}, is a draft: write “state: in-review” there when it is translated.`
			: `Begin it with “npx brygga new index ${tag}”.`;
		const others = pages.get(tag)?.size ?? 0;
		return [
			others > 0
				? {
						...place,
						severity: "error",
						message: `${languageName(tag, "en")} has ${others === 1 ? "a page" : `${others} pages`} to publish, but no start page that leads there.`,
						hint: `${hint} Until there is one, write “state: draft” in the ${others === 1 ? "other page" : "others"}.`,
						file,
					}
				: {
						...place,
						severity: "warning",
						message: `The site isn't offered in ${languageName(tag, "en")} yet: that language has no start page.`,
						hint,
						...(draft
							? { file, line: 1 }
							: { file: "content/site.yaml", line: site.settingsLineOf(["languages"]) }),
					},
		];
	});
}

function menus(model: SiteModel, site: ParsedSite): Problem[] {
	const { navigation, footer, start } = model.settings;
	const check = (field: string, keys: readonly (MenuEntry | undefined)[]): Problem[] =>
		keys.flatMap((key, index) => {
			if (typeof key !== "string" || isThere(model, site, key)) return [];
			const known = model.pages.get(model.settings.source.tag);
			// A section is named as its folder is, easily.
			const meant = known?.has(`${key}/index`) ? `${key}/index` : suggest(key, known?.keys() ?? []);
			return [
				{
					code: "references/unknown-page",
					severity: "error",
					message: `“${field}” names the page “${key}”, which doesn't exist.`,
					hint: meant ? `Did you mean “${meant}”?` : "Write the key of a page, or remove the line.",
					file: "content/site.yaml",
					line: site.settingsLineOf([field, index]),
					actual: key,
					...(meant ? { expected: meant } : {}),
				},
			];
		});
	const sections = start.map((section) => (section.show === "section" ? section.key : undefined));
	return [...check("navigation", navigation), ...check("footer", footer), ...check("start", sections)];
}

/** Whether there is an original with a key, if only one that couldn't be read. */
function isThere({ settings: { source }, pages }: SiteModel, { broken }: ParsedSite, key: string): boolean {
	return (pages.get(source.tag)?.has(key) || broken.get(source.tag)?.has(key)) ?? false;
}

/** A taxonomy without pages is a folder that is named wrongly, or isn't there yet. */
function emptyTaxonomies({ settings, pages }: SiteModel, site: ParsedSite): Problem[] {
	const source = settings.source.tag;
	const keys = [...(pages.get(source)?.keys() ?? []), ...(site.broken.get(source) ?? [])];
	const folders = new Set(keys.map(parentFolder));
	return settings.taxonomies.flatMap(({ name, folder }): Problem[] => {
		if (folders.has(folder)) return [];
		const meant = suggest(folder, folders);
		return [
			{
				code: "references/no-terms",
				severity: "error",
				message: `The taxonomy “${name}” has no pages: there are none in content/${source}/${folder}.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: `Create the first, content/${source}/${folder}/NAME.md, or remove the taxonomy.`,
				file: "content/site.yaml",
				line: site.settingsLineOf(["taxonomies", name, "folder"]),
				actual: folder,
				...(meant ? { expected: meant } : {}),
			},
		];
	});
}

/** Pages that are named in fields. */
function namedPages(model: SiteModel, site: ParsedSite): Problem[] {
	const problems: Problem[] = [];
	// Many pages name the same few.
	const found = new Map<string, boolean>();
	const isKnown = (key: string): boolean => getOrInsert(found, key, () => exists(model, site, key));
	for (const [tag, tree] of model.pages) {
		for (const page of tree.values()) {
			if (page.role.kind !== "original") continue;
			const unknown = valueKeys(page.fields).filter(({ key }) => !isKnown(key));
			const parsed = unknown.length > 0 ? site.pages.get(tag)?.get(page.key) : undefined;
			if (parsed) for (const named of unknown) problems.push(unknownPage(named, { parsed, model }));
		}
	}
	return problems;
}

function exists({ pages }: SiteModel, site: ParsedSite, key: string): boolean {
	return (
		[...pages.values()].some((tree) => tree.has(key)) ||
		[...site.broken.values()].some((keys) => keys.has(key))
	);
}

function unknownPage(
	{ key, taxonomy, path }: ValueKey,
	{ parsed, model }: { readonly parsed: ParsedPage; readonly model: SiteModel },
): Problem {
	const { file, lineOf, language } = parsed;
	const { settings, pages } = model;
	const place = {
		severity: "error",
		file,
		line: lineOf(path),
		language: language.tag,
		key: parsed.key,
	} as const;
	const keys = [...(pages.get(settings.source.tag)?.keys() ?? [])];
	if (taxonomy === undefined) {
		const meant = suggest(key, keys);
		return {
			...place,
			code: "references/unknown-page",
			message: `“${String(path[0])}” names the page “${key}”, which doesn't exist.`,
			hint: meant ? `Did you mean “${meant}”?` : "Write the key of a page, or remove the field.",
			actual: key,
			...(meant ? { expected: meant } : {}),
		};
	}
	const name = baseName(key);
	const candidates = keys.filter((one) => parentFolder(one) === parentFolder(key)).map(baseName);
	const terms = candidates.filter((one) => one !== "index");
	const meant = suggest(name, terms);
	const create = `create content/${settings.source.tag}/${key}.md`;
	const others = terms.length === 0 ? "remove it" : `use one of: ${nameSome(terms)}`;
	return {
		...place,
		code: "references/unknown-term",
		message: `“${name}”, named in “${String(path[0])}”, has no page.`,
		hint: meant
			? `Did you mean “${meant}”? Otherwise ${create}.`
			: `${create.charAt(0).toUpperCase()}${create.slice(1)}, or ${others}.`,
		actual: name,
		...(meant ? { expected: meant } : {}),
	};
}
