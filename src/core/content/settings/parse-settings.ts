import type { z } from "zod";
import { clashingHosts, type HostClash } from "../../hosting/host-clash.ts";
import { resolveDeclarations } from "../../kinds/resolve-declarations.ts";
import { canonicalLanguageTag, directionOf, languageName } from "../../languages/language-tag.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import type { TextFile } from "../files/site-files.ts";
import { type FrontMatter, readYaml } from "../yaml/front-matter.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import type { Language, RuleSettings, Settings } from "./settings.ts";
import { settingsSchema } from "./settings-schema.ts";
import { startSections } from "./start-sections.ts";
import { versionProblem } from "./version-problem.ts";

/** A site's settings, and where each stands. */
export interface ParsedSettings {
	readonly settings: Settings;
	/** 1-based line of a field in `content/site.yaml`. */
	readonly lineOf: FrontMatter["lineOf"];
}

/** What to write in the place of settings that are no more. */
const hints: Readonly<Record<string, string>> = {
	folders:
		"Write “taxonomies: { topics: { folder: … } }” instead; the page “Settings” of the documentation has a whole example.",
};

/**
 * Reads a site's settings.
 *
 * @returns The settings, or problems of the area `settings/`.
 */
export function parseSettings({ file, text }: TextFile): Result<ParsedSettings> {
	const yaml = readYaml(text, { file, firstLine: 1 });
	if (!yaml.ok) return yaml;
	const { data, lineOf } = yaml.value;
	const later = versionProblem(isRecord(data) ? data["brygga"] : undefined, {
		file,
		line: lineOf(["brygga"]),
	});
	if (later) return { ok: false, problems: [later] };
	const parsed = settingsSchema.safeParse(data ?? {}, { reportInput: true });
	if (!parsed.success) {
		const fields = Object.keys(settingsSchema.shape);
		return {
			ok: false,
			problems: schemaProblems(parsed.error.issues, { file, area: "settings", fields, lineOf, hints }),
		};
	}
	const {
		languages: listed,
		source: sourceTag,
		brygga: _version,
		url,
		taxonomies,
		kinds,
		start,
		pairs,
		mapCountry,
		callingCode,
		contactRetentionYears,
		accessibility,
		security,
		publisher,
		contact,
		repository,
		fileAddress,
		translation,
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
	const { declarations, problems } = resolveDeclarations({ taxonomies, kinds, file, lineOf });
	const sections = startSections(start, { declarations, file, lineOf });
	if (problems.length + sections.problems.length > 0)
		return { ok: false, problems: [...problems, ...sections.problems] };
	const clash = clashingHosts(rest.hosts);
	if (clash) return { ok: false, problems: [hostsClash(clash, { file, line: lineOf(["hosts"]) })] };
	const { href } = new URL(url);
	const address = href.endsWith("/") ? href : `${href}/`;
	const settings: Settings = {
		...rest,
		url: address,
		basePath: new URL(address).pathname.slice(0, -1),
		source,
		languages: [source, ...languages.filter((item) => item !== source)],
		...declarations,
		start: sections.start,
		translation: ruleSettings(translation),
		pairs: new Map(
			Object.entries(pairs).map(([tag, names]) => [
				canonicalLanguageTag(tag) ?? tag,
				new Map(Object.entries(names)),
			]),
		),
		...(mapCountry === undefined ? {} : { mapCountry }),
		...(callingCode === undefined ? {} : { callingCode }),
		...(contactRetentionYears === undefined ? {} : { contactRetentionYears }),
		...(accessibility === undefined ? {} : { accessibility }),
		...(security === undefined ? {} : { security }),
		...(publisher === undefined ? {} : { publisher }),
		...(contact === undefined ? {} : { contact }),
		...(repository === undefined ? {} : { repository }),
		...(fileAddress === undefined ? {} : { fileAddress }),
	};
	return { ok: true, value: { settings, lineOf } };
}

/** The same with languages' tags in canonical case. */
function ruleSettings({ severity, ignore }: z.output<typeof settingsSchema>["translation"]): RuleSettings {
	const canonical = (tag: string): string => canonicalLanguageTag(tag) ?? tag;
	return {
		severity: Object.fromEntries(
			Object.entries(severity).map(([rule, given]) => [
				rule,
				typeof given === "string"
					? given
					: Object.fromEntries(Object.entries(given).map(([tag, value]) => [canonical(tag), value])),
			]),
		),
		ignore: ignore.map(({ rule, language: tag, reason }) => ({
			rule,
			reason,
			...(tag === undefined ? {} : { language: canonical(tag) }),
		})),
	};
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === "object" && data !== null;
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

function hostsClash(
	{ names: [first, second], path }: HostClash,
	place: { readonly file: string; readonly line: number },
): Problem {
	return {
		...place,
		code: "settings/hosts-clash",
		severity: "error",
		message: `“${first}” and “${second}” both read ${path}, each in a form of its own.`,
		hint: "Name one of the two, and write the other's files into a folder of their own with “brygga hosts”.",
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
