import type { Page } from "../../interface/page.ts";
import type { PageName } from "../../interface/texts.ts";
import type { WorkbenchClient } from "../client/workbench-client.ts";
import { followTyping } from "./follow-typing.ts";
import type { KeptDrafts } from "./kept-drafts.ts";
import { createPageContext } from "./page-context.ts";
import type { OpenPage, PageState, Trouble } from "./page-state.ts";
import { type Edits, hasUnsaved, resume, sameBase, textOf } from "./page-texts.ts";
import { type PageSaving, savePage } from "./save-page.ts";
import type { ServerEvents } from "./server-events.ts";
import type { Store } from "./store.ts";

/** A page that is being translated: its state, and what the translator does with it. */
export interface PageSession extends PageSaving {
	readonly state: Store<PageState>;
	/** The page, once it is open. */
	readonly open: () => OpenPage | undefined;
	/** Takes what a unit's text has become: kept by the browser at once, by the server after a pause, as the checks. */
	readonly edit: (unit: string, text: string, options?: { readonly machine?: boolean }) => void;
	/** Says that a text is right as it is. */
	readonly confirm: (unit: string) => void;
	/** Says where the translator is, and asks the memory for it. */
	readonly enter: (unit: string) => void;
	/** Goes on with what others have made of the files; what was typed stays, to be compared when it is saved. */
	readonly postpone: () => void;
	readonly preview: (open: boolean) => void;
	/** @returns How many units the machine couldn't do, or what kept it from all. */
	readonly translate: (
		units: readonly string[],
	) => Promise<{ readonly kind: "done"; readonly failed: number } | Trouble>;
	/** Throws away what isn't saved. */
	readonly discard: () => Promise<void>;
	readonly forgetLost: () => void;
	readonly load: () => Promise<void>;
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
		keepShown(page);
		const { edits, base, lost } = resume(page, kept.all());
		show(page, edits, { base, lost, changedElsewhere: !sameBase(base, page.base) });
	};

	/** A save in another tab has taken out of the storage what that tab knew, which need not be all that is on the screen here. */
	const keepShown = (page: Page): void => {
		const now = open();
		// What is saved says only that texts have been gone through.
		if (!now || now.saving.kind === "saved") return;
		const inFile = new Map(page.units.map(({ id, target }) => [id, target?.markdown ?? ""]));
		const inStorage = kept.all();
		for (const [id, { text, confirmed }] of now.edits)
			if (!inStorage.has(id) && inFile.get(id) !== text) kept.keep(id, { text, confirmed, base: now.base });
	};

	const set = (
		unit: string,
		text: string,
		{ confirmed, machine }: { confirmed: boolean; machine?: boolean },
	): void => {
		const now = open();
		if (!now) return;
		const edit = { text, confirmed, ...(machine === undefined ? {} : { machine }) };
		const isKept = kept.keep(unit, { ...edit, base: now.base });
		change(({ edits }) => ({
			edits: new Map(edits).set(unit, { id: unit, ...edit }),
			saving: { kind: "kept", by: isKept ? "browser" : "nobody" },
		}));
		for (const follower of Object.values(followers)) follower.soon();
	};

	const searchMemory = async (unit: string): Promise<void> => {
		if (open()?.memory.has(unit) !== false) return;
		change(({ memory }) => ({ memory: new Map(memory).set(unit, { kind: "asked" }) }));
		const answer = await client.ask("memory", { ...name, unit });
		change(({ memory }) => ({
			memory: new Map(memory).set(
				unit,
				answer.kind === "answered"
					? { kind: "found", matches: answer.value.matches }
					: { kind: "none", trouble: answer },
			),
		}));
	};

	const unlisten = events.listen((event) => {
		const concerned =
			event.kind === "site" ||
			(event.kind === "pages" &&
				event.pages.some(
					({ key, language, blob }) =>
						key === name.key &&
						blob !==
							(language === name.language ? open()?.page.base.translation : open()?.page.base.original),
				));
		if (concerned) void load();
	});
	const unheard = kept.follow((unit, { base: _, ...text }) => {
		change(({ edits }) => ({
			edits: new Map(edits).set(unit, { id: unit, ...text }),
			saving: { kind: "kept", by: "browser" },
		}));
		// The other tab sends it to the server: sent from here after it was saved there, it would count as typed since.
		followers.check.soon();
		followers.preview.soon();
	});
	const unfollow = events.connection.subscribe(() => {
		if (events.connection.get() !== "connected") return;
		if (!open()) void load();
		for (const follower of Object.values(followers)) follower.soon();
	});

	return {
		state,
		open,
		load,
		...savePage(context, show),
		edit: (unit, text, { machine = false } = {}) =>
			set(unit, text, machine ? { confirmed: false, machine } : { confirmed: true }),
		confirm: (unit) => {
			const now = open();
			const found = now?.page.units.find(({ id }) => id === unit);
			if (now && found) set(unit, textOf(found, now.edits), { confirmed: true });
		},
		enter: (unit) => {
			change(() => ({ active: unit }));
			void searchMemory(unit);
		},
		postpone: () => change(() => ({ conflict: undefined, changedElsewhere: true })),
		preview: (isOpen) => {
			change(() => ({ preview: isOpen ? { kind: "making" } : { kind: "closed" } }));
			if (isOpen) followers.preview.soon();
		},
		translate: async (units) => {
			const answer = await client.ask("translate", { ...name, units: [...units] });
			if (answer.kind !== "answered") return answer;
			for (const { id, text } of answer.value.texts) set(id, text, { confirmed: false, machine: true });
			return { kind: "done", failed: answer.value.failed.length };
		},
		discard: async () => {
			kept.forget(kept.all().keys());
			await client.ask("discard", name);
			change(() => ({ edits: new Map() }));
			await load();
		},
		forgetLost: () => {
			const now = open();
			const units = new Set(now?.page.units.map(({ id }) => id));
			kept.forget([...kept.all().keys()].filter((id) => !units.has(id)));
			change(() => ({ lost: [] }));
		},
		close: () => {
			followers.draft.now();
			for (const follower of Object.values(followers)) follower.stop();
			unlisten();
			unheard();
			unfollow();
		},
	};
}
