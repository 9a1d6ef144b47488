import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExchangeSite, exchangePair } from "../../core/exchange/exchange-site.ts";
import { readTmx } from "../../core/exchange/formats/read-tmx.ts";
import { markdownText, plainText } from "../../core/exchange/markdown/inline-text.ts";
import { createWordComparison } from "../../core/translating/compare-words.ts";
import {
	createMemory,
	type MemoryEntry,
	type TranslationMemory,
} from "../../core/workbench/memory-matches.ts";
import type { MemoryMatch } from "../../workbench/interface/editing.ts";
import type { PageName } from "../../workbench/interface/texts.ts";
import { readText } from "../files/read-site-files.ts";
import { hasCode } from "../system/has-code.ts";
import type { KnownSite } from "./known-site.ts";
import { readPair } from "./read-pair.ts";
import type { WorkbenchContext } from "./workbench-context.ts";
import { WorkbenchFailure } from "./workbench-failure.ts";

type Origin = MemoryMatch["origin"];

/** What has been translated before. */
export interface Memory {
	readonly find: (unit: PageName & { readonly unit: string }) => Promise<MemoryMatch[]>;
}

/** Translators' own files are put there by hand. */
const folder = "memory";

/** Makes a memory of all pages that are up to date, and of the files in `.brygga/workbench/memory/`; it is made again after changes. */
export function openMemory(context: WorkbenchContext): Memory {
	const made = new Map<
		string,
		{ readonly version: string; readonly memory: Promise<TranslationMemory<Origin>> }
	>();
	const memoryFor = (language: string, known: KnownSite): Promise<TranslationMemory<Origin>> => {
		const version = versionOf(language, { known, context });
		const there = made.get(language);
		if (there?.version === version) return there.memory;
		const memory = makeMemory(language, { known, context });
		made.set(language, { version, memory });
		return memory;
	};
	return {
		find: async ({ unit: id, ...page }) => {
			const known = await context.keeper.known();
			const { pair } = await readPair(page, { root: context.root, known, pinned: context.pinned });
			const unit = pair.units.units.find((one) => one.id === id);
			if (!unit) throw new WorkbenchFailure("unknown-unit");
			const memory = await memoryFor(page.language, known);
			return memory.find(plainText(unit.source), {
				markdown: markdownText(unit.source),
				compare: createWordComparison(known.site.settings.source.tag),
				isOwn: ({ origin, source }) =>
					origin.kind === "page" && origin.key === page.key && source === markdownText(unit.source),
			});
		},
	};
}

interface Making {
	readonly known: KnownSite;
	readonly context: WorkbenchContext;
}

function versionOf(language: string, { known, context }: Making): string {
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

async function makeMemory(language: string, making: Making): Promise<TranslationMemory<Origin>> {
	const fromFiles = await Promise.all(
		making.context.own
			.list(folder)
			.filter((name) => name.endsWith(".tmx"))
			.map((name) => entriesOfFile(name, { language, ...making })),
	);
	return createMemory([...(await entriesOfPages(language, making)), ...fromFiles.flat()]);
}

/** Texts of pages whose originals haven't changed since. Lets others work after each few pages. */
async function entriesOfPages(language: string, { known, context }: Making): Promise<MemoryEntry<Origin>[]> {
	const { site, model, traced } = known;
	const source = site.settings.source.tag;
	const entries: MemoryEntry<Origin>[] = [];
	let read = 0;
	for (const pair of model.pairs) {
		const original = site.pages.get(source)?.get(pair.key);
		if (
			pair.language !== language ||
			pair.status.kind === "missing" ||
			pair.status.kind === "orphan" ||
			!original
		)
			continue;
		if (++read % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
		const files = [original.file, pair.file].map((file) => readIfThere(context.root, file));
		const [ours, theirs] = files;
		if (!ours || !theirs || "code" in ours || "code" in theirs) continue;
		const exchange: ExchangeSite = {
			settings: site.settings,
			markdown: traced,
			files: new Map([
				[source, new Map([[pair.key, ours]])],
				[language, new Map([[pair.key, theirs]])],
			]),
			unreadable: new Set(),
			pinnedTexts: new Map(),
			gitIds: new Map(),
		};
		const title = model.pages.get(source)?.get(pair.key)?.title ?? pair.key;
		for (const unit of exchangePair(exchange, pair)?.units.units ?? []) {
			if (!unit.target || unit.state === "changed" || unit.state === "untranslated") continue;
			entries.push({
				plain: plainText(unit.source),
				source: markdownText(unit.source),
				target: markdownText(unit.target),
				origin: { kind: "page", key: pair.key, title },
			});
		}
	}
	return entries;
}

/** A file that can't be read has nothing to say. */
async function entriesOfFile(
	name: string,
	{ language, known, context }: Making & { readonly language: string },
): Promise<MemoryEntry<Origin>[]> {
	const text = await readFile(join(context.own.path, folder, name), "utf8");
	const read = readTmx(text, { file: name, source: known.site.settings.source.tag, target: language });
	return read.ok
		? read.value.map(({ source, target }) => ({
				plain: source,
				source,
				target,
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
