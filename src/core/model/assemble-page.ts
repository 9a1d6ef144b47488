import type { OriginalFrontMatter } from "../content/page/front-matter-schema.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { Settings } from "../content/settings/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import { hasContactDetails } from "../fields/field.ts";
import { fieldValues, translatedValues } from "../fields/field-value.ts";
import { type Kind, kindNamed } from "../kinds/kind.ts";
import { kindOfPage } from "../kinds/kind-of-page.ts";
import { matchHeadings } from "../markdown/extract/match-headings.ts";
import { isPastRetention } from "./contact-retention.ts";
import type { Page, TranslationRecord } from "./page.ts";

/** An original with its address. */
export function assembleOriginal(
	parsed: ParsedPage,
	{ path, settings, today }: { readonly path: string; readonly settings: Settings; readonly today: string },
): Page {
	if (parsed.frontMatter.kind !== "original") throw new Error(`${parsed.file} isn't an original`);
	const { data } = parsed.frontMatter;
	const { date, updated, order } = data;
	const kind = kindOfPage({ key: parsed.key, named: data.kind, dated: date !== undefined }, settings);
	const contactDetails = detailsOf(kind, { data, settings, today });
	const fields = fieldValues(kind.fields, data, {
		language: parsed.language.tag,
		termKey: (taxonomy, name) => inFolder(settings, taxonomy, name),
		...(contactDetails === "withdrawn" ? { without: ["phone", "email"] } : {}),
	});
	// Not spread: V8 gives every object that is spread from several a hidden class of its own, which costs time and memory.
	return Object.assign(identity(parsed, path), {
		kind: kind.name,
		base: kind.base,
		fields,
		contactDetails,
		noindex: data.noindex ?? false,
		extra: parsed.extra,
		headingIds: parsed.body.headings.map(({ id }) => id),
		role: { kind: "original" } as const,
		...defined({ date, updated, order }),
	});
}

function detailsOf(
	{ fields }: Kind,
	{
		data,
		settings,
		today,
	}: { readonly data: OriginalFrontMatter; readonly settings: Settings; readonly today: string },
): Page["contactDetails"] {
	if (!fields.some((field) => hasContactDetails(field) && data[field.name] !== undefined)) return "none";
	return isPastRetention(data.date, { settings, today }) ? "withdrawn" : "shown";
}

/** A translation: its own texts, everything else from the original. */
export function assembleTranslation(
	parsed: ParsedPage,
	context: {
		readonly path: string;
		readonly original: Page;
		readonly status: TranslationStatus;
		readonly settings: Settings;
	},
): Page {
	if (parsed.frontMatter.kind !== "translation") throw new Error(`${parsed.file} isn't a translation`);
	const { path, original, status, settings } = context;
	const { data } = parsed.frontMatter;
	return Object.assign({}, original, identity(parsed, path), {
		extra: { ...original.extra, ...parsed.extra },
		headingIds: matchHeadings(parsed.body.headings, original.body.headings),
		fields: translatedValues(kindNamed(settings, original.kind).fields, original.fields, {
			data,
			language: parsed.language.tag,
		}),
		role: { kind: "translation", record: translationRecord(data.translation), status, original } as const,
	});
}

function identity(
	{ key, language, file, blob, body, frontMatter }: ParsedPage,
	path: string,
): Pick<
	Page,
	| "key"
	| "language"
	| "file"
	| "blob"
	| "body"
	| "path"
	| "title"
	| "shortTitle"
	| "description"
	| "isDescribed"
> {
	const { title, shortTitle = title, description = body.opening } = frontMatter.data;
	const isDescribed = frontMatter.data.description !== undefined;
	return { key, language, file, blob, body, path, title, shortTitle, description, isDescribed };
}

/** The translator's record, without members that are `undefined`. */
export function translationRecord({ ignore = [], ...record }: RawRecord): TranslationRecord {
	return Object.assign(defined(record), { ignore: ignore.map(defined) });
}

type RawRecord = Extract<ParsedPage["frontMatter"], { kind: "translation" }>["data"]["translation"];

/** A term is named by its page's key, with or without the folder. */
function inFolder({ taxonomies }: Settings, taxonomy: string, name: string): string {
	const folder = taxonomies.find((one) => one.name === taxonomy)?.folder ?? "";
	return folder === "" || name.startsWith(`${folder}/`) ? name : `${folder}/${name}`;
}

type Defined<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & {
	[Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined>;
};

/** A copy without the members that are `undefined`, which `exactOptionalPropertyTypes` tells apart from absent ones. */
function defined<Value extends object>(value: Value): Defined<Value> {
	const copy: Partial<Value> = {};
	for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
	return copy as unknown as Defined<Value>;
}
