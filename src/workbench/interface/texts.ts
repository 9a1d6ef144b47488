import { z } from "zod";

/** A page's translation into one language. */
export const pageName = z.object({
	/** The page's key. */
	key: z.string().min(1).max(1000),
	/** BCP 47 tag of the target language. */
	language: z.string().min(1).max(100),
});

export type PageName = z.infer<typeof pageName>;

/** A run of text in one of two versions, or in both. */
export const wordPart = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });

export type WordPart = z.infer<typeof wordPart>;

/** Something wrong or doubtful, as `brygga check` says it. Messages and hints are in English; `rule` and `code` are permanent. */
export const problem = z.object({
	code: z.string(),
	severity: z.enum(["error", "warning"]),
	message: z.string(),
	hint: z.string().optional(),
	expected: z.string().optional(),
	actual: z.string().optional(),
	/** The rule for translations that found it. */
	rule: z.string().optional(),
	/** The unit that it concerns; absent for the page as a whole. */
	unit: z.string().optional(),
	/** The words by which it is dismissed; absent where all findings of its rule there are dismissed together. */
	value: z.string().optional(),
	/** Whether it can be dismissed with a reason: in its block, or, of a text in front matter, for the page alone. */
	dismiss: z.enum(["block", "page", "no"]),
});

export type WorkbenchProblem = z.infer<typeof problem>;

/** What stands in the file under `ignore`. */
export const dismissal = z.object({
	rule: z.string(),
	/** 1-based number of the translation's block; absent for the whole page. */
	block: z.number().int().optional(),
	/** The words that the finding is about; absent for all of the rule's. */
	value: z.string().optional(),
	/** The first unit of that block. */
	unit: z.string().optional(),
	reason: z.string(),
});

/** The git blob ids of both files when the page was read: what is saved is saved only when they still are. */
export const base = z.object({
	original: z.string(),
	/** Absent while there is no translation. */
	translation: z.string().optional(),
});

export type Base = z.infer<typeof base>;

/** What the translator has for a unit. */
export const unitText = z.object({
	id: z.string().max(500),
	/** Markdown; line ends are hard breaks. Empty: not translated. */
	text: z.string().max(100_000),
	/** Whether a person has gone through it: wrote it, or says that it is right as it is. */
	confirmed: z.boolean(),
	/** Whether it is a machine's and nobody has changed it. */
	machine: z.boolean().optional(),
});

export type UnitText = z.infer<typeof unitText>;

export const reviewState = z.enum(["draft", "machine", "in-review", "reviewed"]);
