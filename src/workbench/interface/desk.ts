import { z } from "zod";
import { reviewState } from "./texts.ts";

export const language = z.object({
	tag: z.string(),
	/** In the language itself. */
	name: z.string(),
	direction: z.enum(["ltr", "rtl"]),
});

export type Language = z.infer<typeof language>;

/** One original in one target language. */
export const deskRow = z.object({
	key: z.string(),
	language: z.string(),
	/** The original's title; an orphan's own. */
	title: z.string(),
	translatedTitle: z.string().optional(),
	/** The page that it stands under; the empty key for the start of the site. */
	section: z.object({ key: z.string(), title: z.string() }),
	status: z.enum(["missing", "current", "cosmetic", "stale", "unpinned", "orphan"]),
	state: reviewState.optional(),
	translator: z.string().optional(),
	reviewer: z.string().optional(),
	/** ISO date of the review. */
	reviewed: z.string().optional(),
	/** ISO dates of the last commits that changed the files; of the files themselves where Git says nothing. */
	originalChanged: z.string().optional(),
	translationChanged: z.string().optional(),
	words: z.number().int(),
	/** Words of the original that remain to be translated or gone through. */
	wordsLeft: z.number().int(),
	/** Number of errors and warnings that the checks of the last build found in the translation. */
	errors: z.number().int(),
	warnings: z.number().int(),
	/** Whether there is text that isn't saved yet. */
	unsaved: z.boolean(),
	/** Whether the file was saved here and not handed in yet. */
	toHandIn: z.boolean(),
	/** Where the site shows the translation, base path included; absent while it isn't published. */
	address: z.string().optional(),
});

export type DeskRow = z.infer<typeof deskRow>;

/** What was typed for a page that the site no longer has. */
export const strayDraft = z.object({
	key: z.string(),
	language: z.string(),
	/** When it was typed: ISO date and time. */
	at: z.string(),
	texts: z.array(z.string()),
});

/** `POST desk`. */
export const desk = z.object({
	site: z.string(),
	source: language,
	/** The target languages. */
	languages: z.array(language),
	rows: z.array(deskRow),
	/** What was typed for pages that the site no longer has: their original is moved, renamed or deleted. */
	strayDrafts: z.array(strayDraft),
	/** Who translates, as told here before or as Git has it. */
	person: z.object({ name: z.string().optional(), email: z.string().optional() }),
	/** The machine that translates when asked to; absent when none is set. */
	machine: z.object({ name: z.string(), address: z.string() }).optional(),
});

export type Desk = z.infer<typeof desk>;

/** `POST person`: who translates; kept on this machine alone. */
export const personRequest = z.object({
	name: z.string().trim().min(1).max(200),
	email: z.string().trim().max(200).optional(),
});
