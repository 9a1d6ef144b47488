import { z } from "zod";
import { originalSchema, translationSchema } from "./front-matter-schema.ts";
import { settingsSchema } from "./settings-schema.ts";

/** What a JSON schema describes: front matter, or the settings. */
export type SchemaSubject = "original" | "translation" | "settings";

/** A date as text, or a bare year as a number. */
const dateForms = [
	{ type: "string", pattern: "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[?~%]?$" },
	{ type: "integer" },
];

const webAddress = { pattern: "^https?://" };

/** Fields, and what editors are to know of them beyond their types: patterns that the checks decide in code. */
type Patterns = Readonly<Record<string, object>>;

const frontMatterPatterns: Patterns = {
	slug: { pattern: "^[^\\sA-Z/_.]+$" },
	date: { anyOf: dateForms },
	updated: { anyOf: dateForms },
	reviewed: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
	source: webAddress,
	website: webAddress,
	contactPage: webAddress,
	pin: { type: "string", pattern: "^[0-9a-f]{40}$" },
};

const settingsPatterns: Patterns = {
	url: { pattern: "^https?://[^/?#]+(?:/[^?#]*)?$" },
	repository: webAddress,
	mapCountry: { pattern: "^\\d{3}$" },
	callingCode: { pattern: "^[1-9]\\d{0,2}$" },
};

const subjects = {
	original: { schema: originalSchema, patterns: frontMatterPatterns, title: "front matter of an original" },
	translation: {
		schema: translationSchema,
		patterns: frontMatterPatterns,
		title: "front matter of a translation",
	},
	settings: { schema: settingsSchema, patterns: settingsPatterns, title: "content/site.yaml" },
} as const;

/**
 * The JSON schema (draft 7) of a page's front matter or of the settings, for editors: it completes and checks while typing.
 * It says no more than the checks do, and less: whether a topic or a picture is there only the checks know.
 */
export function jsonSchema(subject: SchemaSubject): object {
	const { schema: described, patterns, title } = subjects[subject];
	const schema = z.toJSONSchema(described, {
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
	return { ...schema, title: `Brygga: ${title}` };
}
