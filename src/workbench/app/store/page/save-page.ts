import type { AnswerOf, RequestOf } from "../../../interface/endpoints.ts";
import type { Page } from "../../../interface/page.ts";
import type { UnitText } from "../../../interface/texts.ts";
import type { Answered } from "../../client/workbench-client.ts";
import { type PageContext, typedPage } from "./page-context.ts";
import type { Conflict, OpenPage } from "./page-state.ts";
import { type Edits, hasUnsaved, typedSince } from "./page-texts.ts";

export type Intent = RequestOf<"save">["intent"];

/** What became of a save; `merged`: saved, with texts that somebody else had changed meanwhile. */
export type Saved = "saved" | "merged" | "conflict" | "refused" | "failed";

/** What writes the file. */
export interface PageSaving {
	readonly save: (intent: Intent, translator?: string) => Promise<Saved>;
	/** Writes an earlier state of the file; what isn't saved is saved first. */
	readonly undo: (state: string) => Promise<Saved>;
	/**
	 * Saves what a conflict came to.
	 *
	 * @param choices Texts by unit, where a person has chosen.
	 */
	readonly settle: (conflict: Conflict, choices: ReadonlyMap<string, string>) => Promise<Saved>;
}

/** @param show Puts a page that was read, with what was typed for it since, on the screen. */
export function savePage(context: PageContext, show: (page: Page, edits: Edits) => void): PageSaving {
	const shown = { context, show };
	return {
		save: (intent, translator) => save(shown, { intent, translator }),
		settle: (conflict, choices) => settle(shown, { conflict, choices }),
		undo: (state) => undo(shown, state),
	};
}

/** A page on the screen. */
interface Shown {
	readonly context: PageContext;
	readonly show: (page: Page, edits: Edits) => void;
}

async function save(
	shown: Shown,
	{ intent, translator }: { readonly intent: Intent; readonly translator?: string | undefined },
): Promise<Saved> {
	const { context } = shown;
	const now = beginSaving(context);
	if (!now) return "failed";
	const request = typedPage(context, now);
	const answer = await askToSave(context, {
		...request,
		intent,
		sequence: context.sequenceOf(now.edits),
		...(translator === undefined ? {} : { translator }),
	});
	const conflict = answer.kind === "answered" && answer.value.kind === "conflict" ? answer.value : undefined;
	if (conflict && intent.kind === "save" && !hasToBeSeen(conflict)) {
		const settled = await settle(shown, { conflict, choices: new Map() });
		return settled === "saved" ? "merged" : settled;
	}
	return heed(answer, { sent: request.units, shown });
}

async function settle(
	shown: Shown,
	{ conflict, choices }: { readonly conflict: Conflict; readonly choices: ReadonlyMap<string, string> },
): Promise<Saved> {
	const { context } = shown;
	const now = beginSaving(context);
	if (!now) return "failed";
	const units = settledTexts(conflict, { edits: now.edits, choices });
	// What was chosen is what is on the screen from here on.
	const edits: Edits = new Map(units.map((unit) => [unit.id, unit]));
	context.change(() => ({ edits }));
	const answer = await askToSave(context, {
		...context.name,
		base: conflict.page.base,
		units,
		intent: { kind: "save" },
		sequence: context.sequenceOf(edits),
	});
	return heed(answer, { sent: [...now.edits.values(), ...units], shown });
}

/** Asks the server to save, and keeps what it is asked until it answers: it may write the file and stop before it says so. */
async function askToSave(
	{ client, kept }: PageContext,
	request: RequestOf<"save">,
): Promise<Answered<AnswerOf<"save">>> {
	const unanswered = kept.unanswered();
	kept.keepUnanswered([...unanswered, ...request.units]);
	const answer = await client.ask("save", {
		...request,
		...(unanswered.length === 0 ? {} : { unanswered: [...unanswered] }),
	});
	// What became of earlier requests is known once the file has all of it.
	if (answer.kind === "answered") kept.keepUnanswered(answer.value.kind === "saved" ? [] : unanswered);
	return answer;
}

async function undo(shown: Shown, state: string): Promise<Saved> {
	const { context } = shown;
	const typed = context.open();
	// What was typed becomes a state of its own first, which one can go back to.
	if (typed && hasUnsaved(typed.page, typed.edits)) {
		const saved = await save(shown, { intent: { kind: "save" } });
		if (saved !== "saved" && saved !== "merged") return saved;
	}
	const now = beginSaving(context);
	if (!now) return "failed";
	const { base, units } = typedPage(context, now);
	const answer = await context.client.ask("undo", { ...context.name, base, state });
	return heed(answer, { sent: units, shown });
}

/** The page that is open, which is shown as being saved from here on. */
function beginSaving({ open, change }: PageContext): OpenPage | undefined {
	const now = open();
	if (now) change(() => ({ saving: { kind: "saving" } }));
	return now;
}

/** The texts that a conflict came to: what was chosen before what was merged, and that before what was typed. */
function settledTexts(
	{ page, units }: Conflict,
	{ edits, choices }: { readonly edits: Edits; readonly choices: ReadonlyMap<string, string> },
): UnitText[] {
	const merged = new Map(units.map((unit) => [unit.id, unit]));
	return page.units.flatMap(({ id }) => {
		const [edit, unit] = [edits.get(id), merged.get(id)];
		// What was typed while the conflict was on its way isn't in it.
		const typed = edit && unit && edit.text !== unit.yours ? edit.text : undefined;
		const text = choices.get(id) ?? typed ?? unit?.merged ?? edit?.text;
		if (text === undefined) return [];
		return [{ id, text, confirmed: edit?.confirmed ?? unit?.outcome !== "theirs" }];
	});
}

/** Puts on the screen what the server has answered to texts that it was sent. */
function heed(
	answer: Answered<AnswerOf<"save">>,
	{ sent, shown }: { readonly sent: readonly UnitText[]; readonly shown: Shown },
): Saved {
	const { change } = shown.context;
	if (answer.kind !== "answered") {
		change(() => ({ saving: { kind: "not-saved", trouble: answer } }));
		return "failed";
	}
	const { value } = answer;
	switch (value.kind) {
		case "saved":
			take(value.page, { sent, shown });
			return "saved";
		case "conflict":
			change(() => ({ conflict: value, saving: { kind: "kept", by: "server" } }));
			return "conflict";
		case "refused":
			// Also of what a conflict came to: what is marked is among the texts, and the files are compared again with the next save.
			change(({ conflict, changedElsewhere }) => ({
				problems: value.problems,
				checking: "checked",
				saving: { kind: "refused" },
				conflict: undefined,
				changedElsewhere: changedElsewhere || conflict !== undefined,
			}));
			return "refused";
	}
}

/** The file is what `page` says: what was sent for it is forgotten, what was typed meanwhile is kept. */
function take(
	page: Page,
	{ sent, shown: { context, show } }: { readonly sent: readonly UnitText[]; readonly shown: Shown },
): void {
	const { kept, open } = context;
	const later = typedSince(open()?.edits ?? new Map(), sent);
	kept.forget(sent.map(({ id }) => id));
	for (const [id, { id: _, ...text }] of later) kept.keep(id, { ...text, base: page.base });
	const gone: Edits = new Map((page.draft?.units ?? []).map((text) => [text.id, text]));
	show(page, new Map([...gone, ...later]));
}

/** Whether a person has to look at what two have made of a page: both changed the same text, the original is another, or the file is gone. */
function hasToBeSeen({ page, units, lost, changed }: Conflict): boolean {
	const isGone = page.base.translation === undefined;
	return isGone || changed.original || lost.length > 0 || units.some(({ outcome }) => outcome === "clash");
}
