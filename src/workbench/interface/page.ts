import { z } from "zod";
import { language } from "./desk.ts";
import { base, dismissal, pageName, problem, reviewState, unitText, wordPart } from "./texts.ts";

/** An inline mark: a link, emphasis, code. It stands in `source` and `target` as the Markdown `open` … `close`. */
export const code = z.object({
	/** The same in the original and its translation. */
	id: z.string(),
	kind: z.enum([
		"link",
		"address",
		"image",
		"emphasis",
		"strong",
		"strike",
		"language",
		"code",
		"note",
		"break",
		"mark",
	]),
	open: z.string(),
	/** Absent for a mark without text of its own. */
	close: z.string().optional(),
});

/** A part of a text: characters, or a mark by its id. */
export const piece = z.discriminatedUnion("kind", [
	/** `text` as a reader sees it, `raw` as Markdown. */
	z.object({ kind: z.literal("text"), text: z.string(), raw: z.string() }),
	z.object({ kind: z.enum(["open", "close", "whole"]), id: z.string() }),
]);

/** A text as Markdown, and the same in pieces: the raw texts and the codes of the pieces, joined, are the Markdown. */
export const markedText = z.object({
	markdown: z.string(),
	pieces: z.array(piece),
	codes: z.array(code),
});

export type MarkedText = z.infer<typeof markedText>;

/** A place in a text's Markdown, in UTF-16 code units. */
const place = { start: z.number().int(), end: z.number().int() };

/** A term of the glossary in the original's text. */
export const term = z.object({
	...place,
	/** The term as the glossary has it. */
	term: z.string(),
	/** The preferred rendering first. */
	renderings: z.array(z.string()),
	forbidden: z.array(z.string()),
	definition: z.string().optional(),
});

/** What can be inserted as the target language writes it: `12 000` as `12,000`. */
export const insertable = z.object({
	...place,
	kind: z.enum(["number", "date", "name"]),
	source: z.string(),
	target: z.string(),
});

/** Where a cell stands in its table. */
export const cellPlace = z.object({
	/** 1-based, of the rows below the headings; 0 for the headings. */
	row: z.number().int(),
	/** 1-based. */
	column: z.number().int(),
	/** The row's first cell in the original, of the cells after it; absent where that has no text. */
	rowName: z.string().optional(),
	/** The column's heading in the original, of the cells below it; absent where that has no text. */
	columnName: z.string().optional(),
});

export type CellPlace = z.infer<typeof cellPlace>;

/** One text to translate. */
export const unit = z.object({
	/** Unique on the page; made from the original's text. */
	id: z.string(),
	kind: z.enum(["field", "heading", "paragraph", "item", "quote", "attribution", "cell"]),
	/** Name of the front matter field: `title`, `image.alt`; with the item's name in lists: `contacts.role Eva Ek`. */
	field: z.string().optional(),
	/** What the site's readers call the field, by BCP 47 tags. */
	labels: z.record(z.string(), z.string()).optional(),
	/** 1–6, of a heading. */
	level: z.number().int().optional(),
	/** What stands before an item of a list in the original, `•` or `1.`; absent for what follows in the same item. */
	mark: z.string().optional(),
	cell: cellPlace.optional(),
	source: markedText,
	/** Today's translation in the file. */
	target: markedText.optional(),
	/** `changed`: the original is another than the one that was translated, or it isn't known whether it is. */
	state: z.enum(["untranslated", "changed", "machine", "translated", "reviewed"]),
	/** Whether the page may do without: the original's text is shown instead, or another field's. */
	optional: z.boolean(),
	/** For a changed unit, where it is known what the original was: from that to today's. */
	difference: z.array(wordPart).optional(),
	/** Characters that the text should stay below, where length matters. */
	most: z.number().int().optional(),
	terms: z.array(term),
	insertables: z.array(insertable),
});

export type Unit = z.infer<typeof unit>;

/** A block of the original, in order. */
export const block = z.object({
	/** 1-based number. */
	number: z.number().int(),
	/** markdown-it's: `paragraph`, `h2`, `bullet_list`, `blockquote`, `table`, `fence`, `hr` … */
	type: z.string(),
	/** Ids of its units: one of a paragraph, one an item of a list, one a cell of a table; none of code. */
	units: z.array(z.string()),
	/** Its Markdown, for blocks without units. */
	markdown: z.string().optional(),
	/** 1-based number of the translation's block; absent while there is none. */
	translation: z.number().int().optional(),
});

/** What an author or a translator says to the other in a comment, which readers don't see. */
export const remark = z.object({
	/** The file that it stands in. */
	from: z.enum(["original", "translation"]),
	/** As it was typed, with its line breaks. */
	text: z.string(),
	/** 1-based number of the original's block that it stands in, or before; absent after the last one. */
	block: z.number().int().optional(),
});

export type Remark = z.infer<typeof remark>;

/** Text that was typed and isn't saved; or, of a page that is saved in part, what has been gone through. */
export const draft = z.object({
	base,
	units: z.array(unitText),
	/** ISO date and time. */
	at: z.string(),
});

/** A state of the file that can be gone back to: those of this run of the server, the oldest first. */
export const pastState = z.object({
	id: z.string(),
	/** ISO date and time. */
	at: z.string(),
	what: z.enum(["opened", "saved", "done", "dismissed", "undone", "changed-elsewhere"]),
	/** Whether the file is like this now. */
	current: z.boolean(),
});

/** `POST page`. */
export const pageRequest = pageName;

/** The answer to `POST page`, and part of those to `save` and `undo`. */
export const page = z.object({
	...pageName.shape,
	source: language,
	target: language,
	/** How the target language marks a quotation, and one within it; empty where that isn't known. */
	quotes: z.array(z.object({ open: z.string(), close: z.string() })),
	files: z.object({ original: z.string(), translation: z.string() }),
	base,
	status: z.enum(["missing", "current", "cosmetic", "stale", "unpinned"]),
	state: reviewState.optional(),
	translator: z.string().optional(),
	reviewer: z.string().optional(),
	/** For a stale one: whether the text that was translated is known; without it nobody can tell what has changed. */
	pinnedText: z.enum(["known", "gone"]).optional(),
	/** Fields first, then the texts of the blocks in their order. */
	units: z.array(unit),
	blocks: z.array(block),
	remarks: z.array(remark),
	/** Blocks of the translation whose original is gone: saving takes them out. */
	outdated: z.array(z.object({ number: z.number().int(), markdown: z.string() })),
	dismissals: z.array(dismissal),
	/** What the checks say of the file as it is. */
	problems: z.array(problem),
	draft: draft.optional(),
	history: z.array(pastState),
	/** Where the site shows the translation, base path included; absent while it isn't published. */
	address: z.string().optional(),
});

export type Page = z.infer<typeof page>;
