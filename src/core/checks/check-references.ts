import type { ParsedPage } from "../content/parse-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { baseName } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { remembered } from "../model/remembered.ts";
import type { SiteModel } from "../model/site-model.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";

/**
 * Names of pages outside the text: topics, the municipality, menus.
 *
 * @returns Problems `references/unknown-topic`, `/unknown-municipality`, `/unknown-page`, `/no-start-page`.
 */
export function checkReferences(model: SiteModel, site: ParsedSite): Problem[] {
	return [...startPages(model, site), ...menus(model, site), ...classification(model, site)];
}

function startPages({ settings, pages }: SiteModel, site: ParsedSite): Problem[] {
	return settings.languages
		.filter(
			({ tag }) =>
				!pages.get(tag)?.has("index") &&
				!site.broken.get(tag)?.has("index") &&
				site.pages.get(tag)?.size !== 0,
		)
		.map(({ tag }) => ({
			code: "references/no-start-page",
			severity: "error",
			message: `The language “${tag}” has no start page to publish.`,
			hint: `Create content/${tag}/index.md, with the site's name as its title.`,
			file: `content/${tag}/index.md`,
			language: tag,
			key: "index",
		}));
}

function menus({ settings, pages }: SiteModel, site: ParsedSite): Problem[] {
	const source = pages.get(settings.source.tag) ?? new Map<string, Page>();
	const broken = site.broken.get(settings.source.tag);
	const check = (field: "navigation" | "footer"): Problem[] =>
		settings[field]
			.filter((key) => !source.has(key) && !broken?.has(key))
			.map((key) => {
				const meant = suggest(key, source.keys());
				return {
					code: "references/unknown-page",
					severity: "error",
					message: `“${field}” names the page “${key}”, which doesn't exist.`,
					hint: meant ? `Did you mean “${meant}”?` : "Write the key of a page, or remove the line.",
					file: "content/site.yaml",
					line: site.settingsLineOf([field, settings[field].indexOf(key)]),
					actual: key,
					...(meant ? { expected: meant } : {}),
				};
			});
	return [...check("navigation"), ...check("footer")];
}

function classification(model: SiteModel, site: ParsedSite): Problem[] {
	const problems: Problem[] = [];
	// Many pages name the same few.
	const found = new Map<string, boolean>();
	const isThere = (key: string): boolean => remembered(found, key, () => exists(model, site, key));
	for (const [tag, tree] of model.pages) {
		for (const page of tree.values()) {
			if (page.role.kind !== "original" || (page.topics.length === 0 && !page.municipality)) continue;
			const parsed = site.pages.get(tag)?.get(page.key);
			if (!parsed) continue;
			page.topics.forEach((key, index) => {
				if (!isThere(key)) problems.push(unknown("topic", key, { parsed, path: ["topics", index], model }));
			});
			const { municipality } = page;
			if (municipality !== undefined && !isThere(municipality)) {
				problems.push(unknown("municipality", municipality, { parsed, path: ["municipality"], model }));
			}
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

function unknown(
	what: "topic" | "municipality",
	key: string,
	{
		parsed,
		path,
		model,
	}: { readonly parsed: ParsedPage; readonly path: readonly PropertyKey[]; readonly model: SiteModel },
): Problem {
	const { file, lineOf, language } = parsed;
	const name = baseName(key);
	const candidates = [...(model.pages.get(model.settings.source.tag)?.values() ?? [])]
		.filter((page) => page.kind === what)
		.map((page) => baseName(page.key));
	const meant = suggest(name, candidates);
	const create = `create content/${model.settings.source.tag}/${key}.md`;
	const others = candidates.length === 0 ? "remove it" : `use one of: ${nameSome(candidates)}`;
	return {
		code: what === "topic" ? "references/unknown-topic" : "references/unknown-municipality",
		severity: "error",
		message: `The ${what} “${name}” has no page.`,
		hint: meant
			? `Did you mean “${meant}”? Otherwise ${create}.`
			: `${create.charAt(0).toUpperCase()}${create.slice(1)}, or ${others}.`,
		file,
		line: lineOf(path),
		language: language.tag,
		key: parsed.key,
		actual: name,
		...(meant ? { expected: meant } : {}),
	};
}
