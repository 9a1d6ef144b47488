import { getOrInsert } from "../collections/get-or-insert.ts";
import type { ParsedPage } from "../content/parse-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { languageName } from "../languages/language-tag.ts";
import { baseName } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
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
	const isThere = (key: string): boolean => getOrInsert(found, key, () => exists(model, site, key));
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
