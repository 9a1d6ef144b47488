import type { CheckedSite } from "../../src/node/reading/compare-read-site.ts";
import { withSite } from "../../src/node/reading/with-site.ts";

/** A site as `brygga check` finds it, and what it notes of the cache. */
export async function checkedSite(
	root: string,
): Promise<CheckedSite & { readonly notes: readonly string[] }> {
	const notes: string[] = [];
	const checked = await withSite(root, {
		work: (site) => site.check(),
		onNote: (note) => {
			notes.push(note);
		},
	});
	return { ...checked, notes };
}
