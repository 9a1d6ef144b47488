/** What is said of addresses and unseen characters in the fixture site `harbour`. */
import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../support/load-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const site = await temporarySite("harbour");
test.after(() => site.close());
await site.write(
	"content/sv/nyheter/hamnfest.md",
	[
		"---",
		"title: Hamn\u200bfest",
		"description: Fest i hamnen.",
		"date: 2023-05-01",
		"---",
		"",
		"Läs [mer](https://kim:hemligt@example.org/) och [detta](https://example.org/de\u00adtta) samt [om](../om.md).",
		"",
		"Filen \u202egnp.exe.",
	].join("\n"),
);
await site.write(
	"i18n/glossary.csv",
	"sv,en,ar,definition:sv,definition:en,definition:ar\nham\u202en,port,m,a,b,c\n",
);
await site.write("content/site.yaml", `# \u200b\n${(await loadText("content/site.yaml")).trim()}\n`);
await site.write("i18n/en.json", '{\n\t"notFound.home": "\u2067Start"\n}\n');

async function loadText(file: string): Promise<string> {
	return readFile(`${site.root}/${file}`, "utf8");
}

const { problems } = await loadSite(site.root);
const of = (code: string): string[] =>
	problems.filter((problem) => problem.code === code).map(({ file, line }) => `${file}:${line}`);

test("characters that nobody sees are warned of in every file of a site", () => {
	assert.equal(of("content/hidden-character"), [
		"content/site.yaml:1",
		"content/sv/nyheter/hamnfest.md:2",
		"content/sv/nyheter/hamnfest.md:9",
		"i18n/en.json:2",
		"i18n/glossary.csv:2",
	]);
	assert.ok(
		problems.every(({ code, severity }) => code !== "content/hidden-character" || severity === "warning"),
	);
});

test("addresses with a password are warned of, and the password isn't repeated", () => {
	assert.equal(of("links/credentials"), ["content/sv/nyheter/hamnfest.md:7"]);
	assert.not.match(JSON.stringify(problems), "hemligt");
});

test("addresses with a soft hyphen in them are warned of", () => {
	assert.equal(of("links/hidden-character"), ["content/sv/nyheter/hamnfest.md:7"]);
});

test("the fixture site itself has neither", async () => {
	const clean = await temporarySite("harbour");
	try {
		const { problems: found } = await loadSite(clean.root);
		assert.equal(
			found.filter(({ code }) => /hidden-character|credentials/.test(code)),
			[],
		);
	} finally {
		await clean.close();
	}
});

test.run();
