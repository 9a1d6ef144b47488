import { base, languages, model, other } from "../model.js";

export async function GET() {
	const { articles, lists, versionOf } = await model();
	const pairs = [
		...languages.flatMap((lang) => ["", "about/", "glossary/", "search/"].map((path) => ({ lang, href: `/${lang}/${path}` }))),
		...lists,
		...languages.flatMap((lang) => articles[lang]),
	].map((page) => [page, page.name ? versionOf(page).href : page.href.replace(/^\/../, `/${other(page.lang)}`)]);
	const urls = pairs.map(([{ lang, href }, twin]) => {
		const link = (tag, address) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${base}${address}"/>`;
		const original = lang === "sv" ? href : twin;
		return `<url><loc>${base}${href}</loc>${link(lang, href)}${link(other(lang), twin)}${link("x-default", original)}</url>`;
	});
	return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`);
}
