import { markdownText, plainText } from "../../../core/exchange/markdown/inline-text.ts";
import { createWordComparison } from "../../../core/translating/compare-words.ts";
import { createMemory, type TranslationMemory } from "../../../core/workbench/memory-matches.ts";
import type { MemoryMatch } from "../../../workbench/interface/editing.ts";
import type { PageName } from "../../../workbench/interface/texts.ts";
import { readPair } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import type { TranslatedText, TranslatedTexts } from "./translated-texts.ts";

type Origin = MemoryMatch["origin"];

/** What has been translated before. */
export interface Memory {
	readonly find: (unit: PageName & { readonly unit: string }) => Promise<MemoryMatch[]>;
	/** Of a page's texts that aren't translated, those that have been elsewhere, always in the same way. */
	readonly same: (page: PageName) => Promise<{ id: string; text: string }[]>;
}

/** Makes a memory of texts whose originals haven't changed since they were translated; it is made again when there are others. */
export function openMemory(context: WorkbenchContext, translated: TranslatedTexts): Memory {
	const made = new WeakMap<readonly TranslatedText[], TranslationMemory<Origin>>();
	const memoryOf = (texts: readonly TranslatedText[]): TranslationMemory<Origin> => {
		const there = made.get(texts);
		if (there) return there;
		const memory = createMemory(texts.filter(isCurrent).map(entryOf));
		made.set(texts, memory);
		return memory;
	};
	const open = async (page: PageName) => {
		const known = await context.keeper.known();
		const { pair } = await readPair(page, { root: context.root, known, pinned: context.pinned });
		return { known, units: pair.units.units, memory: memoryOf(await translated(page.language, known)) };
	};
	return {
		same: async (page) => {
			const { units, memory } = await open(page);
			return units.flatMap(({ id, source, target }) => {
				const [text, another] = target ? [] : memory.same(markdownText(source));
				return text === undefined || another !== undefined ? [] : [{ id, text }];
			});
		},
		find: async ({ unit: id, ...page }) => {
			const { known, units, memory } = await open(page);
			const unit = units.find((one) => one.id === id);
			if (!unit) throw new WorkbenchFailure("unknown-unit");
			return memory.find(plainText(unit.source), {
				markdown: markdownText(unit.source),
				compare: createWordComparison(known.site.settings.source.tag),
				isOwn: ({ origin, source }) =>
					origin.kind === "page" && origin.key === page.key && source === markdownText(unit.source),
			});
		},
	};
}

function isCurrent({ origin }: TranslatedText): boolean {
	return origin.kind === "file" || (origin.state !== "changed" && origin.state !== "untranslated");
}

function entryOf({ source, target, origin }: TranslatedText) {
	return {
		plain: plainText(source),
		source: markdownText(source),
		target: markdownText(target),
		origin: originOf(origin),
	};
}

function originOf(origin: TranslatedText["origin"]): Origin {
	return origin.kind === "file" ? origin : { kind: "page", key: origin.key, title: origin.title };
}
