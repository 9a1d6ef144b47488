import type { Problem } from "../../core/problems/problem.ts";
import type { BuildSession } from "../../node/session/build-session.ts";
import type { BuildResult } from "../../node/session/build-types.ts";

/** Milliseconds without a change after which the search index is brought up to date. */
const searchDelay = 2000;

/** Brings the search index up to date once nothing has changed for a while, until something does: indexing takes longer than an author waits. */
export function searchAfterwards(
	session: Pick<BuildSession, "rebuild">,
	{
		onError,
		onProblems,
		onSite,
		delay = searchDelay,
	}: {
		readonly onError: (error: unknown) => void;
		/** Gets what kept an index from being made. */
		readonly onProblems: (problems: readonly Problem[]) => void;
		/** Gets what was built besides, of a change that nobody had told of before the index was begun. */
		readonly onSite: (result: BuildResult) => void;
		/** Milliseconds without a change before an index is made. */
		readonly delay?: number;
	},
): { readonly start: () => void; readonly stop: () => void } {
	let timer: NodeJS.Timeout | undefined;
	let indexing = new AbortController();
	const stop = (): void => {
		clearTimeout(timer);
		indexing.abort();
	};
	const index = async (giveUp: AbortSignal): Promise<void> => {
		try {
			const result = await session.rebuild({ giveUp });
			if (result.siteChanged) onSite(result);
			const errors = result.problems.filter(({ severity }) => severity === "error");
			if (errors.length > 0) onProblems(errors);
		} catch (error) {
			if (!giveUp.aborted) onError(error);
		}
	};
	return {
		stop,
		start: () => {
			stop();
			indexing = new AbortController();
			const { signal } = indexing;
			timer = setTimeout(() => void index(signal), delay);
		},
	};
}
