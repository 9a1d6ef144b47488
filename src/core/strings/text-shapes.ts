/** What a text must say under one key. */
export interface TextShape {
	/** Interpolation variables, each of which the text must use. */
	readonly variables: readonly string[];
	/** Whether the text has a form for each of the language's plural categories; `count` is then a variable that may be left out. */
	readonly plural: boolean;
}

/** A text that a language is to have. */
export interface ExpectedText {
	/** Without the plural category. */
	readonly key: string;
	readonly shape: TextShape;
	/** CLDR plural category, for plural texts. */
	readonly category?: string;
}

/** `{{name}}`, `{{count, number}}`. */
export const variablePattern = /\{\{-?\s*([^\s,}]+)[^}]*\}\}/g;

/** The names of a text's variables. */
export function variablesOf(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(variablePattern)].map((match) => match[1] ?? ""));
}

/** The CLDR plural categories of a language's cardinal numbers: `one`, `other` … */
export function pluralCategories(language: string): string[] {
	return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/**
 * What texts in one language ask of those in any other: the same keys and variables. A text with the form `_other`, which every
 * language has, is a plural text.
 *
 * @param texts By full key.
 * @returns Shapes by key without plural category.
 */
export function shapesOf(texts: ReadonlyMap<string, string>): Map<string, TextShape> {
	const shapes = new Map<string, TextShape>();
	for (const [name, text] of texts) {
		const key = name.replace(/_(?:zero|one|two|few|many|other)$/, "");
		const plural = texts.has(`${key}_other`);
		const variables = variablesOf(texts.get(`${key}_other`) ?? text);
		shapes.set(plural ? key : name, {
			variables: [...variables].filter((variable) => !plural || variable !== "count"),
			plural,
		});
	}
	return shapes;
}

/** The texts that a language is to have, by full key. */
export function expectedTexts(
	language: string,
	shapes: ReadonlyMap<string, TextShape>,
): Map<string, ExpectedText> {
	const texts = new Map<string, ExpectedText>();
	for (const [key, shape] of shapes) {
		if (!shape.plural) texts.set(key, { key, shape });
		else
			for (const category of pluralCategories(language))
				texts.set(`${key}_${category}`, { key, shape, category });
	}
	return texts;
}
