import { z } from "zod";
import type { Field } from "../../fields/field.ts";
import { date, originalShape, translationShape } from "../../fields/field-schema.ts";
import { rule, text } from "../../fields/schema-rules.ts";
import { parseEdtf } from "../../languages/edtf.ts";
import { isSlug, slugify } from "../../urls/slug.ts";
import type { Settings } from "../settings/settings.ts";

const isoDay = z.string().refine((value) => parseEdtf(value)?.day !== undefined && !/[~?%]/.test(value), {
	error: "that isn't a day.",
	...rule("bad-date", "Write year, month and day: 2026-11-21."),
});

const slug = z
	.string()
	.normalize("NFC")
	.check(({ value, issues }) => {
		if (isSlug(value)) return;
		const meant = slugify(value);
		const hint = meant === "" ? "Write a word, or remove the field." : `Write: slug: ${meant}`;
		issues.push({
			code: "custom",
			message: "a slug has only lower-case letters, digits and hyphens.",
			input: value,
			...rule("bad-slug", hint),
		});
	});

/** A Git blob id, which YAML may read as a number. */
const pin = z.custom<string>((value) => typeof value === "string" && /^[0-9a-f]{40}$/.test(value), {
	error: "that isn't a pin.",
	...rule("bad-pin", "Let the tool write it: npx brygga pin KEY LANGUAGE"),
});

/** The fields that a page in any language may have. */
const shared = {
	title: text.describe("The page's heading."),
	shortTitle: text.optional().describe("What menus and lists call the page, when the title is long."),
	description: text
		.optional()
		.describe("One or two sentences: what lists and search engines show; otherwise the text's first."),
	slug: slug
		.optional()
		.describe("The last part of the address; otherwise made from the file's name or the title."),
	id: text
		.optional()
		.describe(
			"Pairs an original with a translation whose file has another name: the same id in both, or the original's key.",
		),
	redirectFrom: z.array(text).optional().describe("Old addresses, or old slugs, that lead here."),
};

/** What only an original has, besides the fields of its kind. */
const ofOriginal = {
	original: z.literal(true).optional().describe("For a page that is written in a language of translations."),
	date: date
		.optional()
		.describe('When it was published, as exactly as it is known: 2023-02-03, 2023-10, 2020, "2020~".'),
	updated: date.optional().describe("When the text was last changed."),
	order: z.number().optional().describe("Where it stands in lists that are in order: the least comes first."),
	noindex: z.boolean().optional().describe("Whether search engines shall leave the page out."),
};

/** What only a translation has. */
const ofTranslation = {
	translation: z
		.strictObject({
			pin: pin
				.optional()
				.describe("The version of the original that was translated. Written by “brygga pin”."),
			state: z
				.enum(["draft", "machine", "in-review", "reviewed"])
				.describe("How far the work has come. A draft isn't published."),
			translator: text.optional().describe("Who translated; shown on the page."),
			reviewer: text.optional().describe("Who reviewed; shown on the page."),
			reviewed: isoDay.optional().describe("The day of the review: 2026-11-21."),
			engine: text.optional().describe("The engine of a machine translation."),
			ignore: z
				.array(
					z.strictObject({
						rule: text.describe("The rule's name, as the problem's code has it after “translation/”."),
						block: z.number().int().positive().optional().describe("The block; otherwise the whole page."),
						value: text
							.optional()
							.describe(
								"The words that the finding is about, in either text; otherwise all findings of the rule.",
							),
						reason: text.describe("Why it isn't a fault here."),
					}),
				)
				.optional()
				.describe("What the checks shall not report, with the reason."),
		})
		.describe("The record of the translation."),
};

/** What may stand in a site's front matter. Plain data, so that another thread can be given it. */
export interface PageFields {
	/** The fields that its pages may have besides those of every page. */
	readonly fields: readonly Field[];
	/** The names of its kinds. */
	readonly kinds: readonly string[];
}

/** The schemas of a site's front matter. */
export interface FrontMatterSchemas extends PageFields {
	readonly original: z.ZodType<OriginalFrontMatter>;
	readonly translation: z.ZodType<TranslationFrontMatter>;
	/** The names of the fields, for suggestions. */
	readonly originalFields: readonly string[];
	readonly translationFields: readonly string[];
}

/** What a site's settings say of its front matter. */
export function pageFields({ fields, kinds }: Pick<Settings, "fields" | "kinds">): PageFields {
	return { fields, kinds: kinds.map(({ name }) => name) };
}

/** Makes the schemas of originals and of translations, which have only what a translator writes. */
export function frontMatterSchemas({ fields, kinds }: PageFields): FrontMatterSchemas {
	const kind = z
		.enum(kinds)
		.optional()
		.describe("What the page is; otherwise told from its place and its date.");
	const ofKinds = originalShape(fields);
	const worded = translationShape(fields);
	return {
		fields,
		kinds,
		original: z.strictObject({ ...shared, ...ofOriginal, kind, ...ofKinds }),
		translation: z.strictObject({ ...shared, ...worded, ...ofTranslation }),
		originalFields: [...Object.keys(shared), ...Object.keys(ofOriginal), "kind", ...Object.keys(ofKinds)],
		translationFields: [...Object.keys(shared), ...Object.keys(ofTranslation), ...Object.keys(worded)],
	};
}

/** Fields of a kind or taxonomy, checked by their schemas, by name. */
interface OwnFields {
	readonly [field: string]: unknown;
}

export type OriginalFrontMatter = OwnFields &
	Fields<typeof shared & typeof ofOriginal> & { readonly kind?: string | undefined };
export type TranslationFrontMatter = OwnFields & Fields<typeof shared & typeof ofTranslation>;

type Fields<Shape extends Readonly<Record<string, z.ZodType>>> = z.output<z.ZodObject<Shape>>;
