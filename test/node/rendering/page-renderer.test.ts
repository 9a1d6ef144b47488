import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { PageView } from "../../../src/core/pages/page-view.ts";
import { createTranslator } from "../../../src/core/strings/translator.ts";
import { createPageRenderer } from "../../../src/node/rendering/page-renderer.ts";
import { carriedProblems } from "../../../src/node/system/problems-error.ts";

const test = suite<{ layouts: string }>("page-renderer");

/** Below the working directory, as Eleventy wants it. */
const cache = fileURLToPath(new URL("../../../node_modules/.cache/", import.meta.url));

test.before.each(async (context) => {
	await mkdir(cache, { recursive: true });
	context.layouts = await mkdtemp(join(cache, "layouts-"));
	await mkdir(join(context.layouts, "partials"));
});
test.after.each(async ({ layouts }) => {
	await rm(layouts, { recursive: true });
});

async function render(layouts: string, template: string): Promise<string> {
	await writeFile(join(layouts, "plain.njk"), `---\npagination: {}\n---\n${template}`);
	const renderPage = await createPageRenderer(layouts, { translator: createTranslator([]) });
	return renderPage({ kind: "plain", path: "/sv/a/", title: "A & B" } as PageView);
}

test("a layout shows a view, without its own front matter", async ({ layouts }) => {
	assert.is(await render(layouts, "<h1>{{ view.title }}</h1>"), "<h1>A &amp; B</h1>");
});

test("a faulty layout is named, whether it can't be read or can't be rendered", async ({ layouts }) => {
	const failure = (template: string): Promise<unknown> =>
		render(layouts, template).then(
			() => undefined,
			(error: unknown) => error,
		);
	for (const template of ["{% if %}", "{{ view.nothing.at.all }}", "{{ view.nothing() }}"]) {
		const [problem, ...others] = carriedProblems(await failure(template)) ?? [];
		assert.equal(others, []);
		assert.is(problem?.code, "views/failed", template);
		assert.match(problem?.file ?? "", /layouts-\w+\/plain\.njk$/);
		// Nunjucks tells no line of a call.
		if (!template.includes("()")) assert.is(problem?.line, 4, template);
		assert.match(
			problem?.message ?? "",
			/^The page can't be rendered(?: for \/sv\/a\/)?: (?!.*unknown path)\S/,
		);
	}
});

test("a kind of page without a layout is named", async ({ layouts }) => {
	const renderPage = await createPageRenderer(layouts, { translator: createTranslator([]) });
	assert.throws(() => renderPage({ kind: "article" } as PageView), /There is no layout article\.njk/);
});

test.run();
