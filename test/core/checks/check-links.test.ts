import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkLinks } from "../../../src/core/checks/check-links.ts";
import type { TextFile } from "../../../src/core/content/files/site-files.ts";
import { parseSite } from "../../../src/core/content/parse-site.ts";
import { buildModel } from "../../../src/core/model/build-model.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";

const settings =
	"url: https://example.org/\nsource: sv\nlanguages:\n  - { tag: sv, locale: sv-SE }\nkinds:\n  start:\n    fields: { programme: file }\n";

/** What is wrong with the links of a page, in a site that has `om` besides. */
function problemsOf(body: string, fields = ""): readonly Problem[] {
	const page = (key: string, text: string): TextFile => ({
		file: `content/sv/${key}.md`,
		text: `---\ntitle: ${key}\ndescription: En sida.\n${key === "index" ? fields : ""}---\n\n${text}\n`,
		blob: key,
	});
	const { site } = parseSite({
		settings: { file: "content/site.yaml", text: settings, blob: "settings" },
		trees: new Map([["sv", [page("index", body), page("om", "Om oss.")]]]),
		strings: new Map(),
		media: new Map(),
		problems: [],
	});
	if (!site) throw new Error("The texts make no site");
	const publicFiles = new Set(["/reports/2023 å.pdf"]);
	const { model } = buildModel(site, { pinnedTexts: new Map(), today: "2026-01-01", publicFiles });
	return checkLinks(model.pages, { model, site });
}

test("checkLinks tells links without anything to read, or without an address", () => {
	const body =
		"[](om.md), [ ](om.md), [**&#8203;**](om.md), [&nbsp;](https://example.com/), [](), [text](), [text](<>), [bild][]\n\n[bild]: <>";
	assert.equal(
		problemsOf(body).map(({ code }) => code),
		[
			...["links/no-text", "links/no-text", "links/no-text", "links/no-text"],
			...["links/no-text", "links/no-address", "links/no-address", "links/no-address", "links/no-address"],
		],
	);
	assert.equal(
		problemsOf("[![](om.png)](om.md)").map(({ code }) => code),
		["links/no-text", "images/missing"],
	);
});

test("checkLinks follows paths from the top of the site, by key and by address", () => {
	assert.equal(
		problemsOf("[a](/om/) [b](/sv/om.html) [c](/om.md) [d](/) [e](om.html) [f](/sv/om/index.html)"),
		[],
	);
	assert.equal(
		problemsOf("[a](/omm/)").map(({ code, expected }) => [code, expected]),
		[["links/unknown-page", "om.md"]],
	);
});

test("checkLinks follows links to public files, from the top of the site and from the page's file", () => {
	const found =
		"[a](</reports/2023 å.pdf>) [b](../../public/reports/2023%20å.pdf) [c](<../../public/reports/2023 å.pdf#page=2>)";
	assert.equal(problemsOf(found), []);
	const missing = "[a](../../public/reports/2024.pdf) [b](../public/reports/2023%20å.pdf)";
	assert.equal(
		problemsOf(missing).map(({ code }) => code),
		["links/unknown-page", "links/unknown-page"],
	);
});

test("checkLinks takes whatever can be read as a link's text", () => {
	const readable = [
		"[a](om.md)",
		"[`a`](om.md)",
		"[**a**](om.md)",
		"[\\*](om.md)",
		"[[a]{lang=en}](om.md)",
		"[]{lang=en} [a](om.md)",
	];
	assert.equal(problemsOf(readable.join(" ")), []);
	assert.equal(problemsOf("<https://example.com/>"), []);
	assert.equal(
		problemsOf("[![alt](om.png)](om.md)").map(({ code }) => code),
		["images/missing"],
	);
});

test("checkLinks names the page that a misspelt link means, each time", () => {
	const found = problemsOf("[a](omm.md), [b](om.md) and [c](omm.md#mer)");
	assert.equal(
		found.map(({ code, expected }) => [code, expected]),
		[
			["links/unknown-page", "om.md"],
			["links/unknown-page", "om.md"],
		],
	);
});

test("checkLinks reports every link to pages that are gone, but no longer guesses what many mean", () => {
	const links = Array.from({ length: 150 }, (_, index) => `[länk](sida-${index}.md)`);
	const found = problemsOf([...links, "[om](omm.md)"].join("\n"));
	assert.is(found.length, 151);
	assert.ok(found.every(({ code }) => code === "links/unknown-page"));
	assert.is(found.at(-1)?.expected, undefined);
	assert.is(problemsOf("[om](omm.md)")[0]?.expected, "om.md");
});

test("checkLinks tells a field's file that isn't there by where it belongs", () => {
	assert.equal(problemsOf("", 'programme: "/reports/2023 å.pdf"\n'), []);
	for (const [file, hint] of [
		["/programme/x.pdf", "public/programme/x.pdf"],
		["../x.pdf", "public/x.pdf"],
		["/reports/2023 a.pdf", "Did you mean “/reports/2023 å.pdf”?"],
		["https://example.org/x.pdf", "type “link”"],
	] as const) {
		const [problem, ...others] = problemsOf("", `programme: ${file}\n`);
		assert.equal(others, []);
		assert.is(problem?.code, "links/missing-file", file);
		assert.is(problem?.line, 4);
		assert.match(problem?.hint ?? "", hint);
	}
});

test.run();
