import { type Field, pageTexts } from "../fields/field.ts";
import { type FieldText, textName, translatedTexts } from "../fields/field-texts.ts";

/** A text in an original's front matter, changed since a translation was pinned, that translators write themselves. */
export interface ChangedField {
	/** `title`, `image.alt`, `contacts.role`. */
	readonly field: string;
	/** In a list: the name of the item, or its number. */
	readonly item?: string;
	/** 1-based line in today's original. */
	readonly line: number;
	readonly before?: string;
	readonly now?: string;
}

/**
 * The texts in front matter that changed and that the translation has in its own words. Everything else is inherited, or belongs to the
 * original alone; names concern the translator only where the translation words them itself.
 *
 * @param before The pinned front matter, not checked: its rules may have been others, and what can't be read isn't there.
 * @param options `now` is today's; `translation` the translation's own; `fields` are those of the site's kinds.
 */
export function changedFields(
	before: unknown,
	{
		now,
		translation,
		fields,
		lineOf,
	}: {
		readonly now: unknown;
		readonly translation: unknown;
		readonly fields: readonly Field[];
		readonly lineOf: (path: readonly PropertyKey[]) => number;
	},
): ChangedField[] {
	const [old, today, own] = [before, now, translation].map((data) => textsOf(fields, data));
	const names = new Set([...(today?.keys() ?? []), ...(old?.keys() ?? [])]);
	return [...names].flatMap((name): ChangedField[] => {
		const was = old?.get(name);
		const is = today?.get(name);
		const known = is ?? was;
		if (!known || was?.text === is?.text) return [];
		const inherited = (known.translated === "optional" || is === undefined) && !own?.has(name);
		if (inherited) return [];
		return [
			{
				field: known.field,
				line: lineOf(known.path),
				...(known.item === undefined ? {} : { item: known.item }),
				...(was ? { before: was.text } : {}),
				...(is ? { now: is.text } : {}),
			},
		];
	});
}

function textsOf(fields: readonly Field[], data: unknown): ReadonlyMap<string, FieldText> {
	const texts = translatedTexts([...pageTexts, ...fields], data);
	return new Map(texts.map((text) => [textName(text), { ...text, text: fold(text.text) }]));
}

function fold(value: string): string {
	return value.normalize("NFC").replace(/\s+/g, " ").trim();
}
