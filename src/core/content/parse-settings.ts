import { z } from "zod";
import { canonicalLanguageTag, directionOf, languageName } from "../languages/language-tag.ts";
import type { Problem } from "../problems/problem.ts";
import type { Result } from "../problems/result.ts";
import { siteAddressFault } from "../urls/site-address.ts";
import { type FrontMatter, readYaml } from "./front-matter.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { Language, Settings } from "./settings.ts";
import type { TextFile } from "./site-files.ts";

/** A site's settings, and where each stands. */
export interface ParsedSettings {
	readonly settings: Settings;
	/** 1-based line of a field in `content/site.yaml`. */
	readonly lineOf: FrontMatter["lineOf"];
}

function rule(code: string, hint: string): { params: { code: string; hint: string } } {
	return { params: { code, hint } };
}

const languageTag = z.string().refine((tag) => canonicalLanguageTag(tag) !== undefined, {
	error: "that is no language tag (BCP 47).",
	...rule("language-tag", "Write a tag such as sv, en or pt-BR."),
});

const key = z.string().normalize("NFC");

const folder = key.regex(/^[^./][^.]*$/);

const schema = z.strictObject({
	url: z.string().check(({ value, issues }) => {
		const fault = siteAddressFault(value);
		if (!fault) return;
		const { reason, hint, shown } = fault;
		issues.push({ code: "custom", message: reason, input: shown, ...rule("bad-url", hint) });
	}),
	languages: z
		.array(z.union([languageTag, z.strictObject({ tag: languageTag, locale: languageTag.optional() })]))
		.min(1),
	source: languageTag,
	navigation: z.array(key).default([]),
	footer: z.array(key).default([]),
	folders: z.strictObject({ municipalities: folder.optional(), topics: folder.optional() }).default({}),
	pageSize: z.number().int().min(1).max(500).default(20),
	wordsPerMinute: z.number().int().min(50).max(1000).default(220),
	mapCountry: z
		.string()
		.refine((code) => /^\d{3}$/.test(code), {
			error: "that is no country code.",
			...rule(
				"country-code",
				'Write the ISO 3166-1 numeric code between quotation marks: mapCountry: "752" (Sweden).',
			),
		})
		.optional(),
	callingCode: z
		.string()
		.refine((code) => /^[1-9]\d{0,2}$/.test(code), {
			error: "that is no country calling code.",
			...rule("calling-code", 'Write digits between quotation marks: callingCode: "46" (Sweden).'),
		})
		.optional(),
	contactRetentionYears: z.number().int().min(0).max(100).optional(),
});

/**
 * Reads a site's settings.
 *
 * @returns The settings, or problems of the area `settings/`.
 */
export function parseSettings({ file, text }: TextFile): Result<ParsedSettings> {
	const yaml = readYaml(text, { file, firstLine: 1 });
	if (!yaml.ok) return yaml;
	const { data, lineOf } = yaml.value;
	const parsed = schema.safeParse(data ?? {}, { reportInput: true });
	if (!parsed.success) {
		const fields = Object.keys(schema.shape);
		return {
			ok: false,
			problems: schemaProblems(parsed.error.issues, { file, area: "settings", fields, lineOf }),
		};
	}
	const {
		languages: listed,
		source: sourceTag,
		url,
		folders,
		mapCountry,
		callingCode,
		contactRetentionYears,
		...rest
	} = parsed.data;
	const languages = listed.map((item) =>
		typeof item === "string" ? language(item) : language(item.tag, item.locale),
	);
	const source = languages.find(({ tag }) => tag === canonicalLanguageTag(sourceTag));
	const twice = languages.find(
		({ tag }, index) => languages.findIndex((other) => other.tag === tag) !== index,
	);
	if (twice) return { ok: false, problems: [languageTwice(twice, { file, line: lineOf(["languages"]) })] };
	if (!source) {
		const tags = languages.map(({ tag }) => tag);
		return { ok: false, problems: [sourceNotListed(sourceTag, { file, line: lineOf(["source"]), tags })] };
	}
	const { href } = new URL(url);
	const address = href.endsWith("/") ? href : `${href}/`;
	const settings: Settings = {
		...rest,
		url: address,
		basePath: new URL(address).pathname.slice(0, -1),
		source,
		languages: [source, ...languages.filter((item) => item !== source)],
		folders: { municipalities: folders.municipalities ?? "", topics: folders.topics ?? "" },
		...(mapCountry === undefined ? {} : { mapCountry }),
		...(callingCode === undefined ? {} : { callingCode }),
		...(contactRetentionYears === undefined ? {} : { contactRetentionYears }),
	};
	return { ok: true, value: { settings, lineOf } };
}

function language(tag: string, locale?: string): Language {
	const canonical = canonicalLanguageTag(tag) ?? tag;
	const name = languageName(canonical, canonical);
	return {
		tag: canonical,
		locale: canonicalLanguageTag(locale ?? tag) ?? canonical,
		direction: directionOf(canonical),
		name: name.charAt(0).toLocaleUpperCase(canonical) + name.slice(1),
	};
}

function languageTwice({ tag }: Language, place: { readonly file: string; readonly line: number }): Problem {
	return {
		...place,
		code: "settings/language-twice",
		severity: "error",
		message: `The language “${tag}” is listed twice.`,
		hint: "Remove one of the two lines.",
	};
}

function sourceNotListed(
	source: string,
	{ tags, ...place }: { readonly file: string; readonly line: number; readonly tags: readonly string[] },
): Problem {
	return {
		...place,
		code: "settings/source-not-listed",
		severity: "error",
		message: `The source language “${source}” isn't one of the languages.`,
		hint: `Add it to “languages”, or use one of: ${tags.join(", ")}.`,
		expected: tags.join(" | "),
		actual: source,
	};
}
