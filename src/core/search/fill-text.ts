/** Puts values in the place of `{{variables}}`; a variable without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * The form of a text for a number, by CLDR plural category; the form `other`, which every language has, in place of a
 * missing one.
 */
export function pluralForm(
	forms: Readonly<Record<string, string>>,
	choice: { count: number; locale: string },
): string {
	const category = new Intl.PluralRules(choice.locale).select(choice.count);
	return forms[category] ?? forms["other"] ?? "";
}
