import { test } from "uvu";
import * as assert from "uvu/assert";
import { workbenchSite } from "../../support/workbench-site.ts";

const site = await workbenchSite();
test.after(() => site.close());

test("a page says how its language marks a quotation, and one within it", async () => {
	const page = await site.ask("page", { key: "index", language: "en" });
	assert.equal(page.quotes, [
		{ open: "“", close: "”" },
		{ open: "‘", close: "’" },
	]);
});

test("a page has the remarks of both files, with the original's block that each is at", async () => {
	await site.write(
		"content/sv/sagt.md",
		"---\ntitle: Sagt\ndescription: Om.\n---\n\nEtt.\n\n<!-- skriv kort -->\n\nTvå.\n",
	);
	await site.write(
		"content/en/sagt.md",
		"---\ntitle: Said\ndescription: About.\ntranslation:\n  state: draft\n---\n\n<!-- or “A”? -->\n\nOne.\n\nTwo.\n\n<!-- ask Eva -->\n",
	);
	await site.rebuild();
	const page = await site.ask("page", { key: "sagt", language: "en" });
	assert.equal(page.remarks, [
		{ from: "original", text: "skriv kort", block: 2 },
		{ from: "translation", text: "or “A”?", block: 1 },
		{ from: "translation", text: "ask Eva" },
	]);
});

test("texts that have been translated elsewhere in one way are known of a page without them", async () => {
	const original = (title: string): string =>
		`---\ntitle: ${title}\ndescription: ${title} är här.\n---\n\nKontakta oss gärna.\n\nVarsågod.\n\nAdjö från ${title}.\n`;
	const english = (title: string, please: string): string =>
		`---\ntitle: ${title}\ndescription: ${title} is here.\ntranslation:\n  state: in-review\n---\n\nDo contact us.\n\n${please}\n\nBye from ${title}.\n`;
	for (const name of ["en", "tva", "tre"]) await site.write(`content/sv/${name}.md`, original(name));
	await site.write("content/en/en.md", english("en", "Please."));
	await site.write("content/en/tva.md", english("tva", "You are welcome."));
	await site.rebuild();
	for (const key of ["en", "tva"]) {
		const page = await site.ask("page", { key, language: "en" });
		const units = page.units.map(({ id, target }) => ({ id, text: target?.markdown ?? "", confirmed: true }));
		const intent = { kind: "done", state: "in-review" } as const;
		const saved = await site.ask("save", { key, language: "en", base: page.base, units, intent });
		assert.is(saved.kind, "saved");
	}
	await site.rebuild();
	const { texts } = await site.ask("same", { key: "tre", language: "en" });
	assert.equal(
		texts.map(({ text }) => text),
		["Do contact us."],
	);
	assert.equal(await site.ask("same", { key: "en", language: "en" }), { texts: [] });
});

test.run();
