import type { z } from "zod";
import { clashingHosts, type HostClash } from "../../hosting/host-clash.ts";
import { resolveDeclarations } from "../../kinds/resolve-declarations.ts";
import { canonicalLanguageTag, directionOf, languageName } from "../../languages/language-tag.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import type { FrontMatter } from "../yaml/front-matter.ts";
import type { Language, RuleSettings, Settings } from "./settings.ts";
import type { settingsSchema } from "./settings-schema.ts";
import { startSections } from "./start-sections.ts";

/** Settings as they are written, each fit by itself. */
type WrittenSettings = z.output<typeof settingsSchema>;

/** Where settings are written. */
interface SettingsPlace {
	readonly file: string;
	readonly lineOf: FrontMatter["lineOf"];
}

/**
 * What a site's settings come to, each seen together with the others.
 *
 * @returns The settings, or problems of the area `settings/`.
 */
export function resolveSettings(written: WrittenSettings, place: SettingsPlace): Result<Settings> {
	const { file, lineOf } = place;
	const languages = siteLanguages(written, place);
	if (!languages.ok) return languages;
	const { taxonomies, kinds, start, hosts } = written;
	const { declarations, problems } = resolveDeclarations({ taxonomies, kinds, file, lineOf });
	const sections = startSections(start, { declarations, file, lineOf });
	if (problems.length + sections.problems.length > 0)
		return { ok: false, problems: [...problems, ...sections.problems] };
	const clash = clashingHosts(hosts);
	if (clash) return { ok: false, problems: [hostsClash(clash, { file, line: lineOf(["hosts"]) })] };
	return {
		ok: true,
		value: {
			...plainSettings(written),
			...siteAddress(written.url),
			...languages.value,
			...declarations,
			start: sections.start,
			translation: ruleSettings(written.translation),
			pairs: pairedNames(written.pairs),
		},
	};
}

/** The site's languages, its source language first. */
function siteLanguages(
	{ languages: listed, source: sourceTag }: WrittenSettings,
	{ file, lineOf }: SettingsPlace,
): Result<Pick<Settings, "languages" | "source">> {
	const languages = listed.map((item) =>
		typeof item === "string" ? language(item) : language(item.tag, item.locale),
	);
	const source = languages.find(({ tag }) => tag === canonicalLanguageTag(sourceTag));
	const twice = languages.find(
		({ tag }, index) => languages.findIndex((other) => other.tag === tag) !== index,
	);
	if (twice) return { ok: false, problems: [languageTwice(twice, { file, line: lineOf(["languages"]) })] };
	if (source)
		return {
			ok: true,
			value: { source, languages: [source, ...languages.filter((item) => item !== source)] },
		};
	const tags = languages.map(({ tag }) => tag);
	return { ok: false, problems: [sourceNotListed(sourceTag, { file, line: lineOf(["source"]), tags })] };
}

/** Settings that are what is written, those that aren't written being absent. */
function plainSettings({
	brygga: _brygga,
	url: _url,
	source: _source,
	languages: _languages,
	taxonomies: _taxonomies,
	kinds: _kinds,
	start: _start,
	pairs: _pairs,
	translation: _translation,
	mapCountry,
	callingCode,
	contactRetentionYears,
	accessibility,
	security,
	publisher,
	contact,
	repository,
	fileAddress,
	...always
}: WrittenSettings) {
	return {
		...always,
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
}

/** The site's address, with a slash at its end, and its path. */
function siteAddress(url: string): Pick<Settings, "url" | "basePath"> {
	const { href } = new URL(url);
	const address = href.endsWith("/") ? href : `${href}/`;
	return { url: address, basePath: new URL(address).pathname.slice(0, -1) };
}

function pairedNames(pairs: WrittenSettings["pairs"]): Settings["pairs"] {
	return new Map(
		Object.entries(pairs).map(([tag, names]) => [
			canonicalLanguageTag(tag) ?? tag,
			new Map(Object.entries(names)),
		]),
	);
}

/** The same with languages' tags in canonical case. */
function ruleSettings({ severity, ignore }: WrittenSettings["translation"]): RuleSettings {
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
