import { z } from "zod";
import type { TextFile } from "../content/files/site-files.ts";
import type { Settings } from "../content/settings/settings.ts";
import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import { isPinOf } from "../drift/translation-status.ts";
import type { TracedMarkdown } from "./markdown/traced-markdown.ts";
import { type PageTexts, readPageTexts } from "./pages/page-texts.ts";
import { type Basis, type PageUnits, pageUnits, type TranslationTexts } from "./pages/page-units.ts";

/** What export and import need of a site. */
export interface ExchangeSite {
	readonly settings: Settings;
	/** The site's Markdown. */
	readonly markdown: TracedMarkdown;
	/** Takes a text apart as {@link textsIn} does, and may cache those that it took apart; absent where each is asked for once. */
	readonly readTexts?: TextsReader;
	/** The pages' files by language and key. */
	readonly files: ReadonlyMap<string, ReadonlyMap<string, TextFile>>;
	/** Paths, in NFC, of files that are there but can't be read. */
	readonly unreadable: ReadonlySet<string>;
	/** The texts of pins that are still known, by blob id. */
	readonly pinnedTexts: ReadonlyMap<string, string>;
	/** The ids that Git gives files, by path, where they aren't those of their bytes (`core.autocrlf`). */
	readonly gitIds: ReadonlyMap<string, string>;
}

/** An original with its translation into one language, as far as there is one. */
export interface ExchangePair {
	readonly key: string;
	readonly language: string;
	readonly original: TextFile;
	readonly originalTexts: PageTexts;
	/** Path of the translation, which need not exist. */
	readonly file: string;
	readonly translation?: Translation;
	/** How the translation stands to the original; `cosmetic`: the original has changed, but no text of it. */
	readonly status: "missing" | "current" | "cosmetic" | "stale" | "unpinned";
	readonly units: PageUnits;
}

/** A translation that exists. */
export interface Translation extends TranslationTexts {
	readonly file: TextFile;
	readonly pin?: string;
}

/** Takes a page's file apart; `undefined` when its front matter can't be read. */
export type TextsReader = (file: string) => PageTexts | undefined;

const record = z.object({
	translation: z.object({
		state: z.enum(["draft", "machine", "in-review", "reviewed"]),
		pin: z.string().optional(),
	}),
});

/** The pair of a page and a language; `undefined` when there is no such original, or the language has a page of its own there. */
export function exchangePair(
	site: ExchangeSite,
	{ key, language }: { readonly key: string; readonly language: string },
): ExchangePair | undefined {
	const original = site.files.get(site.settings.source.tag)?.get(key);
	const originalTexts = original && textsIn(site, original.text);
	if (!original || !originalTexts || language === site.settings.source.tag) return undefined;
	const found = site.files.get(language)?.get(key);
	const file = found?.file ?? `content/${language}/${key}.md`;
	const translation = found && readTranslation(found, site);
	if ((found && !translation) || site.unreadable.has(file.normalize("NFC"))) return undefined;
	const { status, basis } = standing(translation, { original, site });
	const units = pageUnits(originalTexts, { translation, basis });
	const touched =
		units.outdated.length > 0 ||
		units.matches.some(({ outOfStep }) => outOfStep) ||
		units.units.some(({ state, optional }) => state === "changed" || (state === "untranslated" && !optional));
	return {
		key,
		language,
		original,
		originalTexts,
		file,
		...(translation ? { translation } : {}),
		status: status === "stale" && basis.kind === "older" && !touched ? "cosmetic" : status,
		units,
	};
}

/** The texts of a page's file; `undefined` when its front matter can't be read. */
export function textsIn(
	{ readTexts, settings: { fields }, markdown }: ExchangeSite,
	file: string,
): PageTexts | undefined {
	return readTexts ? readTexts(file) : readPageTexts(file, { fields, markdown });
}

function readTranslation(file: TextFile, site: ExchangeSite): Translation | undefined {
	const texts = textsIn(site, file.text);
	const front = parseFrontMatter(file.text, file.file);
	const parsed = record.safeParse(front.ok ? front.value.data : undefined);
	if (!texts || !parsed.success) return undefined;
	const { pin, state } = parsed.data.translation;
	return { file, texts, state, ...(pin === undefined ? {} : { pin }) };
}

function standing(
	translation: Translation | undefined,
	{ original, site }: { readonly original: TextFile; readonly site: ExchangeSite },
): { readonly status: ExchangePair["status"]; readonly basis: Basis } {
	if (!translation) return { status: "missing", basis: { kind: "same" } };
	const { pin } = translation;
	if (pin === undefined)
		return { status: "unpinned", basis: { kind: translation.state === "draft" ? "same" : "unknown" } };
	if (isPinOf(pin, original)) return { status: "current", basis: { kind: "same" } };
	const pinned = site.pinnedTexts.get(pin);
	const texts = pinned === undefined ? undefined : textsIn(site, pinned);
	return { status: "stale", basis: texts ? { kind: "older", texts } : { kind: "unknown" } };
}

/** The id that a translation of a file is pinned to: the one that Git gives it on any machine. */
export function pinFor({ gitIds }: Pick<ExchangeSite, "gitIds">, { file, blob, unixBlob }: TextFile): string {
	return gitIds.get(file) ?? unixBlob ?? blob;
}
