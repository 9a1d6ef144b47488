import type { Desk } from "../../../workbench/interface/desk.ts";
import type { KeptDraft } from "../keeping/drafts.ts";
import type { KnownSite } from "../known-site.ts";
import { readPair } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import { unsavedTexts } from "./unsaved-texts.ts";

/** What the desk tells of the drafts on the disk. */
export interface DraftsAtDesk {
	/** Whether a page has text that its file doesn't have. */
	readonly isUnsaved: (page: { readonly key: string; readonly language: string }) => boolean;
	readonly strays: Desk["strayDrafts"];
}

/** Compares every draft with its file: those whose page the site no longer has can be reached from nowhere else. */
export async function draftsAtDesk(known: KnownSite, context: WorkbenchContext): Promise<DraftsAtDesk> {
	const unsaved = new Set<string>();
	const strays: Desk["strayDrafts"] = [];
	for (const draft of context.drafts.all()) {
		const { key, language, at } = draft;
		switch (await placeOf(draft, { known, context })) {
			case "nowhere":
				strays.push({ key, language, at, texts: textsOf(draft) });
				break;
			case "unsaved":
				unsaved.add(`${language}\n${key}`);
				break;
			case "in-file":
				break;
		}
	}
	return { isUnsaved: ({ key, language }) => unsaved.has(`${language}\n${key}`), strays };
}

async function placeOf(
	{ key, language, units }: KeptDraft,
	{ known, context: { root, pinned } }: { readonly known: KnownSite; readonly context: WorkbenchContext },
): Promise<"in-file" | "unsaved" | "nowhere"> {
	try {
		const fresh = await readPair({ key, language }, { root, known, pinned });
		return unsavedTexts(units, fresh).length > 0 ? "unsaved" : "in-file";
	} catch (error) {
		if (!(error instanceof WorkbenchFailure)) throw error;
		return error.code === "unknown-page" ? "nowhere" : "unsaved";
	}
}

function textsOf({ units }: KeptDraft): string[] {
	return units.map(({ text }) => text).filter((text) => text.trim() !== "");
}
