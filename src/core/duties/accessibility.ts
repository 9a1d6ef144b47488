import { z } from "zod";
import { isEmail, isWebAddress, rule, text, webAddress } from "../fields/schema-rules.ts";
import { isoDate } from "./iso-date.ts";

/** Why something isn't accessible (Directive (EU) 2016/2102, articles 7(1)(a), 5 and 1(4)). */
export const shortcomingReasons = ["noncompliance", "burden", "scope"] as const;

const textKey = text.describe("The key of a text in i18n/.");

/** What the accessibility statement says, as a site writes it. */
export const accessibilitySchema = z
	.strictObject({
		conformance: z
			.enum(["full", "partial", "none"])
			.describe("Whether the site is fully, partially or not compliant with the requirements."),
		law: textKey
			.optional()
			.describe("The key of a text in i18n/ that names the law; the directive (EU) 2016/2102 when absent."),
		assessed: isoDate.describe("When that was assessed."),
		method: z.enum(["self", "external"]).describe("Whether the publisher or somebody else has assessed it."),
		updated: isoDate
			.optional()
			.describe("When the statement was last changed; the day of the assessment when absent."),
		shortcomings: z
			.array(
				z.strictObject({
					text: textKey,
					reason: z
						.enum(shortcomingReasons)
						.describe(
							"Why: it doesn't meet the requirements, to mend it would be a disproportionate burden, the law doesn't cover it.",
						),
				}),
			)
			.default([])
			.describe("What isn't accessible, and why."),
		report: z
			.string()
			.refine((value) => isEmail(value) || isWebAddress(value), {
				error: "that is neither an e-mail address nor a web address.",
				...rule("bad-contact", "Write for example access@example.org or https://example.org/report."),
			})
			.optional()
			.describe("Where readers report shortcomings; the site's contact when absent."),
		authority: z
			.strictObject({ text: textKey, href: webAddress.describe("The address of the page.") })
			.describe("Who supervises compliance, and where one complains."),
	})
	.describe("What the accessibility statement says.");

export type Accessibility = z.output<typeof accessibilitySchema>;
