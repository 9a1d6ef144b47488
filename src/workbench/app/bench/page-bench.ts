import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageSession } from "../store/page/page-session.ts";
import type { OpenPage } from "../store/page/page-state.ts";
import { useStore } from "../store/store.ts";
import type { PageEditors } from "./page-editors.ts";

/** What the parts of an open page share. */
export interface PageBench {
	readonly session: PageSession;
	readonly editors: PageEditors;
	/** Shows a unit, and puts the cursor into it. */
	readonly goTo: (unit: string) => void;
	/** Goes to the next text or the one before; to the next that waits for the translator. */
	readonly step: (way: "next" | "previous" | "next-waiting") => void;
	readonly save: () => void;
	/** Looks for the words that are selected in all that has been translated. */
	readonly search: () => void;
	/** Goes to the next text with a finding, or the one before. */
	readonly toProblem: (direction: 1 | -1) => void;
	/** Goes to the first text with a fault, or with something to look at; without any, to what is found in the page as a whole. */
	readonly toFirst: (severity: "error" | "warning") => void;
	/** Keys that work in every text, by CodeMirror's names. */
	readonly keys: Readonly<Record<string, () => void>>;
	/** What a key does anywhere on the page. */
	readonly pageKeys: (event: KeyboardEvent) => (() => void) | undefined;
}

const context = createContext<PageBench | undefined>(undefined);

export const PageBenchProvider = context.Provider;

export function usePageBench(): PageBench {
	const bench = useContext(context);
	if (!bench) throw new Error("Outside of a page");
	return bench;
}

/** A part of the open page, which its component follows. */
export function useOpenPage<Part>(pick: (page: OpenPage) => Part): Part {
	const { session } = usePageBench();
	return useStore(session.state, (state) => {
		if (state.kind !== "open") throw new Error("The page isn't open");
		return pick(state);
	});
}
