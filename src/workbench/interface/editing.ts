import { z } from "zod";
import { page } from "./page.ts";
import { base, pageName, problem, unitText, wordPart } from "./texts.ts";

/** What the translator has typed of a page: units that are left out are as the file has them. */
const edited = { ...pageName.shape, base, units: z.array(unitText).max(20_000) };

/** `POST check`. */
export const checkRequest = z.object(edited);
/** Everything that the rules find in the page as it is typed, and what keeps it from being saved or marked as done. */
export const checkAnswer = z.object({ problems: z.array(problem) });

/** `POST memory`. */
export const memoryRequest = z.object({ ...pageName.shape, unit: z.string().max(500) });
export const memoryMatch = z.object({
	/** 0–100; 100 is the same text. */
	score: z.number().int(),
	/** Markdown. */
	source: z.string(),
	target: z.string(),
	/** From the match's original to this unit's. */
	difference: z.array(wordPart),
	origin: z.discriminatedUnion("kind", [
		z.object({ kind: z.literal("page"), key: z.string(), title: z.string() }),
		z.object({ kind: z.literal("file"), file: z.string() }),
	]),
});
export type MemoryMatch = z.infer<typeof memoryMatch>;
/** At most ten, the best first. */
export const memoryAnswer = z.object({ matches: z.array(memoryMatch) });

/** `POST same`: the texts of a page that aren't translated in its file, but elsewhere, always in the same way. */
export const sameRequest = pageName;
export const sameAnswer = z.object({ texts: z.array(z.object({ id: z.string(), text: z.string() })) });

/** `POST draft`: to be sent while typing. What it says is on the disk once it is answered. */
export const draftRequest = z.object({
	...edited,
	/** Grows with each change of what is typed, milliseconds since 1970 at least; an older one that comes late is left out. */
	sequence: z.number(),
});
export const draftAnswer = z.object({ at: z.string() });
/** `POST discard`: forgets the draft of a page. */
export const discardRequest = pageName;
export const discardAnswer = z.object({});

/** What saving is for. */
export const intent = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("save") }),
	/** Also writes into `ignore` that a finding isn't a fault; of a whole page without a unit. */
	z.object({
		kind: z.literal("dismiss"),
		rule: z.string().min(1).max(100),
		unit: z.string().max(500).optional(),
		/** Of the problem. */
		value: z.string().min(1).max(200).optional(),
		reason: z.string().trim().min(1).max(1000),
	}),
	/** Takes that back. */
	z.object({
		kind: z.literal("restore"),
		rule: z.string().min(1).max(100),
		block: z.number().int().optional(),
		value: z.string().max(1000).optional(),
	}),
	/** Every block has been gone through: pins, and sets the state. Refused while there are errors. */
	z.object({
		kind: z.literal("done"),
		state: z.enum(["in-review", "reviewed"]),
		reviewer: z.string().trim().max(200).optional(),
	}),
]);

/** `POST save`: makes the file, if there is none. */
export const saveRequest = z.object({
	...edited,
	intent,
	/** Texts that were sent to be saved before, and nobody answered: the file may have them, and then nobody else has changed it. */
	unanswered: z
		.array(z.object({ id: z.string().max(500), text: z.string().max(100_000) }))
		.max(20_000)
		.optional(),
	/** That of a draft that says the same, so that one which comes late is known; as late as the request when absent. */
	sequence: z.number().optional(),
	translator: z.string().trim().min(1).max(200).optional(),
});

/** A unit as three people have it. */
export const mergedUnit = z.object({
	/** Of the page as it is now. */
	id: z.string(),
	/** What the file had when it was opened; empty for nothing. */
	before: z.string(),
	yours: z.string(),
	theirs: z.string(),
	/** `clash`: both changed it, and a person has to choose. */
	outcome: z.enum(["same", "yours", "theirs", "clash"]),
	/** What it comes to; of a clash, yours. */
	merged: z.string(),
	/** From theirs to yours. */
	difference: z.array(wordPart),
});

/** The files have changed since they were opened. Nothing was written; the draft is kept. */
export const conflict = z.object({
	kind: z.literal("conflict"),
	/** The page as it is now: save again with its `base`. */
	page,
	/** Units that differ between any two. */
	units: z.array(mergedUnit),
	/** Texts that were typed for units that the original no longer has. */
	lost: z.array(z.object({ source: z.string(), text: z.string() })),
	changed: z.object({ original: z.boolean(), translation: z.boolean() }),
});

export const saveAnswer = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("saved"), page }),
	conflict,
	/** Nothing was written; the draft is kept. */
	z.object({ kind: z.literal("refused"), problems: z.array(problem) }),
]);

export type SaveRequest = z.infer<typeof saveRequest>;
export type SaveAnswer = z.infer<typeof saveAnswer>;

/** `POST undo`: writes an earlier state of the file; answered as `save`, with a conflict when the file isn't what was opened. */
export const undoRequest = z.object({ ...pageName.shape, base, state: z.string().max(100) });

/** `POST preview`: the finished page as it would be. */
export const previewRequest = z.object(edited);
export const previewAnswer = z.object({
	/** Address of the page, for a frame; good until the next preview of the same page but nine. Blocks have the ids that they have on the site. */
	address: z.string(),
	/** Ids in that page of what the units stand in: a heading, a list's item, a paragraph, a table. */
	anchors: z.array(z.object({ unit: z.string(), id: z.string() })),
});

/** `POST translate`: has the machine translate units; nothing is saved. */
export const translateRequest = z.object({ ...pageName.shape, units: z.array(z.string().max(500)).max(500) });
export const translateAnswer = z.object({
	engine: z.string(),
	texts: z.array(z.object({ id: z.string(), text: z.string() })),
	/** Units whose marks the machine didn't keep: left to the translator. */
	failed: z.array(z.string()),
});
