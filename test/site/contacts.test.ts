/** Contacts are shown by what a field holds, whatever a site calls it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../src/core/problems/format-problems.ts";
import { buildSite } from "../../src/node/build-site.ts";
import { parseHtml } from "../support/html.ts";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const kinds = `
  page:
    fields:
      desk: { type: group, of: { phone: phone } }
      office: { type: group, of: { phone: phone, opening: { type: text, translated: true } } }
      editors:
        type: list
        of: { name: text, role: { type: text, translated: true }, phone: phone, email: email, home: link }
`;

const fields = `desk: {}
office: { phone: 031-10 20 30, opening: Öppet mellan tio och tolv }
editors:
  - { name: Eva Ek, role: Redaktör, email: eva@harbour.example, home: "https://eva.example/" }
  - { name: Ali Al }
`;

/** What readers of a language call the fields. */
async function addLabels(site: TemporarySite, language: string): Promise<void> {
	const file = `i18n/${language}.json`;
	const texts = JSON.parse(await readFile(join(site.root, file), "utf8")) as { readonly field?: object };
	const labels = {
		desk: "Disken",
		office: "Kontoret",
		editors: "Redaktion",
		home: "Hemsida",
		opening: "Öppettider",
	};
	await site.write(file, JSON.stringify({ ...texts, field: { ...texts.field, ...labels } }));
}

test("a field of any name that names people with phone numbers or addresses is a section of contacts", async () => {
	const site = await temporarySite("harbour");
	try {
		const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
		await site.write("content/site.yaml", settings.replace(/^kinds:\n/m, `kinds:${kinds}`));
		const page = await readFile(join(site.root, "content/sv/om.md"), "utf8");
		await site.write("content/sv/om.md", page.replace(/\n---\n/, `\n${fields}---\n`));
		for (const language of ["sv", "en", "ar"]) await addLabels(site, language);
		const output = join(site.root, "_site");
		const { problems } = await buildSite({
			root: site.root,
			output,
			search: false,
			checkTranslations: false,
		});
		assert.is(formatProblems(problems.filter(({ severity }) => severity === "error")), "");
		const html = parseHtml(await readFile(join(output, "sv/om/index.html"), "utf8"));
		const sections = html.all("section", { class: "contacts" });
		const headings = html.all("h2").filter(({ parent }) => parent && sections.includes(parent));
		assert.equal(
			headings.map((heading) => heading.text()),
			["Kontoret", "Redaktion"],
		);
		assert.equal(
			headings.map(({ attributes }) => attributes["id"]),
			sections.map(({ attributes }) => attributes["aria-labelledby"]),
		);
		const people = html.all("li").filter(({ parent }) => parent?.parent && sections.includes(parent.parent));
		assert.equal(
			people.map((person) => person.text().trim()),
			[
				"031-10 20 30 Öppet mellan tio och tolv",
				"Eva Ek Redaktör eva@harbour.example https://eva.example/",
				"Ali Al",
			],
		);
		assert.equal(
			html.all("a").flatMap(({ attributes }) => attributes["aria-label"] ?? []),
			["Telefon 031-10 20 30", "E-post eva@harbour.example, Eva Ek", "Hemsida https://eva.example/, Eva Ek"],
		);
		assert.is(html.all("section", { class: "facts" }).length, 0);
	} finally {
		await site.close();
	}
});

test.run();
