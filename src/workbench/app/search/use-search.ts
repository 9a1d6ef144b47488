import { useState } from "preact/hooks";
import type { AnswerOf, RequestOf } from "../../interface/endpoints.ts";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";

export type Search = RequestOf<"search">;

/** What a search has come to. */
export type SearchState =
	| { readonly kind: "none" }
	| { readonly kind: "searching" }
	| { readonly kind: "found"; readonly search: Search; readonly answer: AnswerOf<"search"> }
	| { readonly kind: "failed"; readonly search: Search; readonly trouble: Trouble };

/** Looks for words; of two searches the later one counts. */
export function useSearch(): {
	readonly state: SearchState;
	readonly find: (search: Search) => Promise<void>;
} {
	const { client } = useWorkbench();
	const [state, setState] = useState<SearchState>({ kind: "none" });
	const [latest] = useState<{ search?: Search }>({});
	return {
		state,
		find: async (search) => {
			if (search.text.trim() === "") return;
			latest.search = search;
			setState({ kind: "searching" });
			const answer = await client.ask("search", search);
			if (latest.search !== search) return;
			setState(
				answer.kind === "answered"
					? { kind: "found", search, answer: answer.value }
					: { kind: "failed", search, trouble: answer },
			);
		},
	};
}
