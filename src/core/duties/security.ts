import { z } from "zod";
import { isEmail, isWebAddress, rule, webAddress } from "../fields/schema-rules.ts";
import { isoDate } from "./iso-date.ts";

const contact = z.string().refine((value) => isEmail(value) || isWebAddress(value), {
	error: "that is neither an e-mail address nor a web address.",
	...rule("bad-contact", "Write for example security@example.org or https://example.org/security."),
});

/** What `security.txt` says (RFC 9116, 2.5), as a site writes it. */
export const securitySchema = z
	.strictObject({
		contact: z
			.union([contact, z.array(contact).min(1)])
			.describe(
				"Where one reports a hole: an e-mail address, the address of a page, or several in the order of preference.",
			),
		expires: isoDate.describe("The day from which on nobody should rely on it any more."),
		policy: webAddress.optional().describe("Where it says how reports are dealt with."),
		encryption: webAddress.optional().describe("Where the key is with which reports are encrypted."),
		acknowledgments: webAddress.optional().describe("Where those are thanked who have reported."),
	})
	.describe("Whom to tell of a security hole: makes .well-known/security.txt.");

export type Security = z.output<typeof securitySchema>;
