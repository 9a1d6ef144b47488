import type { z } from "zod";

type Fields = Record<PropertyKey, unknown>;

/** What a page can't be without, where it isn't there or is faulty. */
const placeholders: Readonly<Record<"original" | "translation", Fields>> = {
	original: { title: "?" },
	translation: { title: "?", translation: { state: "in-review" } },
};

/**
 * Front matter without what a schema refuses, so that the rest of a page can be checked in the same run: faulty fields are left
 * out; a title that isn't there is empty.
 *
 * @param data The front matter as it was read.
 * @param options `issues` are what the schema found in it, `kind` is what the page is.
 * @returns `undefined` when what is left can't be understood either.
 */
export function readableFields<Data>(
	data: unknown,
	{
		kind,
		schema,
		issues,
	}: {
		readonly kind: "original" | "translation";
		readonly schema: z.ZodType<Data>;
		readonly issues: readonly z.core.$ZodIssue[];
	},
): Data | undefined {
	const fields: Fields = isFields(data) && !Array.isArray(data) ? structuredClone(data) : {};
	for (const issue of issues) {
		if (issue.code === "unrecognized_keys")
			for (const key of issue.keys) remove(fields, [...issue.path, key]);
		else remove(fields, faultyPart(issue.path));
	}
	const record = fields["translation"];
	if (isFields(record)) {
		record["state"] ??= "in-review";
		if (Array.isArray(record["ignore"])) record["ignore"] = record["ignore"].filter(Boolean);
	}
	const parsed = schema.safeParse({ ...placeholders[kind], ...fields });
	if (!parsed.success) return undefined;
	return fields["title"] === undefined ? { ...parsed.data, title: "" } : parsed.data;
}

/** What has to go with a faulty value: the whole field, but of a translation's record the one member or dismissal. */
function faultyPart(path: readonly PropertyKey[]): readonly PropertyKey[] {
	if (path[0] !== "translation") return path.slice(0, 1);
	return path.slice(0, path[1] === "ignore" ? 3 : 2);
}

function remove(fields: Fields, path: readonly PropertyKey[]): void {
	let parent: unknown = fields;
	for (const part of path.slice(0, -1)) parent = isFields(parent) ? parent[part] : undefined;
	const last = path.at(-1);
	if (isFields(parent) && last !== undefined) delete parent[last];
}

function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null;
}
