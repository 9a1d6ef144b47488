import type { PageBench } from "../../bench/page-bench.ts";
import type { PageEditors } from "../../bench/page-editors.ts";
import type { PageSession } from "../../store/page/page-session.ts";
import type { Words } from "../../words/words.ts";
import { numberedMatches } from "../units/memory-matches.tsx";
import { activeText } from "./active-text.ts";
import { waysBetween } from "./ways-between.ts";

/** What is asked over the page. */
export type Asking = "done" | "history" | "search" | undefined;

/** What the actions of a page are made from. */
export interface BenchParts {
	readonly session: PageSession;
	readonly editors: PageEditors;
	readonly words: Words;
	readonly announce: (text: string) => void;
	readonly ask: (what: Asking) => void;
	/** Opens a fold, and goes to the unit once it is there. */
	readonly unfold: (fold: string, unit: string) => void;
	readonly unfolded: () => ReadonlySet<string>;
}

/** Makes what the parts of a page call: the ways between texts, saving, and the keys for all of it. */
export function createBench(parts: BenchParts): PageBench {
	const { session, editors, words, announce, ask } = parts;
	const ways = waysBetween(parts);
	const text = activeText(parts);
	const save = async (): Promise<void> => {
		const saved = await session.save({ kind: "save" });
		// What was in the way is said where it is shown.
		if (saved !== "failed") announce(words.saving.results[saved]);
	};
	const togglePreview = (): void => {
		const isToOpen = session.open()?.preview.kind === "closed";
		session.preview(isToOpen);
		announce(isToOpen ? words.preview.opened : words.preview.closed);
	};
	const keys: Record<string, () => void> = {
		Enter: () => ways.step("next"),
		"Mod-Enter": () => {
			text.confirm();
			ways.step("next-waiting");
		},
		"Alt-ArrowDown": () => ways.step("next"),
		"Alt-ArrowUp": () => ways.step("previous"),
		"Alt-0": text.useOriginal,
	};
	for (let index = 0; index < numberedMatches; index++) keys[`Alt-${index + 1}`] = () => text.useMatch(index);

	return {
		session,
		editors,
		...ways,
		save: () => void save(),
		search: () => ask("search"),
		keys,
		pageKeys: ({ key, ctrlKey, metaKey, shiftKey, altKey }) => {
			const isModified = (ctrlKey || metaKey) && !altKey;
			if (isModified && !shiftKey && key.toLowerCase() === "s") return () => void save();
			if (isModified && shiftKey && key === "Enter") return () => ask("done");
			if (isModified && shiftKey && key.toLowerCase() === "f") return () => ask("search");
			if (key === "F8") return () => ways.toProblem(shiftKey ? -1 : 1);
			if (key === "F2") return togglePreview;
			return undefined;
		},
	};
}
