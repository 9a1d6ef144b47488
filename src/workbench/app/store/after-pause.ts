/** Does something once nothing has asked for it for a moment. */
export interface AfterPause {
	readonly soon: () => void;
	/** Does it now, if it waits. */
	readonly now: () => void;
	readonly stop: () => void;
}

/** @param delay Milliseconds. */
export function afterPause(delay: number, act: () => void): AfterPause {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stop = (): void => {
		clearTimeout(timer);
		timer = undefined;
	};
	const run = (): void => {
		stop();
		act();
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
