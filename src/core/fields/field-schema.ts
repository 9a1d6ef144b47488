import { z } from "zod";
import { type EdtfDate, parseEdtf } from "../languages/edtf.ts";
import { type Field, identityOf, isTranslated } from "./field.ts";
import { emailAddress, phoneNumber, rule, text, webAddress } from "./schema-rules.ts";

/** The name of a page, compared with keys. */
const name = text.normalize("NFC");

/** A date as YAML gives it: text, or a number for a bare year. */
export const date = z
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
	})
	.meta({
		anyOf: [{ type: "string", pattern: "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[?~%]?$" }, { type: "integer" }],
	});

const place = z.strictObject({
	latitude: z.number().min(-90).max(90).describe("Degrees, WGS 84."),
	longitude: z.number().min(-180).max(180).describe("Degrees, WGS 84."),
});

type Shape = Record<string, z.ZodType>;

/** What an original may have in fields, by name. */
export function originalShape(fields: readonly Field[]): Shape {
	return Object.fromEntries(
		fields.map((field) => {
			const value = originalValue(field);
			return [field.name, described(field.required ? value : value.optional(), field)];
		}),
	);
}

/** What a translation may have in fields, by name: what it words itself, and what that is found by. */
export function translationShape(fields: readonly Field[]): Shape {
	return Object.fromEntries(
		fields.flatMap((field) => {
			const value = isTranslated(field) ? translationValue(field) : undefined;
			return value ? [[field.name, described(value.optional(), field)]] : [];
		}),
	);
}

function described(schema: z.ZodType, { description }: Field): z.ZodType {
	return description === undefined ? schema : schema.describe(description);
}

function originalValue(field: Field): z.ZodType {
	switch (field.type) {
		case "text":
		case "markdown":
		case "file":
			return text;
		case "number":
			return z.number();
		case "date":
			return date;
		case "boolean":
			return z.boolean();
		case "link":
			return webAddress;
		case "email":
			return emailAddress;
		case "phone":
			return phoneNumber;
		case "place":
			return place;
		case "page":
			return name;
		case "terms":
			return field.many ? z.array(name) : name;
		case "list": {
			const [item] = field.of;
			return z.array(item ? originalValue(item) : z.never());
		}
		case "image":
		case "group":
			return z.strictObject(originalShape(field.of));
	}
}

function translationValue(field: Field): z.ZodType | undefined {
	switch (field.type) {
		case "text":
		case "markdown":
			return field.translated === "no" ? undefined : text;
		case "image":
		case "group":
			return z.strictObject(translationShape(field.of));
		case "list": {
			const [item] = field.of;
			if (!item) return undefined;
			const identity = identityOf(item);
			if (!identity) return z.array(translationValue(item) ?? z.never());
			return z.array(
				z.strictObject({ ...originalShape([{ ...identity, required: true }]), ...translationShape(item.of) }),
			);
		}
		case "number":
		case "date":
		case "boolean":
		case "link":
		case "email":
		case "phone":
		case "place":
		case "file":
		case "page":
		case "terms":
			return undefined;
	}
}
