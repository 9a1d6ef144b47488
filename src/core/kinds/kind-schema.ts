import { z } from "zod";
import { fieldTypes } from "../fields/field.ts";
import { matching, rule } from "../fields/schema-rules.ts";
import { listOrders } from "./kind.ts";

/** What every object of JavaScript has: layouts would find it in pages that say nothing of the kind. */
const notInEachObject = z.string().refine((value) => !(value in {}), {
	error: "JavaScript has a meaning of its own for that name.",
	...rule("name", "Give it another name, here and wherever it is used."),
});

/** A name that layouts, texts and addresses can use. */
const name = matching(notInEachObject, /^[^\s\d.,:;/"'{}[\]()_-][^\s.,:;/"'{}[\]()]*$/, {
	error: "a name begins with a letter and has only letters, digits, hyphens and underscores.",
	code: "name",
	hint: "Write a name such as opened or opening-hours; what readers see instead is a text in i18n/.",
});

const folder = matching(z.string().normalize("NFC"), /^[^./][^.]*$/, {
	error: "that isn't the name of a folder.",
	code: "folder-name",
	hint: "Write where it is below content/<language>/, without dots and without a slash in front, such as topics.",
}).transform((path) => path.replace(/\/+$/, ""));

const property = matching(z.string(), /^[a-z][A-Za-z]*$/, {
	error: "that isn't a property of schema.org.",
	code: "schema-org",
	hint: "Write its name as schema.org has it, such as about or contentLocation.",
});

const fieldType = z.enum(fieldTypes);

/** A field as it is declared: by its type alone, or with more. */
const declaration: z.ZodType<FieldDeclaration> = z.lazy(() =>
	z.union([
		fieldType,
		z.strictObject({
			type: fieldType.describe("What it holds."),
			required: z.boolean().optional().describe("Whether an original must have it."),
			translated: z
				.union([z.boolean(), z.literal("optional")])
				.optional()
				.describe(
					"Whether a translation words it itself; “optional” for a name that says as much untranslated.",
				),
			of: z
				.union([fieldType, z.record(name, declaration)])
				.optional()
				.describe("The members of a group, or what the items of a list are."),
			taxonomy: z.string().optional().describe("The taxonomy whose pages are named."),
			many: z.boolean().optional().describe("Whether several terms may be named."),
			description: z.string().optional().describe("One sentence for those who write, which editors show."),
			search: z.boolean().optional().describe("Whether its texts are searched."),
			schemaOrg: property.optional().describe("The property of schema.org that it is."),
			instead: z
				.array(z.string())
				.optional()
				.describe(
					"Where contact details aren't shown any more: the fields of term pages, “taxonomy.field”, of which the first is linked.",
				),
		}),
	]),
);

/** See {@link declaration}. */
export type FieldDeclaration =
	| (typeof fieldTypes)[number]
	| {
			readonly type: (typeof fieldTypes)[number];
			readonly required?: boolean | undefined;
			readonly translated?: boolean | "optional" | undefined;
			readonly of?: (typeof fieldTypes)[number] | Readonly<Record<string, FieldDeclaration>> | undefined;
			readonly taxonomy?: string | undefined;
			readonly many?: boolean | undefined;
			readonly description?: string | undefined;
			readonly search?: boolean | undefined;
			readonly schemaOrg?: string | undefined;
			readonly instead?: readonly string[] | undefined;
	  };

/** The taxonomies of `content/site.yaml`. */
export const taxonomiesSchema = z.record(
	name,
	z.strictObject({
		folder: folder.describe("The folder that its pages are in."),
		many: z.boolean().default(true).describe("Whether a page may name several; one when false."),
		feed: z.boolean().default(true).describe("Whether each of its pages has a feed of its own."),
		filter: z
			.union([z.boolean(), name])
			.default(false)
			.describe("Whether the search can be narrowed by it; a text is what addresses call it."),
		schemaOrg: property.optional().describe("The property of schema.org that a page's terms are."),
	}),
);

/** The kinds of `content/site.yaml`. */
export const kindsSchema = z.record(
	matching(notInEachObject, /^[a-z][a-z0-9-]*$/, {
		error:
			"the name of a kind begins with a lower-case letter and has only letters a to z, digits and hyphens.",
		code: "name",
		hint: "Write a name such as news-item; what readers see instead is a text in i18n/.",
	}),
	z.strictObject({
		extends: z.string().optional().describe("The kind that it is besides; “page” when absent."),
		match: z
			.strictObject({
				folder: folder.optional().describe("The folder that its pages are in, at any depth."),
				dated: z.literal(true).optional().describe("That its pages have a date."),
				taxonomy: z.string().optional().describe("The taxonomy whose pages they are."),
			})
			.optional()
			.describe("Which pages are of the kind without saying so."),
		fields: z.record(name, declaration).optional().describe("What its pages have in front matter besides."),
		facts: z.array(name).optional().describe("What the box of facts shows, in order."),
		order: z.enum(listOrders).optional().describe("How its pages stand in lists."),
		feed: z.boolean().optional().describe("Whether its pages are in feeds, as far as they have a date."),
		search: z.boolean().optional().describe("Whether its pages are searched."),
		cite: z.boolean().optional().describe("Whether its pages say how to refer to them."),
		schemaOrg: matching(z.string(), /^[A-Z][A-Za-z]*$/, {
			error: "that isn't a type of schema.org.",
			code: "schema-org",
			hint: "Write its name as schema.org has it, such as NewsArticle.",
		})
			.optional()
			.describe("The type of schema.org."),
		navigation: z
			.enum(["none", "tree"])
			.optional()
			.describe("Whether its pages show the tree of their section."),
	}),
);

export type TaxonomyDeclarations = z.output<typeof taxonomiesSchema>;
export type KindDeclarations = z.output<typeof kindsSchema>;
