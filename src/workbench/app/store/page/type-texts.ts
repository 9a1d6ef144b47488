import type { Unit } from "../../../interface/page.ts";
import type { TypingFollowers } from "./follow-typing.ts";
import type { PageContext } from "./page-context.ts";
import { type DismissalPlace, dismissalName, type Trouble } from "./page-state.ts";
import { textOf } from "./page-texts.ts";

/** What puts words on the screen that the files don't have. */
export interface PageTyping {
	/** Takes what a unit's text has become: kept by the browser at once, by the server after a pause, as the checks. */
	readonly edit: (unit: string, text: string, options?: { readonly machine?: boolean }) => void;
	/** Says that a text is right as it is. */
	readonly confirm: (unit: string) => void;
	/** @returns How many units the machine couldn't do, or what kept it from all. */
	readonly translate: (
		units: readonly string[],
	) => Promise<{ readonly kind: "done"; readonly failed: number } | Trouble>;
	/** Takes what the reason for letting a finding pass has become; nothing when it is given up, or written. */
	readonly reason: (place: DismissalPlace, text: string | undefined) => void;
	readonly forgetLost: () => void;
}

export function typeTexts(context: PageContext, followers: TypingFollowers): PageTyping {
	const { name, client, kept, open, change } = context;

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

	return {
		edit: (unit, text, { machine = false } = {}) => {
			const now = open();
			const found = now?.page.units.find(({ id }) => id === unit);
			if (now && found && now.active === unit && textOf(found, now.edits).trim() === "")
				change(() => ({ writing: unit }));
			if (machine) set(unit, text, { confirmed: false, machine });
			else set(unit, text, found && isAsInFile(found, text) ? standingInFile(found) : { confirmed: true });
		},
		confirm: (unit) => {
			const now = open();
			const found = now?.page.units.find(({ id }) => id === unit);
			if (now && found) set(unit, textOf(found, now.edits), { confirmed: true });
		},
		translate: async (units) => {
			const answer = await client.ask("translate", { ...name, units: [...units] });
			if (answer.kind !== "answered") return answer;
			for (const { id, text } of answer.value.texts) set(id, text, { confirmed: false, machine: true });
			return { kind: "done", failed: answer.value.failed.length };
		},
		reason: (place, text) => {
			const reasons = new Map(open()?.reasons);
			if (text === undefined) reasons.delete(dismissalName(place));
			else reasons.set(dismissalName(place), text);
			kept.keepReasons(reasons);
			change(() => ({ reasons }));
		},
		forgetLost: () => {
			const now = open();
			const units = new Set(now?.page.units.map(({ id }) => id));
			kept.forget([...kept.all().keys()].filter((id) => !units.has(id)));
			change(() => ({ lost: [] }));
		},
	};
}

/** Whether a text has been undone to what the file has. */
function isAsInFile({ target }: Unit, text: string): boolean {
	return target?.markdown === text;
}

/** How a text stands by the file: nobody has gone through it by undoing what was typed. */
export function standingInFile({ state }: Unit): { readonly confirmed: boolean; readonly machine?: boolean } {
	return state === "machine"
		? { confirmed: false, machine: true }
		: { confirmed: state === "translated" || state === "reviewed" };
}
