import type { PageName } from "../../../interface/texts.ts";
import type { WorkbenchClient } from "../../client/workbench-client.ts";
import type { KeptDrafts } from "../kept-drafts.ts";
import type { ServerEvents } from "../server-events.ts";
import type { Store } from "../store.ts";
import { askMemory } from "./ask-memory.ts";
import { followTyping } from "./follow-typing.ts";
import { hearChanges } from "./hear-changes.ts";
import { createPageContext } from "./page-context.ts";
import type { OpenPage, PageState } from "./page-state.ts";
import { type PageReading, readPage } from "./read-page.ts";
import { type PageSaving, savePage } from "./save-page.ts";
import { type PageTyping, typeTexts } from "./type-texts.ts";

/** A page that is being translated: its state, and what the translator does with it. */
export interface PageSession extends PageSaving, PageTyping, Pick<PageReading, "load"> {
	readonly state: Store<PageState>;
	/** The page, once it is open. */
	readonly open: () => OpenPage | undefined;
	/** Says where the translator is, and asks the memory for it. */
	readonly enter: (unit: string) => void;
	/** Says that the translator isn't in it any longer. */
	readonly leave: (unit: string) => void;
	/** Goes on with what others have made of the files; what was typed stays, to be compared when it is saved. */
	readonly postpone: () => void;
	readonly preview: (open: boolean) => void;
	/** Throws away what isn't saved. */
	readonly discard: () => Promise<void>;
	readonly close: () => void;
}

/** Opens a page. */
export function openPage(
	name: PageName,
	{
		client,
		events,
		kept,
	}: { readonly client: WorkbenchClient; readonly events: ServerEvents; readonly kept: KeptDrafts },
): PageSession {
	const context = createPageContext({ name, client, kept });
	const { state, open, change } = context;
	const followers = followTyping(context);
	const { load, show } = readPage(context, followers);
	const unhear = hearChanges(context, { events, followers, load });
	return {
		state,
		open,
		load,
		...savePage(context, show),
		...typeTexts(context, followers),
		enter: (unit) => {
			change(() => ({ active: unit }));
			void askMemory(unit, context);
		},
		leave: (unit) => change(({ writing }) => ({ writing: writing === unit ? undefined : writing })),
		postpone: () => change(() => ({ conflict: undefined, changedElsewhere: true })),
		preview: (isOpen) => {
			change(() => ({ preview: isOpen ? { kind: "making" } : { kind: "closed" } }));
			if (isOpen) followers.preview.soon();
		},
		discard: async () => {
			kept.forget(kept.all().keys());
			kept.keepUnanswered([]);
			kept.keepReasons(new Map());
			await client.ask("discard", name);
			change(() => ({ edits: new Map(), reasons: new Map() }));
			await load();
		},
		close: () => {
			followers.draft.now();
			for (const follower of Object.values(followers)) follower.stop();
			unhear();
		},
	};
}
