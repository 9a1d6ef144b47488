/** What Eleventy itself renders and copies for a site, and that Eleventy run by itself makes the same bytes. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../../src/core/problems/format-problems.ts";
import { hasErrors } from "../../../src/core/problems/problem.ts";
import { buildSite } from "../../../src/node/build-site.ts";
import type { BuildResult } from "../../../src/node/session/build-types.ts";
import { configuredSite } from "../../support/configured-site.ts";
import { runLong } from "../../support/run-long.ts";
import type { TemporarySite } from "../../support/temporary-site.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

const configuration = `import Image from "@11ty/eleventy-img";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import { brygga } from "./plugin.ts";

export default function (config: any): void {
	config.addPlugin(brygga);
	config.addBundle("css");
	config.addCollection("english", (api: any) => api.getAllSorted().filter((item: any) => item.data.language === "en"));
	config.addFilter("shout", (text: string) => text.toUpperCase());
	config.addPassthroughCopy("static");
	config.addPassthroughCopy({ "static/data.csv": "open/data.csv" });
	config.addGlobalData("motto", "Vind i seglen");
	config.addTransform("stamp", function (this: any, html: string) {
		this.page.outputPath.endsWith(".html");
		return \`\${html}<!-- \${this.page.outputPath} -->\`;
	});
	config.addShortcode("picture", async (src: string, alt: string) => {
		const metadata = await Image(src, { widths: [20], formats: ["png"], outputDir: "./_site/img/", urlPath: "/img/" });
		return Image.generateHTML(metadata, { alt, sizes: "100vw" });
	});
	config.addPlugin(feedPlugin, {
		type: "atom",
		outputPath: "/own.xml",
		collection: { name: "article", limit: 1 },
		metadata: { language: "sv", title: "Egen", subtitle: "", base: "https://harbour.example/town/", author: { name: "A" } },
	});
}
`;

const files = {
	".eleventy.ts": configuration,
	"plugin.ts": `export * from ${JSON.stringify(join(repository, "src/eleventy/plugin.ts"))};\n`,
	"static/data.csv": "a,b\n",
	"_data/hours.yaml": "monday: 10–16\n",
	"_data/fees.json": '{ "boat": 120 }\n',
	"_data/crew.js": 'export default async () => ["Ada", "Bo"];\n',
	"views/list.njk":
		'---\npagination:\n  data: collections.article\n  size: 1\n  alias: item\npermalink: "/sv/lista/{{ pagination.pageNumber }}/"\n---\n<a href="{{ item.url }}">{{ item.data.title | shout }}</a> {{ hours.monday }} {{ crew | join }} {{ "search.label" | t("sv") }}\n',
	"content/sv/alla.njk":
		'---\npermalink: /sv/alla/index.html\n---\n{% extends "frame.njk" %}{% block main %}{% for page in collections.pages %}{{ page.data.language }} {% endfor %}{{ motto }} {% from "marks.njk" import bold %}{{ bold("R&D") }}{{ "<i>x</i>" | safe }}{% endblock %}\n',
	"content/sv/engelska.11ty.js":
		"export default { data: { permalink: '/english.txt' }, render: ({ collections }) => collections.english.map((item) => item.data.key).join() };\n",
	"views/partials/frame.njk": "<main>{% block main %}{% endblock %}</main>",
	"views/partials/marks.njk": "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}",
	"views/page.njk":
		'{% css %}p{color:red}{% endcss %}{{ hours.monday }} {{ fees.boat }} {{ motto }} {% getBundle "css" %} {% picture "content/sv/nyheter/bro.png", "Bron" %}',
};

async function withLayouts(site: TemporarySite): Promise<TemporarySite> {
	for (const name of await readdir(join(repository, "src/theme/views")))
		if (name.endsWith(".njk") && name !== "page.njk") await site.write(`views/${name}`, "{{ view.path }}");
	return site;
}

function build(root: string): Promise<BuildResult> {
	return buildSite({ root, output: join(root, "_site"), search: false, checkTranslations: false });
}

const site = await withLayouts(await configuredSite(files));
test.after(() => site.close());
const result = await build(site.root);
const read = (file: string): Promise<string> => readFile(join(site.root, "_site", file), "utf8");

test("nothing is wrong with it", () => {
	assert.is(formatProblems(result.problems.filter(({ severity }) => severity === "error")), "");
});

test("a template is paginated over a collection of pages, with filters, texts, and data of the folder _data", async () => {
	const first = await read("sv/lista/0/index.html");
	assert.match(first, /<a href="[\w/-]+">[^<a-z]+<\/a> 10–16 AdaBo \S/);
	assert.match(first, "<!-- ./_site/sv/lista/0/index.html -->");
});

test("a template in content/ lists pages of all languages, within a part of the site's, and has global data, macros and HTML", async () => {
	assert.match(
		await read("sv/alla/index.html"),
		/^<main>.*sv .*en .*Vind i seglen <b>R&amp;D<\/b><i>x<\/i><\/main>/,
	);
});

test("a collection of the configuration's own is made of the pages, those without a date first", async () => {
	assert.match(await read("english.txt"), /^index,.*nyheter\/ny-bro/);
});

test("files are copied, also elsewhere", async () => {
	assert.is(await read("static/data.csv"), "a,b\n");
	assert.is(await read("open/data.csv"), "a,b\n");
});

test("a plugin from npm adds a template of its own", async () => {
	assert.match(await read("own.xml"), /<feed [^>]*xml:lang="sv">[\s\S]*<entry>/);
});

test("the layouts of pages have the data of the folder _data too, and pictures made by eleventy-img", async () => {
	const page = await read("sv/om/index.html");
	assert.match(page, /^10–16 120 Vind i seglen p\{color:red\} <img /);
	const [, picture = ""] = /src="\/img\/([\w-]+\.png)"/.exec(page) ?? [];
	assert.ok(existsSync(join(site.root, "_site/img", picture)), picture);
});

test("a build without changes writes nothing, and keeps what code has made", async () => {
	const again = await build(site.root);
	assert.is(again.written + again.removed, 0);
	assert.is((await readdir(join(site.root, "_site/img"))).length, 1);
});

test("changed data change the pages that show them", async () => {
	await site.write("_data/fees.json", '{ "boat": 130 }\n');
	assert.ok((await build(site.root)).written > 0);
	assert.match(await read("sv/om/index.html"), /^10–16 130/);
	await site.write("_data/fees.json", '{ "boat": 120 }\n');
	await build(site.root);
});

test("Eleventy run by itself makes the same bytes", async () => {
	const other = await configuredSite(files);
	try {
		await runLong(
			process.execPath,
			["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
			{ directory: other.root },
		);
		// Both with the shipped layouts this time, but for one.
		for (const name of await readdir(join(repository, "src/theme/views")))
			if (name.endsWith(".njk") && name !== "page.njk") await site.remove(`views/${name}`);
		const shipped = join(site.root, "_site");
		await buildSite({ root: site.root, output: shipped, search: true });
		const theirs = await filesBelow(join(other.root, "_site"));
		assert.equal(theirs, await filesBelow(shipped));
		for (const file of theirs)
			assert.ok(
				(await readFile(join(shipped, file))).equals(await readFile(join(other.root, "_site", file))),
				file,
			);
	} finally {
		await other.close();
	}
});

async function filesBelow(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

test("changed folders of templates and output count", async () => {
	const other = await configuredSite({
		"eleventy.config.js":
			'export default () => ({ dir: { input: "pages", output: "www", data: "facts", includes: "../parts" } });\n',
		"pages/hej.njk": '---\npermalink: /hej.txt\n---\nHej {% include "name.njk" %}\n',
		"pages/facts/name.json": '{ "first": "Ada" }\n',
		"parts/name.njk": "{{ name.first }}",
		"views/page.njk": '{% include "name.njk" %}',
	});
	try {
		const output = join(other.root, "www");
		const { problems } = await buildSite({
			root: other.root,
			output,
			search: false,
			checkTranslations: false,
		});
		assert.not.ok(hasErrors(problems), formatProblems(problems));
		assert.is(await readFile(join(output, "hej.txt"), "utf8"), "Hej Ada");
		assert.is(await readFile(join(output, "sv/om/index.html"), "utf8"), "Ada");
		assert.not.ok(existsSync(join(output, "pages")));
	} finally {
		await other.close();
	}
});

test("a folder of data that a configuration names counts when it comes after a build on which nothing has changed", async () => {
	const other = await configuredSite({
		"eleventy.config.js": 'export default () => ({ dir: { data: "facts" } });\n',
		"views/page.njk": "{{ name.first if name else 'nobody' }}",
	});
	try {
		await build(other.root);
		assert.is((await build(other.root)).siteChanged, false);
		const page = (): Promise<string> => readFile(join(other.root, "_site/sv/om/index.html"), "utf8");
		assert.is(await page(), "nobody");
		await other.write("facts/name.json", '{ "first": "Ada" }\n');
		await build(other.root);
		assert.is(await page(), "Ada");
	} finally {
		await other.close();
	}
});

const faults = [
	{
		what: "a template that can't be rendered",
		files: { "content/sv/fel.njk": "---\npermalink: /fel.html\n---\n\n{{ nowhere.to.be }}\n" },
		expected: { code: "templates/failed", file: "content/sv/fel.njk" },
	},
	{
		what: "a template whose syntax is wrong, below its front matter",
		files: { "content/sv/fel.njk": "---\npermalink: /fel.html\n---\n\n{{ a | }}\n" },
		expected: { code: "templates/failed", file: "content/sv/fel.njk", line: 5, column: 8 },
	},
	{
		what: "a template that ends too early",
		files: { "views/fel.njk": "---\npermalink: /fel.html\n---\n\n{% if a %}\n<p>\n" },
		expected: {
			code: "templates/failed",
			file: "views/fel.njk",
			line: 5,
			message: "Eleventy can't render the site's own templates: “{% if a %}” isn't closed",
		},
	},
	{
		what: "a filter that isn't there, in a part of a template",
		files: {
			"content/sv/fel.njk": '---\npermalink: /fel.html\n---\n{% include "part.njk" %}\n',
			"_includes/part.njk": "<p>\n\n{{ 1 | odd }}\n",
		},
		expected: {
			code: "templates/failed",
			file: "_includes/part.njk",
			line: 3,
			message: "Eleventy can't render the site's own templates: there is no filter “odd”",
		},
	},
	{
		what: "a template that includes what isn't there",
		files: { "content/sv/fel.njk": '---\npermalink: /fel.html\n---\n<p>\n{% include "gone.njk" %}\n' },
		expected: {
			code: "templates/failed",
			file: "content/sv/fel.njk",
			line: 5,
			message: "Eleventy can't render the site's own templates: there is no template “gone.njk”",
		},
	},
	{
		what: "a text that a template asks for and that isn't there",
		files: { "content/sv/fel.njk": '---\npermalink: /fel.html\n---\n<p>\n{{ "a.b" | t("sv") }}\n' },
		expected: { code: "templates/failed", file: "content/sv/fel.njk", line: 5 },
	},
	{
		what: "a template in Liquid that isn't closed",
		files: { "content/sv/fel.liquid": "---\npermalink: /fel.html\n---\n\n{% if a %}\n" },
		expected: { code: "templates/failed", file: "content/sv/fel.liquid", line: 5 },
	},
	{
		what: "a layout of a template, with front matter of its own",
		files: {
			"content/sv/fel.njk": "---\npermalink: /fel.html\nlayout: frame.njk\n---\n",
			"_includes/frame.njk": "---\na: 1\n---\n<p>\n{{ nowhere.to.be }}\n",
		},
		expected: { code: "templates/failed", file: "_includes/frame.njk", line: 5, column: 1 },
	},
	{
		what: "a layout in Liquid",
		files: {
			"content/sv/fel.liquid": "---\npermalink: /fel.html\nlayout: frame.liquid\n---\n",
			"_includes/frame.liquid": "<p>\n{% if %}\n",
		},
		expected: { code: "templates/failed", file: "_includes/frame.liquid", line: 2 },
	},
	{
		what: "a part of a template in Liquid",
		files: {
			"content/sv/fel.liquid": '---\npermalink: /fel.html\n---\n{% render "part" %}\n',
			"_includes/part.liquid": "<p>\n\n{% if %}\n",
		},
		expected: {
			code: "templates/failed",
			file: "_includes/part.liquid",
			line: 3,
			message: "Eleventy can't render the site's own templates: invalid value expression: \"\"",
		},
	},
	{
		what: "a layout that isn't there",
		files: { "content/sv/fel.njk": "---\npermalink: /fel.html\nlayout: gone.njk\n---\n" },
		expected: { code: "templates/failed", file: "content/sv/fel.njk", line: 3 },
	},
	{
		what: "data of a folder in JSON without an end",
		files: {
			"content/sv/fel.njk": "---\npermalink: /fel.html\n---\n",
			"content/sv/sv.json": '{\n\t"a": 1\n',
		},
		expected: { code: "templates/failed", file: "content/sv/sv.json", line: 3 },
	},
	{
		what: "a filter that throws in a template",
		files: {
			"eleventy.config.mjs":
				'export default (config) => {\n\tconfig.addFilter("odd", () => {\n\t\tthrow new Error("no");\n\t});\n};\n',
			"content/sv/fel.njk": "---\npermalink: /fel.html\n---\n\n{{ 1 | odd }}\n",
		},
		expected: {
			code: "templates/failed",
			file: "eleventy.config.mjs",
			line: 3,
			message:
				"Eleventy can't render the site's own templates: the filter “odd” fails: no (called in content/sv/fel.njk:5)",
		},
	},
	{
		what: "a shortcode that throws in a layout",
		files: {
			"eleventy.config.mjs":
				'export default (config) => {\n\tconfig.addShortcode("odd", () => {\n\t\tthrow new Error("no");\n\t});\n};\n',
			"views/page.njk": "\n\n{% odd 1 %}",
		},
		expected: {
			code: "views/failed",
			file: "eleventy.config.mjs",
			line: 3,
			message: /: the shortcode “odd” fails: no \(called in views\/page\.njk:3\)$/,
		},
	},
	{
		what: "data in JavaScript that can't be read",
		files: { "_data/own.js": "export default {\n\ta: 1,\n\tb: ,\n};\n" },
		expected: { code: "templates/failed", file: "_data/own.js", line: 3, column: 5 },
	},
	{
		what: "a file that data import and that can't be read",
		files: {
			"_data/own.js": 'import { a } from "../lib/a.js";\nexport default a;\n',
			"lib/a.js": "export const a = 1;\nexport const = 2;\n",
		},
		expected: { code: "templates/failed", file: "lib/a.js", line: 2 },
	},
	{
		what: "data that throw",
		files: { "_data/own.js": "const a = undefined;\nexport default () => a.b;\n" },
		expected: { code: "templates/failed", file: "_data/own.js", line: 2 },
	},
	{
		what: "a template that throws a text",
		files: { "content/sv/own.11ty.js": 'export default () => {\n\tthrow "no luck";\n};\n' },
		expected: { code: "templates/failed", file: "content/sv/own.11ty.js", line: 2 },
	},
	{
		what: "data that import what isn't there",
		files: { "_data/own.js": '\nimport a from "nowhere-at-all";\nexport default a;\n' },
		expected: {
			code: "templates/failed",
			file: "_data/own.js",
			line: 2,
			message: "Eleventy can't render the site's own templates: “nowhere-at-all” isn't there to be imported",
		},
	},
	{
		what: "data in JSON without a value",
		files: { "_data/own.json": '{\n\t"a": 1,\n\t"b": ,\n}\n' },
		expected: {
			code: "templates/failed",
			file: "_data/own.json",
			line: 3,
			message: "Eleventy can't render the site's own templates: the file isn't JSON: a value is missing",
		},
	},
	{
		what: "a template's data in JSON without an end",
		files: {
			"content/sv/sv.11tydata.json": '{\n\t"a": 1\n',
			"content/sv/x.njk": "---\npermalink: /x.txt\n---\nx\n",
		},
		expected: { code: "templates/failed", file: "content/sv/sv.11tydata.json", line: 3 },
	},
	{
		what: "data in YAML that can't be read",
		files: { "_data/own.yaml": "a: 1\nb: [1, 2\nc: 3\n" },
		expected: { code: "templates/failed", file: "_data/own.yaml", line: 3, column: 1 },
	},
	{
		what: "a template whose front matter can't be read",
		files: { "content/sv/x.njk": "---\npermalink: /x.txt\ntitle: [a\n---\nx\n" },
		expected: { code: "templates/failed", file: "content/sv/x.njk", line: 4 },
	},
	{
		what: "a template at the address of a page",
		files: { "views/om.njk": "---\npermalink: /sv/om/\n---\nOm\n" },
		expected: { code: "templates/address-taken", actual: "sv/om/index.html" },
	},
	{
		what: "a template that would take the place of an original",
		files: { "views/fel.njk": "---\npermalink: ../../content/sv/om.md\n---\nFel\n" },
		expected: {
			code: "templates/outside-output",
			file: "views/fel.njk",
			actual: "../../content/sv/om.md",
		},
	},
	{
		what: "a folder that would be copied out of the output",
		files: {
			"eleventy.config.mjs":
				'export default (config) => {\n\tconfig.addPassthroughCopy({ static: "../elsewhere" });\n};\n',
			"static/a.txt": "a\n",
		},
		expected: {
			code: "templates/outside-output",
			file: "eleventy.config.mjs",
			line: 2,
			actual: "../elsewhere",
		},
	},
	{
		what: "two templates at one address",
		files: {
			"content/sv/ett.njk": "---\npermalink: /fel.html\n---\n",
			"content/sv/fel.njk": "---\npermalink: /fel.html\n---\n",
		},
		expected: { code: "templates/failed", message: /writing to `fel\.html`\./ },
	},
	{
		what: "data that hold a function",
		files: { "_data/own.js": "export default () => ({ now: () => 1 });\n" },
		expected: { code: "configuration/data" },
	},
	{
		what: "a value that isn't there, in a macro of another file",
		files: {
			"views/page.njk": '{% include "cards.njk" %}\n\n<p> {% if view %}{{ 1 }}{% endif %}',
			"views/partials/cards.njk": '{% from "card.njk" import card %}\n{{ card(view) }}\n',
			"views/partials/card.njk": "{% macro card(page) %}\n<p>\n  {{ page.nowhere }}\n{% endmacro %}\n",
		},
		expected: { code: "views/failed", file: "views/partials/card.njk", line: 3, column: 3 },
	},
	{
		what: "a macro that isn't there to be imported",
		files: {
			"views/page.njk": '\n{% from "card.njk" import card %}',
			"views/partials/card.njk": "{% macro cards(page) %}{% endmacro %}\n",
		},
		expected: { code: "views/failed", file: "views/page.njk", line: 2 },
	},
	{
		what: "a layout that asks for collections",
		files: { "views/page.njk": "\n{% for page in collections.pages %}{{ page.url }}{% endfor %}" },
		expected: { code: "views/collections", line: 2 },
	},
	{
		what: "a filter that throws",
		files: {
			"eleventy.config.mjs":
				'export default (config) => {\n\tconfig.addFilter("odd", () => {\n\t\tthrow new Error("no");\n\t});\n};\n',
			"views/page.njk": "{{ view.title | odd }}",
		},
		expected: { code: "views/failed", file: "eleventy.config.mjs", line: 3 },
	},
] as const;

test("a template that Eleventy hasn't been taught to read is told", async () => {
	const other = await configuredSite({
		"content/sv/own.11ty.ts": 'export default () => "own";\n',
		"content/sv/own.webc": "<p>own</p>\n",
	});
	const unread = async (): Promise<readonly unknown[]> => {
		const { problems } = await build(other.root);
		return problems.filter(({ code }) => code === "templates/unread").map(({ file }) => file);
	};
	try {
		assert.equal(await unread(), ["content/sv/own.11ty.ts", "content/sv/own.webc"]);
		await other.write(
			"eleventy.config.js",
			'export default (config) => {\n\tconfig.addExtension(["11ty.ts", "webc"], { compile: (text) => () => text });\n};\n',
		);
		assert.equal(await unread(), []);
		await other.write("eleventy.config.js", 'export default () => ({ dir: { input: "src" } });\n');
		await other.write("src/own.webc", "<p>own</p>\n");
		assert.ok((await unread()).includes("src/own.webc"));
	} finally {
		await other.close();
	}
});

for (const { what, files: faulty, expected } of faults) {
	test(`${what} is a problem, and the site stays as it was`, async () => {
		const other = await withLayouts(await configuredSite({ "views/page.njk": "{{ view.path }}", ...faulty }));
		try {
			const { problems } = await build(other.root);
			const errors = problems.filter(({ severity }) => severity === "error");
			assert.is(errors.length, 1, formatProblems(errors));
			for (const [member, value] of Object.entries(expected)) {
				const actual = errors[0]?.[member as "code"];
				if (value instanceof RegExp) assert.match(actual ?? "", value);
				else assert.is(actual, value, formatProblems(errors));
			}
			assert.not.ok(existsSync(join(other.root, "_site/sv/om/index.html")));
		} finally {
			await other.close();
		}
	});
}

test.run();
