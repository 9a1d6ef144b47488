import type { ParsedPage } from "../content/parse-page.ts";
import type { Settings } from "../content/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import { matchHeadings } from "../markdown/match-headings.ts";
import { inferKind } from "./infer-kind.ts";
import type { Contact, Page, Picture, TranslationRecord } from "./page.ts";

/** An original with its address. */
export function assembleOriginal(
	parsed: ParsedPage,
	{
		path,
		settings,
		contactsWithdrawn,
	}: { readonly path: string; readonly settings: Settings } & Pick<Page, "contactsWithdrawn">,
): Page {
	if (parsed.frontMatter.kind !== "original") throw new Error(`${parsed.file} isn't an original`);
	const { data } = parsed.frontMatter;
	// Not spread: V8 gives every object that is spread from several a hidden class of its own, which costs time and memory.
	return Object.assign(identity(parsed, path), {
		kind: data.kind ?? inferKind(parsed.key, { dated: data.date !== undefined, folders: settings.folders }),
		topics: (data.topics ?? []).map((topic) => inFolder(settings.folders.topics, topic)),
		contacts: (data.contacts ?? []).map(contactsWithdrawn ? withoutDetails : defined),
		contactsWithdrawn,
		noindex: data.noindex ?? false,
		extra: parsed.extra,
		headingIds: parsed.body.headings.map(({ id }) => id),
		role: { kind: "original" } as const,
		...defined({
			date: data.date,
			updated: data.updated,
			municipality: data.municipality && inFolder(settings.folders.municipalities, data.municipality),
			publisher: data.publisher,
			source: data.source,
			image: data.image && defined(data.image),
			location: data.location,
			county: data.county,
			website: data.website,
			contactPage: data.contactPage,
		}),
	});
}

/** A translation: its own texts, everything else from the original. */
export function assembleTranslation(
	parsed: ParsedPage,
	context: { readonly path: string; readonly original: Page; readonly status: TranslationStatus },
): Page {
	if (parsed.frontMatter.kind !== "translation") throw new Error(`${parsed.file} isn't a translation`);
	const { path, original, status } = context;
	const { data } = parsed.frontMatter;
	return Object.assign({}, original, identity(parsed, path), {
		extra: { ...original.extra, ...parsed.extra },
		headingIds: matchHeadings(parsed.body.headings, original.body.headings),
		contacts: original.contacts.map((contact) => translateContact(contact, data.contacts ?? [])),
		role: { kind: "translation", record: translationRecord(data.translation), status, original } as const,
		...defined({
			image: translatePicture(original.image, data.image),
			county: data.county ?? original.county,
		}),
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

function withoutDetails({ name, role }: Loose<Contact> & Pick<Contact, "name">): Contact {
	return { name, ...(role === undefined ? {} : { role }) };
}

function translateContact(contact: Contact, translated: readonly Loose<Contact>[]): Contact {
	const role = translated.find(({ name }) => isSameName(name, contact.name))?.role;
	return role === undefined ? contact : { ...contact, role };
}

/** Whether two names are the same, however their letters are composed. */
export function isSameName(a: string | undefined, b: string): boolean {
	return a === b || a?.normalize("NFC") === b.normalize("NFC");
}

function translatePicture(
	original: Picture | undefined,
	translated: Loose<Omit<Picture, "file">> | undefined,
): Picture | undefined {
	if (!original) return undefined;
	return { ...original, ...defined(translated ?? {}) };
}

/** A topic is named by its page's key, with or without the folder. */
function inFolder(folder: string, name: string): string {
	return folder === "" || name.startsWith(`${folder}/`) ? name : `${folder}/${name}`;
}

type Loose<Value> = { readonly [Key in keyof Value]: Value[Key] | undefined };

type Defined<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & {
	[Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined>;
};

/** A copy without the members that are `undefined`, which `exactOptionalPropertyTypes` tells apart from absent ones. */
function defined<Value extends object>(value: Value): Defined<Value> {
	const copy: Partial<Value> = {};
	for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
	return copy as unknown as Defined<Value>;
}
