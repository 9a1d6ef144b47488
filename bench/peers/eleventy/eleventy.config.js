/** The site as somebody writes it who follows Eleventy's documentation: Nunjucks, the I18n plugin, filters over collections. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { I18nPlugin } from "@11ty/eleventy";
import Image from "@11ty/eleventy-img";

const strings = JSON.parse(readFileSync("strings.json", "utf8"));
const subjects = JSON.parse(readFileSync("subjects.json", "utf8"));
const base = "https://news.example";
const pageSize = 20;
const pictureCount = 10;

export default function configure(config) {
	config.addPlugin(I18nPlugin, { defaultLanguage: "sv", errorMode: "never" });
	config.addPassthroughCopy({ static: "/" });
	config.addGlobalData("base", base);
	config.addGlobalData("integrity", { style: integrityOf("static/assets/site.css"), script: integrityOf("static/assets/script.js") });
	const pictures = new Map();
	config.on("eleventy.before", async () => {
		for (let number = 1; number <= pictureCount; number++)
			pictures.set(
				`/media/picture-${number}.png`,
				await Image(`static/media/picture-${number}.png`, { widths: ["auto"], formats: ["avif", "webp", "png"], outputDir: "_site/media/", urlPath: "/media/" }),
			);
	});
	config.amendLibrary("md", (markdown) => addMarks(markdown, { pictures, slugify: config.getFilter("slugify") }));
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
	const swapped = new Map();
	config.addFilter("swapTo", function (url, lang) {
		const isArticle = /\/news\/[^/]*[^\d/][^/]*\/$/.test(url);
		if (!isArticle) return url.replace(/^\/(?:sv|en)\//, `/${lang}/`);
		const asked = `${lang} ${url}`;
		if (!swapped.has(asked)) swapped.set(asked, config.getFilter("locale_url").call(this, url, lang));
		return swapped.get(asked);
	});
	config.addFilter("current", (url, lang, key) => (url === `/${lang}/${key}/` ? ' aria-current="page"' : url.startsWith(`/${lang}/${key}/`) ? ' aria-current="true"' : ""));
	config.addFilter("day", (date) => date.toISOString().slice(0, 10));
	config.addFilter("longDate", (date, lang) => new Date(date).toLocaleDateString(lang === "sv" ? "sv-SE" : "en-GB", { dateStyle: "long", timeZone: "UTC" }));
	config.addFilter("subject", (key, lang = "sv") => [...subjects.topics, ...subjects.municipalities].find((subject) => subject.key === key)?.[lang]);
	config.addFilter("newest", (items, count) => items.slice(-count).reverse());
	config.addFilter("sibling", (items, url, step) => items[positionsOf(items).get(url) + step]);
	config.addFilter("minutes", (html) => Math.max(1, Math.round(html.replace(/<[^>]*>/g, "").split(/\s+/).length / 220)));
	config.addFilter("headings", (html) => [...html.matchAll(/<h2 id="(.*?)"><a[^>]*>(.*?)<\/a><\/h2>/g)].map(([, id, text]) => ({ id, text })));
	config.addFilter("jsonLd", function (page, title, description, lang, article, publisher, municipality) {
		const original = config.getFilter("swapTo").call(this, page.url, "sv");
		const translation = config.getFilter("swapTo").call(this, page.url, "en");
		return JSON.stringify({
			"@context": "https://schema.org",
			"@type": article ? "NewsArticle" : "WebPage",
			headline: title,
			"@id": `${base}/#${page.url}`,
			url: base + page.url,
			inLanguage: lang,
			description,
			...(lang === "sv"
				? { workTranslation: [{ "@id": `${base}/#${translation}`, inLanguage: "en", url: base + translation }] }
				: { translationOfWork: { "@id": `${base}/#${original}` } }),
			...(article
				? {
						datePublished: page.date.toISOString().slice(0, 10),
						publisher: { "@type": "Organization", name: publisher },
						contentLocation: { "@type": "Place", name: config.getFilter("subject")(municipality) },
					}
				: {}),
			isPartOf: { "@id": `${base}/#/${lang}/` },
		}).replaceAll("<", "\\u003c");
	});
	config.addFilter("citationId", (url) => url.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, ""));
	config.addFilter("bibtex", (text) => `{{${text.replace(/[&$#_%]/g, "\\$&")}}}`);
	config.addFilter("named", (items, name) => byName(items).get(name));
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

/** Articles by their file's name, which a translation shares with its original. */
const named = new WeakMap();

function byName(items) {
	if (!named.has(items)) named.set(items, new Map(items.map((item) => [item.fileSlug, item])));
	return named.get(items);
}

function integrityOf(file) {
	return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

/** Has markdown-it give headings and passages ids and links to themselves, and pictures their formats. */
function addMarks(markdown, { pictures, slugify }) {
	const { rules } = markdown.renderer;
	const mark = (env) => {
		env.passages = (env.passages ?? 0) + 1;
		return ` id="p${env.passages}"><a class="passage" href="#p${env.passages}" aria-hidden="true" tabindex="-1"></a>`;
	};
	rules.paragraph_open = (tokens, index, _, env) => (tokens[index].hidden ? "" : `<p${mark(env)}`);
	rules.list_item_open = (_tokens, _index, _options, env) => `<li${mark(env)}`;
	rules.heading_open = (tokens, index) => {
		const id = slugify(tokens[index + 1].content);
		return `<${tokens[index].tag} id="${id}"><a href="#${id}">`;
	};
	rules.heading_close = (tokens, index) => `</a></${tokens[index].tag}>\n`;
	rules.image = (tokens, index) => {
		const alt = markdown.utils.escapeHtml(tokens[index].content);
		const sizes = "(min-width: 42rem) 39rem, 100vw";
		return Image.generateHTML(pictures.get(tokens[index].attrGet("src")), { alt, sizes, fetchpriority: "high" });
	};
}
