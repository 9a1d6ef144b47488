import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { SearchablePage } from "../../../src/core/search/search-document.ts";
import { slipQueries } from "./slips.ts";

/** Texts of one language with queries about them, neither written with the search in view. */
export interface Corpus {
	readonly name: string;
	readonly language: string;
	/** One in so many of the queries is never looked at singly. */
	readonly heldOut: number;
	readonly pages: readonly CorpusPage[];
	readonly queries: readonly CorpusQuery[];
}

/** A text, as the search is given it and as it was written. */
export interface CorpusPage extends SearchablePage {
	readonly text: string;
}

/** A query and what answers it. */
export interface CorpusQuery {
	readonly kind: string;
	readonly query: string;
	/** Whether a page's text answers it; no page does for words without a meaning. */
	readonly isAnswer: (text: string) => boolean;
	/** Whether a page is right to show among the first, where that is more than those that must be found. */
	readonly isRelevant?: (text: string) => boolean;
}

const here = new URL("./", import.meta.url);

/** A set of queries. */
interface QuerySet {
	readonly texts: "own" | "declaration" | "manual";
	/** One in so many is never looked at singly. */
	readonly heldOut: number;
	/** So many queries are slips of words of the texts; else they stand in files. */
	readonly slips?: number;
}

/** By the beginning of their files' names. */
const sets: Readonly<Record<string, QuerySet>> = {
	own: { texts: "own", heldOut: 3 },
	udhr: { texts: "declaration", heldOut: 3 },
	own2: { texts: "own", heldOut: 2 },
	udhr2: { texts: "declaration", heldOut: 2 },
	manual: { texts: "manual", heldOut: 2 },
	parts: { texts: "own", heldOut: 2 },
	partsudhr: { texts: "declaration", heldOut: 2 },
	partsmanual: { texts: "manual", heldOut: 2 },
	derived: { texts: "own", heldOut: 2 },
	derivedudhr: { texts: "declaration", heldOut: 2 },
	derivedmanual: { texts: "manual", heldOut: 2 },
	formsudhr: { texts: "declaration", heldOut: 2 },
	formsmanual: { texts: "manual", heldOut: 2 },
	typos: { texts: "own", heldOut: 2, slips: 50 },
	typosudhr: { texts: "declaration", heldOut: 2, slips: 50 },
	typosmanual: { texts: "manual", heldOut: 2, slips: 50 },
};

/**
 * Reads what has queries: texts by hand, and the Universal Declaration of Human Rights from the package `udhr`.
 *
 * @param manual The folder of a manual in several languages, such as `/usr/share/help` of the Debian package `gnome-user-docs`; without it, queries about it aren't asked.
 * @param only Only corpora whose name and language begin so.
 */
export async function readCorpora(manual: string | undefined, only: string): Promise<Corpus[]> {
	const corpora = await Promise.all(
		Object.entries(sets).flatMap(([name, set]) =>
			Object.keys(declarations)
				.filter((language) => `${name}-${language}`.startsWith(only) && (set.texts !== "manual" || manual))
				.map((language) => readCorpus(name, language, set, manual ?? "")),
		),
	);
	return corpora.filter(({ queries }) => queries.length > 0);
}

async function readCorpus(name: string, language: string, set: QuerySet, manual: string): Promise<Corpus> {
	const texts = await readTexts[set.texts](language, manual);
	const pages = texts.map((text, index) => corpusPage(text, { language, place: `${name}-${index}` }));
	const queries = set.slips
		? slipQueries(
				pages.map(({ text }) => text),
				{ language, seed: `${name}-${language}`, count: set.slips },
			)
		: await readQueryFile(new URL(`queries/${name}-${language}.tsv`, here));
	return { name, language, heldOut: set.heldOut, pages, queries };
}

/** None where a set has none in a language. */
async function readQueryFile(file: URL): Promise<CorpusQuery[]> {
	const files = await readdir(new URL("./", file));
	return files.includes(file.pathname.replace(/.*\//, "")) ? readQueries(await readFile(file, "utf8")) : [];
}

const readTexts: Readonly<
	Record<QuerySet["texts"], (language: string, manual: string) => Promise<readonly Text[]>>
> = { own: readOwnTexts, declaration: readDeclaration, manual: readManual };

/** The Mallard pages of GNOME's help. */
async function readManual(language: string, manual: string): Promise<Text[]> {
	const folder = join(manual, language === "en" ? "C" : language, "gnome-help");
	const files = (await readdir(folder)).filter((file) => file.endsWith(".page")).sort();
	return Promise.all(
		files.map(async (file) => {
			const source = await readFile(join(folder, file), "utf8");
			const title = /<title>(.*?)<\/title>/s.exec(source.replace(/<info>.*?<\/info>/s, ""))?.[1] ?? file;
			const description = /<desc>(.*?)<\/desc>/s.exec(source)?.[1] ?? "";
			const body = source.replace(/<info>.*?<\/info>/s, "").replace(/<title>.*?<\/title>/s, "");
			return { title: plain(title), paragraphs: [plain(description), plain(body)].filter(Boolean) };
		}),
	);
}

interface Text {
	readonly title: string;
	readonly paragraphs: readonly string[];
}

async function readOwnTexts(language: string): Promise<Text[]> {
	const folder = new URL("texts/", here);
	const files = (await readdir(folder)).filter((file) => file.startsWith(`${language}-`)).sort();
	const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
	return sources.flatMap((source) =>
		source
			.split(/^# /m)
			.filter(Boolean)
			.map((article) => {
				const [title = "", ...paragraphs] = article.trim().split("\n");
				return { title, paragraphs };
			}),
	);
}

const declarations: Readonly<Record<string, string>> = { sv: "swe", en: "eng", fi: "fin", de: "deu_1996" };

/** Each article is a page. */
async function readDeclaration(language: string): Promise<Text[]> {
	const folder = createRequire(import.meta.url)
		.resolve("udhr")
		.replace(/index\.js$/, "declaration/");
	const html = await readFile(`${folder}${declarations[language]}.html`, "utf8");
	return html
		.split(/(?=<article|<header>)/)
		.slice(1)
		.map((article) => {
			const [, title = "", body = article] = /<h\d[^>]*>(.*?)<\/h\d>(.*)/s.exec(article) ?? [];
			return { title: plain(title), paragraphs: [plain(body)] };
		});
}

function corpusPage(
	{ title, paragraphs }: Text,
	{ language, place }: { readonly language: string; readonly place: string },
): CorpusPage {
	return {
		language,
		url: `/${language}/${place}/`,
		title,
		description: "",
		body: paragraphs
			.map((text) => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
			.join("\n"),
		filters: { topic: [] },
		text: [title, ...paragraphs].join("\n"),
	};
}

function plain(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, " ")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&")
		.replace(/\s+/g, " ")
		.trim();
}

/** Kind, query, pattern, divided by tabs; ` & ` joins patterns that must all be found. */
export function readQueries(text: string): CorpusQuery[] {
	return text
		.split("\n")
		.filter(Boolean)
		.map((line) => {
			const [kind = "", query = "", pattern = ""] = line.split("\t");
			const patterns = pattern
				.split(" & ")
				.map(
					(each) =>
						new RegExp(
							each.replaceAll(
								"\\b",
								"(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))",
							),
							"iu",
						),
				);
			return { kind, query, isAnswer: (page) => pattern !== "" && patterns.every((each) => each.test(page)) };
		});
}
