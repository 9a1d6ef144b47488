import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { useWords } from "../shell/workbench.ts";
import type { Search, SearchState } from "./use-search.ts";

/** How many texts there are, said as they appear; or what kept them from being looked for. */
export function SearchStatus({
	state,
	find,
}: {
	readonly state: SearchState;
	readonly find: (search: Search) => Promise<void>;
}) {
	const { search: words } = useWords();
	return (
		<>
			<p class="search-status" role="status">
				{state.kind === "searching" && words.searching}
				{state.kind === "found" && words.found(state.answer.texts.length, state.answer.all)}
			</p>
			{state.kind === "failed" && <TroubleNotice trouble={state.trouble} retry={() => find(state.search)} />}
		</>
	);
}
