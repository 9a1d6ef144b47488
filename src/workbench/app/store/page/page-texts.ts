import type { Page, Unit } from "../../../interface/page.ts";
import type { Base, UnitText } from "../../../interface/texts.ts";
import type { KeptText } from "../kept-drafts.ts";

/** What has been typed since the file was read, by unit. */
export type Edits = ReadonlyMap<string, UnitText>;

/** A unit's text as it is on the screen. */
export function textOf(unit: Unit, edits: Edits): string {
	return edits.get(unit.id)?.text ?? unit.target?.markdown ?? "";
}

/** How a unit stands on the screen. */
export type Standing =
	/** No text yet. */
	| "empty"
	/** It has a text, which a person is to go through: its original has changed, or a machine wrote it. */
	| "waiting"
	/** It may stay empty. */
	| "optional"
	| "done";

/** How a unit stands: the file's state and what was typed since. */
export function standingOf(unit: Unit, edits: Edits): Standing {
	const edit = edits.get(unit.id);
	if (textOf(unit, edits).trim() === "") return unit.optional ? "optional" : "empty";
	if (edit) return edit.confirmed ? "done" : "waiting";
	return unit.state === "translated" || unit.state === "reviewed" ? "done" : "waiting";
}

/** Texts that were typed earlier and not saved, as a page is opened. */
export interface Resumed {
	readonly edits: Edits;
	/** The files that they were typed for. */
	readonly base: Base;
	/** Texts whose unit the original no longer has. */
	readonly lost: readonly string[];
}

/** Takes up what the browser and the server have kept of a page: the browser's is the later one. */
export function resume(page: Page, kept: ReadonlyMap<string, KeptText>): Resumed {
	const units = new Set(page.units.map(({ id }) => id));
	const edits = new Map<string, UnitText>();
	const lost: string[] = [];
	const take = (id: string, { text, confirmed, machine }: Omit<UnitText, "id">): void => {
		if (units.has(id)) edits.set(id, { id, text, confirmed, ...(machine === undefined ? {} : { machine }) });
		else if (text.trim() !== "" && !lost.includes(text)) lost.push(text);
	};
	for (const { id, ...text } of page.draft?.units ?? []) take(id, text);
	for (const [id, text] of kept) take(id, text);
	const base = [...kept.values()].map((text) => text.base).find((one) => !sameBase(one, page.base));
	return { edits, lost, base: base ?? page.draft?.base ?? page.base };
}

/** Whether two readings found the same files. */
export function sameBase(one: Base, other: Base): boolean {
	return one.original === other.original && one.translation === other.translation;
}

/** What was typed after a save had been sent, and isn't in the file. */
export function typedSince(edits: Edits, sent: readonly UnitText[]): Edits {
	const texts = new Map(sent.map((text) => [text.id, text]));
	return new Map(
		[...edits].filter(([id, { text, confirmed }]) => {
			const before = texts.get(id);
			return before?.text !== text || before.confirmed !== confirmed;
		}),
	);
}

/** Whether anything on the screen differs from the file: that a text is right as it is, is no change of it. */
export function hasUnsaved(page: Page, edits: Edits): boolean {
	return page.units.some(({ id, target }) => {
		const edit = edits.get(id);
		return edit !== undefined && edit.text !== (target?.markdown ?? "");
	});
}
