import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSite } from "../../../src/core/content/parse-site.ts";
import { buildModel } from "../../../src/core/model/build-model.ts";
import { resolveLink } from "../../../src/core/model/resolve-references.ts";
import type { SiteModel } from "../../../src/core/model/site-model.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { textSite } from "../../support/text-site.ts";

const settings = "url: https://example.org/\nsource: sv\nlanguages: [sv, en]\n";
const original = (more = ""): string => `---\ntitle: En sida\n${more}---\n\nText.\n`;
const translation = (more = "", text = "Text."): string =>
	`---\ntitle: A page\n${more}translation: { state: in-review }\n---\n\n${text}\n`;

/** The model of a site, and what is wrong with how it is paired. */
function modelOf(files: Readonly<Record<string, string>>): {
	readonly model: SiteModel;
	readonly problems: readonly Problem[];
} {
	const all = { "content/site.yaml": settings, "content/sv/index.md": original(), ...files };
	const { site, problems } = parseSite(textSite(all));
	if (!site) throw new Error(JSON.stringify(problems));
	const { model } = buildModel(site, { pinnedTexts: new Map(), today: "2026-01-01" });
	return {
		model,
		problems: problems.filter(({ code }) => !code.startsWith("strings/") && code !== "content/missing-file"),
	};
}

/** The key that the English page in a file has, and whether it has an original. */
function pairOf({ pages }: SiteModel, file: string): string | undefined {
	const page = [...(pages.get("en")?.values() ?? [])].find((candidate) => candidate.file === file);
	return page && `${page.key} ${page.role.kind}`;
}

test("a translation may stand beside its original, with its language in the name", () => {
	for (const name of ["om.en.md", "om_en.md", "om.EN.md"]) {
		const { model, problems } = modelOf({
			"content/sv/om.md": original(),
			[`content/sv/${name}`]: translation(),
		});
		assert.is(pairOf(model, `content/sv/${name}`), "om translation", name);
		assert.equal([...(model.pages.get("sv")?.keys() ?? [])].sort(), ["index", "om"]);
		assert.equal(problems, []);
	}
	const { model } = modelOf({ "content/sv/plan_en.md": original() });
	assert.ok(model.pages.get("sv")?.has("plan_en"), "without an original beside it, the name is its own");
});

test("a translation may name its original with id: by key or by the original's own id", () => {
	const { model, problems } = modelOf({
		"content/sv/om.md": original(),
		"content/sv/kontakt.md": original("id: contact\n"),
		"content/en/about.md": translation("id: om\n"),
		"content/en/write-to-us.md": translation("id: contact\n"),
	});
	assert.is(pairOf(model, "content/en/about.md"), "om translation");
	assert.is(pairOf(model, "content/en/write-to-us.md"), "kontakt translation");
	assert.equal(problems, []);
});

test("an id that no original has is told with the name that is missing", () => {
	const { model } = modelOf({ "content/en/about.md": translation("id: omm\n") });
	assert.equal(
		model.pairs.filter(({ status }) => status.kind === "orphan").map(({ key }) => key),
		["omm"],
	);
});

test("the settings may pair files of other names", () => {
	const { model } = modelOf({
		"content/site.yaml": `${settings}pairs: { en: { about: om } }\n`,
		"content/sv/om.md": original(),
		"content/en/about.md": translation(),
	});
	assert.is(pairOf(model, "content/en/about.md"), "om translation");
});

test("a pair in the settings whose files aren't there is told with its line", () => {
	const { problems } = modelOf({
		"content/site.yaml": `${settings}pairs:\n  en:\n    about: oom\n    contact: kontakt\n`,
		"content/sv/om.md": original(),
		"content/sv/kontakt.md": original(),
		"content/en/about.md": translation(),
	});
	assert.equal(
		problems.map(({ code, file, line, message }) => [code, `${file}:${line}`, message]),
		[
			[
				"pairing/unknown-file",
				"content/site.yaml:6",
				"“pairs” names the file content/sv/oom.md, which isn't there.",
			],
			[
				"pairing/unknown-file",
				"content/site.yaml:7",
				"“pairs” names the file content/en/contact.md, which isn't there.",
			],
		],
	);
});

test("two translations of one original are a problem", () => {
	const { problems } = modelOf({
		"content/sv/om.md": original(),
		"content/en/om.md": translation(),
		"content/en/about.md": translation("id: om\n"),
	});
	assert.equal(
		problems.map(({ code, file }) => [code, file]),
		[["pairing/twice", "content/en/about.md"]],
	);
});

test("links between files of other names are followed by the names of the files", () => {
	const { model } = modelOf({
		"content/sv/om/vi.md": original(),
		"content/sv/om/ni.md": original(),
		"content/en/about/us.md": translation("id: om/vi\n"),
		"content/en/about/you.md": translation("id: om/ni\n", "[a](us.md)"),
	});
	const from = model.pages.get("en")?.get("om/ni");
	assert.ok(from);
	const target = resolveLink(model, "us.md", from);
	assert.is(target.kind === "page" && target.key, "om/vi");
});

test.run();
