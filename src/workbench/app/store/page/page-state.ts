import type { MemoryMatch, SaveAnswer } from "../../../interface/editing.ts";
import type { AnswerOf } from "../../../interface/endpoints.ts";
import type { Failure } from "../../../interface/failure.ts";
import type { Page } from "../../../interface/page.ts";
import type { Base, WorkbenchProblem } from "../../../interface/texts.ts";
import type { Edits } from "./page-texts.ts";

/** What kept the server from doing what it was asked. */
export type Trouble =
	| { readonly kind: "unreachable" }
	| { readonly kind: "failed"; readonly failure: Failure["failure"] };

/** Where the text on the screen is kept. */
export type Saving =
	/** All of it in the file. */
	| { readonly kind: "saved" }
	/** Some of it only on this machine: by the server, or until that answers by the browser. */
	| { readonly kind: "kept"; readonly by: "browser" | "server" | "nobody" }
	| { readonly kind: "saving" }
	/** Kept, but something has to be done before it can go into the file. */
	| { readonly kind: "refused" }
	| { readonly kind: "not-saved"; readonly trouble: Trouble };

/** What the files came to while the page was open. */
export type Conflict = Extract<SaveAnswer, { readonly kind: "conflict" }>;

/** What the checks know of the text on the screen. */
export type Checking = "checking" | "checked" | "unchecked";

/** What memory has for a unit. */
export type Remembered =
	| { readonly kind: "asked" }
	| { readonly kind: "found"; readonly matches: readonly MemoryMatch[] }
	| { readonly kind: "none"; readonly trouble: Trouble };

/** The finished page beside the text. */
export type Preview =
	| { readonly kind: "closed" }
	| { readonly kind: "making"; readonly before?: AnswerOf<"preview"> }
	| { readonly kind: "shown"; readonly page: AnswerOf<"preview"> }
	| { readonly kind: "failed"; readonly trouble: Trouble; readonly before?: AnswerOf<"preview"> };

/** What a dismissal is of: a finding of a rule, in a text or on the whole page. */
export interface DismissalPlace {
	readonly rule: string;
	readonly unit: string | undefined;
	/** Which of the findings of that rule there, from 1: what they are about may change with each key. */
	readonly nth: number;
}

export function dismissalName({ rule, unit = "", nth }: DismissalPlace): string {
	return nth === 1 ? `${rule} ${unit}` : `${rule} ${unit} ${nth}`;
}

/** A page that is open. */
export interface OpenPage {
	readonly page: Page;
	/** The files that the edits were made for: those of `page`, but when they have changed under what was typed. */
	readonly base: Base;
	readonly edits: Edits;
	/** Texts that were typed for units that the original no longer has. */
	readonly lost: readonly string[];
	readonly problems: readonly WorkbenchProblem[];
	readonly checking: Checking;
	/** Why findings aren't faults, while it is being typed, by {@link dismissalName}. */
	readonly reasons: ReadonlyMap<string, string>;
	readonly saving: Saving;
	/** The unit that the translator is in, or was last. */
	readonly active?: string | undefined;
	/** The unit that was empty when the translator began to type in it, until they leave it. */
	readonly writing?: string | undefined;
	readonly memory: ReadonlyMap<string, Remembered>;
	readonly preview: Preview;
	readonly conflict?: Conflict | undefined;
	/** Whether somebody else has changed a file under what was typed. */
	readonly changedElsewhere: boolean;
}

export type PageState =
	| { readonly kind: "loading" }
	| { readonly kind: "not-opened"; readonly trouble: Trouble }
	| ({ readonly kind: "open" } & OpenPage);
