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

const layouts = fileURLToPath(new URL("./eleventy/", import.meta.url));
const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

const languages = ["sv", "en"] as const;

/** Lays out the same site for plain Eleventy, ready to be built with the packages of this repository. */
export async function makeEleventySite({
	articles,
	directory,
	texts,
	terms,
}: {
	readonly articles: number;
	readonly directory: string;
	readonly texts: AlignedTexts;
	/** The glossary's terms, as JSON. */
	readonly terms: string;
}): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	await cp(layouts, directory, { recursive: true });
	await symlink(packages, join(directory, "node_modules"));
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(directory, file)), { recursive: true });
		await writeFile(join(directory, file), content);
	};
	await write("package.json", '{ "type": "module", "private": true }\n');
	await write("terms.json", terms);
	await write("strings.json", JSON.stringify(await interfaceTexts()));
	await write(
		"subjects.json",
		JSON.stringify({ topics: subjectTexts(topics), municipalities: subjectTexts(municipalities) }),
	);
	for (const [file, content] of Object.entries(rootPages)) await write(`static/${file}`, content);
	for (let number = 1; number <= pictureCount; number++)
		await write(`static/media/picture-${number}.png`, noisePicture(number));
	await write("content/sitemap.njk", sitemap);
	await write("content/robots.njk", "---\npermalink: /robots.txt\n---\nUser-agent: *\nAllow: /\n");
	for (const tag of languages) {
		for (const key of ["index", "about", "glossary", "search"]) {
			const page = fixedPages[key]?.[tag];
			if (!page) continue;
			const { title, description, body } = page;
			const kind =
				key === "index" ? { layout: "start.njk", home: true } : { layout: "plain.njk", [key]: true };
			const permalink = key === "index" ? `/${tag}/` : `/${tag}/${key}/`;
			await write(
				`content/${tag}/${key}.md`,
				markdown({ title, description, ...kind, permalink, reviewer: "Anna Berg" }, body),
			);
		}
		await write(
			`content/${tag}/404.md`,
			markdown({ layout: "plain.njk", title: "404", description: "404", permalink: `/${tag}/404.html` }, ""),
		);
		await write(`content/${tag}/lists.njk`, lists(tag));
		await write(`content/${tag}/feed.njk`, feed(tag));
		let earlier = "";
		for (const article of corpusArticles(articles, texts)) {
			await write(`content/${tag}/news/${article.name}.md`, articlePage(article, { tag, earlier }));
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
		layout: "article.njk",
		article: true,
		parent: "news",
		title: title[tag],
		description: description[tag],
		permalink: `/${tag}/news/${tag === "sv" ? name : slug}/`,
		municipality: municipality.key,
		topics: topics.map(({ key }) => key),
		publisher: `${municipality.sv} kommun`,
		reviewer: "Anna Berg",
	};
	return markdown(fields, text, `date: ${date}\n`);
}

function markdown(fields: object, body: string, more = ""): string {
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n${more}---\n\n${body}\n`;
}

function lists(tag: string): string {
	return `---
layout: listing.njk
pagination:
  data: collections.lists_${tag}
  size: 1
  alias: list
permalink: "{{ list.url }}"
reviewer: Anna Berg
eleventyComputed:
  title: "{{ list.title }}"
  description: "{{ list.description }}"
  parent: "{{ list.parent }}"
---
`;
}

function feed(tag: string): string {
	return `---
permalink: /${tag}/feed.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag}"><id>{{ base }}/${tag}/feed.xml</id><title>{{ "site" | t("${tag}") }}</title><link rel="self" href="{{ base }}/${tag}/feed.xml"/>
{% for item in collections.articles_${tag} | newest(30) %}<entry><id>{{ base }}{{ item.url }}</id><title>{{ item.data.title }}</title><updated>{{ item.date | day }}T00:00:00Z</updated><author><name>{{ item.data.publisher }}</name></author><link rel="alternate" href="{{ base }}{{ item.url }}"/><summary>{{ item.data.description }}</summary></entry>
{% endfor %}</feed>
`;
}

const sitemap = `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
{% for item in collections.all %}{% if item.url %}<url><loc>{{ base }}{{ item.url }}</loc>{% for lang in ["sv", "en"] %}<xhtml:link rel="alternate" hreflang="{{ lang }}" href="{{ base }}{{ item.url | swapTo(lang) }}"/>{% endfor %}<xhtml:link rel="alternate" hreflang="x-default" href="{{ base }}{{ item.url | swapTo("sv") }}"/></url>
{% endif %}{% endfor %}</urlset>
`;
