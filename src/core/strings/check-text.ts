import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { type ExpectedText, pluralCategories, variablePattern, variablesOf } from "./text-shapes.ts";

interface Place {
	readonly severity: "error";
	readonly file: string;
	readonly line: number;
	readonly language: string;
}

/** A text of a strings file. */
interface CheckedText {
	readonly text: string;
	/** What it is to be. */
	readonly entry: ExpectedText;
	/** All texts of the language, by full key. */
	readonly forms: ReadonlyMap<string, string>;
	readonly place: Place;
}

/**
 * Checks the variables of one text.
 *
 * @param name Its full key.
 * @returns Problems `strings/broken-variable`, `/missing-variable`, `/unknown-variable`, `/missing-count`.
 */
export function checkText(name: string, checked: CheckedText): Problem[] {
	return [
		...brokenVariables(name, checked),
		...variableProblems(name, checked),
		...countProblem(name, checked),
	];
}

/** Braces that don't make a variable would be shown as they are. */
function brokenVariables(name: string, { text, place }: CheckedText): Problem[] {
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

function variableProblems(name: string, { text, entry, place }: CheckedText): Problem[] {
	const { variables } = entry.shape;
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

/**
 * A plural form that stands for several numbers says which, when another form does: `one` is the number 1 alone in
 * English, but 1, 21, 31 … in Ukrainian.
 */
function countProblem(
	name: string,
	{ text, entry: { key, category }, forms, place }: CheckedText,
): Problem[] {
	const { language } = place;
	if (category === undefined || variablesOf(text).has("count") || standsForOneNumber(category, language))
		return [];
	const counts = pluralCategories(language).some((other) =>
		variablesOf(forms.get(`${key}_${other}`) ?? "").has("count"),
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
