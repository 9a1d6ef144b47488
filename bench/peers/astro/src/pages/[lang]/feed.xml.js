import { base, languages, model, subjectLink, text } from "../../model.js";

const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value) => value.replace(/[&<>"]/g, (character) => names[character]);

export const getStaticPaths = () => languages.map((lang) => ({ params: { lang } }));

export async function GET({ params: { lang } }) {
	const { articles, versionOf } = await model();
	const entries = articles[lang].slice(0, 30).map((article) => {
		const { href, title, date, publisher, topics, description } = article;
		const version = versionOf(article);
		const categories = topics.map((key) => `<category term="topics/${key}" label="${escaped(subjectLink(lang, "topics", key).title)}"/>`);
		return `<entry><id>${base}${href}</id><title>${escaped(title)}</title><updated>${date}T00:00:00Z</updated><published>${date}T00:00:00Z</published><author><name>${escaped(publisher)}</name></author><link rel="alternate" hreflang="${lang}" href="${base}${href}"/><link rel="related" hreflang="${version.lang}" href="${base}${version.href}" title="${escaped(version.title)}"/>${categories.join("")}<summary>${escaped(description)}</summary></entry>`;
	});
	return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><id>${base}/${lang}/feed.xml</id><title>${escaped(text(lang, "site"))}</title><link rel="self" href="${base}/${lang}/feed.xml"/><link rel="alternate" href="${base}/${lang}/"/>
${entries.join("\n")}
</feed>
`);
}
