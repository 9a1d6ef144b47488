const beginning = "There is no interface text ";

/** An error about a text that a layout asks for and the site doesn't have. */
export function missingText(key: string, language: unknown): Error {
	const inLanguage = typeof language === "string" ? ` in the language “${language}”` : "";
	const remedy =
		typeof language === "string"
			? `Write it in i18n/${language}.json, or correct its key.`
			: `Say in which language: {{ "${key}" | t(lang) }}.`;
	return new Error(`${beginning}“${key}”${inLanguage}. ${remedy}`);
}

/** The key of the text that was asked for, where an error says so. */
export function missingKey(said: string): string | undefined {
	const start = said.indexOf(`${beginning}“`);
	return start < 0 ? undefined : /“([^”]*)”/.exec(said.slice(start))?.[1];
}
