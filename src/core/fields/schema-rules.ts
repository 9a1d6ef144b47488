import { z } from "zod";
import { readUrl } from "../urls/read-url.ts";
import { hasCredentials, withoutCredentials } from "../urls/site-address.ts";

/** A rule of a schema that reports under a code of its own, with a remedy. */
export function rule(code: string, hint: string): { params: { code: string; hint: string } } {
	return { params: { code, hint } };
}

/** Has texts match a pattern, which editors learn too; says what is wrong with others, and what to write. */
export function matching(
	schema: z.ZodString,
	pattern: RegExp,
	{ error, code, hint }: { readonly error: string; readonly code: string; readonly hint: string },
): z.ZodString {
	return schema
		.refine((value) => pattern.test(value), { error, ...rule(code, hint) })
		.meta({ pattern: pattern.source });
}

/** A text that says something. */
export const text = z.string().refine((value) => value.trim() !== "", {
	error: "it needs a text.",
	...rule("empty-field", "Write a text, or remove the field."),
});

/** Whether a text is the whole address of a page on the web. */
export function isWebAddress(value: string): boolean {
	return /^https?:\/\/\S+$/.test(value) && readUrl(value) !== undefined;
}

/** Refuses an address with a user name or a password, which readers would see; the problem doesn't show them either. */
export function refuseCredentials({ value, issues }: z.core.ParsePayload<string>): void {
	if (!hasCredentials(value)) return;
	issues.push({
		code: "custom",
		message: "it has a user name or a password, which readers would see.",
		input: withoutCredentials(value),
		...rule("bad-address", "Write the address without what stands before “@”."),
	});
}

/** The address of a page on the web. */
export const webAddress = z
	.string()
	.refine(isWebAddress, {
		error: "that isn't a web address.",
		...rule("bad-address", "Write the whole address, with https:// first."),
		abort: true,
	})
	.check(refuseCredentials)
	.meta({ pattern: "^https?://" });

/** Whether a text is an e-mail address as people write it; whether it exists only the mail shows. */
export function isEmail(text: string): boolean {
	return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text);
}

/** An e-mail address. */
export const emailAddress = z
	.string()
	.refine(isEmail, {
		error: "that isn't an e-mail address.",
		...rule("bad-email", "Write for example anna.ek@example.org."),
	})
	.meta({ pattern: "^[^\\s@<>]+@[^\\s@<>]+$" });

/** A phone number as it is printed: without a digit there is nothing to dial. */
export const phoneNumber = text
	.refine((value) => value.trim() === "" || /\d/.test(value), {
		error: "that isn't a phone number.",
		...rule("bad-phone", "Write its digits, for readers abroad with the country's code: +00 12 345 67 89."),
	})
	.meta({ pattern: "\\d" });
