import { z } from "zod";
import { type EdtfDate, parseEdtf } from "../languages/edtf.ts";
import { isSlug, slugify } from "../urls/slug.ts";
import { rule, text, webAddress } from "./schema-rules.ts";

/** The name of a page, compared with keys. */
const name = text.normalize("NFC");

/** A date as YAML gives it: text, or a number for a bare year. */
const date = z
	.union([z.string(), z.number()], {
		error: (issue) => (issue.input === undefined ? undefined : "expected a date."),
	})
	.transform((value, context): EdtfDate => {
		const parsed = parseEdtf(String(value));
		if (parsed) return parsed;
		context.issues.push({
			code: "custom",
			message: "that isn't a date.",
			input: value,
			...rule(
				"bad-date",
				'Write 2023-02-03, 2023-10 or 2020; add ~ for “about”, ? for “uncertain”: "2020~".',
			),
		});
		return z.NEVER;
	});

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

/** A picture; the alternative text is required where there is a file to show. */
const picture = z.strictObject({
	alt: text.optional().describe("What the picture shows, for those who can't see it."),
	caption: text.optional().describe("The text below the picture."),
	credit: text.optional().describe("Who took or drew it."),
	file: text.optional().describe("The picture's file, beside the page."),
});

const contact = z.strictObject({
	name: text.describe("The contact's name, the same in every language."),
	role: text.optional().describe("What the contact does, in the page's language."),
	phone: text.optional().describe("A phone number as it is printed."),
	email: text.optional().describe("An e-mail address."),
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
	redirectFrom: z.array(text).optional().describe("Old addresses, or old slugs, that lead here."),
	county: text.optional().describe("The county of a municipality."),
};

const kinds = [
	"start",
	"section",
	"article",
	"municipality",
	"topic",
	"glossary",
	"search",
	"translations",
	"plain",
] as const;

/** Front matter of an original. */
export const originalSchema = z.strictObject({
	...shared,
	kind: z.enum(kinds).optional().describe("What the page is; otherwise told from its place and its date."),
	original: z.literal(true).optional().describe("For a page that is written in a language of translations."),
	date: date
		.optional()
		.describe('When it was published, as exactly as it is known: 2023-02-03, 2023-10, 2020, "2020~".'),
	updated: date.optional().describe("When the text was last changed."),
	municipality: name.optional().describe("Name of the municipality's file."),
	topics: z.array(name).optional().describe("Names of the topics' files."),
	publisher: text.optional().describe("Who published the text."),
	source: webAddress.optional().describe("The address where the text was first published."),
	image: picture.optional().describe("The picture of an article."),
	contacts: z.array(contact).optional().describe("Whom readers may ask."),
	location: z
		.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
		.optional()
		.describe("Where a municipality lies: degrees, WGS 84."),
	website: webAddress.optional().describe("A municipality's own site."),
	contactPage: webAddress.optional().describe("Where a municipality says how to reach it."),
	noindex: z.boolean().optional().describe("Whether search engines shall leave the page out."),
});

/** Front matter of a translation: only what a translator writes. */
export const translationSchema = z.strictObject({
	...shared,
	image: picture.omit({ file: true }).optional().describe("The texts of the original's picture."),
	contacts: z
		.array(contact.pick({ name: true, role: true }))
		.optional()
		.describe("The roles of the original's contacts."),
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
						reason: text.describe("Why it isn't a fault here."),
					}),
				)
				.optional()
				.describe("What the checks shall not report, with the reason."),
		})
		.describe("The record of the translation."),
});

export type OriginalFrontMatter = z.output<typeof originalSchema>;
export type TranslationFrontMatter = z.output<typeof translationSchema>;

/** The names of the fields, for suggestions. */
export const originalFields: readonly string[] = Object.keys(originalSchema.shape);
export const translationFields: readonly string[] = Object.keys(translationSchema.shape);
