import { z } from "zod";
import { frontMatterSchemas, type PageFields } from "./page/front-matter-schema.ts";
import { settingsSchema } from "./settings/settings-schema.ts";

/** What a JSON schema describes: front matter, or the settings. */
export type SchemaSubject = "original" | "translation" | "settings";

/** Fields, and what editors are to know of them beyond their types: patterns that the checks decide in code. */
const patterns: Readonly<Record<SchemaSubject, Readonly<Record<string, object>>>> = {
	original: { slug: { pattern: "^[^\\sA-Z/_.]+$" } },
	translation: {
		slug: { pattern: "^[^\\sA-Z/_.]+$" },
		reviewed: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
		pin: { type: "string", pattern: "^[0-9a-f]{40}$" },
	},
	settings: {
		url: { pattern: "^https?://[^/?#]+(?:/[^?#]*)?$" },
		mapCountry: { pattern: "^\\d{3}$" },
		callingCode: { pattern: "^[1-9]\\d{0,2}$" },
	},
};

const titles: Readonly<Record<SchemaSubject, string>> = {
	original: "front matter of an original",
	translation: "front matter of a translation",
	settings: "content/site.yaml",
};

/**
 * The JSON schema (draft 7) of a page's front matter or of the settings, for editors: it completes and checks while typing.
 * It says no more than the checks do, and less: whether a term or a picture is there only the checks know.
 *
 * @param fields What the site's front matter may have.
 */
export function jsonSchema(subject: SchemaSubject, fields: PageFields): object {
	const described = subject === "settings" ? settingsSchema : frontMatterSchemas(fields)[subject];
	const schema = z.toJSONSchema(described, {
		target: "draft-7",
		io: "input",
		unrepresentable: "any",
		override: ({ jsonSchema, path }) => {
			const name = path.at(-1);
			const field =
				path.at(-2) === "properties" && typeof name === "string" ? patterns[subject][name] : undefined;
			if (field) Object.assign(jsonSchema, field);
			else if (jsonSchema.type === "string" && !jsonSchema.enum) jsonSchema.minLength = 1;
		},
	});
	return { ...schema, title: `Brygga: ${titles[subject]}` };
}
