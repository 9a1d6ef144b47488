import { z } from "zod";
import { unit } from "./page.ts";

/** `POST search`: looks for words in all that has been translated into a language, in the originals and in the translations. */
export const searchRequest = z.object({
	/** BCP 47 tag of the target language. */
	language: z.string().min(1).max(100),
	text: z.string().max(200),
	/** Whether the words may have no letter or digit before or after them. */
	wholeWords: z.boolean(),
	/** Whether capital and small letters are told apart. */
	matchCase: z.boolean(),
});

/** Where words stand in a text's Markdown, in UTF-16 code units. */
export const foundPlace = z.object({
	start: z.number().int(),
	end: z.number().int(),
	/** Whether a mark begins or ends among the words: others can't take their place. */
	divided: z.boolean(),
});
export type FoundPlace = z.infer<typeof foundPlace>;

/** A text and its translation, at least one of which has the words. */
export const foundText = z.object({
	/** Markdown. */
	source: z.string(),
	target: z.string(),
	found: z.object({ source: z.array(foundPlace), target: z.array(foundPlace) }),
	origin: z.discriminatedUnion("kind", [
		z.object({
			kind: z.literal("page"),
			key: z.string(),
			title: z.string(),
			unit: z.string(),
			state: unit.shape.state,
		}),
		z.object({ kind: z.literal("file"), file: z.string() }),
	]),
});
export type FoundText = z.infer<typeof foundText>;

export const searchAnswer = z.object({
	/** In the order of the site, translators' own files last. */
	texts: z.array(foundText),
	/** How many there are, of which the answer may have only the first. */
	all: z.number().int(),
});
