import { memoise } from "../collections/memoise.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { Language, Settings } from "../content/settings/settings.ts";
import {
	isPinOf,
	pinOf,
	type StatusCache,
	type TranslationStatus,
	translationStatus,
} from "../drift/translation-status.ts";
import { unfinishedProblems } from "../drift/unfinished.ts";
import { wordsLeft, wordsOf } from "../drift/words-left.ts";
import { unmatchedItems } from "../fields/unmatched-items.ts";
import { kindNamed } from "../kinds/kind.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { findAddressProblems } from "./address-problems.ts";
import { assembleOriginal, assembleTranslation, translationRecord } from "./assemble-page.ts";
import type { Page } from "./page.ts";
import { pagePaths } from "./page-paths.ts";
import { collectRedirects } from "./redirects.ts";
import type { Pair, SiteModel } from "./site-model.ts";

/** What the model needs from outside: the texts of pinned blobs that are still known, by blob id. */
export interface ModelContext {
	readonly pinnedTexts: ReadonlyMap<string, string>;
	/** See `translationStatus`. */
	readonly statuses?: StatusCache | undefined;
	/** The day for which contact details are shown or not: ISO date. */
	readonly today: string;
	/** Addresses; see `SiteModel`. */
	readonly publicFiles?: ReadonlySet<string>;
}

/**
 * Compares the pages of a parsed site with each other: pairs originals with translations, hands down what translations
 * inherit, gives addresses and statuses.
 *
 * @returns The model and the problems `pairing/…`, `urls/…`. With errors among them the model is still whole enough to check
 * links and to show in a preview, but not to publish.
 */
export function buildModel(
	site: ParsedSite,
	{ pinnedTexts, statuses, today, publicFiles = new Set() }: ModelContext,
): { readonly model: SiteModel; readonly problems: readonly Problem[] } {
	const { settings } = site;
	const problems: Problem[] = [];
	const paths = new Map(
		settings.languages.map((language) => [language.tag, pagePaths(treeOf(site, language.tag), language)]),
	);
	const pages = new Map<string, Map<string, Page>>(settings.languages.map(({ tag }) => [tag, new Map()]));
	const pairs: Pair[] = [];
	for (const [tag, tree] of site.pages)
		for (const parsed of tree.values()) {
			const { frontMatter, key } = parsed;
			if (frontMatter.kind !== "original") continue;
			const path = paths.get(tag)?.get(key) ?? "";
			pages.get(tag)?.set(key, originalPage(parsed, path, settings, today));
		}
	const originals = pages.get(settings.source.tag) ?? new Map<string, Page>();
	const sources = treeOf(site, settings.source.tag);
	for (const language of settings.languages.slice(1)) {
		const { tag } = language;
		const tree = treeOf(site, tag);
		for (const [key, original] of originals) {
			const source = sources.get(key);
			const parsed = tree.get(key);
			if (!parsed) {
				if (!isBroken(site, key, tag))
					pairs.push(missingPair(original, { language, wordsLeft: wordsOf(source) }));
				continue;
			}
			if (parsed.frontMatter.kind !== "translation" || !source) continue;
			const status = translationStatus(parsed, {
				original: source,
				pinnedTexts,
				fields: settings.fields,
				cache: statuses,
			});
			const { pair, found } = comparePair(parsed, source, original, status, settings);
			pairs.push(pair);
			problems.push(...found);
			if (parsed.frontMatter.data.translation.state === "draft") continue;
			const path = paths.get(tag)?.get(key) ?? "";
			pages.get(tag)?.set(key, translatedPage(parsed, path, original, status, settings));
		}
		for (const parsed of tree.values()) {
			if (parsed.frontMatter.kind === "original" || originals.has(parsed.key)) continue;
			if (isBroken(site, parsed.key, settings.source.tag)) continue;
			pairs.push(pairOf(parsed, { status: { kind: "orphan" }, wordsLeft: 0 }));
		}
	}
	problems.push(...findAddressProblems({ pages, settings }));
	const redirects = collectRedirects(site, { pages, paths });
	problems.push(...redirects.problems);
	const { strings, terms = [], media } = site;
	const languages = settings.languages.filter(({ tag }) => pages.get(tag)?.has("index"));
	return {
		model: {
			settings,
			languages,
			pages,
			keyByPath: keysByPath(pages),
			keyByFile: keysByFile(pages),
			pairs,
			redirects: redirects.redirects,
			strings,
			terms,
			media,
			publicFiles,
		},
		problems,
	};
}

/** The name in NFC of a file that isn't named by its key. */
const ownFileName = memoise(({ file, key }: Page, tag: string): string | undefined => {
	const name = file.normalize("NFC");
	return name === `content/${tag}/${key}.md` ? undefined : name;
});

/** Only of files that aren't named by their key: most are. */
function keysByFile(pages: SiteModel["pages"]): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	for (const [tag, tree] of pages)
		for (const page of tree.values()) {
			const name = ownFileName(page, tag);
			if (name !== undefined) keys.set(name, page.key);
		}
	return keys;
}

function keysByPath(pages: SiteModel["pages"]): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	for (const tree of pages.values()) for (const { path, key } of tree.values()) keys.set(path, key);
	return keys;
}

/** The pins whose old text is needed to tell what changed. */
export function outdatedPins(site: ParsedSite): string[] {
	const originals = treeOf(site, site.settings.source.tag);
	const pins = new Set<string>();
	for (const tree of site.pages.values()) {
		for (const page of tree.values()) {
			const pin = pinOf(page);
			const original = pin === undefined ? undefined : originals.get(page.key);
			if (pin !== undefined && original && !isPinOf(pin, original)) pins.add(pin);
		}
	}
	return [...pins];
}

function treeOf(site: ParsedSite, tag: string): ReadonlyMap<string, ParsedPage> {
	return site.pages.get(tag) ?? new Map();
}

function isBroken(site: ParsedSite, key: string, tag: string): boolean {
	return site.broken.get(tag)?.has(key) ?? false;
}

const originalPage = memoise((parsed: ParsedPage, path: string, settings: Settings, today: string) =>
	assembleOriginal(parsed, { path, settings, today }),
);

const translatedPage = memoise(
	(parsed: ParsedPage, path: string, original: Page, status: TranslationStatus, settings: Settings) =>
		assembleTranslation(parsed, { path, original, status, settings }),
);

/** All that follows from a translation and its original alone. */
const comparePair = memoise(
	(
		parsed: ParsedPage,
		source: ParsedPage,
		original: Page,
		status: TranslationStatus,
		settings: Settings,
	): { readonly pair: Pair; readonly found: readonly Problem[] } => ({
		pair: pairOf(parsed, {
			status,
			wordsLeft: wordsLeft(status, { original: source, translation: parsed }),
		}),
		found: [...unknownItems(parsed, { original, settings }), ...unfinishedProblems(parsed)],
	}),
);

function missingPair(
	{ key }: Page,
	{ language: { tag }, wordsLeft }: { readonly language: Language; readonly wordsLeft: number },
): Pair {
	return { key, language: tag, file: `content/${tag}/${key}.md`, status: { kind: "missing" }, wordsLeft };
}

function pairOf(
	{ key, language, file, frontMatter }: ParsedPage,
	rest: Pick<Pair, "status" | "wordsLeft">,
): Pair {
	const record =
		frontMatter.kind === "translation" ? translationRecord(frontMatter.data.translation) : undefined;
	return { key, language: language.tag, file, ...rest, ...(record ? { record, state: record.state } : {}) };
}

/** Items of a translation's lists that its original doesn't have, so that nobody would see them. */
function unknownItems(
	{ frontMatter, file, lineOf, key, language }: ParsedPage,
	{ original, settings }: { readonly original: Page; readonly settings: Settings },
): Problem[] {
	return unmatchedItems(kindNamed(settings, original.kind).fields, original.fields, frontMatter.data).map(
		({ field, item, path, names }): Problem => {
			const meant = suggest(item, names);
			return {
				code: "pairing/unknown-item",
				severity: "error",
				message: `The original has no item “${item}” in “${field}”.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: "Write its name as the original has it, or remove the item.",
				file,
				line: lineOf(path),
				language: language.tag,
				key,
				actual: item,
				...(meant ? { expected: meant } : {}),
			};
		},
	);
}
