import type { ParsedPage } from "../content/parse-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import type { Language, Settings } from "../content/settings.ts";
import { isPinOf, pinOf, type TranslationStatus, translationStatus } from "../drift/translation-status.ts";
import { unfinishedProblems } from "../drift/unfinished.ts";
import { wordsLeft, wordsOf } from "../drift/words-left.ts";
import { type Memory, noMemory, rememberRows } from "../memory/memory.ts";
import { isSameList } from "../memory/same-list.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { findAddressProblems } from "./address-problems.ts";
import { assembleOriginal, assembleTranslation, isSameName, translationRecord } from "./assemble-page.ts";
import { isPastRetention } from "./contact-retention.ts";
import type { Page } from "./page.ts";
import { pagePaths } from "./page-paths.ts";
import { collectRedirects } from "./redirects.ts";
import type { Pair, SiteModel } from "./site-model.ts";

/** What the model needs from outside: the texts of pinned blobs that are still known, by blob id. */
export interface ModelContext {
	readonly pinnedTexts: ReadonlyMap<string, string>;
	/** Remembers what was worked out from the same pages before. */
	readonly memory?: Memory;
	/** The day for which contact details are shown or not: ISO date. */
	readonly today: string;
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
	{ pinnedTexts, memory = noMemory, today }: ModelContext,
): { readonly model: SiteModel; readonly problems: readonly Problem[] } {
	const { settings } = site;
	const problems: Problem[] = [];
	const paths = new Map(
		settings.languages.map((language) => {
			const { tag } = language;
			return [tag, pagePaths(treeOf(site, tag), { language, memory })];
		}),
	);
	const pages = new Map<string, Map<string, Page>>(settings.languages.map(({ tag }) => [tag, new Map()]));
	const pairs: Pair[] = [];
	const context = { paths, pinnedTexts, memory, today };

	for (const page of assembleOriginals(site, context)) pages.get(page.language.tag)?.set(page.key, page);
	const originals = pages.get(settings.source.tag) ?? new Map<string, Page>();
	for (const language of settings.languages.slice(1)) {
		const { tag } = language;
		const tree = treeOf(site, tag);
		for (const { pair, found, page } of compareAll(site, { ...context, language, originals })) {
			if (pair) pairs.push(pair);
			if (found) problems.push(...found);
			if (page) pages.get(tag)?.set(page.key, page);
		}
		for (const parsed of tree.values()) {
			if (parsed.frontMatter.kind === "original" || originals.has(parsed.key)) continue;
			if (isBroken(site, parsed.key, settings.source.tag)) continue;
			pairs.push(pairOf(parsed, { status: { kind: "orphan" }, wordsLeft: 0 }));
		}
	}
	problems.push(...addressProblems(pages, { settings, memory }));
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
			pairs,
			redirects: redirects.redirects,
			strings,
			terms,
			media,
		},
		problems,
	};
}

function keysByPath(pages: SiteModel["pages"]): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	for (const tree of pages.values()) for (const { path, key } of tree.values()) keys.set(path, key);
	return keys;
}

/** What pages are assembled with: their paths by language and key, and the rest of {@link ModelContext}. */
interface AssemblyContext extends Required<ModelContext> {
	readonly paths: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function assembleOriginals(site: ParsedSite, { paths, memory, today }: AssemblyContext): readonly Page[] {
	const { settings } = site;
	const rows: (readonly [parsed: ParsedPage, path: string, contactsWithdrawn: boolean])[] = [];
	for (const [tag, tree] of site.pages) {
		const own = paths.get(tag);
		for (const parsed of tree.values()) {
			if (parsed.frontMatter.kind !== "original") continue;
			const { contacts, date } = parsed.frontMatter.data;
			const withdrawn = contacts !== undefined && isPastRetention(date, { settings, today });
			rows.push([parsed, own?.get(parsed.key) ?? "", withdrawn]);
		}
	}
	return rememberRows(memory, { what: "originals", about: settings }, rows, (row) => {
		const [parsed, path, contactsWithdrawn] = row;
		return memory("page", parsed, [path, settings, contactsWithdrawn], () =>
			assembleOriginal(parsed, { path, settings, contactsWithdrawn }),
		);
	});
}

/** What decides how an original stands in a language. */
type ComparedRow = readonly [
	original: Page,
	source: ParsedPage | undefined,
	translation: ParsedPage | undefined,
	broken: boolean,
	path: string,
	pinnedText: string | undefined,
];

/** Compares every original with its translation into one language. */
function compareAll(
	site: ParsedSite,
	{
		language,
		originals,
		paths,
		pinnedTexts,
		memory,
	}: AssemblyContext & { readonly language: Language; readonly originals: ReadonlyMap<string, Page> },
): readonly Translated[] {
	const { tag } = language;
	const tree = treeOf(site, tag);
	const sources = treeOf(site, site.settings.source.tag);
	const own = paths.get(tag);
	const rows: ComparedRow[] = [];
	for (const [key, original] of originals) {
		const parsed = tree.get(key);
		const broken = !parsed && isBroken(site, key, tag);
		const pinnedText = parsed && pinnedTexts.get(pinOf(parsed) ?? "");
		rows.push([original, sources.get(key), parsed, broken, (parsed && own?.get(key)) ?? "", pinnedText]);
	}
	const list = { what: `translations ${tag}`, about: site.settings };
	return rememberRows(memory, list, rows, ([original, source, parsed, broken, path, pinnedText]) => {
		if (!parsed)
			return broken ? {} : { pair: missingPair(original, { language, wordsLeft: wordsOf(source) }) };
		if (parsed.frontMatter.kind !== "translation" || !source) return {};
		const { status, pair, found } = memory("pair", parsed, [source, original, pinnedText], () =>
			comparePair(parsed, { source, original, pinnedTexts }),
		);
		if (parsed.frontMatter.data.translation.state === "draft") return { pair, found };
		const context = { path, original, status };
		const page = memory("page", parsed, Object.values(context), () => assembleTranslation(parsed, context));
		return { pair, found, page };
	});
}

/** What comes of an original and one target language. */
interface Translated {
	readonly pair?: Pair;
	readonly found?: readonly Problem[];
	/** Absent for a draft, or where there is no translation. */
	readonly page?: Page;
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

/** All that follows from a translation and its original alone. */
function comparePair(
	parsed: ParsedPage,
	{
		source,
		original,
		pinnedTexts,
	}: { readonly source: ParsedPage; readonly original: Page } & Pick<ModelContext, "pinnedTexts">,
): { readonly status: TranslationStatus; readonly pair: Pair; readonly found: readonly Problem[] } {
	const status = translationStatus(parsed, { original: source, pinnedTexts });
	const left = wordsLeft(status, { original: source, translation: parsed });
	return {
		status,
		pair: pairOf(parsed, { status, wordsLeft: left }),
		found: [...translationProblems(parsed, original), ...unfinishedProblems(parsed)],
	};
}

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

function translationProblems(
	{ frontMatter, file, lineOf, key, language }: ParsedPage,
	original: Page,
): Problem[] {
	if (frontMatter.kind !== "translation") return [];
	const names = original.contacts.map(({ name }) => name);
	return (frontMatter.data.contacts ?? []).flatMap(({ name }, index): Problem[] => {
		if (names.some((own) => isSameName(own, name))) return [];
		const meant = suggest(name, names);
		return [
			{
				code: "pairing/unknown-contact",
				severity: "error",
				message: `The original has no contact “${name}”.`,
				hint: meant
					? `Did you mean “${meant}”?`
					: "Write the name as the original has it, or remove the contact.",
				file,
				line: lineOf(["contacts", index, "name"]),
				language: language.tag,
				key,
				actual: name,
				...(meant ? { expected: meant } : {}),
			},
		];
	});
}

/** What is wrong with addresses; found again only when one is another. */
function addressProblems(
	pages: SiteModel["pages"],
	{ settings, memory }: { readonly settings: Settings; readonly memory: Memory },
): readonly Problem[] {
	const places: string[] = [];
	for (const tree of pages.values())
		for (const { path, kind, file } of tree.values()) places.push(path, kind, file);
	type Kept = { readonly places: readonly string[]; readonly found: readonly Problem[] };
	const { found } = memory(
		"address problems",
		settings,
		[places],
		(before: Kept | undefined): Kept =>
			before && isSameList(before.places, places) ? before : { places, found: findAddressProblems(pages) },
	);
	return found;
}
