/** Tells when nothing has moved for long. */
export interface StallWatch {
	/** Something has moved. */
	moved(): void;
	end(): void;
}

/**
 * Watches work whose length nobody knows: it may take as long as it needs on a slow machine, as long as something moves.
 *
 * @param limit Longest time without movement, in milliseconds.
 */
export function watchForStall(limit: number, onStall: () => void): StallWatch {
	let timer: NodeJS.Timeout | undefined = setTimeout(onStall, limit);
	return {
		moved: () => {
			// After the end, nothing starts it again.
			if (timer === undefined) return;
			clearTimeout(timer);
			timer = setTimeout(onStall, limit);
		},
		end: () => {
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
