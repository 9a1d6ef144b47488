import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AlignedTexts } from "../corpus/aligned-texts.ts";
import { type CorpusArticle, corpusArticles, pictureCount } from "../corpus/corpus.ts";
import { noisePicture } from "../corpus/picture.ts";
import { municipalities, topics } from "../corpus/subjects.ts";
import { fixedPages } from "../make-site.ts";
import { rootPages } from "./root-pages.ts";
import { interfaceTexts, subjectTexts } from "./site-texts.ts";

const project = fileURLToPath(new URL("./astro/", import.meta.url));

/** Lays out the same site for Astro, with the packages that were installed for it. */
export async function makeAstroSite({
	articles,
	directory,
	texts,
	packages,
}: {
	readonly articles: number;
	readonly directory: string;
	readonly texts: AlignedTexts;
	/** The `node_modules` to use. */
	readonly packages: string;
}): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	await cp(project, directory, { recursive: true });
	await symlink(packages, join(directory, "node_modules"));
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(directory, file)), { recursive: true });
		await writeFile(join(directory, file), content);
	};
	await write("strings.json", JSON.stringify(await interfaceTexts()));
	await write("fixed-pages.json", JSON.stringify(fixedPages));
	await write(
		"subjects.json",
		JSON.stringify({ topics: subjectTexts(topics), municipalities: subjectTexts(municipalities) }),
	);
	await write("public/robots.txt", "User-agent: *\nAllow: /\n");
	for (const [file, content] of Object.entries(rootPages)) await write(`public/${file}`, content);
	for (let number = 1; number <= pictureCount; number++)
		await write(`public/media/picture-${number}.png`, noisePicture(number));
	for (const tag of ["sv", "en"] as const) {
		let earlier = "";
		for (const article of corpusArticles(articles, texts)) {
			await write(`content/${tag}/${article.name}.md`, articlePage(article, { tag, earlier }));
			earlier = tag === "sv" ? article.name : article.slug;
		}
	}
}

function articlePage(
	{ title, description, date, municipality, topics, body, name, slug, picture }: CorpusArticle,
	{ tag, earlier }: { readonly tag: "sv" | "en"; readonly earlier: string },
): string {
	const text = body[tag]
		.replaceAll("{{earlier}}", `/${tag}/news/${earlier}/`)
		.replaceAll("{{picture}}", `/media/picture-${picture}.png`)
		.replace(/\[([^\]]*)\]\{lang=[a-z]+\}/g, "$1");
	const fields = {
		title: title[tag],
		description: description[tag],
		date,
		address: tag === "sv" ? name : slug,
		municipality: municipality.key,
		topics: topics.map(({ key }) => key),
		publisher: `${municipality.sv} kommun`,
		...(tag === "sv" ? {} : { reviewer: "Anna Berg", reviewed: "2024-05-02" }),
	};
	const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n---\n\n${text}\n`;
}
