import type { ForeignSite } from "../../foreign-site.ts";
import { optional } from "../../plain-data.ts";
import { languageOf } from "./language-names.ts";
import { members, type ProgramSettings, programSettings } from "./program-settings.ts";
import { languageTag, type UnclearSetting } from "./unclear-languages.ts";

/** What `locales` of Starlight and VitePress says. */
export interface StatedLocales {
	/** Tags by the folder that holds a language, `root` for the one without. */
	readonly languages: ReadonlyMap<string, string>;
	/** What of it can't be made out. */
	readonly unclear: readonly UnclearSetting[];
}

/** Reads `locales: { root: { lang: "en" }, de: { … } }`, or a list of codes. */
export function statedLocales(settings: ProgramSettings): StatedLocales {
	const object = settings.object("locales");
	const codes = settings.list("locales");
	if (object === undefined && codes.length > 0)
		return { languages: new Map(codes.flatMap((code) => withTag(code, code))), unclear: [] };
	if (object === undefined)
		return {
			languages: new Map(),
			unclear: settings.names("locales") ? [{ name: "locales", expected }] : [],
		};
	const languages = new Map<string, string>();
	const unclear: UnclearSetting[] = [];
	for (const [code, source] of members(object)) {
		const lang = source.startsWith("{") ? programSettings(source).text("lang") : undefined;
		const tag =
			languageOf(lang ?? "") ?? languageOf(code) ?? (code === "root" ? languageOf(source) : undefined);
		if (tag !== undefined) languages.set(code, tag);
		const isKnown = tag !== undefined || (code === "root" && lang === undefined && source.startsWith("{"));
		if (isKnown && (lang === undefined || languageOf(lang) !== undefined)) continue;
		unclear.push({
			name: lang === undefined ? `locales.${code}` : `locales.${code}.lang`,
			expected: languageTag,
			...optional("actual", lang),
			...optional("toldBy", tag === undefined ? undefined : `read as “${tag}”, by its folder`),
		});
	}
	return { languages, unclear };
}

const expected =
	'an object with a member for each language, written out here: { root: { lang: "en" }, de: { lang: "de" } }';

function withTag(code: string, name: string): [string, string][] {
	const tag = languageOf(name);
	return tag === undefined ? [] : [[code, tag]];
}

/** A setting, with what tells its languages in its stead, or nothing where they were named by hand. */
export function toldOtherwise(
	setting: UnclearSetting,
	{ site, isTold }: { readonly site: ForeignSite; readonly isTold: boolean },
): UnclearSetting[] {
	if (site.languages) return [];
	return [setting.toldBy === undefined && isTold ? { ...setting, toldBy: "told by the folders" } : setting];
}
