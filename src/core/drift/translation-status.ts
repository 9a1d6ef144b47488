import { parseFrontMatter } from "../content/front-matter.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { type Block, parseMarkdown } from "../markdown/parse-markdown.ts";
import { compareBlocks } from "./compare-blocks.ts";

/** One block of an original that changed since a translation was pinned. */
export interface ChangedBlock {
	/** 1-based number of the block in today's original; for a removed block, of the block it stood before. */
	readonly block: number;
	/** 1-based line in today's original. */
	readonly line: number;
	readonly change: "added" | "changed" | "removed";
	/** Id of the heading above it; `undefined` above the first heading. */
	readonly section?: string;
}

/** How a translation stands to its original: computed, never stored. */
export type TranslationStatus =
	| { readonly kind: "current" }
	/** The bytes changed, no translatable text did. */
	| { readonly kind: "cosmetic" }
	/** The text changed; `blocks` is empty when the pinned text is no longer known. */
	| { readonly kind: "stale"; readonly blocks: readonly ChangedBlock[] }
	/** The translation has no pin, so nothing is known. */
	| { readonly kind: "unpinned" };

/**
 * The status of a translation by its pin: equal to the original's blob id, it is current; else the blocks of the
 * pinned text, where it is still known, are compared with today's.
 */
export function translationStatus(
	pin: string | undefined,
	{ original, pinnedTexts }: { readonly original: Original; readonly pinnedTexts: ReadonlyMap<string, string> },
): TranslationStatus {
	if (pin === undefined) return { kind: "unpinned" };
	if (pin === original.blob) return { kind: "current" };
	const pinned = pinnedTexts.get(pin);
	const before = pinned === undefined ? undefined : parseFrontMatter(pinned, original.file);
	if (!before?.ok) return { kind: "stale", blocks: [] };
	const { body, bodyOffset, data } = before.value;
	const markdown = createMarkdown();
	const blocks = compareBlocks(parseMarkdown(body, { markdown, lineOffset: bodyOffset }).blocks, original.body.blocks);
	if (blocks.length > 0) return { kind: "stale", blocks };
	return translatedFieldsDiffer(data, original) ? { kind: "stale", blocks: [] } : { kind: "cosmetic" };
}

/** What the status needs of an original. */
interface Original {
	readonly blob: string;
	readonly file: string;
	readonly title: string;
	readonly description: string;
	readonly body: { readonly blocks: readonly Block[] };
}

/** Whether a front matter field that translators write anew has changed; other fields are inherited. */
function translatedFieldsDiffer(before: unknown, { title, description }: Original): boolean {
	if (typeof before !== "object" || before === null) return true;
	const old = new Map<string, unknown>(Object.entries(before));
	return old.get("title") !== title || old.get("description") !== description;
}
