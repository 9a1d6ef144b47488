/** Does something once nothing has asked for it for a moment. */
export interface AfterPause {
	readonly soon: () => void;
	/** Does it now, if it waits. */
	readonly now: () => void;
	readonly stop: () => void;
}

/**
 * One at a time: what is asked for meanwhile is done once more after it, so that a slow server gets no queue.
 *
 * @param delay Milliseconds.
 */
export function afterPause(delay: number, act: () => Promise<void>): AfterPause {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running: "no" | "yes" | "once-more" = "no";
	const stop = (): void => {
		clearTimeout(timer);
		timer = undefined;
	};
	const run = (): void => {
		stop();
		if (running !== "no") {
			running = "once-more";
			return;
		}
		running = "yes";
		void act().finally(() => {
			const again = running === "once-more";
			running = "no";
			if (again) run();
		});
	};
	return {
		stop,
		soon: () => {
			stop();
			timer = setTimeout(run, delay);
		},
		now: () => {
			if (timer !== undefined) run();
		},
	};
}
