import { test } from "uvu";
import * as assert from "uvu/assert";
import { unfinishedProblems, unfinishedTexts } from "../../../src/core/drift/unfinished.ts";
import { newTranslation } from "../../../src/core/translating/new-translation.ts";
import { gitId, original, swedish, translation } from "../../support/drift-pair.ts";
import { harbourFields } from "../../support/site-fields.ts";

const fields = `title: "Bron: \\"invigd\\""
shortTitle: Bron
description: >-
  En bro
  har invigts.
date: 2023-02-03
image: { alt: Bron., credit: Anna }
contacts: [{ name: "Anna Berg", role: Chef, phone: 08-123 }, { name: Olle }]
`;

const body = `Första
stycket, med [länk][k].

Rubrik
------

> – Citat,
>
> — säger Anna.

1. Ett

   Mer
2. Två

\`\`\`sh
kod > här

mer
\`\`\`

| a | b |
| - | - |
| 1 | 2 |

---

Sista.

[k]: https://example.org/
`;

const source = original(swedish(body, fields));
const written = newTranslation(source, {
	text: swedish(body, fields),
	pin: gitId(swedish(body, fields)),
	fields: harbourFields.fields,
});

test("newTranslation gives a draft that is understood, pinned to the original", () => {
	const page = translation(written);
	assert.is(page.frontMatter.kind, "translation");
	const { data } = page.frontMatter;
	assert.is(data.title, '[!original] Bron: "invigd"');
	assert.is(data.description, "[!original] En bro har invigts.");
	assert.equal(data["image"], { alt: "[!original] Bron." });
	assert.equal(data["contacts"], [{ name: "Anna Berg", role: "[!original] Chef" }]);
	assert.equal(page.frontMatter.kind === "translation" && page.frontMatter.data.translation, {
		pin: source.blob,
		state: "draft",
	});
});

test("newTranslation quotes each block whole, and keeps the definitions of addresses", () => {
	const page = translation(written);
	assert.is(page.body.blocks.length, source.body.blocks.length);
	assert.ok(written.includes("> [!original]\n> > – Citat,\n> >\n> > — säger Anna.\n"));
	assert.ok(written.includes("> ```sh\n> kod > här\n>\n> mer\n> ```\n"));
	assert.equal(
		page.body.links.map(({ target }) => target),
		["https://example.org/"],
	);
	for (const line of body.split("\n")) assert.ok(written.includes(line), line);
});

test("every text of a new translation counts as unfinished, fields and blocks", () => {
	const found = unfinishedTexts(translation(written));
	assert.equal(
		found.map(({ at }) => at),
		["title", "shortTitle", "description", "image.alt", "contacts.1.role", 1, 2, 3, 4, 5, 6, 7, 8],
	);
	assert.ok(found.reduce((sum, { words }) => sum + words, 0) > source.body.words);
});

test("a draft may hold unfinished texts, a page to publish may not", () => {
	assert.equal(unfinishedProblems(translation(written)), []);
	const published = translation(written.replace("state: draft", "state: in-review"));
	const problems = unfinishedProblems(published);
	assert.is(problems.length, 13);
	assert.equal(problems[0], {
		code: "translation/unfinished",
		severity: "error",
		message: "“title” is still the original's text, to be translated.",
		hint: "Write the translation, without “[!original]”; or write “state: draft” meanwhile.",
		file: "content/en/nyheter/bron.md",
		line: 3,
		language: "en",
		key: "nyheter/bron",
		rule: "unfinished",
		actual: "[!original]",
	});
	assert.is(problems[5]?.line, written.split("\n").indexOf("> Första"));
});

test("a page that only shows the mark as code is finished", () => {
	const text =
		"---\ntitle: A\ndescription: B\ntranslation:\n  state: reviewed\n---\n\nRemove `[!original]`.\n\n```\n> [!original]\n```\n";
	assert.equal(unfinishedProblems(translation(text)), []);
	assert.is(unfinishedProblems(translation(text.replace("`[!original]`", "[!original]"))).length, 1);
});

test("a section keeps its address until its translator chooses one", () => {
	const section = original(swedish(""), "kommuner/sodra-län/index");
	assert.match(
		newTranslation(section, { text: swedish(""), pin: "a", fields: harbourFields.fields }),
		/^slug: sodra-lan #/m,
	);
	const start = original(swedish(""), "index");
	assert.not.match(
		newTranslation(start, { text: swedish(""), pin: "a", fields: harbourFields.fields }),
		"slug",
	);
});

test.run();
