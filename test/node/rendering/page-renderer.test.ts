import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { PageView } from "../../../src/core/pages/page-view.ts";
import { createTranslator } from "../../../src/core/strings/translator.ts";
import { createPageRenderer } from "../../../src/node/rendering/page-renderer.ts";
import { carriedProblems } from "../../../src/node/system/problems-error.ts";
import { shippedStrings } from "../../support/shipped-strings.ts";

const test = suite<{ root: string }>("page-renderer");

/** Below the working directory, as Eleventy wants it. */
const cache = fileURLToPath(new URL("../../../node_modules/.cache/", import.meta.url));

test.before.each(async (context) => {
	await mkdir(cache, { recursive: true });
	context.root = await mkdtemp(join(cache, "site-"));
	await mkdir(join(context.root, "views/partials"), { recursive: true });
});
test.after.each(async ({ root }) => {
	await rm(root, { recursive: true });
});

async function render(root: string, template: string, more: object = {}): Promise<string> {
	await writeFile(join(root, "views/plain.njk"), `---\npagination: {}\n---\n${template}`);
	const renderPage = await createPageRenderer(root, { translator: createTranslator(shippedStrings("en")) });
	return renderPage({
		kind: "plain",
		layouts: ["plain"],
		path: "/sv/a/",
		title: "A & B",
		...more,
	} as unknown as PageView);
}

test("a layout shows a view, without its own front matter", async ({ root }) => {
	assert.is(await render(root, "<h1>{{ view.title }}</h1>"), "<h1>A &amp; B</h1>");
});

test("a faulty layout is named, whether it can't be read or can't be rendered", async ({ root }) => {
	const failure = (template: string): Promise<unknown> =>
		render(root, template).then(
			() => undefined,
			(error: unknown) => error,
		);
	for (const template of ["{% if %}", "{{ view.nothing.at.all }}", "{{ view.nothing() }}"]) {
		const [problem, ...others] = carriedProblems(await failure(template)) ?? [];
		assert.equal(others, []);
		assert.is(problem?.code, "views/failed", template);
		assert.is(problem?.file, "views/plain.njk");
		// Nunjucks tells no line of a call in the first.
		if (!template.includes("()")) assert.is(problem?.line, 4, template);
		assert.match(
			problem?.message ?? "",
			/^The (?:template|page) can't be rendered(?: for \/sv\/a\/)?: (?!.*unknown path)\S/,
		);
	}
});

test("a part of the site comes before the generator's of the same name, and can build upon it", async ({
	root,
}) => {
	await writeFile(join(root, "views/partials/entries.njk"), "{% macro link() %}mine{% endmacro %}");
	assert.is(await render(root, '{% from "entries.njk" import link %}{{ link() }}'), "mine");
	await writeFile(
		join(root, "views/partials/entries.njk"),
		'{% from "theme/views/partials/entries.njk" import attributes %}{% macro link(item) %}[{{ attributes(item) }}]{% endmacro %}',
	);
	assert.is(
		await render(
			root,
			'{% from "entries.njk" import link %}{% set f = {tag: "sv", direction: "ltr"} %}{{ link({foreign: f}) }}',
		),
		'[ lang="sv" dir="ltr"]',
	);
});

test("the citation can be imported as a macro, and included by layouts from before it was one", async ({
	root,
}) => {
	const view = {
		site: { language: { locale: "en-GB" } },
		cite: {
			id: "b2026a",
			authors: "Berg",
			title: "A",
			site: "News",
			notes: [],
			address: "https://a.example/",
			bibtex: "",
		},
	};
	const shown = async (template: string) => (await render(root, template, view)).trim();
	const imported = await shown('{% from "cite.njk" import cite %}{{ cite(view.cite, "en-GB", "en") }}');
	assert.match(imported, /^<section class="cite">.*Berg.*<\/section>$/s);
	assert.is(await shown('{% set lang = "en" %}{% include "cite.njk" %}'), imported);
});

test("a site's own citation without the macro is a fault", async ({ root }) => {
	const failure = async (part: string) => {
		await writeFile(join(root, "views/partials/cite.njk"), part);
		const error = await render(root, '<p>\n{% from "cite.njk" import cite %}').catch(
			(thrown: unknown) => thrown,
		);
		return carriedProblems(error)?.[0];
	};
	const unknown = await failure("<p>\n{{ view.cite.title }}</p>");
	assert.is(unknown?.file, "views/partials/cite.njk");
	assert.is(unknown?.line, 2);
	const absent = await failure("{% if view %}<p>{{ view.cite.title }}</p>{% endif %}");
	assert.match(absent?.message ?? "", "cannot import 'cite'");
	assert.is(absent?.line, 5);
});

test("every filter and part that isn't there is told with its line, and a call below the first line with its own", async ({
	root,
}) => {
	const failure = async (template: string) =>
		carriedProblems(
			await render(root, template).then(
				() => undefined,
				(error: unknown) => error,
			),
		) ?? [];
	const faults = await failure("{% if view.title %}\n{{ 1 | odd }}\n{% endif %}\n{% include 'gone.njk' %}");
	assert.equal(
		faults.map(({ line, message }) => [line, message.split(": ")[1]]),
		[
			[5, "there is no filter “odd”"],
			[7, "there is no template “gone.njk”"],
		],
	);
	assert.is((await failure("\n\n{{ view.nothing() }}"))[0]?.line, 6);
});

test("templates that include each other are told with the place of the tag, and a macro without end with its layout", async ({
	root,
}) => {
	await writeFile(join(root, "views/partials/a.njk"), '<p>\n{% include "b.njk" %}');
	await writeFile(join(root, "views/partials/b.njk"), '{% include "a.njk" %}');
	const failure = async (template: string) =>
		carriedProblems(await render(root, template).catch((thrown: unknown) => thrown)) ?? [];
	const [circle, ...others] = await failure('{% include "a.njk" %}');
	assert.equal(others, []);
	const files = ["views/partials/a.njk", "views/partials/b.njk"];
	assert.ok(files.includes(circle?.file ?? ""));
	assert.is(circle?.line, circle?.file === files[0] ? 2 : 1);
	assert.match(circle?.message ?? "", /[ab]\.njk includes itself, through views\/partials\/[ab]\.njk$/);
	const [macro] = await failure("{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(1) }}");
	assert.match(macro?.message ?? "", "calls itself without end");
	assert.is(macro?.file, "views/plain.njk");
});

test("a layout that counts without end is told with its place", async ({ root }) => {
	assert.is(await render(root, "{% for i in range(4, 0, -2) %}{{ i }}{% endfor %}{{ range(3) }}"), "420,1,2");
	for (const bounds of ["1000000000", "0, 9000000000, 2", "5, -9000000000, -1"]) {
		const error = await render(root, `\n{% for i in range(${bounds}) %}{% endfor %}`).catch(
			(thrown: unknown) => thrown,
		);
		const [problem] = carriedProblems(error) ?? [];
		assert.match(problem?.message ?? "", "at most 1000000 times");
		assert.is(problem?.file, "views/plain.njk");
		assert.is(problem?.line, 5);
	}
});

test("a layout that writes nothing is a fault, as is one that no page has and that can't be read", async ({
	root,
}) => {
	const failure = async (template: string) =>
		carriedProblems(await render(root, template).catch((thrown: unknown) => thrown))?.[0];
	const empty = await failure("\n");
	assert.is(empty?.file, "views/plain.njk");
	assert.match(empty?.message ?? "", "writes nothing");
	await writeFile(join(root, "views/unused.njk"), "<p>\n{% if %}");
	const unused = await failure("{{ view.title }}");
	assert.is(unused?.file, "views/unused.njk");
	assert.is(unused?.line, 2);
});

test("a fault in a part is told with its own file and line", async ({ root }) => {
	await writeFile(join(root, "views/partials/mine.njk"), "<p>\n{{ nothing.at.all }}\n");
	const error = await render(root, '\n\n\n{% include "mine.njk" %}').catch((thrown: unknown) => thrown);
	const [problem] = carriedProblems(error) ?? [];
	assert.is(problem?.file, "views/partials/mine.njk");
	assert.is(problem?.line, 2);
});

test("a text that no language has is told with its key, the file that asks for it and the line", async ({
	root,
}) => {
	await writeFile(join(root, "views/partials/from.njk"), '<p>\n\n{{ "choir.from" | t("sv") }}</p>');
	for (const [template, file, line] of [
		['<p>\n{{ "choir.from" | t("sv") }}</p>', "views/plain.njk", 5],
		['{% include "from.njk" %}', "views/partials/from.njk", 3],
	] as const) {
		const error = await render(root, template).catch((thrown: unknown) => thrown);
		const [problem, ...others] = carriedProblems(error) ?? [];
		assert.equal(others, []);
		assert.match(problem?.message ?? "", "There is no interface text “choir.from” in the language “sv”.");
		assert.match(problem?.message ?? "", "i18n/sv.json");
		assert.is(problem?.file, file);
		assert.is(problem?.line, line);
	}
});

test("a kind of page without a layout is named", async ({ root }) => {
	const renderPage = await createPageRenderer(root, { translator: createTranslator([]) });
	assert.throws(
		() => renderPage({ kind: "recipe", layouts: ["recipe"] } as unknown as PageView),
		/There is no layout recipe\.njk/,
	);
});

test.run();
