import type { RequestOf } from "../../../interface/endpoints.ts";
import type { PageName } from "../../../interface/texts.ts";
import type { WorkbenchClient } from "../../client/workbench-client.ts";
import type { KeptDrafts } from "../kept-drafts.ts";
import { createStore, type Store } from "../store.ts";
import type { OpenPage, PageState } from "./page-state.ts";
import type { Edits } from "./page-texts.ts";

/** What the parts of a page's session share. */
export interface PageContext {
	readonly name: PageName;
	readonly client: WorkbenchClient;
	readonly kept: KeptDrafts;
	readonly state: Store<PageState>;
	/** The page, once it is open. */
	readonly open: () => OpenPage | undefined;
	readonly change: (next: (page: OpenPage) => Partial<OpenPage>) => void;
	/** The number of what is typed, the same each time that it is sent: the server passes over what comes after something later. */
	readonly sequenceOf: (edits: Edits) => number;
}

export function createPageContext(options: Pick<PageContext, "name" | "client" | "kept">): PageContext {
	const state = createStore<PageState>({ kind: "loading" });
	let last: { readonly edits?: Edits; readonly sequence: number } = { sequence: 0 };
	return {
		...options,
		state,
		open: () => {
			const now = state.get();
			return now.kind === "open" ? now : undefined;
		},
		change: (next) => state.set((now) => (now.kind === "open" ? { ...now, ...next(now) } : now)),
		sequenceOf: (edits) => {
			if (last.edits !== edits) last = { edits, sequence: Math.max(last.sequence + 1, Date.now()) };
			return last.sequence;
		},
	};
}

/** A page with what was typed, as the server takes it. */
export function typedPage({ name }: PageContext, { base, edits }: OpenPage): RequestOf<"check"> {
	return { ...name, base, units: [...edits.values()] };
}
