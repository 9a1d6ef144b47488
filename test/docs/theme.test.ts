import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../src/core/problems/format-problems.ts";
import { starterSite } from "../../src/core/starting/starter-site.ts";
import { buildSite } from "../../src/node/build-site.ts";

const guide = await readFile("docs/content/en/reference/theme.md", "utf8");
const tokens = await readFile("src/theme/styles/tokens.css", "utf8");

test("the custom properties that docs/content/en/reference/theme.md names are there, and every colour is named", () => {
	const defined = [...tokens.matchAll(/^\t(--[\w-]+):/gm)].map(([, name = ""]) => name);
	const named = [...guide.matchAll(/--[a-z][\w-]*/g)].map(([name]) => name);
	for (const name of named) assert.ok(defined.includes(name), name);
	const colours = [...tokens.matchAll(/^\t(--[\w-]+): #/gm)].map(([, name = ""]) => name);
	for (const name of colours)
		assert.ok(named.includes(name), `${name} isn't in docs/content/en/reference/theme.md`);
});

/** The example of a layout that has a text in it. */
function layoutWith(text: string): string {
	const [, layout = ""] =
		[...guide.matchAll(/```njk\n([\s\S]*?)```/g)].find(([, found = ""]) => found.includes(text)) ?? [];
	return layout;
}

const files = {
	"views/recipe.njk": layoutWith("provenance"),
	"views/search.njk": layoutWith("super()"),
	"i18n/en.json": JSON.stringify({
		field: { minutes: "Minutes", cook: "Cook", topics: "Topics", topic: "Topic" },
		taxonomy: { topics: "Topics" },
		museum: { hours: "Open 10 to 4" },
	}),
	"content/en/recipes/index.md": "---\ntitle: Recipes\n---\n",
	"content/en/recipes/soup.md":
		"---\ntitle: Soup\nminutes: 25\ncook: { name: Kim, email: kim@example.org }\n---\n\nBoil the water.\n",
};

const kinds = `kinds:
  recipe:
    match: { folder: recipes }
    facts: [minutes]
    fields: { minutes: number, cook: { type: group, of: { name: text, email: email } } }
`;

test("its layouts, one of a site's own kind and one that changes a block of a shipped one, are built as they stand", async () => {
	const root = await mkdtemp(join(tmpdir(), "brygga-"));
	try {
		const starter = starterSite({ source: "en", languages: ["en"], version: "0.2", today: "2026-11-29" });
		for (const { file, text } of starter)
			await writeTo(join(root, file), file === "content/site.yaml" ? text + kinds : text);
		for (const [file, text] of Object.entries(files)) await writeTo(join(root, file), text);
		const output = join(root, "_site");
		const { problems } = await buildSite({ root, output, search: false, checkTranslations: false });
		assert.is(formatProblems(problems), "");
		const recipe = await readFile(join(output, "en/recipes/soup/index.html"), "utf8");
		for (const shown of ["<h1>Soup</h1>", "Boil the water.", "Minutes", "25", "Cook", "kim@example.org"])
			assert.match(recipe, shown);
		const search = await readFile(join(output, "en/search/index.html"), "utf8");
		assert.match(search, "<p>Open 10 to 4</p>");
		assert.match(search, 'type="search"');
	} finally {
		await rm(root, { recursive: true, force: true });
	}
});

async function writeTo(path: string, text: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}

test.run();
