import { blobId } from "../../drift/blob-id.ts";
import { unfinishedMark } from "../../drift/unfinished.ts";
import type { ReviewState } from "../../model/page.ts";
import { type InlineText, markdownText, plainInline, plainText, sameText } from "../markdown/inline-text.ts";
import { matchCodes } from "../markdown/match-codes.ts";
import type { Segment, SegmentKind } from "../markdown/read-segment.ts";
import { type BlockMatch, matchBlocks } from "./match-blocks.ts";
import { type FieldText, type PageTexts, requiredFields } from "./page-texts.ts";

/**
 * How the translation of a unit stands. `changed`: the original is another than the one that was translated, or it isn't known
 * whether it is.
 */
export type UnitState = "untranslated" | "changed" | "machine" | "translated" | "reviewed";

/** One text to translate. */
export interface Unit {
	/** Made from the text, so that it stays the same wherever the text moves; unique on its page. */
	readonly id: string;
	readonly kind: SegmentKind | "field";
	readonly source: InlineText;
	/** Today's translation. */
	readonly target?: InlineText;
	/** What the original was when it was translated, where that is known and differs. */
	readonly previous?: InlineText;
	readonly state: UnitState;
	/** Whether a page may do without: the original's text is shown instead, or another field's. */
	readonly optional: boolean;
	/** What the translator is told of it. */
	readonly notes: readonly string[];
	readonly place: UnitPlace;
}

/** Where a unit stands in the original. */
export type UnitPlace =
	| { readonly kind: "field"; readonly field: FieldText }
	| { readonly kind: "segment"; readonly block: number; readonly segment: number };

/** A translation as far as it exists. */
export interface TranslationTexts {
	readonly texts: PageTexts;
	readonly state: ReviewState;
}

/** What is known of the original that a translation was made from. */
export type Basis =
	/** It is today's. */
	| { readonly kind: "same" }
	| { readonly kind: "older"; readonly texts: PageTexts }
	| { readonly kind: "unknown" };

/** A page's units, and how its blocks correspond. */
export interface PageUnits {
	readonly units: readonly Unit[];
	readonly matches: readonly BlockMatch[];
	/** Blocks of the translation whose original is gone, or that only wait for a translation. */
	readonly outdated: readonly number[];
}

/** The units of a page for one language. */
export function pageUnits(
	original: PageTexts,
	{ translation, basis }: { readonly translation?: TranslationTexts | undefined; readonly basis: Basis },
): PageUnits {
	const before = basis.kind === "older" ? basis.texts : undefined;
	const { matches, outdated } = matchBlocks(original.blocks, {
		translation: translation?.texts.blocks ?? [],
		before: before?.blocks,
	});
	const context: Context = { translation, basis, ids: new Map() };
	const fields = original.fields.map((field) => fieldUnit(field, { ...context, before }));
	const segments = original.blocks.flatMap((block, index) => {
		const match = matches[index];
		const target = translation?.texts.blocks[match?.translation ?? -1];
		const older = before?.blocks[match?.before ?? -1];
		return block.segments.flatMap((segment, number) => {
			if (!/[\p{L}\p{N}]/u.test(plainText(segment.text))) return [];
			const place: UnitPlace = { kind: "segment", block: index, segment: number };
			const targetText = target?.segments[match?.segments.get(number) ?? -1]?.text;
			const olderText = older?.segments[match?.olderSegments.get(number) ?? -1]?.text;
			return [segmentUnit(segment, { ...context, place, target: targetText, older: olderText })];
		});
	});
	return { units: [...fields, ...segments], matches, outdated };
}

interface Context {
	readonly translation: TranslationTexts | undefined;
	readonly basis: Basis;
	/** How often each id has been given. */
	readonly ids: Map<string, number>;
}

function fieldUnit(field: FieldText, context: Context & { readonly before: PageTexts | undefined }): Unit {
	const { name, item } = field;
	const find = (texts: PageTexts | undefined): InlineText | undefined => {
		const found = texts?.fields.find((other) => other.name === name);
		return found && plainInline(found.text);
	};
	const source = plainInline(field.text);
	const target = find(context.translation?.texts);
	const id = item === undefined ? name : `${field.field}-${digest(item)}`;
	return {
		id: uniqueId(id, context.ids),
		kind: "field",
		source,
		optional: field.optional || isDoneWithout(name, { target, translation: context.translation }),
		notes: [fieldNote(field), ...(field.optional ? ["May be left untranslated."] : [])],
		place: { kind: "field", field },
		...standing(source, { ...context, target, older: find(context.before) }),
	};
}

/** Whether a page that is published does without a field, and shows the original's. */
function isDoneWithout(
	name: string,
	{
		target,
		translation,
	}: { readonly target: InlineText | undefined; readonly translation: TranslationTexts | undefined },
): boolean {
	return (
		target === undefined &&
		translation !== undefined &&
		translation.state !== "draft" &&
		!requiredFields.has(name)
	);
}

function fieldNote({ field, item }: FieldText): string {
	return item === undefined ? `Front matter: ${field}` : `Front matter: ${field} of ${item}`;
}

function segmentUnit(
	segment: Segment,
	context: Context & {
		readonly place: UnitPlace;
		readonly target: InlineText | undefined;
		readonly older: InlineText | undefined;
	},
): Unit {
	const { kind, text } = segment;
	return {
		id: uniqueId(`${kind.charAt(0)}-${digest(markdownText(text))}`, context.ids),
		kind,
		source: text,
		optional: false,
		notes: [segmentNote(segment), ...codeNotes(text)],
		place: context.place,
		...standing(text, context),
	};
}

function segmentNote({ kind, level }: Segment): string {
	const words: Record<SegmentKind, string> = {
		heading: `Heading, level ${level ?? 2}`,
		paragraph: "Paragraph",
		item: "List item",
		quote: "Quotation",
		attribution: "Who is quoted; a dash is put before it",
		cell: "Table cell",
	};
	return words[kind];
}

/** What the codes of a text are, for tools that show only their numbers. */
function codeNotes({ codes }: InlineText): string[] {
	return [...codes.values()].map(({ id, kind, identity, open }) => {
		if (kind === "code") return `Code ${id}: ${open}`;
		const address = identity.slice(identity.indexOf(" ") + 1);
		return kind === "link" || kind === "image" || kind === "address" || kind === "language"
			? `Code ${id}: ${kind}, ${address}`
			: `Code ${id}: ${kind}`;
	});
}

function standing(
	source: InlineText,
	context: Context & { readonly target: InlineText | undefined; readonly older: InlineText | undefined },
): Pick<Unit, "state" | "target" | "previous"> {
	const { translation, basis, older } = context;
	if (!translation || !context.target || isUnfinished(context.target)) return { state: "untranslated" };
	const target = matchCodes(context.target, source);
	if (basis.kind === "unknown") return { state: "changed", target };
	if (basis.kind === "older" && !(older && sameText(older, source))) {
		return { state: "changed", target, ...(older ? { previous: matchCodes(older, source) } : {}) };
	}
	return { state: stateOf(translation.state), target };
}

/** Whether a text still is the original's, marked as waiting for its translation. */
export function isUnfinished(text: InlineText): boolean {
	return plainText(text).includes(unfinishedMark);
}

function stateOf(state: ReviewState): UnitState {
	switch (state) {
		case "reviewed":
		case "machine":
			return state;
		case "draft":
		case "in-review":
			return "translated";
	}
}

function uniqueId(base: string, ids: Map<string, number>): string {
	const count = (ids.get(base) ?? 0) + 1;
	ids.set(base, count);
	return count === 1 ? base : `${base}-${count}`;
}

function digest(text: string): string {
	return blobId(new TextEncoder().encode(text)).slice(0, 10);
}
