/** The site as somebody writes it who follows Eleventy's documentation: Nunjucks, the I18n plugin, filters over collections. */
import { readFileSync } from "node:fs";
import { I18nPlugin } from "@11ty/eleventy";

const strings = JSON.parse(readFileSync("strings.json", "utf8"));
const subjects = JSON.parse(readFileSync("subjects.json", "utf8"));
const base = "https://news.example";
const pageSize = 20;

export default function configure(config) {
	config.addPlugin(I18nPlugin, { defaultLanguage: "sv", errorMode: "never" });
	config.addPassthroughCopy({ static: "/" });
	config.addGlobalData("base", base);
	config.addGlobalData("terms", JSON.parse(readFileSync("terms.json", "utf8")));
	for (const lang of ["sv", "en"]) {
		const articles = (api) => api.getFilteredByGlob(`content/${lang}/news/*.md`);
		config.addCollection(`articles_${lang}`, articles);
		for (const kind of ["topics", "municipalities"]) {
			const list = () => subjects[kind].map((subject) => ({ url: `/${lang}/${kind}/${subject.key}/`, data: { title: subject[lang], description: subject.description[lang] } }));
			const sorted = () => list().sort((a, b) => a.data.title.localeCompare(b.data.title, lang));
			config.addCollection(`subjects_${kind}_${lang}`, sorted);
		}
		config.addCollection(`lists_${lang}`, (api) => {
			const newest = [...articles(api)].reverse();
			const sorted = (kind) => subjects[kind].map((subject) => ({ url: `/${lang}/${kind}/${subject.key}/`, data: { title: subject[lang], description: subject.description[lang] } })).sort((a, b) => a.data.title.localeCompare(b.data.title, lang));
			return [
				...pages(`/${lang}/news/`, { title: strings[lang].news, description: strings[lang].newsDescription, items: newest, level: 2, style: "dated", parent: "" }),
				...["topics", "municipalities"].flatMap((kind) => [
					...pages(`/${lang}/${kind}/`, { title: strings[lang][kind], description: strings[lang][`${kind}Description`], items: sorted(kind), level: 2, style: "dated", parent: "" }),
					...subjects[kind].flatMap((subject) =>
						pages(`/${lang}/${kind}/${subject.key}/`, {
							title: subject[lang],
							description: subject.description[lang],
							items: newest.filter(({ data }) => (kind === "topics" ? data.topics.includes(subject.key) : data.municipality === subject.key)),
							level: 3,
							style: kind === "topics" ? "" : "local",
							parent: kind,
							heading: true,
						}),
					),
				]),
			];
		});
	}
	config.addFilter("t", (key, lang) => strings[lang][key]);
	config.addFilter("other", (lang) => (lang === "sv" ? "en" : "sv"));
	// The plugin knows the pages of files; what is paginated has the same address in both languages.
	config.addFilter("swapTo", function (url, lang) {
		const isArticle = /\/news\/[^/]*[^\d/][^/]*\/$/.test(url);
		return isArticle ? config.getFilter("locale_url").call(this, url, lang) : url.replace(/^\/(?:sv|en)\//, `/${lang}/`);
	});
	config.addFilter("current", (url, lang, key) => (url === `/${lang}/${key}/` ? ' aria-current="page"' : url.startsWith(`/${lang}/${key}/`) ? ' aria-current="true"' : ""));
	config.addFilter("day", (date) => date.toISOString().slice(0, 10));
	config.addFilter("longDate", (date, lang) => date.toLocaleDateString(lang === "sv" ? "sv-SE" : "en-GB", { dateStyle: "long", timeZone: "UTC" }));
	config.addFilter("subject", (key, lang = "sv") => [...subjects.topics, ...subjects.municipalities].find((subject) => subject.key === key)?.[lang]);
	config.addFilter("newest", (items, count) => items.slice(-count).reverse());
	config.addFilter("sibling", (items, url, step) => items[positionsOf(items).get(url) + step]);
	config.addFilter("minutes", (html) => Math.max(1, Math.round(html.replace(/<[^>]*>/g, "").split(/\s+/).length / 220)));
	config.addFilter("headings", (html) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text], index) => ({ id: `h-${index}`, text })));
	config.addFilter("jsonLd", (page, title, description, lang, article, publisher) =>
		JSON.stringify({
			"@context": "https://schema.org",
			"@type": article ? "NewsArticle" : "WebPage",
			headline: title,
			url: base + page.url,
			inLanguage: lang,
			description,
			...(article ? { datePublished: page.date, publisher: { "@type": "Organization", name: publisher } } : {}),
		}).replaceAll("<", "\\u003c"),
	);
	return { dir: { input: "content", includes: "../_includes", output: "_site" }, markdownTemplateEngine: "njk", htmlTemplateEngine: "njk" };
}

/** Positions of articles by address, worked out once for each collection. */
const indexes = new WeakMap();

function positionsOf(items) {
	let index = indexes.get(items);
	if (!index) {
		index = new Map(items.map(({ url }, position) => [url, position]));
		indexes.set(items, index);
	}
	return index;
}

function pages(url, { items, ...rest }) {
	const total = Math.max(1, Math.ceil(items.length / pageSize));
	return Array.from({ length: total }, (_, index) => {
		const number = index + 1;
		const nearby = [...new Set([1, 2, number - 1, number, number + 1, total - 1, total])].filter((n) => n >= 1 && n <= total).sort((a, b) => a - b);
		return { ...rest, base: url, number, total, nearby, items: items.slice(index * pageSize, number * pageSize), url: number === 1 ? url : `${url}${number}/` };
	});
}
