import type { z } from "zod";
import { inSentence } from "../../problems/name-some.ts";
import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";
import { suggest } from "../../problems/suggest.ts";

/** Where a checked value stands, for the problems found in it. */
export interface SchemaContext {
	readonly file: string;
	/** The first part of the problems' codes: `front-matter`, `settings`. */
	readonly area: string;
	/** The fields that the schema knows at its top level, for suggestions. */
	readonly fields: readonly string[];
	readonly lineOf: (path: readonly PropertyKey[]) => number;
	/** What to do about particular fields that are missing or not known here, by name. */
	readonly hints?: Readonly<Record<string, string>>;
}

type Issue = z.core.$ZodIssue;

/** Turns what a schema found into problems: place, what was expected, what stands there, how to mend it. */
export function schemaProblems(issues: readonly Issue[], context: SchemaContext): Problem[] {
	return issues.flatMap((issue) => issueProblems(issue, context));
}

function issueProblems(issue: Issue, context: SchemaContext): Problem[] {
	const { area, file, lineOf } = context;
	const field = fieldName(issue.path);
	const base = { severity: "error", file, line: lineOf(issue.path) } as const;
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => {
				const path = [...issue.path, key];
				const meant = issue.path.length === 0 ? suggest(key, context.fields) : undefined;
				return {
					...base,
					line: lineOf(path),
					code: `${area}/unknown-field`,
					message: `Unknown field “${fieldName(path)}”.`,
					hint:
						context.hints?.[key] ??
						(meant
							? `Did you mean “${meant}”?`
							: `Remove it${issue.path.length === 0 ? `, or use one of: ${context.fields.join(", ")}` : ""}.`),
					actual: key,
					...(meant && !context.hints?.[key] ? { expected: meant } : {}),
				};
			});
		case "invalid_type":
			if (issue.input === undefined)
				return [missingField(issue, { context, expected: article(issue.expected) })];
			return [wrongType(issue, { ...base, code: `${area}/wrong-type` })];
		case "invalid_value": {
			const allowed = issue.values.map(String);
			if (issue.input === undefined) return [missingField(issue, { context, expected: allowed.join(" | ") })];
			const actual = describe(issue.input);
			const meant = typeof issue.input === "string" ? suggest(issue.input, allowed) : undefined;
			return [
				{
					...base,
					code: `${area}/unknown-value`,
					message: `“${field}” is ${actual}, expected ${inSentence(
						allowed.map((value) => `“${value}”`),
						"or",
					)}.`,
					hint: meant ? `Did you mean “${meant}”?` : "Use one of the values named.",
					expected: allowed.join(" | "),
					actual,
				},
			];
		}
		case "custom": {
			const params = issue.params ?? {};
			const code = typeof params["code"] === "string" ? params["code"] : "invalid";
			const hint = typeof params["hint"] === "string" ? { hint: params["hint"] } : {};
			const actual = describe(issue.input);
			return [
				{
					...base,
					code: `${area}/${code}`,
					message: `“${field}” is ${actual}: ${issue.message}`,
					...hint,
					actual,
				},
			];
		}
		case "invalid_union": {
			const branch = closestBranch(issue);
			if (branch)
				return branch.flatMap((inner) =>
					issueProblems({ ...inner, path: [...issue.path, ...inner.path] }, context),
				);
			return [otherType(issue, { ...base, code: `${area}/wrong-type` })];
		}
		case "invalid_key":
			return issue.issues.map(({ message }) => ({
				...base,
				code: `${area}/invalid`,
				message: `“${field}”: ${message}`,
				actual: String(issue.path.at(-1)),
			}));
		case "too_small":
			if (issue.origin === "array" && issue.minimum === 1)
				return [
					{
						...base,
						code: `${area}/empty-list`,
						message: `“${field}” is an empty list.`,
						hint: "Write what belongs into it, or remove the field.",
					},
				];
			return [outOfBounds(issue, `at least ${issue.minimum}`, context)];
		case "too_big":
			return [outOfBounds(issue, `at most ${issue.maximum}`, context)];
		default:
			return [invalid(issue, context)];
	}
}

function missingField(
	{ path }: Issue,
	{ context, expected }: { readonly context: SchemaContext; readonly expected: string },
): Problem {
	const { area, file, lineOf, hints } = context;
	const field = fieldName(path);
	const entry = `${String(path.at(-1))}: ${expected.includes(" | ") ? expected : "…"}`;
	const around = fieldName(path.slice(0, -1));
	return {
		severity: "error",
		file,
		line: lineOf(path),
		code: `${area}/missing-field`,
		message: `The field “${field}” is missing.`,
		hint: hints?.[field] ?? (around === "" ? `Add a line “${entry}”.` : `Add “${entry}” to “${around}”.`),
		expected,
	};
}

/** What the schema's own words have to do for. */
function invalid(issue: Issue, { area, file, lineOf }: SchemaContext): Problem {
	return {
		severity: "error",
		file,
		line: lineOf(issue.path),
		code: `${area}/invalid`,
		message: `“${fieldName(issue.path)}”: ${issue.message}`,
		actual: describe(issue.input),
	};
}

/**
 * What is wrong with a value that may be one thing or another, taken for the one that it comes closest to: one of its type, and of those
 * the one with the fewest unknown or missing fields. `undefined` when it has none of the types.
 */
function closestBranch({ errors }: Extract<Issue, { code: "invalid_union" }>): readonly Issue[] | undefined {
	const weightOf = (issues: readonly Issue[]): number =>
		issues.reduce(
			(sum, issue) =>
				sum + (issue.code === "unrecognized_keys" ? issue.keys.length : issue.input === undefined ? 1 : 0.1),
			0,
		);
	const isOtherType = (issue: Issue): boolean =>
		issue.path.length === 0 &&
		(issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof issue.input !== "string"));
	return errors
		.filter((issues) => !issues.some(isOtherType))
		.toSorted((a, b) => weightOf(a) - weightOf(b))[0];
}

function wrongType(
	issue: Extract<Issue, { code: "invalid_type" }>,
	base: Pick<Problem, "code" | "severity" | "file" | "line">,
): Problem {
	const field = fieldName(issue.path);
	const expected = article(issue.expected);
	const actual = describe(issue.input);
	const hints: Readonly<Record<string, string>> = {
		string: `Put the value between quotation marks: ${field}: "…".`,
		array: `Write a list: ${field}: [one, two].`,
		record: `Write its names, indented, below “${field}:”.`,
		object: `Write its fields, indented, below “${field}:”.`,
		boolean: `Write ${field}: true or ${field}: false.`,
		number: `Write a number without quotation marks: ${field}: 1.`,
		int: `Write a number without decimals: ${field}: 1.`,
	};
	const hint = hints[issue.expected];
	const message = `“${field}” is ${actual}, expected ${expected}.`;
	return { ...base, message, ...(hint ? { hint } : {}), expected, actual };
}

/** A value of none of the types that may stand there. */
function otherType(
	{ path, input, errors }: Extract<Issue, { code: "invalid_union" }>,
	base: Pick<Problem, "code" | "severity" | "file" | "line">,
): Problem {
	const types = errors.flat().flatMap((issue) => {
		if (issue.path.length > 0) return [];
		if (issue.code === "invalid_value") return issue.values.map((value) => `“${String(value)}”`);
		return issue.code === "invalid_type" ? [article(issue.expected)] : [];
	});
	const expected = inSentence([...new Set(types)], "or");
	const actual = describe(input);
	const message = `“${fieldName(path)}” is ${actual}, expected ${expected}.`;
	return { ...base, message, hint: "Write what is expected, or remove it.", expected, actual };
}

/** A number that is too small or too large. */
function outOfBounds(
	{ path, input }: Issue,
	expected: string,
	{ area, file, lineOf }: SchemaContext,
): Problem {
	const actual = describe(input);
	return {
		severity: "error",
		file,
		line: lineOf(path),
		code: `${area}/invalid`,
		message: `“${fieldName(path)}” is ${actual}, expected ${expected}.`,
		hint: `Write a number that is ${expected}.`,
		expected,
		actual,
	};
}

function article(type: string): string {
	const names: Readonly<Record<string, string>> = {
		string: "a text",
		array: "a list",
		object: "fields of its own",
		record: "names with what each means",
		boolean: "true or false",
		number: "a number",
		int: "a whole number",
	};
	return names[type] ?? type;
}

function describe(value: unknown): string {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a group of fields";
	if (value === "") return "empty";
	if (typeof value === "string") return `“${shorten(value)}”`;
	return `${value}`;
}

function fieldName(path: readonly PropertyKey[]): string {
	return path
		.map((part, index) =>
			typeof part === "number" ? ` (item ${part + 1})` : `${index > 0 ? "." : ""}${String(part)}`,
		)
		.join("")
		.replaceAll(") .", ") ");
}
