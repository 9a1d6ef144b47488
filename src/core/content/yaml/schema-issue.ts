import type { z } from "zod";
import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";

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

/** What a schema found. */
export type Issue = z.core.$ZodIssue;

/** An issue of one sort. */
export type IssueOf<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

/** A problem of the value that a way through the fields leads to. */
export function problemAt(
	path: readonly PropertyKey[],
	{
		context: { area, file, lineOf },
		code,
		...said
	}: { readonly context: SchemaContext; readonly code: string } & Pick<
		Problem,
		"message" | "hint" | "expected" | "actual"
	>,
): Problem {
	return { severity: "error", file, line: lineOf(path), code: `${area}/${code}`, ...said };
}

/** What a value is, in a message. */
export function describeValue(value: unknown): string {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a group of fields";
	if (value === "") return "empty";
	if (typeof value === "string") return `“${shorten(value)}”`;
	return `${value}`;
}

/** A type of Zod's, in a message. */
export function typeName(type: string): string {
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

/** A field by the way to it: `contacts (item 2) phone`. */
export function fieldName(path: readonly PropertyKey[]): string {
	return path
		.map((part, index) =>
			typeof part === "number" ? ` (item ${part + 1})` : `${index > 0 ? "." : ""}${String(part)}`,
		)
		.join("")
		.replaceAll(") .", ") ");
}
