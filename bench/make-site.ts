/**
 * Makes a site of any size in Brygga's own format, the same one every time:
 * `node --import tsx bench/make-site.ts ARTICLES DIR`. Each article has two languages, so 5,000 make 10,000 pages.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type AlignedTexts, alignedTexts } from "./corpus/aligned-texts.ts";
import { type CorpusArticle, corpusArticles, pictureCount } from "./corpus/corpus.ts";
import { noisePicture } from "./corpus/picture.ts";
import { municipalities, type Subject, topics } from "./corpus/subjects.ts";

const repository = fileURLToPath(new URL("../", import.meta.url));

/** What a site says about itself, for the peers to say the same. */
export const siteTitle = { sv: "Kommunnytt", en: "Municipal News" } as const;

const settings = `url: https://news.example/
source: sv
languages:
  - { tag: sv, locale: sv-SE }
  - { tag: en, locale: en-GB }
navigation: [news/index, municipalities/index, topics/index, glossary]
footer: [about, glossary, search]
sideBySide: false # The peers have no such pages
explainTerms: never # nor such links
taxonomies:
  municipality: { folder: municipalities, many: false, filter: true, schemaOrg: contentLocation }
  topics: { folder: topics, filter: topic }
kinds:
  article:
    schemaOrg: NewsArticle
    facts: [date, updated, municipality, publisher, topics, source]
    fields:
      publisher: { type: text, schemaOrg: publisher }
      source: link
      contacts:
        type: list
        of: { name: text, role: { type: text, translated: true }, phone: phone, email: email }
        instead: [municipality.contactPage, municipality.website]
  municipality:
    extends: term
    match: { taxonomy: municipality }
    facts: [county, website]
    fields:
      county: { type: text, translated: optional, search: true }
      location: place
      website: link
      contactPage: link
start: [{ latest: article, take: 7 }, { terms: municipality }, { terms: topics }]
pageSize: 20
mapCountry: "752"
callingCode: "46"
`;

/**
 * Writes a site's `content/` and `i18n/`.
 *
 * @param options `articles` is the number of pairs; `directory` is emptied first.
 */
export async function makeSite({
	articles,
	directory,
	texts,
}: {
	readonly articles: number;
	readonly directory: string;
	readonly texts: AlignedTexts;
}): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	await cp(join(repository, "i18n"), join(directory, "i18n"), { recursive: true });
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(directory, file)), { recursive: true });
		await writeFile(join(directory, file), content);
	};
	await write("content/site.yaml", settings);
	for (let number = 1; number <= pictureCount; number++)
		await write(`content/sv/news/picture-${number}.png`, noisePicture(number));
	const pair = async (key: string, { sv, en }: PairText): Promise<void> => {
		await write(`content/sv/${key}.md`, sv);
		await write(`content/en/${key}.md`, en(pinOf(sv)));
	};
	for (const [key, texts] of Object.entries(fixedPages))
		await pair(key, page(key.replace(/(?:^|\/)index$/, ""), texts));
	for (const subject of municipalities) await pair(`municipalities/${subject.key}`, subjectPage(subject));
	for (const subject of topics) await pair(`topics/${subject.key}`, subjectPage(subject));
	for (const article of corpusArticles(articles, texts))
		await pair(`news/${article.name}`, articlePage(article));
}

/** An original's file, and its translation's, given the pin of the original. */
interface PairText {
	readonly sv: string;
	readonly en: (pin: string) => string;
}

function pinOf(text: string): string {
	const bytes = Buffer.from(text);
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function record(pin: string): string {
	return `translation:\n  pin: ${pin}\n  state: reviewed\n  reviewer: Anna Berg\n  reviewed: "2024-05-02"\n`;
}

/** A text without the marks of Markdown, which front matter has none of. */
function plain(text: string): string {
	return text.replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, "$1").replaceAll("**", "");
}

function articlePage({
	title,
	description,
	date,
	municipality,
	body,
	slug,
	...article
}: CorpusArticle): PairText {
	const fill = (text: string): string =>
		text
			.replaceAll("{{earlier}}", `${article.earlier ?? ""}.md`)
			.replaceAll("{{picture}}", `picture-${article.picture}.png`);
	const keys = article.topics.map(({ key }) => key).join(", ");
	return {
		sv: `---\ntitle: ${quote(title.sv)}\ndescription: ${quote(plain(description.sv))}\ndate: "${date}"\nmunicipality: ${municipality.key}\ntopics: [${keys}]\npublisher: ${municipality.sv} kommun\n---\n\n${fill(body.sv)}\n`,
		en: (pin: string) =>
			`---\ntitle: ${quote(title.en)}\ndescription: ${quote(plain(description.en))}\nslug: ${slug}\n${record(pin)}---\n\n${fill(body.en)}\n`,
	};
}

function subjectPage({ key, sv, en }: Subject): PairText {
	return page(key, {
		sv: { title: sv, description: `Artiklar om ${sv}.`, body: "" },
		en: { title: en, description: `Articles about ${en}.`, body: "" },
	});
}

/** A page's texts, the same for every generator. */
export interface FixedText {
	readonly title: string;
	readonly description: string;
	readonly body: string;
	readonly kind?: string;
}

/** A page whose address is the same in both languages. */
function page(slug: string, { sv, en }: Readonly<Record<"sv" | "en", FixedText>>): PairText {
	const kind = sv.kind === undefined ? "" : `kind: ${sv.kind}\n`;
	const address = slug === "" ? "" : `slug: ${slug}\n`;
	return {
		sv: `---\ntitle: ${quote(sv.title)}\ndescription: ${quote(sv.description)}\n${kind}---\n\n${sv.body}\n`,
		en: (pin: string) =>
			`---\ntitle: ${quote(en.title)}\ndescription: ${quote(en.description)}\n${address}${record(pin)}---\n\n${en.body}\n`,
	};
}

/** The pages that aren't articles, by key. */
export const fixedPages: Readonly<Record<string, Readonly<Record<"sv" | "en", FixedText>>>> = {
	index: {
		sv: { title: siteTitle.sv, description: "Nyheter från svenska kommuner.", body: "Välkommen." },
		en: { title: siteTitle.en, description: "News from Swedish municipalities.", body: "Welcome." },
	},
	"news/index": {
		sv: { title: "Nyheter", description: "Alla artiklar.", body: "" },
		en: { title: "News", description: "All articles.", body: "" },
	},
	"municipalities/index": {
		sv: { title: "Kommuner", description: "Alla kommuner.", body: "" },
		en: { title: "Municipalities", description: "All municipalities.", body: "" },
	},
	"topics/index": {
		sv: { title: "Ämnen", description: "Alla ämnen.", body: "" },
		en: { title: "Topics", description: "All topics.", body: "" },
	},
	about: {
		sv: {
			title: "Om webbplatsen",
			description: "Vem som skriver.",
			body: "Artiklarna är skrivna av kommunerna.",
		},
		en: {
			title: "About the site",
			description: "Who writes.",
			body: "The articles are written by the municipalities.",
		},
	},
	glossary: {
		sv: { title: "Ordlista", description: "Ord på svenska och engelska.", body: "", kind: "glossary" },
		en: { title: "Glossary", description: "Words in Swedish and English.", body: "" },
	},
	search: {
		sv: { title: "Sök", description: "Sök bland artiklarna.", body: "", kind: "search" },
		en: { title: "Search", description: "Search the articles.", body: "" },
	},
};

function quote(text: string): string {
	return JSON.stringify(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , articles = "", directory = ""] = process.argv;
	if (!/^\d+$/.test(articles) || directory === "") throw new Error("Usage: make-site.ts ARTICLES DIR");
	await makeSite({
		articles: Number(articles),
		directory: resolve(directory),
		texts: await alignedTexts(repository),
	});
}
