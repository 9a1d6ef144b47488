/** The libraries that a configuration brings: its Markdown is the site's, its Nunjucks isn't, in layouts and templates alike. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../../src/node/build-site.ts";
import { configuredSite } from "../../support/configured-site.ts";
import { loadSite } from "../../support/load-site.ts";

const configuration = `import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

export default function (config: any): void {
	config.setLibrary("md", markdownIt({ typographer: true, quotes: "»»››" }).use(footnotes));
	config.setLibrary("njk", {});
	config.setNunjucksEnvironmentOptions({ autoescape: false });
}
`;

const page = `---
title: Om <b>
description: Om oss.
---

Sagt "så"[^1] och [so]{lang=en}.

[^1]: En not.
`;

const site = await configuredSite({
	".eleventy.ts": configuration,
	"content/sv/om.md": page,
	"views/page.njk": "{{ view.title }} {{ view.body | safe }}",
	"views/list.njk": '---\npermalink: list.txt\n---\n{{ "<i>" }}',
});
test.after(() => site.close());

test("a Markdown of the site's own reads its pages, with what Brygga's adds", async () => {
	const { model } = await loadSite(site.root);
	const texts = model?.pages.get("sv")?.get("om")?.body.texts ?? [];
	assert.equal(
		texts.map(({ type, text }) => [type, text]),
		[
			["paragraph", "Sagt »så» och so."],
			["footnote", "En not."],
		],
	);
	assert.is(texts[0]?.foreign[0]?.tag, "en");
});

test("and is what is published, by the generator's Nunjucks", async () => {
	const output = join(site.root, "_site");
	const { problems } = await buildSite({ root: site.root, output, search: false, checkTranslations: false });
	assert.equal(
		problems.filter(({ code }) => code.startsWith("configuration/")).map(({ line }) => line),
		[6, 7],
	);
	const html = await readFile(join(output, "sv/om/index.html"), "utf8");
	assert.match(
		html,
		/^Om &lt;b&gt; <p id="p1"><a class="passage"[^>]*><\/a>Sagt »så»<sup class="footnote-ref">/,
	);
	assert.match(html, '<span lang="en">so</span>');
	assert.is(await readFile(join(output, "list.txt"), "utf8"), "&lt;i&gt;");
});

test.run();
