/** Milliseconds of quiet after a change before it counts: editors write a file in several steps. */
const quietTime = 25;

/** Answers that may be broken off one after the other; the next is carried through, so that one is, however often files are saved. */
const mostBrokenOff = 10;

/** What is done about changes. */
export interface ChangeAnswers {
	/**
	 * Called for one change or several, never while an earlier call runs; mustn't reject.
	 *
	 * @param touched The paths that were touched; nothing when more than they may have been.
	 * @param giveUp Says that something else has changed. Whoever gives up for that is called again, and told of these paths with the others.
	 */
	readonly onChange: (touched: readonly string[] | undefined, giveUp: AbortSignal) => Promise<void>;
	/** Calls back once it has been quiet for long enough, and gives what calls that off. */
	readonly afterQuietTime?: (report: () => void) => () => void;
}

/** Takes changes as they come, and has them answered one call after the other. */
export function answerChanges({ onChange, afterQuietTime = after(quietTime) }: ChangeAnswers): {
	/** Notes that a path was touched; nothing when it isn't known which. */
	readonly note: (path: string | undefined) => void;
	/** Ends it, once a running call is done. */
	readonly close: () => Promise<void>;
} {
	let callOff = (): void => undefined;
	let running: Promise<void> = Promise.resolve();
	let touched: Set<string> | undefined = new Set();
	/** Has the running call give up, if it may. */
	let breakOff = (): void => undefined;
	let brokenOff = 0;
	const answer = async (): Promise<void> => {
		const told = touched && [...touched];
		const later = new AbortController();
		touched = new Set();
		// What looks at everything is carried through, so that the next can look at what was touched alone.
		if (told && brokenOff < mostBrokenOff) breakOff = () => later.abort();
		await onChange(told, later.signal);
		breakOff = () => undefined;
		brokenOff = later.signal.aborted ? brokenOff + 1 : 0;
		if (told && later.signal.aborted) touched = touched && new Set([...told, ...touched]);
	};
	return {
		note: (path) => {
			if (path === undefined) touched = undefined;
			else touched?.add(path);
			breakOff();
			callOff();
			callOff = afterQuietTime(() => {
				running = running.then(answer);
			});
		},
		close: async () => {
			callOff();
			await running;
		},
	};
}

/** @param time Milliseconds. */
function after(time: number): (report: () => void) => () => void {
	return (report) => {
		const timer = setTimeout(report, time);
		return () => clearTimeout(timer);
	};
}
