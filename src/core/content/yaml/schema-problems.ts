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
import { otherType, outOfBounds, refused, unknownValue, wrongType } from "./wrong-value.ts";

/** Turns what a schema found into problems: place, what was expected, what stands there, how to mend it. */
export function schemaProblems(issues: readonly Issue[], context: SchemaContext): Problem[] {
	return issues.flatMap((issue) => issueProblems(issue, context));
}

function issueProblems(issue: Issue, context: SchemaContext): Problem[] {
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => unknownField([...issue.path, key], context));
		case "invalid_type":
			if (issue.input === undefined)
				return [missingField(issue, { context, expected: typeName(issue.expected) })];
			return [wrongType(issue, context)];
		case "invalid_value":
			if (issue.input === undefined)
				return [missingField(issue, { context, expected: issue.values.map(String).join(" | ") })];
			return [unknownValue(issue, context)];
		case "custom":
			return [refused(issue, context)];
		case "invalid_union": {
			const branch = closestBranch(issue);
			if (!branch) return [otherType(issue, context)];
			return branch.flatMap((inner) =>
				issueProblems({ ...inner, path: [...issue.path, ...inner.path] }, context),
			);
		}
		case "invalid_key":
			return issue.issues.map((inner) => {
				const key = { ...inner, path: issue.path, input: issue.path.at(-1) };
				const problem = key.code === "custom" ? refused(key, context) : invalid(key, context);
				return { ...problem, message: `“${fieldName(issue.path)}”: ${inner.message}` };
			});
		case "too_small":
			if (issue.origin === "array" && issue.minimum === 1) return [emptyList(issue, context)];
			return [outOfBounds(issue, { context, bound: `at least ${issue.minimum}` })];
		case "too_big":
			return [outOfBounds(issue, { context, bound: `at most ${issue.maximum}` })];
		default:
			return [invalid(issue, context)];
	}
}

function unknownField(path: readonly PropertyKey[], context: SchemaContext): Problem {
	const name = String(path.at(-1));
	const isTop = path.length === 1;
	const own = context.hints?.[name];
	const meant = isTop && !own ? suggest(name, context.fields) : undefined;
	const others = isTop ? `, or use one of: ${context.fields.join(", ")}` : "";
	return problemAt(path, {
		context,
		code: "unknown-field",
		message: `Unknown field “${fieldName(path)}”.`,
		hint: own ?? (meant ? `Did you mean “${meant}”?` : `Remove it${others}.`),
		actual: name,
		...(meant ? { expected: meant } : {}),
	});
}

function missingField(
	{ path }: Issue,
	{ context, expected }: { readonly context: SchemaContext; readonly expected: string },
): Problem {
	const field = fieldName(path);
	const entry = `${String(path.at(-1))}: ${expected.includes(" | ") ? expected : "…"}`;
	const around = fieldName(path.slice(0, -1));
	return problemAt(path, {
		context,
		code: "missing-field",
		message: `The field “${field}” is missing.`,
		hint:
			context.hints?.[field] ?? (around === "" ? `Add a line “${entry}”.` : `Add “${entry}” to “${around}”.`),
		expected,
	});
}

function emptyList({ path }: Issue, context: SchemaContext): Problem {
	return problemAt(path, {
		context,
		code: "empty-list",
		message: `“${fieldName(path)}” is an empty list.`,
		hint: "Write what belongs into it, or remove the field.",
	});
}

/** What the schema's own words have to do for. */
function invalid(
	{ path, message, input }: Pick<Issue, "path" | "message" | "input">,
	context: SchemaContext,
): Problem {
	return problemAt(path, {
		context,
		code: "invalid",
		message: `“${fieldName(path)}”: ${message}`,
		actual: describeValue(input),
	});
}

/**
 * What is wrong with a value that may be one thing or another, taken for the one that it comes closest to: one of its type, and of those
 * the one with the fewest unknown or missing fields. `undefined` when it has none of the types.
 */
function closestBranch({ errors }: IssueOf<"invalid_union">): readonly Issue[] | undefined {
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
