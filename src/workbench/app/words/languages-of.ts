/** The languages of files, by their names in a language, each once: “English and Finnish”. */
export function languagesOf(files: readonly { readonly language: string }[], tag: string): string {
	const names = new Intl.DisplayNames(tag, { type: "language" });
	const languages = [...new Set(files.map(({ language }) => names.of(language) ?? language))];
	return new Intl.ListFormat(tag, { type: "conjunction" }).format(languages);
}
