import { stringify } from "yaml";
import { blobId } from "../drift/blob-id.ts";
import { shippedTexts } from "../strings/shipped-texts.ts";
import { shapesOf } from "../strings/text-shapes.ts";
import { newStrings } from "./new-strings.ts";
import { englishStarter, type StarterPageName, type StarterTexts, starterTexts } from "./starter-texts.ts";

/** A file to be written. */
export interface NewFile {
	/** Path below the site's root. */
	readonly file: string;
	readonly text: string;
}

/** What a site is to be. */
export interface StarterOptions {
	/** BCP 47 tags. */
	readonly source: string;
	readonly languages: readonly string[];
	/** The generator's, as `site.yaml` names it: `0.2`. */
	readonly version: string;
	/** ISO date of the first piece of news. */
	readonly today: string;
}

/** Where the pages are, without language and ending, in the order of the menus. */
type Keys = Readonly<Record<StarterPageName, string>>;

/**
 * The files of a new site, which builds as it is: a page of each shipped kind in the source language, translated into every other
 * language that texts are shipped for.
 */
export function starterSite(options: StarterOptions): NewFile[] {
	const { source, languages } = options;
	const texts = starterTexts(source) ?? englishStarter;
	const keys = keysOf(texts);
	const originals = pagesOf(texts, { keys, options });
	const translations = languages.flatMap((tag) => {
		const translated = tag === source ? undefined : starterTexts(tag);
		return translated ? translationsOf(translated, { tag, originals, keys, source }) : [];
	});
	return [
		{ file: "content/site.yaml", text: settings(keys, options) },
		...[...originals].map(([name, text]) => ({ file: fileOf(source, keys[name]), text })),
		...translations,
		...languages.flatMap((tag) => stringsOf(tag, source)),
		{ file: "i18n/glossary.csv", text: glossary(options) },
	];
}

function keysOf({ names }: StarterTexts): Keys {
	return {
		index: "index",
		news: `${names.news}/index`,
		welcome: `${names.news}/${names.welcome}`,
		topics: `${names.topics}/index`,
		topic: `${names.topics}/${names.topic}`,
		about: names.about,
		glossary: names.glossary,
		search: names.search,
		translations: names.translations,
	};
}

function fileOf(tag: string, key: string): string {
	return `content/${tag}/${key}.md`;
}

function settings(keys: Keys, { source, languages, version }: StarterOptions): string {
	const { news, topics, about, glossary, translations, search } = keys;
	return `# Settings of the site
brygga: "${version}" # The version of Brygga that the site was made for
url: https://www.example.org/ # Where the site will be published
source: ${source} # The language that pages are first written in
languages: [${languages.join(", ")}]
navigation: [${[news, topics, about].join(", ")}] # The main menu
footer: [${[glossary, translations, search].join(", ")}] # At the foot of every page
taxonomies: # What pages are grouped by
  topics: { folder: ${topics.replace("/index", "")}, filter: topic }
shareImages: true # A picture for each page, beside links to it
`;
}

/** The originals' files, by page. */
function pagesOf(
	{ pages }: StarterTexts,
	{ keys, options: { source, today } }: { readonly keys: Keys; readonly options: StarterOptions },
): Map<StarterPageName, string> {
	const topic = keys.topic.split("/").at(-1);
	const more: Partial<Record<StarterPageName, object>> = {
		welcome: { date: today, topics: [topic] },
		glossary: { kind: "glossary" },
		search: { kind: "search" },
		translations: { kind: "translations" },
	};
	return new Map(
		(Object.keys(pages) as StarterPageName[]).map((name) => [
			name,
			pageText(pages[name], { more: more[name] ?? {}, keys, source }),
		]),
	);
}

function translationsOf(
	{ pages, names }: StarterTexts,
	{
		tag,
		originals,
		keys,
		source,
	}: {
		readonly tag: string;
		readonly originals: ReadonlyMap<StarterPageName, string>;
		readonly keys: Keys;
		readonly source: string;
	},
): NewFile[] {
	return [...originals].map(([name, original]) => {
		const slug = name === "index" || names[name] === lastPart(keys[name]) ? {} : { slug: names[name] };
		const translation = { pin: blobId(Buffer.from(original)), state: "in-review" };
		const text = pageText(pages[name], { more: { ...slug, translation }, keys, source });
		return { file: fileOf(tag, keys[name]), text };
	});
}

/** The part of an address that a page decides on: a section's is its folder's name. */
function lastPart(key: string): string | undefined {
	return key
		.replace(/\/index$/, "")
		.split("/")
		.at(-1);
}

function pageText(
	{ title, description, body }: StarterTexts["pages"][StarterPageName],
	{ more, keys, source }: { readonly more: object; readonly keys: Keys; readonly source: string },
): string {
	const text = body
		?.replaceAll("{index}", fileOf(source, keys.index))
		.replaceAll("{welcome}", fileOf(source, keys.welcome));
	const front = stringify({ title, description, ...more }, { lineWidth: 0 });
	return `---\n${front}---\n${text === undefined ? "" : `\n${text}\n`}`;
}

/**
 * The strings file of a language: what readers call the site's taxonomy, and, where no texts are shipped, all others; in the source
 * language the English ones.
 */
function stringsOf(tag: string, source: string): NewFile[] {
	const english = tag === source ? shippedTexts("en") : new Map<string, string>();
	const labels = (starterTexts(tag) ?? (tag === source ? englishStarter : undefined))?.labels;
	const own: Readonly<Record<string, string | undefined>> = {
		"field.topics": labels?.topics,
		"field.topic": labels?.topic,
		"taxonomy.topics": labels?.topics,
	};
	const textOf = (key: string): string =>
		own[key] ?? english.get(key) ?? english.get(key.replace(/_[a-z]+$/, "_other")) ?? "";
	const shapes = shapesOf(new Map(Object.keys(own).map((key) => [key, ""])));
	const text = newStrings(tag, { own: shapes, textOf });
	return text === undefined ? [] : [{ file: `i18n/${tag}.json`, text }];
}

function glossary({ languages, source }: StarterOptions): string {
	const texts = languages.map((tag) => starterTexts(tag) ?? (tag === source ? englishStarter : undefined));
	return [
		[...languages, ...languages.map((tag) => `definition:${tag}`)],
		[...texts.map((text) => text?.term.term ?? ""), ...texts.map((text) => text?.term.definition ?? "")],
	]
		.map((row) => `${row.map(csvField).join(",")}\n`)
		.join("");
}

function csvField(text: string): string {
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
