import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { interfaceKeys, type StringKey, type StringShape } from "./interface-keys.ts";
import type { StringsFile } from "./parse-strings.ts";

const variablePattern = /\{\{-?\s*([^\s,}]+)[^}]*\}\}/g;

/**
 * Compares a strings file with what the generator asks for: keys missing or surplus, plural forms that the language's
 * CLDR categories require, interpolation variables missing or unknown.
 *
 * @returns Problems `strings/missing-key`, `/surplus-key`, `/missing-plural`, `/missing-variable`, `/unknown-variable`.
 */
export function checkStrings(strings: StringsFile): Problem[] {
	if (!strings.readable) return [];
	const expected = expectedEntries(strings.language);
	return [...missingEntries(strings, expected), ...presentEntries(strings, expected)];
}

interface ExpectedEntry {
	readonly key: StringKey;
	readonly shape: StringShape;
	/** CLDR plural category, for plural texts. */
	readonly category?: string;
}

/** The CLDR plural categories of a language's cardinal numbers: `one`, `other` … */
export function pluralCategories(language: string): string[] {
	return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function expectedEntries(language: string): Map<string, ExpectedEntry> {
	const entries = new Map<string, ExpectedEntry>();
	for (const [name, shape] of Object.entries(interfaceKeys) as [StringKey, StringShape][]) {
		if (!shape.plural) entries.set(name, { key: name, shape });
		else
			for (const category of pluralCategories(language)) {
				entries.set(`${name}_${category}`, { key: name, shape, category });
			}
	}
	return entries;
}

function missingEntries(
	{ file, language, entries }: StringsFile,
	expected: ReadonlyMap<string, ExpectedEntry>,
): Problem[] {
	return [...expected]
		.filter(([name]) => !entries.has(name))
		.map(([name, { key, category }]): Problem => {
			const neighbour = nearestLine(entries, name);
			const place = { severity: "error", file, line: neighbour, language, expected: name } as const;
			return category !== undefined && [...entries.keys()].some((other) => other.startsWith(`${key}_`))
				? {
						...place,
						code: "strings/missing-plural",
						message: `The plural form “${name}” is missing: the language has a form for “${category}”.`,
						hint: `Add "${name.split(".").at(-1)}": "…" beside the other forms.`,
					}
				: {
						...place,
						code: "strings/missing-key",
						message: `The text “${name}” is missing.`,
						hint: `Add "${name.split(".").at(-1)}": "…" in the group “${name.split(".")[0]}”.`,
					};
		});
}

function presentEntries(
	{ file, language, entries }: StringsFile,
	expected: ReadonlyMap<string, ExpectedEntry>,
): Problem[] {
	return [...entries].flatMap(([name, { text, line }]): Problem[] => {
		const place = { severity: "error", file, line, language } as const;
		const entry = expected.get(name);
		if (!entry) {
			const meant = suggest(
				name,
				[...expected.keys()].filter((key) => !entries.has(key)),
			);
			return [
				{
					...place,
					code: "strings/surplus-key",
					message: `Nothing uses the text “${name}”.`,
					hint: meant ? `Did you mean “${meant}”?` : "Remove it.",
					actual: name,
					...(meant ? { expected: meant } : {}),
				},
			];
		}
		const variables = entry.shape.variables ?? [];
		const used = new Set([...text.matchAll(variablePattern)].map((match) => match[1] ?? ""));
		const missing = variables.filter((variable) => !used.has(variable));
		const unknown = [...used].filter(
			(name) => !variables.includes(name) && !(entry.shape.plural && name === "count"),
		);
		return [
			...missing.map((variable) => ({
				...place,
				code: "strings/missing-variable" as const,
				message: `The text “${name}” doesn't use {{${variable}}}.`,
				hint: `Put {{${variable}}} where the value belongs.`,
				expected: `{{${variable}}}`,
				actual: text,
			})),
			...unknown.map((variable) => {
				const meant = suggest(variable, variables);
				return {
					...place,
					code: "strings/unknown-variable" as const,
					message: `The text “${name}” uses {{${variable}}}, which has no value there.`,
					hint: meant
						? `Did you mean {{${meant}}}?`
						: variables.length > 0
							? `It may use ${variables.map((v) => `{{${v}}}`).join(", ")}.`
							: "Remove it.",
					actual: text,
				};
			}),
		];
	});
}

/** The line of the last text in the same group, where a missing one would be added. */
function nearestLine(entries: StringsFile["entries"], name: string): number {
	const group = `${name.split(".")[0]}.`;
	let line = 1;
	for (const [key, entry] of entries) if (key.startsWith(group)) line = entry.line;
	return line;
}
