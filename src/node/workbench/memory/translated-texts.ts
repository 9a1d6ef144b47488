import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExchangeSite, exchangePair } from "../../../core/exchange/exchange-site.ts";
import { readTmx } from "../../../core/exchange/formats/read-tmx.ts";
import { type InlineText, plainInline } from "../../../core/exchange/markdown/inline-text.ts";
import type { Unit } from "../../../core/exchange/pages/page-units.ts";
import { readText } from "../../files/read-site-files.ts";
import { hasCode } from "../../system/has-code.ts";
import type { KnownSite } from "../known-site.ts";
import type { WorkbenchContext } from "../workbench-context.ts";

/** A text and its translation, of a page of the site or of a translator's own file. */
export interface TranslatedText {
	readonly source: InlineText;
	readonly target: InlineText;
	readonly origin:
		| {
				readonly kind: "page";
				readonly key: string;
				/** The original's. */
				readonly title: string;
				readonly unit: string;
				readonly state: Unit["state"];
		  }
		| { readonly kind: "file"; readonly file: string };
}

/** What has been translated into a language, as long as nothing has changed the same list. */
export type TranslatedTexts = (language: string, known: KnownSite) => Promise<readonly TranslatedText[]>;

/** Translators' own files are put there by hand. */
const folder = "memory";

/** Reads the texts of all pages, and of the files in `.brygga/workbench/memory/`; they are read again after changes. */
export function keepTranslatedTexts(context: WorkbenchContext): TranslatedTexts {
	const read = new Map<
		string,
		{ readonly version: string; readonly texts: Promise<readonly TranslatedText[]> }
	>();
	return (language, known) => {
		const version = versionOf(language, { known, context });
		const there = read.get(language);
		if (there?.version === version) return there.texts;
		const texts = readTexts(language, { known, context });
		read.set(language, { version, texts });
		// What failed may be mended without a change to any text.
		texts.catch(() => read.delete(language));
		return texts;
	};
}

interface Reading {
	readonly known: KnownSite;
	readonly context: WorkbenchContext;
}

function versionOf(language: string, { known, context }: Reading): string {
	const { pages, settings } = known.site;
	const blobs = [settings.source.tag, language].flatMap((tag) =>
		[...(pages.get(tag)?.values() ?? [])].map(({ blob }) => blob),
	);
	const files = context.own
		.list(folder)
		.map(
			(name) =>
				`${name} ${statSync(join(context.own.path, folder, name), { throwIfNoEntry: false })?.mtimeMs}`,
		);
	return [...blobs, ...files].join("\n");
}

async function readTexts(language: string, reading: Reading): Promise<TranslatedText[]> {
	const fromFiles = await Promise.all(
		reading.context.own
			.list(folder)
			.filter((name) => name.endsWith(".tmx"))
			.map((name) => textsOfFile(name, { language, ...reading })),
	);
	return [...(await textsOfPages(language, reading)), ...fromFiles.flat()];
}

/** Lets others work after each few pages. */
async function textsOfPages(language: string, { known, context }: Reading): Promise<TranslatedText[]> {
	const { site, model } = known;
	const originals = site.pages.get(site.settings.source.tag);
	const texts: TranslatedText[] = [];
	let read = 0;
	for (const pair of model.pairs) {
		const original = originals?.get(pair.key);
		if (
			pair.language !== language ||
			pair.status.kind === "missing" ||
			pair.status.kind === "orphan" ||
			!original
		)
			continue;
		if (++read % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
		texts.push(
			...textsOfPair({ key: pair.key, language, files: [original.file, pair.file] }, { known, context }),
		);
	}
	return texts;
}

function textsOfPair(
	{
		key,
		language,
		files,
	}: { readonly key: string; readonly language: string; readonly files: readonly string[] },
	{ known: { site, model, traced }, context }: Reading,
): TranslatedText[] {
	const source = site.settings.source.tag;
	const [original, translation] = files.map((file) => readIfThere(context.root, file));
	if (!original || !translation || "code" in original || "code" in translation) return [];
	const exchange: ExchangeSite = {
		settings: site.settings,
		markdown: traced,
		files: new Map([
			[source, new Map([[key, original]])],
			[language, new Map([[key, translation]])],
		]),
		unreadable: new Set(),
		pinnedTexts: new Map(),
		gitIds: new Map(),
	};
	const title = model.pages.get(source)?.get(key)?.title ?? key;
	return (exchangePair(exchange, { key, language })?.units.units ?? []).flatMap(
		({ id: unit, state, source: text, target }) =>
			target ? [{ source: text, target, origin: { kind: "page" as const, key, title, unit, state } }] : [],
	);
}

/** A file that can't be read has nothing to say. */
async function textsOfFile(
	name: string,
	{ language, known, context }: Reading & { readonly language: string },
): Promise<TranslatedText[]> {
	const text = await readFile(join(context.own.path, folder, name), "utf8").catch(() => "");
	const read = readTmx(text, { file: name, source: known.site.settings.source.tag, target: language });
	return read.ok
		? read.value.map(({ source, target }) => ({
				source: plainInline(source),
				target: plainInline(target),
				origin: { kind: "file", file: name },
			}))
		: [];
}

/** A page's file may have been deleted since the site was built. */
function readIfThere(root: string, file: string): ReturnType<typeof readText> | undefined {
	try {
		return readText(root, file);
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		throw error;
	}
}
