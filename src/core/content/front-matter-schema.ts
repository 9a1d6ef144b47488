import { z } from "zod";
import { isSlug } from "../urls/slug.ts";
import { type EdtfDate, parseEdtf } from "./edtf.ts";

/** A rule of the schema that reports under a code of its own, with a remedy. */
function rule(code: string, hint: string): { params: { code: string; hint: string } } {
	return { params: { code, hint } };
}

const text = z.string().refine((value) => value.trim() !== "", {
	error: "it needs a text.",
	...rule("empty-field", "Write a text, or remove the field."),
});

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
			message: "that is no date.",
			input: value,
			...rule(
				"bad-date",
				'Write 2023-02-03, 2023-10 or 2020; add ~ for “about”, ? for “uncertain”: "2020~".',
			),
		});
		return z.NEVER;
	});

const isoDay = z.string().refine((value) => parseEdtf(value)?.day !== undefined && !/[~?%]/.test(value), {
	error: "that is no day.",
	...rule("bad-date", "Write year, month and day: 2026-11-21."),
});

const webAddress = z.string().refine((value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value), {
	error: "that is no web address.",
	...rule("bad-address", "Write the whole address, with https:// first."),
});

const slug = z.string().refine(isSlug, {
	error: "a slug has small letters, digits and hyphens only.",
	...rule("bad-slug", "Write for example: slug: eu-delegates"),
});

/** A picture; the alternative text is required where there is a file to show. */
const picture = z.strictObject({
	alt: text.optional(),
	caption: text.optional(),
	credit: text.optional(),
	file: text.optional(),
});

const contact = z.strictObject({
	name: text,
	role: text.optional(),
	phone: text.optional(),
	email: text.optional(),
});

/** The fields that a page in any language may have. */
const shared = {
	title: text,
	shortTitle: text.optional(),
	description: text,
	slug: slug.optional(),
	redirectFrom: z.array(text).optional(),
	county: text.optional(),
};

const kinds = [
	"start",
	"section",
	"article",
	"municipality",
	"topic",
	"glossary",
	"search",
	"plain",
] as const;

/** Front matter of an original. */
export const originalSchema = z.strictObject({
	...shared,
	kind: z.enum(kinds).optional(),
	original: z.literal(true).optional(),
	date: date.optional(),
	updated: date.optional(),
	municipality: text.optional(),
	topics: z.array(text).optional(),
	publisher: text.optional(),
	source: webAddress.optional(),
	image: picture.optional(),
	contacts: z.array(contact).optional(),
	location: z
		.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
		.optional(),
	website: webAddress.optional(),
	noindex: z.boolean().optional(),
});

/** Front matter of a translation: only what a translator writes. */
export const translationSchema = z.strictObject({
	...shared,
	image: picture.omit({ file: true }).optional(),
	contacts: z.array(contact.pick({ name: true, role: true })).optional(),
	translation: z.strictObject({
		pin: z
			.string()
			.refine((value) => /^[0-9a-f]{40}$/.test(value), {
				error: "that is no pin.",
				...rule("bad-pin", "Let the tool write it: npm run brygga -- pin KEY LANGUAGE"),
			})
			.optional(),
		state: z.enum(["draft", "machine", "in-review", "reviewed"]),
		translator: text.optional(),
		reviewer: text.optional(),
		reviewed: isoDay.optional(),
		engine: text.optional(),
		ignore: z
			.array(z.strictObject({ rule: text, block: z.number().int().positive().optional(), reason: text }))
			.optional(),
	}),
});

export type OriginalFrontMatter = z.output<typeof originalSchema>;
export type TranslationFrontMatter = z.output<typeof translationSchema>;

/** The names of the fields, for suggestions. */
export const originalFields: readonly string[] = Object.keys(originalSchema.shape);
export const translationFields: readonly string[] = Object.keys(translationSchema.shape);
