import { inSentence } from "../../problems/name-some.ts";
import type { Problem } from "../../problems/problem.ts";
import { suggest } from "../../problems/suggest.ts";
import {
	describeValue,
	fieldName,
	type Issue,
	type IssueOf,
	problemAt,
	type SchemaContext,
	typeName,
} from "./schema-issue.ts";

/** A value of another type than the one expected. */
export function wrongType(
	{ path, input, expected }: IssueOf<"invalid_type">,
	context: SchemaContext,
): Problem {
	const field = fieldName(path);
	const entry = typeof path.at(-1) === "number" ? "- " : `${field}: `;
	const hints: Readonly<Record<string, string>> = {
		string:
			typeof input === "object"
				? `Write one text: ${entry}"…".`
				: `Put the value between quotation marks: ${entry}"…".`,
		array: `Write a list: ${field}: [one, two].`,
		record: `Write its names, indented, below “${field}:”.`,
		object: `Write its fields, indented, below “${field}:”.`,
		boolean: `Write ${field}: true or ${field}: false.`,
		number: `Write a number without quotation marks: ${field}: 1.`,
		int: `Write a number without decimals: ${field}: 1.`,
	};
	const hint = hints[expected];
	return problemAt(path, {
		context,
		code: "wrong-type",
		...isOther({ path, input }, typeName(expected)),
		...(hint ? { hint } : {}),
	});
}

/** A value of none of the types that may stand there. */
export function otherType(
	{ path, input, errors }: IssueOf<"invalid_union">,
	context: SchemaContext,
): Problem {
	const types = errors.flat().flatMap((issue) => {
		if (issue.path.length > 0) return [];
		if (issue.code === "invalid_value") return issue.values.map((value) => `“${String(value)}”`);
		return issue.code === "invalid_type" ? [typeName(issue.expected)] : [];
	});
	return problemAt(path, {
		context,
		code: "wrong-type",
		...isOther({ path, input }, inSentence([...new Set(types)], "or")),
		hint: "Write what is expected, or remove it.",
	});
}

/** A value that is none of those that may stand there. */
export function unknownValue(
	{ path, input, values }: IssueOf<"invalid_value">,
	context: SchemaContext,
): Problem {
	const allowed = values.map(String);
	const meant = typeof input === "string" ? suggest(input, allowed) : undefined;
	const quoted = allowed.map((value) => `“${value}”`);
	return problemAt(path, {
		context,
		code: "unknown-value",
		...isOther({ path, input }, inSentence(quoted, "or")),
		hint: meant ? `Did you mean “${meant}”?` : "Use one of the values named.",
		expected: allowed.join(" | "),
	});
}

/**
 * A number that is too small or too large.
 *
 * @param bound `at least 1`
 */
export function outOfBounds(
	{ path, input }: Issue,
	{ context, bound }: { readonly context: SchemaContext; readonly bound: string },
): Problem {
	return problemAt(path, {
		context,
		code: "invalid",
		...isOther({ path, input }, bound),
		hint: `Write a number that is ${bound}.`,
	});
}

/** A value that a rule of our own refuses, with its own code and remedy. */
export function refused(
	{ path, input, message, params = {} }: IssueOf<"custom">,
	context: SchemaContext,
): Problem {
	const { code, hint } = params;
	const actual = describeValue(input);
	return problemAt(path, {
		context,
		code: typeof code === "string" ? code : "invalid",
		message: `“${fieldName(path)}” is ${actual}: ${message}`,
		...(typeof hint === "string" ? { hint } : {}),
		actual,
	});
}

function isOther(
	{ path, input }: Pick<Issue, "path" | "input">,
	expected: string,
): Required<Pick<Problem, "message" | "expected" | "actual">> {
	const actual = describeValue(input);
	return { message: `“${fieldName(path)}” is ${actual}, expected ${expected}.`, expected, actual };
}
