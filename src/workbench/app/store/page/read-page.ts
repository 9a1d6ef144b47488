import type { Page } from "../../../interface/page.ts";
import type { TypingFollowers } from "./follow-typing.ts";
import type { PageContext } from "./page-context.ts";
import type { OpenPage } from "./page-state.ts";
import { type Edits, hasUnsaved, resume, sameBase } from "./page-texts.ts";

/** What brings the files to the screen. */
export interface PageReading {
	/** Asks the server for the page, and shows it with what was typed for it. */
	readonly load: () => Promise<void>;
	/** Puts a page that was read, with what was typed for it since, on the screen. */
	readonly show: (page: Page, edits: Edits) => void;
}

export function readPage(context: PageContext, followers: TypingFollowers): PageReading {
	const { name, client, kept, state, open, change } = context;

	const show = (page: Page, edits: Edits, more: Partial<OpenPage> = {}): void => {
		const before = open();
		state.set(() => ({
			kind: "open",
			page,
			base: page.base,
			edits,
			lost: before?.lost ?? [],
			problems: page.problems,
			checking: "checked",
			reasons: before?.reasons ?? kept.reasons(),
			saving: hasUnsaved(page, edits) ? { kind: "kept", by: "browser" } : { kind: "saved" },
			active: before?.active,
			memory: before?.memory ?? new Map(),
			preview: before?.preview ?? { kind: "closed" },
			conflict: undefined,
			changedElsewhere: false,
			...more,
		}));
		if (edits.size > 0) followers.check.soon();
		if (hasUnsaved(page, edits)) followers.draft.soon();
		followers.preview.soon();
	};

	const load = async (): Promise<void> => {
		const answer = await client.ask("page", name);
		if (answer.kind !== "answered") {
			if (!open()) state.set(() => ({ kind: "not-opened", trouble: answer }));
			// That the program is gone is told already.
			else if (answer.kind === "failed") change(() => ({ saving: { kind: "not-saved", trouble: answer } }));
			return;
		}
		const page = answer.value;
		// A new reading of what is on the screen already would only disturb who is typing.
		const now = open();
		if (now?.saving.kind === "saving") return;
		if (now && now.edits.size > 0 && sameBase(now.page.base, page.base)) {
			followers.check.soon();
			return;
		}
		keepShown(page, context);
		const { edits, base, lost } = resume(page, kept.all());
		show(page, edits, { base, lost, changedElsewhere: !sameBase(base, page.base) });
	};

	return { load, show };
}

/** A save in another tab has taken out of the storage what that tab knew, which need not be all that is on the screen here. */
function keepShown(page: Page, { open, kept }: PageContext): void {
	const now = open();
	// What is saved says only that texts have been gone through.
	if (!now || now.saving.kind === "saved") return;
	const inFile = new Map(page.units.map(({ id, target }) => [id, target?.markdown ?? ""]));
	const inStorage = kept.all();
	for (const [id, { id: _, ...edit }] of now.edits)
		if (!inStorage.has(id) && inFile.get(id) !== edit.text) kept.keep(id, { ...edit, base: now.base });
}
