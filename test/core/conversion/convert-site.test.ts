import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ConvertedSite, convertSite } from "../../../src/core/conversion/convert-site.ts";
import type { ForeignSite } from "../../../src/core/conversion/foreign-site.ts";
import type { GeneratorKind } from "../../../src/core/conversion/generator-kind.ts";

/** Converts a site that is given as texts; a file without a text is a picture or another that isn't read. */
function convert(
	kind: GeneratorKind,
	files: Readonly<Record<string, string | undefined>>,
	choice: Pick<ForeignSite, "source" | "languages"> = {},
): ConvertedSite {
	const texts = new Map(
		Object.entries(files).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])),
	);
	return convertSite({ kind, texts, files: new Set(Object.keys(files)), ...choice });
}

/** What stands below the front matter of a page. */
function bodyOf(site: ConvertedSite, file: string): string {
	return site.pages.get(file)?.text.replace(/^---\n[\s\S]*?\n---\n\n?/, "") ?? "";
}

/** Losses as `kind file:line`. */
function lossesOf({ losses }: ConvertedSite): string[] {
	return losses.map(({ kind, file, line }) => `${kind} ${file}${line === undefined ? "" : `:${line}`}`);
}

const page = (title: string, text: string, more = ""): string =>
	`---\ntitle: ${title}\n${more}---\n\n${text}\n`;

test("names that Hugo takes for the same are a pair, and an original keeps its address before pages without one", () => {
	const site = convert("hugo", {
		"hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\n[languages.sv]\n[languages.fi]\n',
		"content/en/_index.md": page("Harbour", "Welcome."),
		"content/en/old-boats.md": page("Old boats", "Text."),
		"content/sv/Old boats.md": page("Gamla båtar", "Se [dem](/sv/old-boats/)."),
		"content/fi/old+boats.md": page("Vanhat veneet", "Teksti."),
	});
	const pages = [...site.pages.keys()].filter((file) => file.includes("boats"));
	assert.equal(pages.sort(), ["en/old-boats.md", "fi/old+boats.md", "sv/old-boats.md"]);
	assert.not.match(site.pages.get("en/old-boats.md")?.text ?? "", "slug:");
	assert.match(site.pages.get("fi/old+boats.md")?.text ?? "", "slug: old-boats-2");
	assert.is(bodyOf(site, "sv/old-boats.md"), "Se [dem](old-boats.md).\n");
});

test("a Hugo site keeps its folders, languages, fields, links and pictures", () => {
	const site = convert("hugo", {
		"hugo.toml":
			'baseURL = "https://harbour.example/"\ntitle = "Harbour"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.sv]\n',
		"content/en/_index.md": page("Harbour", "Welcome."),
		"content/en/docs/_index.md": page("Docs", "All of them."),
		"content/en/docs/boats.md":
			'+++\ntitle = "Boats"\ndate = 2023-05-04T10:00:00Z\nweight = 3\nauthor = "Kim"\nimage = "a book"\naliases = ["/ships/"]\n+++\n\n# Boats\n\n### Sails\n\nSee [the pier](/docs/pier/#length), [it]({{< ref "pier.md" >}}) and [that](../pier).\n\n![A boat](/img/boat.png)\n',
		"content/en/docs/pier/index.md": page(
			"Pier",
			"## Length {#length}\n\n![Plan](plan.jpg) ![Map](map.svg) [gone](/gone/)",
		),
		"content/en/docs/pier/plan.jpg": undefined,
		"content/en/docs/pier/map.svg": undefined,
		"content/sv/docs/boats.md": page("Båtar", "Se [bryggan](/sv/docs/pier/)."),
		"content/sv/docs/alone.md": page("Ensam", "Text."),
		"static/img/boat.png": undefined,
	});
	assert.equal([...site.pages.keys()].sort(), [
		"en/docs/boats.md",
		"en/docs/index.md",
		"en/docs/pier.md",
		"en/index.md",
		"en/search.md",
		"sv/docs/alone.md",
		"sv/docs/boats.md",
		"sv/index.md",
		"sv/search.md",
	]);
	const boats = site.pages.get("en/docs/boats.md")?.text ?? "";
	for (const line of [
		"title: Boats",
		"date: 2023-05-04",
		"order: 3",
		"author: Kim",
		"oldImage: a book",
		"redirectFrom:\n  - /ships/",
	])
		assert.ok(boats.includes(line), line);
	assert.is(
		bodyOf(site, "en/docs/boats.md"),
		"## Sails\n\nSee [the pier](pier.md#length), [it](pier.md) and [that](pier.md).\n\n![A boat](../pictures/img/boat.png)\n",
	);
	assert.is(
		bodyOf(site, "en/docs/pier.md"),
		"## Length\n\n![Plan](pier/plan.jpg) [Map](/en/docs/pier/map.svg) [gone](https://harbour.example/gone/)\n",
	);
	assert.equal(
		site.pictures,
		new Map([
			["en/pictures/img/boat.png", "static/img/boat.png"],
			["en/docs/pier/plan.jpg", "content/en/docs/pier/plan.jpg"],
		]),
	);
	const swedish = site.pages.get("sv/docs/boats.md")?.text ?? "";
	assert.ok(swedish.includes("slug: boats") && swedish.includes("translation:\n  pin: "), swedish);
	assert.is(bodyOf(site, "sv/docs/boats.md"), "Se [bryggan](pier.md).\n");
	assert.ok(site.pages.get("sv/docs/alone.md")?.text.includes("original: true"));
	assert.equal(lossesOf(site).sort(), [
		"field content/en/docs/boats.md",
		"heading content/en/docs/boats.md:12",
		"link-old-site content/en/docs/pier/index.md:7",
		"made-page content/sv/index.md",
		"picture-format content/en/docs/pier/index.md:7",
		"stand-alone content/sv/docs/alone.md",
	]);
});

test("a Hugo site may have its languages in the names of files", () => {
	const site = convert("hugo", {
		"config.yaml": "defaultContentLanguage: fi\nlanguages:\n  fi: {}\n  sv: {}\n",
		"content/about.md": page("Meistä", "Teksti."),
		"content/about.sv.md": page("Om oss", "Text."),
	});
	assert.ok(site.pages.get("sv/about.md")?.text.includes("translation:"));
	assert.is(bodyOf(site, "fi/about.md"), "Teksti.\n");
});

test("shortcodes that are known become Markdown, others comments with their place", () => {
	const site = convert("hugo", {
		"hugo.toml": '[params]\nversion = "2.1"\n',
		"content/a.md": page(
			"A",
			'{{% alert title="Mind" color="warning" %}}\nDeep *water*.\n{{% /alert %}}\n\nVersion {{< param version >}}.\n\n{{< figure src="b.png" alt="A boat" caption="At sea" >}}\n\n{{< weather "today" >}}\n\n`{{< code >}}`\n\n```\n{{</* tab */>}}\n```',
		),
		"content/b.png": undefined,
	});
	assert.is(
		bodyOf(site, "en/a.md"),
		'> [!WARNING]\n> **Mind**\n>\n> Deep *water*.\n\nVersion 2.1.\n\n![A boat](b.png)\n\n*At sea*\n\n<!-- {{< weather "today" >}} -->\n\n`{{< code >}}`\n\n```\n{{< tab >}}\n```\n',
	);
	assert.equal(lossesOf(site), ["shortcode content/a.md:13", "made-page content/en/index.md"]);
});

test("a Starlight site loses its program, keeps what its components say", () => {
	const site = convert("starlight", {
		"astro.config.mjs":
			"export default defineConfig({ site: 'https://docs.example', integrations: [starlight({ title: 'Docs', locales: { root: { label: 'English', lang: 'en' }, 'pt-br': { label: 'Português', lang: 'pt-BR' } } })] })",
		"src/content/docs/index.mdx": page(
			"Docs",
			"import { Tabs, TabItem } from 'x';\n\n<Tabs>\n  <TabItem label=\"npm\">\n\n    ```sh\n    npm i\n    ```\n\n  </TabItem>\n</Tabs>\n\n:::tip[Did you know?]\nIt [works](/guides/start/#first-steps).\n:::\n\n<Weather where={home} />\n\n{/* a note */}",
		),
		"src/content/docs/guides/start.md": page(
			"Start",
			"## First steps",
			"sidebar:\n  label: Begin\n  order: 2\n",
		),
		"src/content/docs/pt-br/guides/start.md": page(
			"Início",
			"## Primeiros passos\n\n[Aqui](/pt-br/guides/start/#primeiros-passos)",
		),
	});
	assert.is(
		bodyOf(site, "en/index.md"),
		"**npm**\n\n```sh\nnpm i\n```\n\n> [!TIP]\n> **Did you know?**\n>\n> It [works](guides/start.md#first-steps).\n\n<!-- <Weather where={home} /> -->\n\n<!-- a note -->\n",
	);
	assert.ok(site.pages.get("en/guides/start.md")?.text.includes("shortTitle: Begin"));
	assert.is(bodyOf(site, "pt-BR/guides/start.md"), "## Primeiros passos\n\n[Aqui](start.md#first-steps)\n");
	assert.ok(lossesOf(site).includes("component src/content/docs/index.mdx:21"), lossesOf(site).join("\n"));
});

test("a Docusaurus site pairs what i18n holds; older versions are left and told", () => {
	const site = convert("docusaurus", {
		"docusaurus.config.js":
			"module.exports = { title: 'D', url: 'https://d.example', baseUrl: '/d/', i18n: { defaultLocale: 'en', locales: ['en', 'de'] } }",
		"docs/01-intro.md":
			"# Intro\n\n:::danger\n\nHot.\n\n:::\n\nSee [more](./02-more.mdx) and [the post](/blog/2024/02/01/first).\n",
		"docs/02-more.mdx": page("More", "Text."),
		"blog/2024-02-01-first/index.md": page("First", "News."),
		"i18n/de/docusaurus-plugin-content-docs/current/01-intro.md": "# Einführung\n\nText.\n",
		"versioned_docs/version-1/01-intro.md": "# Old\n",
	});
	assert.is(
		bodyOf(site, "en/docs/01-intro.md"),
		"> [!CAUTION]\n>\n> Hot.\n\nSee [more](02-more.md) and [the post](../blog/2024-02-01-first.md).\n",
	);
	assert.ok(site.pages.get("de/docs/01-intro.md")?.text.startsWith("---\ntitle: Einführung\n"));
	assert.ok(site.pages.get("en/blog/2024-02-01-first.md")?.text.includes("date: 2024-02-01"));
	assert.ok(lossesOf(site).includes("version versioned_docs/version-1/01-intro.md"));
});

test("a Jekyll site has its languages in folders or front matter", () => {
	const site = convert("jekyll", {
		"_config.yml": "url: https://j.example\nname: J\nowner: Kim\n",
		"en/index.md": page(
			"Home",
			"By {{ site.owner }}, {{ page.views }} views. [Post]({% link en/_posts/2020-01-02-post.md %})\n{: .lead}",
			"lang: en\n",
		),
		"en/_posts/2020-01-02-post.md": page(
			"Post",
			"{% highlight ruby %}\nputs '# no heading'\n{% endhighlight %}\n\n# One\n\nThree\n=====\n\n### Deep {#deep}",
			"lang: en\n",
		),
		"sv/index.md": page("Hem", "Text.", "lang: sv\n"),
		"README.md": "# Not a page\n",
	});
	assert.is(
		bodyOf(site, "en/index.md"),
		"By Kim, <!-- {{ page.views }} --> views. [Post](2020-01-02-post.md)\n",
	);
	assert.is(
		bodyOf(site, "en/2020-01-02-post.md"),
		"```ruby\nputs '# no heading'\n```\n\n## One\n\n## Three\n\n### Deep\n",
	);
	assert.ok(site.pages.get("sv/index.md")?.text.includes("translation:"));
	assert.is(site.pages.has("en/README.md"), false);
});

test("a VitePress site is found in its folder", () => {
	const site = convert("vitepress", {
		"docs/.vitepress/config.ts":
			"export default { title: 'V', locales: { root: { label: 'English', lang: 'en' }, es: { label: 'Español', lang: 'es' } } }",
		"docs/index.md": page("V", "[Guide](./guide/a)\n\n::: details More\nText.\n:::"),
		"docs/guide/a.md": "# A `b`\n\nText.\n",
		"docs/es/guide/a.md": "# Á\n\nTexto.\n",
	});
	assert.is(bodyOf(site, "en/index.md"), "[Guide](guide/a.md)\n\n**More**\n\nText.\n");
	assert.ok(site.pages.get("es/guide/a.md")?.text.includes("translation:"));
});

/** A problem or loss of a setting as `code file:line`. */
function settingsOf({ layout }: ConvertedSite): string[] {
	return [
		...layout.problems.map(({ code, file, line }) => `${code} ${file}:${line}`),
		...layout.losses.map(({ kind, file, line }) => `${kind} ${file}:${line}`),
	];
}

const told = "language-setting";
const unclear = "conversion/unclear-languages";

/** The settings of a generator, and what is said of them where pages in two folders tell the languages, and where they don't. */
const settings: readonly (readonly [
	GeneratorKind,
	file: string,
	text: string,
	paired: string[],
	alone: string[],
])[] = [
	[
		"starlight",
		"astro.config.mjs",
		"export default {\n\tlocales: Object.fromEntries(all),\n};",
		[`${told} astro.config.mjs:2`],
		[`${unclear} astro.config.mjs:2`],
	],
	[
		"starlight",
		"astro.config.mjs",
		"import { locales } from './l';\nexport default starlight({\n\tlocales,\n});",
		[`${told} astro.config.mjs:3`],
		[`${unclear} astro.config.mjs:3`],
	],
	[
		"starlight",
		"astro.config.mjs",
		"const all = {\n\troot: { lang: 'en' },\n\tde: { lang: 'de' },\n};\nexport default { locales: all };",
		[],
		[],
	],
	[
		"starlight",
		"astro.config.mjs",
		"export default { locales: {\n\troot: { lang: 'en' },\n\t...others,\n} };",
		[`${told} astro.config.mjs:3`],
		[`${unclear} astro.config.mjs:3`],
	],
	[
		"starlight",
		"astro.config.mjs",
		"export default {\n\tdefaultLocale: usual(),\n};",
		[`${unclear} astro.config.mjs:2`],
		[`${unclear} astro.config.mjs:2`],
	],
	[
		"vitepress",
		".vitepress/config.ts",
		"export default { locales: {\n\troot: { lang: 'en' },\n\tde: { lang: 'German' },\n} }",
		[`${told} .vitepress/config.ts:3`],
		[`${told} .vitepress/config.ts:3`],
	],
	[
		"vitepress",
		".vitepress/config.ts",
		"export default { locales: {\n\troot: { lang: 'en' },\n\tgerman: { lang: 'German' },\n} }",
		[`${told} .vitepress/config.ts:3`],
		[`${unclear} .vitepress/config.ts:3`],
	],
	[
		"vitepress",
		".vitepress/config.ts",
		"export default {\n\tlang: 'English',\n}",
		[`${unclear} .vitepress/config.ts:2`],
		[`${unclear} .vitepress/config.ts:2`],
	],
	[
		"docusaurus",
		"docusaurus.config.js",
		"export default {\n\ti18n: { locales: 'en' },\n};",
		[`${told} docusaurus.config.js:2`],
		[`${told} docusaurus.config.js:2`],
	],
	[
		"docusaurus",
		"docusaurus.config.js",
		"export default {\n\ti18n: { defaultLocale: usual(), locales: ['en'] },\n};",
		[`${unclear} docusaurus.config.js:2`],
		[`${unclear} docusaurus.config.js:2`],
	],
	[
		"hugo",
		"hugo.toml",
		'title = "T"\nlanguages = "en"\n',
		[`${unclear} hugo.toml:2`],
		[`${unclear} hugo.toml:2`],
	],
	[
		"hugo",
		"hugo.yaml",
		"title: T\nlanguages: [en, de]\n",
		[`${unclear} hugo.yaml:2`],
		[`${unclear} hugo.yaml:2`],
	],
	[
		"hugo",
		"hugo.toml",
		'defaultContentLanguage = "english"\n',
		[`${unclear} hugo.toml:1`],
		[`${unclear} hugo.toml:1`],
	],
	[
		"hugo",
		"hugo.toml",
		"[languages.en]\n[languages.german]\n",
		[`${unclear} hugo.toml:2`],
		[`${unclear} hugo.toml:2`],
	],
	[
		"jekyll",
		"_config.yml",
		"title: T\nlang: English\n",
		[`${unclear} _config.yml:2`],
		[`${unclear} _config.yml:2`],
	],
	[
		"jekyll",
		"_config.yml",
		"title: T\nlanguages: en de\n",
		[`${unclear} _config.yml:2`],
		[`${unclear} _config.yml:2`],
	],
];

const folders: Readonly<Record<GeneratorKind, readonly [originals: string, translations: string]>> = {
	starlight: ["src/content/docs/", "src/content/docs/de/"],
	vitepress: ["", "de/"],
	docusaurus: ["docs/", "i18n/de/docusaurus-plugin-content-docs/current/"],
	hugo: ["content/en/", "content/de/"],
	jekyll: ["", "de/"],
};

for (const [kind, file, text, paired, alone] of settings)
	test(`a language setting of ${kind} that can't be made out is told: ${text.replace(/\s+/g, " ")}`, () => {
		const [originals, translations] = folders[kind];
		const pages = { [file]: text, [`${originals}a.md`]: page("A", "Text.") };
		assert.equal(
			settingsOf(convert(kind, { ...pages, [`${translations}a.md`]: page("A", "Text.") })),
			paired,
		);
		assert.equal(settingsOf(convert(kind, pages)), alone);
	});

test("languages that are named by hand are taken from their folders, whatever the settings say", () => {
	for (const [kind, file, text] of settings) {
		const [originals, translations] = folders[kind];
		const site = convert(
			kind,
			{ [file]: text, [`${originals}a.md`]: page("A", "Text."), [`${translations}b.md`]: page("B", "Text.") },
			{ source: "en", languages: ["de"] },
		);
		assert.equal(site.layout.problems, [], text);
		assert.equal(
			[...site.found].sort(),
			[
				["de", 1],
				["en", 1],
			],
			`${kind}: ${text}`,
		);
	}
});

test("pages whose language nothing tells are in the one that is named by hand", () => {
	for (const [kind, file, text] of [
		["starlight", "astro.config.mjs", "export default {};"],
		["vitepress", ".vitepress/config.ts", "export default {};"],
		["docusaurus", "docusaurus.config.js", "export default {};"],
		["hugo", "hugo.toml", ""],
		["jekyll", "_config.yml", ""],
	] as const)
		assert.equal(
			convert(
				kind,
				{ [file]: text, [`${folders[kind][0].replace("en/", "")}a.md`]: page("A", "Text.") },
				{ source: "fi" },
			).languages,
			["fi"],
			kind,
		);
});

test("a VitePress site in one language has that of its settings", () => {
	const site = convert("vitepress", {
		".vitepress/config.ts": "export default { lang: 'fi-FI' }",
		"a.md": "# A\n",
	});
	assert.equal(site.languages, ["fi-FI"]);
});

test("fields whose values are of another kind than expected are told", () => {
	const site = convert("hugo", {
		"hugo.toml": 'title = "T"\n',
		"content/a.md": page(
			"A",
			"Text.",
			"tags: 5\ndate: soon\ndraft: maybe\ndescription: [1]\nweight: 3\naliases: [/old/]\n",
		),
	});
	assert.equal(
		site.losses.filter(({ kind }) => kind === "field-value").map(({ text }) => text),
		[
			"tags: 5: expected a list of texts",
			'date: "soon": expected a date',
			'draft: "maybe": expected true or false',
			"description: [1]: expected a text",
		],
	);
});

test("two pages of one address, numbers as names and folders beside pages get addresses of their own", () => {
	const site = convert("hugo", {
		"content/docs.md": page("Docs", "[Here](/docs/a_b/)"),
		"content/docs/a_b.md": page("A", "Text."),
		"content/docs/a-b.md": page("B", "Text."),
		"content/news/2024/_index.md": page("2024", "Text."),
	});
	assert.is(bodyOf(site, "en/docs/index.md"), "[Here](a_b.md)\n");
	assert.ok(site.pages.get("en/docs/a_b.md")?.text.includes("slug: a-b-2"));
	assert.ok(site.pages.get("en/news/2024/index.md")?.text.includes("slug: news-2024"));
});

test("a draft, a page that can't be read and one without text are told, not lost in silence", () => {
	const site = convert("hugo", {
		"content/a.md": page("A", "Text.", "draft: true\n"),
		"content/b.md": '---\ntitle: "B\n---\n\nText.\n',
		"content/c-d.md": "",
		"content/e.md": '+++\ntitle = "E"\ndate = \n+++\n\nText.\n',
		"content/f.md": '{\n"title": "F"\n"date": 1\n}\n\nText.\n',
		"content/g.md": "---\ntitle: G\n\nText.\n",
	});
	assert.equal(lossesOf(site).sort(), [
		"draft content/a.md",
		"made-page content/en/index.md",
		"title-made content/c-d.md",
		"unreadable-page content/b.md:3",
		"unreadable-page content/e.md:3",
		"unreadable-page content/f.md:3",
		"unreadable-page content/g.md:1",
	]);
	assert.ok(site.pages.get("en/c-d.md")?.text.includes("title: C d"));
});

test("texts full of unclosed marks are converted in no time", () => {
	const marks = [
		"[a](b)".repeat(2000),
		"[[[[".repeat(2000),
		"<a b=".repeat(2000),
		"{{< ".repeat(2000),
		" ".repeat(20_000),
		"`".repeat(5001),
	];
	const site = convert("docusaurus", { "docs/a.md": marks.join("\n\n") });
	assert.equal([...site.pages.keys()].sort(), ["en/docs/a.md", "en/index.md", "en/search.md"]);
});

test("pages of other names are paired by translationKey, in Jekyll by ref or page_id", () => {
	const hugo = convert("hugo", {
		"hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\n[languages.sv]\n',
		"content/en/about.md": page("About", "Text.", "translationKey: us\n"),
		"content/sv/om.md": page("Om", "Text, [hit](/sv/om/).", "translationKey: us\n"),
		"content/sv/ensam.md": page("Ensam", "Text.", "translationKey: nobody\n"),
	});
	assert.equal([...hugo.pages.keys()].sort(), [
		"en/about.md",
		"en/index.md",
		"en/search.md",
		"sv/about.md",
		"sv/ensam.md",
		"sv/index.md",
		"sv/search.md",
	]);
	const about = hugo.pages.get("sv/about.md")?.text ?? "";
	assert.match(about, /^ {2}pin: /m);
	assert.match(about, "[hit](about.md)");
	assert.not.match(about, "translationKey");
	const jekyll = convert("jekyll", {
		"_config.yml": "lang: en\n",
		"about.md": page("About", "Text.", "lang: en\nref: us\n"),
		"om.md": page("Om", "Text.", "lang: sv\nref: us\n"),
		"help.md": page("Help", "Text.", "lang: en\npage_id: help\n"),
		"hjalp.md": page("Hjälp", "Text.", "lang: sv\npage_id: help\n"),
	});
	for (const name of ["sv/about.md", "sv/help.md"])
		assert.match(jekyll.pages.get(name)?.text ?? "", /^ {2}pin: /m);
});

test.run();
