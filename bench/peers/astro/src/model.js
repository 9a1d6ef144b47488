/** What all pages ask for, worked out once for the whole build. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { getCollection } from "astro:content";
import fixed from "../fixed-pages.json";
import strings from "../strings.json";
import subjects from "../subjects.json";

export const languages = ["sv", "en"];
export const base = "https://news.example";
const pageSize = 20;

const integrityOf = (file) => `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
export const integrity = { style: integrityOf("public/assets/site.css"), script: integrityOf("public/assets/script.js") };

export const other = (lang) => (lang === "sv" ? "en" : "sv");
export const text = (lang, key) => strings[lang][key];
export const fixedPage = (lang, key) => fixed[key][lang];

const formats = Object.fromEntries(
	[["sv", "sv-SE"], ["en", "en-GB"]].map(([lang, locale]) => [lang, new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })]),
);
export const longDate = (lang, day) => formats[lang].format(new Date(day));

const subjectMaps = Object.fromEntries(
	["topics", "municipalities"].map((kind) => [kind, new Map(subjects[kind].map((subject) => [subject.key, subject]))]),
);
export const subjectLink = (lang, kind, key) => ({ href: `/${lang}/${kind}/${key}/`, title: subjectMaps[kind].get(key)[lang] });

let made;
export function model() {
	made ??= make();
	return made;
}

async function make() {
	const articles = { sv: [], en: [] };
	const byName = new Map();
	for (const entry of await getCollection("articles")) {
		const [lang, name] = entry.id.split("/");
		const article = { lang, name, entry, href: `/${lang}/news/${entry.data.address}/`, position: 0, ...entry.data };
		articles[lang].push(article);
		byName.set(entry.id, article);
	}
	const order = new Intl.Collator("sv");
	for (const lang of languages) {
		articles[lang].sort((a, b) => (a.date === b.date ? (a.name < b.name ? -1 : 1) : a.date < b.date ? 1 : -1));
		articles[lang].forEach((article, position) => {
			article.position = position;
		});
	}
	const lists = languages.flatMap((lang) => [
		...pages(`/${lang}/news/`, { lang, ...fixed["news/index"][lang], items: articles[lang], level: 2, style: "dated" }),
		...["topics", "municipalities"].flatMap((kind) => {
			const sorted = subjects[kind].map((subject) => ({ href: `/${lang}/${kind}/${subject.key}/`, title: subject[lang], description: subject.description[lang] }));
			sorted.sort((a, b) => order.compare(a.title, b.title));
			const members = new Map(subjects[kind].map(({ key }) => [key, []]));
			for (const article of articles[lang])
				for (const key of kind === "topics" ? article.topics : [article.municipality]) members.get(key).push(article);
			return [
				...pages(`/${lang}/${kind}/`, { lang, ...fixed[`${kind}/index`][lang], items: sorted, level: 2, style: "dated" }),
				...subjects[kind].flatMap((subject) =>
					pages(`/${lang}/${kind}/${subject.key}/`, {
						lang,
						title: subject[lang],
						description: subject.description[lang],
						items: members.get(subject.key),
						level: 3,
						style: kind === "topics" ? "" : "local",
						parent: kind,
					}),
				),
			];
		}),
	]);
	return { articles, lists, versionOf: ({ lang, name }) => byName.get(`${other(lang)}/${name}`) };
}

function pages(root, { items, ...rest }) {
	const total = Math.max(1, Math.ceil(items.length / pageSize));
	return Array.from({ length: total }, (_, index) => {
		const number = index + 1;
		return {
			...rest,
			root,
			number,
			total,
			nearby: [...new Set([1, 2, number - 1, number, number + 1, total - 1, total])].filter((near) => near >= 1 && near <= total).sort((a, b) => a - b),
			items: items.slice(index * pageSize, number * pageSize),
			href: number === 1 ? root : `${root}${number}/`,
		};
	});
}
