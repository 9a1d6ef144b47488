import { languageName } from "../languages/language-tag.ts";
import { nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { interfaceKeys, type StringKey, type StringShape } from "./interface-keys.ts";
import type { StringsFile } from "./parse-strings.ts";

const variablePattern = /\{\{-?\s*([^\s,}]+)[^}]*\}\}/g;

/**
 * Compares a strings file with what the generator asks for: keys missing or surplus, texts left empty, plural forms that the
 * language's CLDR categories require, interpolation variables missing, unknown or misspelt.
 *
 * @param options `source` is the tag of the language whose texts stand in for those that a translation lacks.
 * @returns Problems `strings/surplus-key`, `/missing-variable`, `/unknown-variable`, `/broken-variable`, `/missing-count`; for
 * what is missing or empty one warning `/incomplete`, or, in the source language, `/missing-key`, `/missing-plural`, `/empty`.
 */
export function checkStrings(strings: StringsFile, { source }: { readonly source?: string } = {}): Problem[] {
	if (!strings.readable) return [];
	const expected = expectedEntries(strings.language);
	const present = presentEntries(strings, expected);
	return source === undefined
		? [...missingEntries(strings, expected), ...present]
		: [
				...incomplete(strings, { expected, source }),
				...present.filter(({ code }) => code !== "strings/empty"),
			];
}

/** A language that is being added: one warning for all that it lacks. */
function incomplete(
	{ file, language, entries }: StringsFile,
	{ expected, source }: { readonly expected: ReadonlyMap<string, ExpectedEntry>; readonly source: string },
): Problem[] {
	const missing = [...expected.keys()].filter((name) => (entries.get(name)?.text ?? "").trim() === "");
	const count = missing.length;
	if (count === 0) return [];
	const are = count === 1 ? "is" : "are";
	const hasOther = (name: string): boolean => {
		const { key, category } = expected.get(name) ?? {};
		return category !== undefined && entries.has(`${key}_other`);
	};
	const instead = missing.every(hasOther)
		? "the form for other numbers is"
		: `those in ${languageName(source, "en")} are`;
	return [
		{
			code: "strings/incomplete",
			severity: "warning",
			message:
				entries.size === 0
					? `None of the ${expected.size} interface texts is translated into ${languageName(language, "en")}; ${instead} shown instead.`
					: `${count} of ${expected.size} interface texts ${are} missing or empty in ${languageName(language, "en")} (${instead} shown instead): ${nameSome(missing)}.`,
			hint:
				entries.size === 0
					? `Copy i18n/${source}.json to ${file} and translate its texts.`
					: `Add ${count === 1 ? "it" : "them"} to ${file}.`,
			file,
			language,
		},
	];
}

/** A text that a strings file is to have. */
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

/** The texts that a language is to have, by their full keys. */
export function expectedEntries(language: string): Map<string, ExpectedEntry> {
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
		if (text.trim() === "") {
			return [
				{
					...place,
					code: "strings/empty",
					message: `The text “${name}” is empty.`,
					hint: "Write the text between the quotation marks.",
				},
			];
		}
		return [
			...brokenVariables(name, { text, place }),
			...variableProblems(name, { text, entry, place }),
		].concat(countProblem(name, { text, entry, entries, place, language }));
	});
}

interface Place {
	readonly severity: "error";
	readonly file: string;
	readonly line: number;
	readonly language: string;
}

/** Braces that don't make a variable would be shown as they are. */
function brokenVariables(
	name: string,
	{ text, place }: { readonly text: string; readonly place: Place },
): Problem[] {
	const broken = /\{+[^{}]*\}*|\}+/.exec(text.replace(variablePattern, ""))?.[0];
	if (broken === undefined) return [];
	const variable = /[\w-]+/.exec(broken)?.[0] ?? "name";
	return [
		{
			...place,
			code: "strings/broken-variable",
			message: `“${broken}” in the text “${name}” isn't a variable.`,
			hint: `Write two braces on each side: {{${variable}}}.`,
			expected: `{{${variable}}}`,
			actual: broken,
		},
	];
}

function variableProblems(
	name: string,
	{ text, entry, place }: { readonly text: string; readonly entry: ExpectedEntry; readonly place: Place },
): Problem[] {
	const variables = entry.shape.variables ?? [];
	const used = variablesOf(text);
	const missing = variables.filter((variable) => !used.has(variable));
	const unknown = [...used].filter(
		(variable) => !variables.includes(variable) && !(entry.shape.plural && variable === "count"),
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
						? `It may use ${variables.map((known) => `{{${known}}}`).join(", ")}.`
						: "Remove it.",
				actual: text,
			};
		}),
	];
}

function variablesOf(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(variablePattern)].map((match) => match[1] ?? ""));
}

/**
 * A plural form that stands for several numbers says which, when another form does: `one` is the number 1 alone in
 * English, but 1, 21, 31 … in Ukrainian.
 */
function countProblem(
	name: string,
	{
		text,
		entry: { key, category },
		entries,
		place,
		language,
	}: {
		readonly text: string;
		readonly entry: ExpectedEntry;
		readonly entries: StringsFile["entries"];
		readonly place: Place;
		readonly language: string;
	},
): Problem[] {
	if (category === undefined || variablesOf(text).has("count") || standsForOneNumber(category, language))
		return [];
	const counts = pluralCategories(language).some((other) =>
		variablesOf(entries.get(`${key}_${other}`)?.text ?? "").has("count"),
	);
	if (!counts) return [];
	return [
		{
			...place,
			code: "strings/missing-count",
			message: `The text “${name}” stands for several numbers but doesn't say which: another form uses {{count}}.`,
			hint: "Put {{count}} where the number belongs.",
			expected: "{{count}}",
			actual: text,
		},
	];
}

/** Whether one whole number only takes a plural category; categories of larger numbers show below 1,000. */
function standsForOneNumber(category: string, language: string): boolean {
	const rules = new Intl.PluralRules(language);
	const numbers = Array.from({ length: 1000 }, (_, number) => number).filter(
		(number) => rules.select(number) === category,
	);
	return numbers.length === 1;
}

/** The line of the last text in the same group, where a missing one would be added. */
function nearestLine(entries: StringsFile["entries"], name: string): number {
	const group = `${name.split(".")[0]}.`;
	let line = 1;
	for (const [key, entry] of entries) if (key.startsWith(group)) line = entry.line;
	return line;
}
