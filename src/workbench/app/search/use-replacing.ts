import { useEffect, useRef, useState } from "preact/hooks";
import type { FoundText } from "../../interface/searching.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { replaceOnPage, type TextChange } from "./replace-on-page.ts";
import { countsOf, type ReplacedTexts } from "./replaced-pages.tsx";
import { type Replacement, replaceWords } from "./replacement.ts";

/** How far replacing has come. */
export type Going =
	| { readonly kind: "choosing" }
	| { readonly kind: "saving"; readonly done: number; readonly all: number }
	| { readonly kind: "replaced"; readonly pages: readonly ReplacedTexts[] };

/** The texts of a page in which words are to be replaced. */
interface PageTexts {
	readonly key: string;
	readonly title: string;
	readonly texts: FoundText[];
}

/**
 * Replaces words in found texts, one page after the other, to the end, whatever is shown meanwhile.
 *
 * @param options `begun` and `ended` are told when pages begin to be saved and when all are.
 */
export function useReplacing(
	texts: readonly FoundText[],
	{
		replacement,
		begun,
		ended,
	}: { readonly replacement: Replacement; readonly begun: () => void; readonly ended: () => void },
): { readonly going: Going; readonly pages: readonly PageTexts[]; readonly replaceAll: () => Promise<void> } {
	const { words, client, storage, announce, loadDesk } = useWorkbench();
	const [going, go] = useState<Going>({ kind: "choosing" });
	const isShown = useRef(true);
	useEffect(
		() => () => {
			isShown.current = false;
		},
		[],
	);
	const pages = pagesOf(texts);
	return {
		going,
		pages,
		replaceAll: async () => {
			if (going.kind === "saving") return;
			begun();
			announce(words.saving.saving);
			const replaced: ReplacedTexts[] = [];
			for (const page of pages) {
				go({ kind: "saving", done: replaced.length, all: pages.length });
				const changes = page.texts.map((text) => changeOf(text, replacement));
				const name = { key: page.key, language: replacement.language };
				const outcome = await replaceOnPage(name, changes, { client, storage });
				replaced.push({ key: page.key, title: page.title, texts: page.texts.length, outcome });
				// What keeps one page from being saved keeps the next one too.
				if (outcome.kind === "failed") break;
			}
			go({ kind: "replaced", pages: replaced });
			ended();
			// Whoever has gone elsewhere isn't led to what became of the pages.
			if (!isShown.current) announce(words.search.replaced(...countsOf(replaced)));
			void loadDesk();
		},
	};
}

/** Texts by the page that they stand on, in their order. */
function pagesOf(texts: readonly FoundText[]): PageTexts[] {
	const pages = new Map<string, PageTexts>();
	for (const text of texts) {
		if (text.origin.kind !== "page") continue;
		const { key, title } = text.origin;
		const page = pages.get(key) ?? { key, title, texts: [] };
		page.texts.push(text);
		pages.set(key, page);
	}
	return [...pages.values()];
}

function changeOf(text: FoundText, replacement: Replacement): TextChange {
	const unit = text.origin.kind === "page" ? text.origin.unit : "";
	return { unit, before: text.target, text: replaceWords(text, replacement).text };
}
