import { expectedEntries } from "./check-strings.ts";
import type { StringsFile } from "./parse-strings.ts";

/**
 * Interface texts with none missing or empty, so that a language can be published while it is being added: a plural form is taken
 * from another of the same text, everything else from the source language.
 */
export function completeStrings(strings: StringsFile, source: StringsFile): StringsFile {
	if (strings === source || !strings.readable) return strings;
	const textOf = ({ entries }: StringsFile, name: string): string => entries.get(name)?.text ?? "";
	const missing = [...expectedEntries(strings.language)].filter(
		([name]) => textOf(strings, name).trim() === "",
	);
	if (missing.length === 0) return strings;
	const entries = new Map(strings.entries);
	for (const [name, { key, category }] of missing) {
		const other = `${key}_other`;
		const text =
			(category === undefined ? "" : textOf(strings, other)) || textOf(source, name) || textOf(source, other);
		if (text !== "") entries.set(name, { text, line: 1 });
	}
	return { ...strings, entries };
}
