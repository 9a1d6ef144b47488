import { z } from "zod";
import { originalSchema, translationSchema } from "./front-matter-schema.ts";

/** Whose front matter a JSON schema describes. */
export type SchemaSubject = "original" | "translation";

/** A date as text, or a bare year as a number. */
const dateForms = [
	{ type: "string", pattern: "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[?~%]?$" },
	{ type: "integer" },
];

/** A field and what editors are to know of it beyond its type: patterns that the checks decide in code. */
const patterns: Readonly<Record<string, object>> = {
	slug: { pattern: "^[^\\sA-Z/_.]+$" },
	date: { anyOf: dateForms },
	updated: { anyOf: dateForms },
	reviewed: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
	source: { pattern: "^https?://" },
	website: { pattern: "^https?://" },
	contactPage: { pattern: "^https?://" },
	pin: { type: "string", pattern: "^[0-9a-f]{40}$" },
};

/**
 * The JSON schema (draft 7) of a page's front matter, for editors: it completes and checks while typing. It says no more than the
 * checks do, and less: whether a topic or a picture is there only the checks know.
 */
export function frontMatterJsonSchema(subject: SchemaSubject): object {
	const schema = z.toJSONSchema(subject === "original" ? originalSchema : translationSchema, {
		target: "draft-7",
		io: "input",
		unrepresentable: "any",
		override: ({ jsonSchema, path }) => {
			const name = path.at(-1);
			const field = path.at(-2) === "properties" && typeof name === "string" ? patterns[name] : undefined;
			if (field) Object.assign(jsonSchema, field);
			else if (jsonSchema.type === "string" && !jsonSchema.enum) jsonSchema.minLength = 1;
		},
	});
	return {
		...schema,
		title: `Brygga: front matter of ${subject === "original" ? "an original" : "a translation"}`,
	};
}
