import type { PageView } from "../../core/pages/page-view.ts";
import type { PackedView, RenderJob } from "../threads/jobs.ts";

/** Puts packed views together again, each shared value once. */
export interface Unpacker {
	/** Takes in what a job tells of shared values; with none known before, it starts over. */
	readonly learn: (shared: RenderJob["shared"]) => void;
	readonly unpack: (packed: Pick<PackedView, "json" | "shared">) => PageView;
}

/** Makes an unpacker that knows no shared values. */
export function createUnpacker(): Unpacker {
	let texts: (string | undefined)[] = [];
	let values: unknown[] = [];
	const shareOf = (number: number): unknown => {
		const text = texts[number];
		if (text !== undefined) values[number] = JSON.parse(text);
		texts[number] = undefined;
		return values[number];
	};
	return {
		learn: ({ known, values: fresh }) => {
			if (known === 0) [texts, values] = [[], []];
			for (const [index, text] of fresh.entries()) texts[known + index] = text;
		},
		unpack: ({ json, shared }) => {
			const view: PageView = JSON.parse(json);
			const members = Object.entries(shared).map(([member, numbers]) => [
				member,
				typeof numbers === "number" ? shareOf(numbers) : numbers.map(shareOf),
			]);
			return Object.assign(view, Object.fromEntries(members));
		},
	};
}
