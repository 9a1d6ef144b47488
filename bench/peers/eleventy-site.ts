import { fileURLToPath } from "node:url";
import { municipalities, topics } from "../corpus/subjects.ts";
import { fixedPages } from "../make-site.ts";
import {
	languages,
	markdownPage,
	type PeerArticle,
	type PeerSite,
	peerArticles,
	reviewFields,
	startPeerSite,
	type Tag,
} from "./peer-site.ts";
import { interfaceTexts, subjectTexts } from "./site-texts.ts";

const project = fileURLToPath(new URL("./eleventy/", import.meta.url));
const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** Lays out the same site for plain Eleventy, ready to be built with the packages of this repository. */
export async function makeEleventySite({ directory, ...site }: PeerSite): Promise<void> {
	const write = await startPeerSite({ project, directory, copied: "static", packages });
	await write("package.json", '{ "type": "module", "private": true }\n');
	await write("terms.json", "[]");
	await write("strings.json", JSON.stringify(await interfaceTexts()));
	await write(
		"subjects.json",
		JSON.stringify({ topics: subjectTexts(topics), municipalities: subjectTexts(municipalities) }),
	);
	await write("content/sitemap.njk", sitemap);
	await write("content/robots.njk", "---\npermalink: /robots.txt\n---\nUser-agent: *\nAllow: /\n");
	for (const tag of languages) {
		for (const key of ["index", "about", "glossary", "search"])
			await write(`content/${tag}/${key}.md`, fixedPage(key, tag));
		await write(
			`content/${tag}/404.md`,
			markdownPage(
				{ layout: "plain.njk", title: "404", description: "404", permalink: `/${tag}/404.html` },
				"",
			),
		);
		await write(`content/${tag}/lists.njk`, lists(tag));
		await write(`content/${tag}/feed.njk`, feed(tag));
	}
	for (const article of peerArticles(site))
		await write(`content/${article.tag}/news/${article.name}.md`, articlePage(article));
}

function fixedPage(key: string, tag: Tag): string {
	const { title, description, body } = fixedPages[key]?.[tag] ?? { title: "", description: "", body: "" };
	const kind = key === "index" ? { layout: "start.njk", home: true } : { layout: "plain.njk", [key]: true };
	const permalink = key === "index" ? `/${tag}/` : `/${tag}/${key}/`;
	return markdownPage({ title, description, ...kind, permalink, ...reviewFields(tag) }, body);
}

function articlePage({ tag, fields: common, address, municipality, body }: PeerArticle): string {
	const fields = {
		layout: "article.njk",
		article: true,
		parent: "news",
		...common,
		permalink: `/${tag}/news/${address}/`,
		municipality,
		...reviewFields(tag),
	};
	return markdownPage(fields, body);
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
reviewed: "2024-05-02"
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
