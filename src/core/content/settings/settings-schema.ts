import { z } from "zod";
import { accessibilitySchema } from "../../duties/accessibility.ts";
import { securitySchema } from "../../duties/security.ts";
import {
	isEmail,
	isWebAddress,
	matching,
	refuseCredentials,
	rule,
	text,
	webAddress,
} from "../../fields/schema-rules.ts";
import { hostNames } from "../../hosting/hosts/host-list.ts";
import { kindsSchema, taxonomiesSchema } from "../../kinds/kind-schema.ts";
import { canonicalLanguageTag } from "../../languages/language-tag.ts";
import { markdownExtensions } from "../../markdown/syntax/extensions.ts";
import { siteAddressFault } from "../../urls/site-address.ts";

const languageTag = z.string().refine((tag) => canonicalLanguageTag(tag) !== undefined, {
	error: "that isn't a language tag (BCP 47).",
	...rule("language-tag", "Write a tag such as fi, en or pt-BR."),
});

const key = z.string().normalize("NFC");

/** A menu: pages by key, and links out of the site, named by themselves or by a text of `i18n/`. */
const menu = z
	.array(
		z.union([
			key,
			z.strictObject({ href: webAddress, title: text.describe("The same in every language.") }),
			z.strictObject({ href: webAddress, text: text.describe("The key of a text in i18n/.") }),
		]),
	)
	.default([]);

/** What the start page shows, one after another. */
const startSection = z.union([
	z.strictObject({
		latest: z.string().describe("The kind whose latest pages are shown."),
		take: z.number().int().min(1).max(100).default(7).describe("How many."),
	}),
	z.strictObject({
		terms: z.string().describe("The taxonomy whose pages are shown."),
		as: z.enum(["cards", "links"]).optional().describe("How: with their descriptions, or as links alone."),
	}),
	z.strictObject({
		section: key.describe("The key of a section whose pages are shown."),
	}),
]);

const severity = z.enum(["error", "warning"]);

/** What may stand in `content/site.yaml`. */
export const settingsSchema = z.strictObject({
	brygga: matching(z.string(), /^\d+(?:\.\d+){0,2}$/, {
		error: "that isn't a version of Brygga.",
		code: "version",
		hint: 'Write it between quotation marks: brygga: "0.2".',
	})
		.optional()
		.describe("The version of Brygga that the site was made for; an older one refuses to read it."),
	url: z
		.string()
		.check(({ value, issues }) => {
			const fault = siteAddressFault(value);
			if (!fault) return;
			const { reason, hint, shown } = fault;
			issues.push({ code: "custom", message: reason, input: shown, ...rule("bad-url", hint) });
		})
		.describe("The address that the site is published at, with a path if it has one."),
	languages: z
		.array(z.union([languageTag, z.strictObject({ tag: languageTag, locale: languageTag.optional() })]))
		.min(1)
		.describe(
			"Every language, as a tag (BCP 47) or with the locale that decides how dates and numbers are written.",
		),
	source: languageTag.describe("The language in which originals are written."),
	navigation: menu.describe("The main menu: keys of pages, and links to other sites."),
	footer: menu.describe("The links at the foot of every page: keys of pages, and links to other sites."),
	taxonomies: taxonomiesSchema.default({}).describe("Pages that other pages are grouped by."),
	kinds: kindsSchema.default({}).describe("What pages are: their fields, and how they are shown and listed."),
	start: z
		.array(startSection)
		.optional()
		.describe(
			"What the start page shows; the latest pages of the feed and the terms of each taxonomy when absent.",
		),
	pageSize: z.number().int().min(1).max(500).default(20).describe("Articles on one page of a list."),
	wordsPerMinute: z.number().int().min(50).max(1000).default(220).describe("How fast readers read."),
	mapCountry: z
		.string()
		.refine((code) => /^\d{3}$/.test(code), {
			error: "that isn't a country code.",
			...rule(
				"country-code",
				'Write the ISO 3166-1 numeric code between quotation marks: mapCountry: "246".',
			),
		})
		.optional()
		.describe("The country on the maps of places: ISO 3166-1 numeric code."),
	callingCode: z
		.string()
		.refine((code) => /^[1-9]\d{0,2}$/.test(code), {
			error: "that isn't a country calling code.",
			...rule("calling-code", 'Write digits between quotation marks: callingCode: "358".'),
		})
		.optional()
		.describe("The country calling code (ITU-T E.164) that makes phone numbers international."),
	contactRetentionYears: z
		.number()
		.int()
		.min(0)
		.max(100)
		.optional()
		.describe(
			"For how many years after a page's date the phone numbers and e-mail addresses in its front matter are shown; for good when absent.",
		),
	pairs: z
		.record(languageTag, z.record(key, key))
		.default({})
		.describe(
			"Translations whose files have other names than their originals: for each language, their keys and the originals'.",
		),
	strict: z
		.boolean()
		.default(false)
		.describe("Whether fields that Brygga doesn't know are errors instead of warnings."),
	markdown: z
		.array(z.enum(markdownExtensions))
		.default([])
		.describe("What pages may write beyond CommonMark and tables."),
	translation: z
		.strictObject({
			severity: z
				.record(z.string(), z.union([severity, z.record(languageTag, severity)]))
				.default({})
				.describe("What the findings of a rule are, by the rule's name: in every language, or by language."),
			ignore: z
				.array(
					z.strictObject({
						rule: z.string().describe("The rule's name."),
						language: languageTag.optional().describe("The translations' language; all when absent."),
						reason: text.describe("Why its findings aren't reported."),
					}),
				)
				.default([])
				.describe("Rules whose findings aren't reported anywhere on the site."),
		})
		.default({ severity: {}, ignore: [] })
		.describe("How the site judges what the translation rules find."),
	precompress: z
		.boolean()
		.default(false)
		.describe(
			"Whether texts are also kept compressed beside themselves (.br, .gz), for hosts that send those.",
		),
	explainTerms: z
		.enum(["translations", "everywhere", "never"])
		.default("translations")
		.describe("On which pages terms of the glossary are explained where a text first mentions them."),
	shareImages: z
		.boolean()
		.default(false)
		.describe("Whether each page has a picture drawn that stands beside links to it."),
	accessibility: accessibilitySchema.optional(),
	security: securitySchema.optional(),
	sideBySide: z
		.boolean()
		.default(true)
		.describe("Whether each translation has a page on which it stands beside its original."),
	publisher: text.optional().describe("Who publishes the site."),
	contact: z
		.string()
		.refine((value) => isEmail(value) || isWebAddress(value), {
			error: "that is neither an e-mail address nor a web address.",
			...rule("bad-contact", "Write for example contact@example.org or https://example.org/contact."),
			abort: true,
		})
		.check(refuseCredentials)
		.optional()
		.describe("How readers reach the publisher: an e-mail address, or the address of a page."),
	hosts: z
		.array(z.enum(hostNames))
		.default([])
		.describe("Where the site is hosted: each build writes the files that these read."),
	includeSubDomains: z
		.boolean()
		.default(false)
		.describe(
			"Whether browsers are told to ask for all names below the site's own over HTTPS only (Strict-Transport-Security), as they are for the site.",
		),
	fileAddress: webAddress
		.refine((address) => /\{file\}|%7Bfile%7D/i.test(address), {
			error: "that has no {file}.",
			...rule(
				"file-address",
				"Write {file} where the path of a file goes: https://git.example.org/site/blob/main/{file}.",
			),
		})
		.optional()
		.describe(
			"The address of a file in the repository, with {file} where its path below the site's folder stands.",
		),
	repository: webAddress
		.optional()
		.describe("Where the site's files are kept: the address of the repository's page."),
});
