import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AlignedTexts } from "../corpus/aligned-texts.ts";
import { type CorpusArticle, corpusArticles, pictureCount } from "../corpus/corpus.ts";
import { noisePicture } from "../corpus/picture.ts";
import { rootPages } from "./root-pages.ts";

/** The site that a peer is to build. */
export interface PeerSite {
	/** Each in two languages. */
	readonly articles: number;
	/** Where it goes; is emptied first. */
	readonly directory: string;
	readonly texts: AlignedTexts;
}

/** Writes a file of the site, by its path below the site's folder. */
export type WriteFile = (file: string, content: string | Uint8Array) => Promise<void>;

export const languages = ["sv", "en"] as const;
export type Tag = (typeof languages)[number];

/**
 * Begins a site with a peer's own files and those that every peer copies as they are.
 *
 * @param options `project` is the folder of the peer's files, `copied` the one in the site that it copies from, `packages` the
 * `node_modules` that it runs with.
 */
export async function startPeerSite({
	project,
	directory,
	copied,
	packages,
}: {
	readonly project: string;
	readonly directory: string;
	readonly copied: string;
	readonly packages?: string;
}): Promise<WriteFile> {
	await rm(directory, { recursive: true, force: true });
	await cp(project, directory, { recursive: true });
	if (packages !== undefined) await symlink(packages, join(directory, "node_modules"));
	const write: WriteFile = async (file, content) => {
		await mkdir(dirname(join(directory, file)), { recursive: true });
		await writeFile(join(directory, file), content);
	};
	for (const [file, content] of Object.entries(rootPages)) await write(`${copied}/${file}`, content);
	for (let number = 1; number <= pictureCount; number++)
		await write(`${copied}/media/picture-${number}.png`, noisePicture(number));
	return write;
}

/** An article as a peer writes it down. */
export interface PeerArticle extends Pick<CorpusArticle, "name"> {
	readonly tag: Tag;
	/** What every peer's front matter says; topics are keys. */
	readonly fields: {
		readonly title: string;
		readonly description: string;
		readonly date: string;
		readonly topics: readonly string[];
		readonly publisher: string;
	};
	/** A key. */
	readonly municipality: string;
	/** Markdown that needs nothing of Brygga's own. */
	readonly body: string;
	/** The last part of its address. */
	readonly address: string;
}

/** All articles in both languages. */
export function* peerArticles({
	articles,
	texts,
}: Pick<PeerSite, "articles" | "texts">): Generator<PeerArticle, void, undefined> {
	for (const tag of languages) {
		let earlier = "";
		for (const article of corpusArticles(articles, texts)) {
			const address = tag === "sv" ? article.name : article.slug;
			yield {
				name: article.name,
				tag,
				address,
				fields: {
					title: article.title[tag],
					description: article.description[tag],
					date: article.date,
					topics: article.topics.map(({ key }) => key),
					publisher: `${article.municipality.sv} kommun`,
				},
				municipality: article.municipality.key,
				body: article.body[tag]
					.replaceAll("{{earlier}}", `/${tag}/news/${earlier}/`)
					.replaceAll("{{picture}}", `/media/picture-${article.picture}.png`)
					.replace(/\[([^\]]*)\]\{lang=[a-z]+\}/g, "$1"),
			};
			earlier = address;
		}
	}
}

/** What a page says of its review. */
export function reviewFields(tag: Tag): object {
	return tag === "sv" ? {} : { reviewer: "Anna Berg", reviewed: "2024-05-02" };
}

/** A page with YAML front matter, as a generator's users write it. */
export function markdownPage(fields: object, body: string): string {
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
