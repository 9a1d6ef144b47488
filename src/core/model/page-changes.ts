import type { Memory } from "./memory.ts";
import type { SiteModel } from "./site-model.ts";

/** In which pages a model differs from the one before. */
export interface PageChanges {
	readonly model: SiteModel;
	/** The model before. */
	readonly since?: SiteModel;
	/** The keys of pages that are others than before, in any language; absent when pages came or went, or too many are others. */
	readonly keys?: ReadonlySet<string>;
}

/** With more changes than this, looking at everything takes no longer. */
const most = 50;

/** Compares a model with the one that was asked about before it. */
export function pageChanges(model: SiteModel, memory: Memory): PageChanges {
	return memory("page changes", model.settings, [model], (before: PageChanges | undefined) => {
		if (!before) return { model };
		const keys = changedKeys(before.model.pages, model.pages);
		return { model, since: before.model, ...(keys ? { keys } : {}) };
	});
}

function changedKeys(before: SiteModel["pages"], now: SiteModel["pages"]): Set<string> | undefined {
	const keys = new Set<string>();
	for (const [tag, tree] of now) {
		const earlier = before.get(tag);
		if (earlier?.size !== tree.size) return undefined;
		const entries = earlier.entries();
		for (const [key, page] of tree) {
			const [oldKey, oldPage] = entries.next().value ?? [];
			if (oldKey !== key) return undefined;
			if (oldPage !== page) keys.add(key);
			if (keys.size > most) return undefined;
		}
	}
	return keys;
}
