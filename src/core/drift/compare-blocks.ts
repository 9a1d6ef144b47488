import { diffArrays } from "diff";
import type { Block } from "../markdown/parse-markdown.ts";
import type { ChangedBlock } from "./translation-status.ts";

/**
 * The blocks of an original that differ from an older version of it. White space doesn't count, so re-wrapped lines are no
 * change.
 *
 * @param before The blocks that the translation was made from.
 * @param now Today's blocks.
 */
export function compareBlocks(before: readonly Block[], now: readonly Block[]): ChangedBlock[] {
	const changes: ChangedBlock[] = [];
	let index = 0;
	let removed = 0;
	const report = (change: ChangedBlock["change"]): void => {
		const block = now[Math.min(index, now.length - 1)];
		changes.push({
			block: Math.min(index, Math.max(0, now.length - 1)) + 1,
			line: block?.line ?? 1,
			change,
			...(block?.section === undefined ? {} : { section: block.section }),
		});
	};
	const flushRemoved = (): void => {
		for (; removed > 0; removed--) report("removed");
	};
	for (const part of diffArrays(before.map(signature), now.map(signature))) {
		if (part.removed) {
			flushRemoved();
			removed = part.value.length;
		} else if (part.added) {
			for (let count = part.value.length; count > 0; count--) {
				report(removed > 0 ? "changed" : "added");
				if (removed > 0) removed--;
				index++;
			}
			flushRemoved();
		} else {
			flushRemoved();
			index += part.value.length;
		}
	}
	flushRemoved();
	return changes;
}

function signature(block: Block): string {
	return `${block.type} ${block.text}`;
}
