/** Whatever a page shows in another language says which: on a site that is made up so as to have it everywhere, and on the three that there are. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse as parseYaml } from "yaml";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { shippedTexts } from "../../src/core/strings/shipped-texts.ts";
import { buildSite, builtBeside, builtSite } from "../support/build-site.ts";
import type { BuiltPage, BuiltSite } from "../support/built-site.ts";
import type { HtmlElement } from "../support/html.ts";
import { sharedFolder } from "../support/once-for-all.ts";

/** Stands in each text of the made-up site that is Swedish, so that it is known wherever it comes to stand. */
const swedish = "svensk";

/** A site from Swedish into Persian, which is written from right to left and which nothing is shipped for, and into English. */
const files: Readonly<Record<string, string>> = {
	"content/site.yaml": `
url: https://foreign.example/
source: sv
languages: [sv, fa, en]
navigation: [nyheter/index, { href: https://shop.example/, title: ${swedish} butik }, { href: https://x.example/, text: own.menu }]
footer: [om, sok, ordlista, oversattningar]
taxonomies:
  place: { folder: platser, many: false, filter: true, schemaOrg: contentLocation }
  topics: { folder: amnen, filter: true }
kinds:
  article:
    facts: [date, place, topics, lender, remark, room]
    fields:
      publisher: { type: text, schemaOrg: publisher }
      lender: { type: text, translated: optional, schemaOrg: author }
      remark: { type: markdown, translated: optional }
      room: { type: group, of: { door: { type: text, translated: optional } } }
      image: { type: image }
      contacts:
        type: list
        of: { name: text, role: { type: text, translated: optional }, phone: phone }
        instead: [place.website]
  placed:
    extends: term
    match: { taxonomy: place }
    fields: { website: link }
start: [{ latest: article }, { terms: place }, { terms: topics, as: cards }, { section: guider/index }]
contactRetentionYears: 1
publisher: ${swedish} utgivare
mapCountry: "752"
shareImages: false
translation: { severity: { alt-text: warning } }
`,
	"content/sv/index.md": `---\ntitle: ${swedish} start\n---\n\n${swedish} text.\n`,
	"content/fa/index.md":
		"---\ntitle: آغاز\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n\nمتن.\n",
	"content/en/index.md":
		"---\ntitle: Start\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n\nText.\n",
	"content/sv/om.md": `---\ntitle: ${swedish} om\n---\n\n${swedish} text.\n`,
	"content/sv/sok.md": `---\ntitle: ${swedish} sök\nkind: search\n---\n`,
	"content/fa/sok.md": "---\ntitle: جستجو\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n",
	"content/sv/ordlista.md": `---\ntitle: ${swedish} ordlista\nkind: glossary\n---\n`,
	"content/fa/ordlista.md":
		"---\ntitle: واژه‌نامه\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n",
	"content/sv/oversattningar.md": `---\ntitle: ${swedish} översättningar\nkind: translations\n---\n`,
	"content/fa/oversattningar.md":
		"---\ntitle: ترجمه‌ها\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n",
	"content/sv/guider/index.md": `---\ntitle: ${swedish} guider\n---\n\n${swedish} text.\n`,
	"content/sv/guider/forsta.md": `---\ntitle: ${swedish} guide\n---\n\n${swedish} text.\n`,
	[`content/sv/${swedish}mapp/sida.md`]: `---\ntitle: ${swedish} sida\n---\n\n${swedish} text.\n`,
	"content/sv/platser/hamn.md": `---\ntitle: ${swedish} hamn\nwebsite: https://harbour.example/\n---\n\n${swedish} text.\n`,
	"content/sv/amnen/hav.md": `---\ntitle: ${swedish} hav\n---\n\n${swedish} text.\n`,
	"content/sv/nyheter/index.md": `---\ntitle: ${swedish} nyheter\n---\n\n${swedish} text.\n`,
	"content/fa/nyheter/index.md":
		"---\ntitle: خبرها\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n\nمتن.\n",
	"content/sv/nyheter/bro.md": `---
title: ${swedish} bro
date: 2020-02-03
publisher: ${swedish} kommun
place: hamn
topics: [hav]
lender: ${swedish} långivare
remark: En *${swedish}* anmärkning.
room: { door: ${swedish} dörr }
image: { file: bro.png, alt: ${swedish} bild, caption: ${swedish} bildtext, credit: ${swedish} fotograf }
contacts:
  - { name: A. B., role: ${swedish} roll, phone: 0123-45 67 89 }
---

${swedish} text. [Sidan](../om.md)
`,
	"content/fa/nyheter/bro.md":
		"---\ntitle: پل\ntranslation: { pin: PIN, state: reviewed, translator: N. N., reviewer: M. M., reviewed: 2024-05-06 }\n---\n\nمتن. [صفحه](../om.md)\n",
	"content/sv/nyheter/ny.md": `---\ntitle: ${swedish} nyhet\ndate: 2021-02\nimage: { alt: ${swedish} bild, caption: ${swedish} bildtext, credit: ${swedish} fotograf }\n---\n\n${swedish} text.\n`,
	"content/fa/nyheter/ny.md":
		"---\ntitle: خبر\ntranslation: { pin: PIN, state: machine, engine: X }\n---\n\nمتن.\n",
	"content/sv/nyheter/sist.md": `---\ntitle: ${swedish} sist\ndate: 2022\n---\n\n${swedish} text.\n`,
	"i18n/sv.json": JSON.stringify({
		...Object.fromEntries([...shippedTexts("sv")].map(([key, text]) => [key, `${swedish} ${text}`])),
		own: { menu: `${swedish} meny` },
		field: Object.fromEntries(
			"place topics topic publisher lender remark room door image contacts name role phone website"
				.split(" ")
				.map((name) => [name, `${swedish} ${name}`]),
		),
		instead: { contacts: `${swedish} kontakt: {{title}}` },
		taxonomy: { place: `${swedish} platser`, topics: `${swedish} ämnen` },
	}),
	// Each has some texts of its own, so that both sorts stand beside each other.
	"i18n/fa.json": JSON.stringify({ layout: { backToTop: "بالا" } }),
	"i18n/en.json": JSON.stringify({ instead: { contacts: "Contact: {{title}}" } }),
	"i18n/glossary.csv": `sv,fa,definition:sv,definition:fa\n${swedish} kaj,,${swedish} kant vid vatten,\n${swedish} brygga,اسکله,${swedish} väg ut på vatten,\n`,
};

async function buildForeign(): Promise<BuiltSite> {
	const root = join(await sharedFolder(), "foreign-texts");
	for (const [file, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, file)), { recursive: true });
		const original = files[file.replace(/^content\/(?:fa|en)/, "content/sv")] ?? "";
		await writeFile(join(root, file), text.replace("PIN", blobId(new TextEncoder().encode(original))));
	}
	const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } }).png();
	await picture.toFile(join(root, "content/sv/nyheter/bro.png"));
	return buildSite({ root, output: `${root}.site` }).finally(() => rm(root, { recursive: true }));
}

const made = await buildForeign();

/** What is written from right to left, or from left to right, as far as the nearest `dir` says. */
function directionOf({ attributes, parent }: HtmlElement): string | undefined {
	return attributes["dir"] ?? (parent && directionOf(parent));
}

/** Texts of a page that hold Swedish, those of pictures too, with what they say of it. */
function swedishTexts({ elements }: BuiltPage): { text: string; element: HtmlElement }[] {
	return elements
		.filter(({ name }) => !["title", "script", "noscript", "pre"].includes(name))
		.flatMap((element) =>
			[element.ownText(), element.attributes["alt"] ?? ""].map((text) => ({ text, element })),
		)
		.filter(({ text }) => text.includes(swedish));
}

test("every text in another language says its language and its direction", () => {
	const seen = new Set<string>();
	const unmarked = new Set<string>();
	for (const page of made.pages.filter(({ language, kind }) => language !== "sv" && kind !== "redirect")) {
		for (const { text, element } of swedishTexts(page)) {
			seen.add(text);
			if (element.language !== "sv" || directionOf(element) !== "ltr")
				unmarked.add(`${page.file}: <${element.name}> ${text}`);
		}
	}
	assert.equal([...unmarked], []);
	// The word alone is what is emphasised in the remark.
	assert.ok(seen.has(swedish), "the remark is shown nowhere");
	const parts = "bild bildtext fotograf roll hamn hav guider utgivare butik meny kaj dörr långivare".split(
		" ",
	);
	for (const part of parts)
		assert.ok(
			[...seen].some((text) => text.includes(`${swedish} ${part}`)),
			`${part} is shown nowhere`,
		);
});

test("no sign of a language is left in what is published", async () => {
	for (const file of made.files.filter((name) => /\.(?:html|xml|json|txt)$/.test(name)))
		assert.not.ok((await made.read(file)).includes("\u{e0001}"), file);
});

/** Texts that the pages of a language have in their front matter. */
async function writtenTexts({ root }: BuiltSite, tag: string): Promise<Set<string>> {
	const folder = join(root, "content", tag);
	const texts = new Set<string>();
	const collect = (value: unknown): void => {
		if (typeof value === "string") texts.add(value);
		else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
	};
	for (const name of await readdir(folder, { recursive: true })) {
		if (!name.endsWith(".md")) continue;
		const [, frontMatter = ""] = (await readFile(join(folder, name), "utf8")).split(/^---$/m);
		collect(parseYaml(frontMatter));
	}
	return texts;
}

for (const folder of ["", "docs", "examples/museum"] as const) {
	test(`on ${folder || "this repository's site"} what only another language's pages say is marked as that language's`, async () => {
		const site = await (folder === "" ? builtSite() : builtBeside(folder));
		const written = new Map<string, Set<string>>();
		for (const tag of site.languages) written.set(tag, await writtenTexts(site, tag));
		const unmarked = new Set<string>();
		let found = 0;
		for (const page of site.pages.filter(({ kind }) => kind !== "redirect")) {
			for (const element of page.elements.filter(
				({ name }) => !["title", "script", "pre", "code", "time"].includes(name),
			)) {
				const text = element.ownText();
				if (/^https?:|^\P{L}+$/u.test(text)) continue;
				const of = site.languages.filter((tag) => written.get(tag)?.has(text));
				if (of.length === 0 || of.includes(page.language)) continue;
				found++;
				if (!of.includes(element.language)) unmarked.add(`${page.file}: <${element.name}> ${text}`);
			}
		}
		assert.equal([...unmarked], []);
		assert.ok(found > 0);
	});
}

test.run();
