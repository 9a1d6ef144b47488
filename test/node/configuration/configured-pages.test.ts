/** What a site's configuration adds counts in its pages: one build of a site with one thing of each kind, asserted many times. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../../src/core/problems/format-problems.ts";
import { buildSite } from "../../../src/node/build-site.ts";
import { configuredSite } from "../../support/configured-site.ts";
import { loadSite } from "../../support/load-site.ts";

const configuration = `import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";
import attributes from "markdown-it-attrs";
import definitions from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { shout } from "./lib/shout.ts";

export default async function (config: any): Promise<void> {
	config.addFilter("shout", shout);
	config.addAsyncFilter("later", async (text: string) => \`\${text} later\`);
	config.addShortcode("year", (year: number) => \`<b>\${year}</b>\`);
	config.addPairedShortcode("box", (content: string) => \`<div class="box">\${content}</div>\`);
	config.addTransform("stamp", function (this: any, html: string) {
		return this.page.outputPath.endsWith(".html") ? \`\${html}<!-- \${this.page.url} \${this.inputPath} -->\` : html;
	});
	config.addGlobalData("motto", async () => "Vind i seglen");
	config.addPlugin(syntaxHighlight);
	config.amendLibrary("md", (markdown: any) => markdown.use(footnotes).use(definitions).use(attributes));
}
`;

const layout = `{{ view.title | shout }}|{{ "now" | later }}|{% year 1905 %}|{% box %}{{ page.url }}{% endbox %}|{{ motto }}
{{ view.body | safe }}`;

const page = `---
title: Om
description: Om oss.
---

## Rubrik {.stor}

Text[^källa] och [länk](sok.md).

[^källa]: En *not*.

Term
: Förklaring

\`\`\`js
const a = 1;
\`\`\`
`;

const site = await configuredSite({
	".eleventy.ts": configuration,
	"lib/shout.ts": "export const shout = (text: string): string => text.toUpperCase();\n",
	"views/page.njk": layout,
	"content/sv/om.md": page,
});
test.after(() => site.close());
for (const kind of [
	"start",
	"section",
	"article",
	"term",
	"glossary",
	"search",
	"translations",
	"not-found",
	"chooser",
	"redirect",
])
	await site.write(`views/${kind}.njk`, `{{ view.path }}`);
const output = join(site.root, "_site");
const result = await buildSite({
	root: site.root,
	output,
	search: false,
	checkTranslations: false,
});
const html = await readFile(join(output, "sv/om/index.html"), "utf8");
const [first = "", ...rest] = html.split("\n");
const body = rest.join("\n");

test("nothing is wrong with it", () => {
	const { problems } = result;
	assert.is(
		formatProblems(problems.filter(({ code }) => /^(?:configuration|views|markdown)\//.test(code))),
		"",
	);
});

test("filters, shortcodes, paired shortcodes and global data count in layouts", () => {
	assert.is(first, 'OM|now later|<b>1905</b>|<div class="box">/sv/om/</div>|Vind i seglen');
});

test("transforms are run over each page, and know which", () => {
	assert.match(body, /<!-- \/sv\/om\/ \.\/content\/sv\/om\.md -->$/);
});

test("plugins for Markdown count, with the ids and links that Brygga fills in", () => {
	assert.match(body, '<h2 id="s-rubrik" class="stor"><a href="#s-rubrik">Rubrik</a></h2>');
	assert.match(body, '<a href="/town/sv/sok/">länk</a>');
	assert.match(body, '<sup class="footnote-ref">');
	assert.match(body, /<li id="fn1" class="footnote-item"><p[^>]*>En <em>not<\/em>\./);
	assert.match(body, "<dt>Term</dt>");
});

test("a plugin that highlights code counts", () => {
	assert.match(body, '<span class="token keyword">const</span>');
});

test("a footnote is a block that is compared and translated", async () => {
	const { model } = await loadSite(site.root);
	const about = model?.pages.get("sv")?.get("om");
	const note = about?.body.blocks.at(-1);
	assert.is(note?.type, "footnote");
	assert.is(note?.text, "[^källa]: En *not*.");
	assert.is(about?.body.texts.at(-1)?.text, "En not.");
	assert.is(note?.line, about?.body.texts.at(-1)?.line);
});

test.run();
