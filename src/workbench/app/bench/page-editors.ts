import type { TextEditor } from "../editor/text-editor.ts";

/** The editors of a page by unit: each is made when it is asked for, or when there is time for it. */
export interface PageEditors {
	/**
	 * Has an editor made, in the order of asking.
	 *
	 * @returns Closes it, or leaves it unmade.
	 */
	readonly add: (unit: string, make: () => TextEditor) => () => void;
	/** The editor of a unit on the screen. */
	readonly get: (unit: string) => TextEditor | undefined;
	/** Whether a unit is on the screen. */
	readonly has: (unit: string) => boolean;
}

/** Milliseconds between two keys or frames that making editors may take. */
const slice = 8;

/** @param later Runs something when what waits has been heard: keys, and what is to be drawn. */
export function createPageEditors(
	later: (work: () => void) => void = (work) => setTimeout(work),
	now: () => number = () => performance.now(),
): PageEditors {
	const made = new Map<string, TextEditor>();
	const waiting = new Map<string, () => TextEditor>();
	let isAsked = false;
	const get = (unit: string): TextEditor | undefined => {
		const make = waiting.get(unit);
		if (make) {
			waiting.delete(unit);
			made.set(unit, make());
		}
		return made.get(unit);
	};
	const work = (): void => {
		const end = now() + slice;
		isAsked = false;
		for (const unit of [...waiting.keys()]) {
			get(unit);
			if (now() > end) break;
		}
		goOn();
	};
	const goOn = (): void => {
		if (isAsked || waiting.size === 0) return;
		isAsked = true;
		later(work);
	};
	return {
		add: (unit, make) => {
			waiting.set(unit, make);
			goOn();
			return () => {
				waiting.delete(unit);
				made.get(unit)?.close();
				made.delete(unit);
			};
		},
		get,
		has: (unit) => made.has(unit) || waiting.has(unit),
	};
}
