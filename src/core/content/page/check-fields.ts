import type { z } from "zod";
import type { Problem } from "../../problems/problem.ts";
import type { FrontMatter } from "../yaml/front-matter.ts";
import { readableFields } from "../yaml/readable-fields.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import type { FrontMatterSchemas } from "./front-matter-schema.ts";
import type { OwnFields, ParsedPage } from "./parsed-page.ts";

/** What front matter says, as far as it can be understood. */
interface CheckedFields {
	/** Absent where nothing can be understood. */
	readonly frontMatter?: ParsedPage["frontMatter"];
	/** Fields that Brygga doesn't know. */
	readonly extra: OwnFields;
	readonly problems: readonly Problem[];
}

/**
 * Checks the fields of a page: as those of an original, in the source language and where they say so, else of a translation.
 *
 * @param data Of the front matter.
 * @returns Problems `front-matter/…`.
 */
export function checkFields(
	data: unknown,
	{
		file,
		isSource,
		schemas,
		lineOf,
	}: {
		readonly file: string;
		readonly isSource: boolean;
		readonly schemas: FrontMatterSchemas;
		readonly lineOf: FrontMatter["lineOf"];
	},
): CheckedFields {
	const isOriginal = isSource || declaresOriginal(data);
	const fields = isOriginal ? schemas.originalFields : schemas.translationFields;
	const { known, extra } = splitFields(data, fields);
	const context = { file, fields, lineOf };
	const checked = isOriginal
		? check(schemas.original, known, { ...context, kind: "original" })
		: check(schemas.translation, known, { ...context, kind: "translation", hints: translationHints });
	return { ...checked, extra };
}

/** Front matter as far as it can be understood, and what is wrong with it. */
function check<Kind extends "original" | "translation", Data>(
	schema: z.ZodType<Data>,
	data: unknown,
	context: {
		readonly kind: Kind;
		readonly file: string;
		readonly fields: readonly string[];
		readonly lineOf: FrontMatter["lineOf"];
		readonly hints?: Readonly<Record<string, string>>;
	},
): {
	readonly frontMatter?: { readonly kind: Kind; readonly data: Data };
	readonly problems: readonly Problem[];
} {
	const { kind } = context;
	const result = schema.safeParse(data ?? {}, { reportInput: true });
	if (result.success) return { frontMatter: { kind, data: result.data }, problems: [] };
	const { issues } = result.error;
	const readable = readableFields(data, { kind, schema, issues });
	return {
		problems: schemaProblems(issues, { ...context, area: "front-matter" }),
		...(readable === undefined ? {} : { frontMatter: { kind, data: readable } }),
	};
}

/** Parts the fields that a page may have from those that are the author's own. */
function splitFields(
	data: unknown,
	fields: readonly string[],
): { readonly known: unknown; readonly extra: OwnFields } {
	if (typeof data !== "object" || data === null || Array.isArray(data)) return { known: data, extra: {} };
	const entries = Object.entries(data);
	const isKnown = ([name]: [string, unknown]): boolean => fields.includes(name);
	return {
		known: Object.fromEntries(entries.filter(isKnown)),
		extra: Object.fromEntries(entries.filter((entry) => !isKnown(entry))),
	};
}

const translationHints: Readonly<Record<string, string>> = {
	translation:
		"Add “translation: { state: draft }”; or write “original: true” if the page isn't a translation.",
};

function declaresOriginal(data: unknown): boolean {
	return typeof data === "object" && data !== null && "original" in data && data.original === true;
}
