import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { gitSite } from "../support/git-site.ts";
import { parseHtml } from "../support/html.ts";
import { runBrygga } from "../support/run-brygga.ts";

const site = await gitSite();
const original = "content/sv/nyheter/bron.md";
test.after(() => site.close());

test("what has changed in the original stands where it has changed, word by word, and the notice leads there", async () => {
	await runBrygga("pin", "--all", "--root", site.root);
	await site.commit();
	await site.change(original, "title: Bron invigd", "title: Bron öppnad");
	await site.change(original, "date: 2023-02-03", "date: 2023-02-03\nupdated: 2024-05-06");
	await site.change(original, "Bron är klar.", "Bron är <nästan> klar.");
	await site.change(original, "roligt", "**svårt**");
	await site.change(
		"content/site.yaml",
		"source: sv",
		"source: sv\ntranslation: { severity: { structure: warning } }",
	);
	await site.write(original, `${await site.read(original)}\n## Avslut\n\nTack.\n`);
	const output = join(site.root, "_out");
	const build = await runBrygga("build", "--root", site.root, "--output", output, "--no-search");
	assert.is(build.code, 0, build.messages);

	const html = await readFile(join(output, "en/news/bridge-opened/index.html"), "utf8");
	const page = parseHtml(html);
	const [above, elsewhere, , ...others] = page.all("details", { class: "changed" });
	assert.equal(others, []);
	assert.is(above?.attributes["id"], "changed");
	assert.match(
		above?.text() ?? "",
		"The original has changed here The title Bron invigdöppnad Bron är <nästan> klar.",
	);
	assert.match(elsewhere?.text() ?? "", /in parts that aren’t in this translation\. Avslut ?Tack\./);
	assert.match(html, /<h2 id="s-bygget">.*<\/h2>\n<details class="changed">/);
	assert.match(
		html,
		'<p lang="sv" dir="ltr">Bygget tog 14 månader. Det var <del>roligt</del><ins>svårt</ins>.</p>',
		"without markup",
	);
	const notice = page.all("aside")[0];
	assert.match(notice?.text() ?? "", "Last update of the original: 6 May 2024.");
	const ids = new Set(page.elements.map(({ attributes }) => attributes["id"]));
	const links = page.all("a").filter((link) => link.within("aside") && link.within("li"));
	assert.ok(links.length >= 3);
	for (const { attributes } of links.filter(({ attributes }) => attributes["href"]?.startsWith("#")))
		assert.ok(ids.has(attributes["href"]?.slice(1)), attributes["href"]);
});

test.run();
