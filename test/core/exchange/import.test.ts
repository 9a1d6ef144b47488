/** What becomes of translations that come back: pages made, changed, brought into step with their original. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	codesOf,
	editTargets,
	exported,
	idOf,
	imported,
	newText,
	pairOf,
	siteOf,
	siteOfPage,
} from "./exchange-fixture.ts";

const original = `---
title: Rubrik
description: Beskrivning
---

Första stycket.

## Avsnitt

- Ett
- Två

Sista stycket, se [ordlistan](ordlista.md).
`;

function translated(
	state: string,
	{ pin = idOf(original), extra = "" }: { readonly pin?: string; readonly extra?: string } = {},
): string {
	return `---
title: Heading
description: Description
translation:
  state: ${state}
  pin: ${pin}${extra}
---

First paragraph.

## Section

- One
- Two

Last paragraph, see [the glossary](ordlista.md).
`;
}

/** The states of a page's units by their texts. */
function states(page: Parameters<typeof siteOfPage>[0]): Record<string, string> {
	const { units } = pairOf(siteOfPage(page)).units;
	return Object.fromEntries(
		units.map(({ source, state }) => [
			source.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""),
			state,
		]),
	);
}

test("an edited text is replaced, its neighbours and the front matter stay", () => {
	const translation = translated("in-review", { extra: "\n  translator: Eva # hon" });
	const site = siteOfPage({ original, translation });
	const text = newText(site, exported(site).replace("First paragraph.", "The first paragraph."));
	assert.is(text, translation.replace("First paragraph.", "The first paragraph."));
});

test("a reviewed page whose text changes is to be reviewed again", () => {
	const translation = translated("reviewed", { extra: "\n  reviewer: Bo\n  reviewed: 2026-01-02" });
	const site = siteOfPage({ original, translation });
	assert.match(exported(site), /approved="yes"/);
	const text = newText(site, exported(site).replace(">One<", ">1<"));
	assert.is(text, translation.replace("- One", "- 1").replace("state: reviewed", "state: in-review"));
});

test("a new page gets the state in-review, its pin and its translator", () => {
	const site = siteOfPage({ original });
	const file = editTargets(exported(site), (target) => `T ${target}`);
	assert.is(
		newText(site, file, { translator: "Eva: Ek" }),
		`---
title: T Rubrik
description: T Beskrivning
translation:
  pin: ${idOf(original)}
  state: in-review
  translator: "Eva: Ek"
---

T Första stycket.

## T Avsnitt

- T Ett
- T Två

T Sista stycket, se [ordlistan](ordlista.md).
`,
	);
});

test("a new section keeps its part of the address", () => {
	const site = siteOf({ "sv/nyheter/index.md": "---\ntitle: Nyheter\ndescription: Allt nytt\n---\n" });
	const pair = pairOf(site, "nyheter/index");
	assert.is(pair.file, "content/en/nyheter/index.md");
	const file = exported({
		...site,
		files: new Map(
			[...site.files].map(([tag, tree]) => [
				tag,
				new Map([...tree].map(([key, page]) => [key === "nyheter/index" ? "a" : key, page])),
			]),
		),
	});
	const text = newText(
		site,
		editTargets(
			file.replaceAll('"a#', '"nyheter/index#').replaceAll("page=a ", "page=nyheter/index "),
			(target) => `T ${target}`,
		),
	);
	assert.match(text, "slug: nyheter\n");
});

test("a page that is translated in part is a draft, with the rest marked as unfinished", () => {
	const site = siteOfPage({ original });
	const file = exported(site).replace(
		'<target state="new">Ett</target>',
		'<target state="translated">One</target>',
	);
	const { pages, problems } = imported(site, file);
	assert.equal(codesOf({ problems }), ["exchange/partly-translated"]);
	assert.is(problems[0]?.severity, "warning");
	const text = pages[0]?.text ?? "";
	assert.match(text, 'title: "[!original] Rubrik"\n');
	assert.match(text, "state: draft\n");
	assert.match(
		text,
		"\n- One\n- [!original] Två\n\n[!original] Sista stycket, se [ordlistan](ordlista.md).\n",
	);

	const draft = siteOfPage({ original, translation: text });
	assert.equal(states({ original, translation: text }), {
		Rubrik: "untranslated",
		Beskrivning: "untranslated",
		"Första stycket.": "untranslated",
		Avsnitt: "untranslated",
		Ett: "translated",
		Två: "untranslated",
		"Sista stycket, se ordlistan.": "untranslated",
	});
	const rest = editTargets(exported(draft), (target) => (target === "One" ? target : `T ${target}`));
	const whole = newText(draft, rest);
	assert.match(whole, "state: in-review\n");
	assert.not.match(whole, /\[!original\]/);
	assert.match(whole, "\n- One\n- T Två\n\nT Sista stycket, se [ordlistan](ordlista.md).\n");
});

test("nothing comes of a page that nobody has translated", () => {
	const { pages, problems } = imported(siteOfPage({ original }), exported(siteOfPage({ original })));
	assert.equal(problems, []);
	assert.equal(
		pages.map(({ outcome, text }) => [outcome, text]),
		[["untranslated", undefined]],
	);
});

test("a tool that keeps no states can leave names as they are", () => {
	const name = "---\ntitle: Sigtuna\ndescription: En kommun\n---\n\nTexten.\n";
	const site = siteOfPage({ original: name });
	const byOmegat = exported(site)
		.replace('new">En kommun', 'new">A municipality')
		.replace('new">Texten', 'new">The text');
	assert.match(newText(site, byOmegat), "title: Sigtuna\ndescription: A municipality\ntranslation:\n  pin: ");
	const { problems } = imported(
		site,
		byOmegat
			.replaceAll('state="new">The', 'state="translated">The')
			.replaceAll('state="new">A', 'state="translated">A'),
	);
	assert.equal(codesOf({ problems }), ["exchange/partly-translated"]);
});

test("a changed original is shown with what it was, and confirming renews the pin", () => {
	const now = original.replace("Första stycket.", "Första stycket, 2026.");
	const translation = translated("in-review");
	const site = siteOfPage({ original: now, translation, before: original });
	const file = exported(site);
	assert.match(file, '<target state="needs-review-translation">First paragraph.</target>');
	assert.match(
		file,
		'<alt-trans alttranstype="previous-version" xml:space="preserve">\n<source>Första stycket.</source>\n<target>First paragraph.</target>',
	);
	assert.match(exported(site, { format: "po", codes: "markdown" }), '#, fuzzy\n#| msgid "Första stycket."\n');
	assert.match(exported(site, { format: "xliff 2.1" }), "<note>The original was: Första stycket.</note>");

	const unconfirmed = imported(site, file.replace(">One<", ">1<"));
	assert.equal(unconfirmed.problems, []);
	assert.is(unconfirmed.pages[0]?.text, translation.replace("- One", "- 1"));
	assert.is(unconfirmed.pages[0]?.unconfirmed, 1);

	const renewed = translation.replace(idOf(original), idOf(now));
	assert.is(newText(site, file.replace("needs-review-translation", "translated")), renewed);
	assert.is(newText(site, file, { accept: true }), renewed);
	assert.is(
		newText(
			site,
			file.replace(">First paragraph.</target>\n<note", ">First paragraph, 2026.</target>\n<note"),
		),
		renewed.replace("First paragraph.", "First paragraph, 2026."),
	);
});

test("blocks that came, went and moved in the original come, go and move in the translation", () => {
	const now = original
		.replace("Första stycket.\n\n", "")
		.replace("## Avsnitt\n", "## Avsnitt\n\nEtt nytt *stycke*.\n")
		.replace("- Två\n", "- Två\n- Tre\n\nFörsta stycket.\n");
	const translation = translated("in-review").replace(
		"Last paragraph",
		"A remark of the translator’s.\n\nLast paragraph",
	);
	const site = siteOfPage({ original: now, translation, before: original });
	assert.equal(states({ original: now, translation, before: original }), {
		Rubrik: "translated",
		Beskrivning: "translated",
		Avsnitt: "translated",
		"Ett nytt stycke.": "untranslated",
		Ett: "translated",
		Två: "translated",
		Tre: "untranslated",
		"Första stycket.": "translated",
		"Sista stycket, se ordlistan.": "translated",
	});
	const file = exported(site)
		.replace('new">Ett nytt <g', 'new">A new <g')
		.replace(">stycke</g>.</target>", ">paragraph</g>.</target>")
		.replace('new">Tre', 'new">Three');
	assert.is(
		newText(site, file),
		`---
title: Heading
description: Description
translation:
  state: in-review
  pin: ${idOf(now)}
---

## Section

A new *paragraph*.

- One
- Two
- Three

First paragraph.

A remark of the translator’s.

Last paragraph, see [the glossary](ordlista.md).
`,
	);
});

test("a text that was added must be translated before anything of a published page is taken in", () => {
	const now = `${original}\nEtt nytt stycke.\n`;
	const site = siteOfPage({ original: now, translation: translated("in-review"), before: original });
	const result = imported(site, exported(site).replace(">One<", ">1<"));
	assert.equal(codesOf(result), ["exchange/untranslated"]);
	assert.equal(result.pages, []);
	assert.match(result.problems[0]?.message ?? "", /p-[0-9a-f]{10} isn't translated: “Ett nytt stycke\.”/);
});

test("an added text isn't taken in while changed ones are unconfirmed", () => {
	const now = `${original.replace("Första", "Allra första")}\nEtt nytt stycke.\n`;
	const site = siteOfPage({ original: now, translation: translated("in-review"), before: original });
	const file = exported(site).replace('new">Ett nytt stycke.', 'new">A new paragraph.');
	assert.equal(codesOf(imported(site, file)), ["exchange/unconfirmed"]);
	assert.match(newText(site, file, { accept: true }), `pin: ${idOf(now)}\n---\n\nFirst paragraph.\n`);
});

test("what a translator can't see is brought up to date when a text is confirmed: addresses, code, blocks of code", () => {
	const page = (front: string, body: string): string => `---\n${front}---\n\n${body}\n`;
	const before = page(
		"title: T\ndescription: D\n",
		"Se [listan](gammal.md) och `v1`.\n\n```sh\nnpm i\n```\n\nBort.",
	);
	const now = page("title: T\ndescription: D\n", "Se [listan](ny.md) och `v2`.\n\n```sh\nnpm ci\n```");
	const front = (pin: string): string =>
		`title: T\ndescription: D\ntranslation:\n  state: in-review\n  pin: ${pin}\n`;
	const translation = page(
		front(idOf(before)),
		"See [the list](gammal.md) and `v1`.\n\n```sh\nnpm i\n```\n\nAway.",
	);
	const site = siteOfPage({ original: now, translation, before });
	const renewed = page(front(idOf(now)), "See [the list](ny.md) and `v2`.\n\n```sh\nnpm ci\n```");
	assert.is(imported(site, exported(site)).pages[0]?.outcome, "unchanged");
	assert.is(newText(site, exported(site), { accept: true }), renewed);
	assert.is(newText(site, exported(site).replace("needs-review-translation", "translated")), renewed);
	assert.is(newText(site, exported(site).replace(">See ", ">Cf. ")), renewed.replace("See", "Cf."));
	const po = exported(site, { format: "po", codes: "markdown" });
	const byHand = po.replace('"See [the list](gammal.md) and `v1`."', '"See [the list](ny.md) and `v2`."');
	assert.is(newText(site, byHand), renewed);
});

test("fields are added where they belong, in the manner of the page", () => {
	const sv =
		"---\ntitle: T\ndescription: D\ncounty: Uppsala län\nimage:\n  alt: Bild\n  caption: Text\ncontacts:\n  - name: Eva Ek\n    role: Chef\n  - name: Bo\n    role: Vaktmästare\n---\n";
	const en = `---\ntitle: T\ndescription: "D" # keep\nimage:\n  alt: Picture\ncontacts:\n  - role: Head\n    name: Eva Ek\n# about the translation\ntranslation: {state: in-review, pin: ${idOf(sv)}}\n---\n`;
	const site = siteOfPage({ original: sv, translation: en });
	const file = exported(site)
		.replace('new">Uppsala län', 'new">Uppsala County')
		.replace('new">Text', 'new">Caption: yes')
		.replace('new">Vaktmästare', 'new">Caretaker')
		.replace(">D</target>", ">It’s “D”</target>");
	assert.is(
		newText(site, file),
		`---\ntitle: T\ndescription: "It’s “D”" # keep\nimage:\n  alt: Picture\n  caption: "Caption: yes"\ncontacts:\n  - role: Head\n    name: Eva Ek\n  - name: Bo\n    role: Caretaker\ncounty: Uppsala County\n# about the translation\ntranslation: {state: in-review, pin: ${idOf(sv)}}\n---\n`,
	);
});

test("a page that `brygga new` has begun is filled in", () => {
	const begun = `---
# Translate what begins with [!original], and remove that mark.
title: "[!original] Rubrik"
description: "[!original] Beskrivning"
# slug: a-short-address
translation:
  pin: ${idOf(original)}
  state: draft
---

> [!original]
> Första stycket.

> [!original]
> ## Avsnitt

> [!original]
> - Ett
> - Två

> [!original]
> Sista stycket, se [ordlistan](ordlista.md).
`;
	const site = siteOfPage({ original, translation: begun });
	const text = newText(
		site,
		editTargets(exported(site), (target) => `T ${target}`),
	);
	assert.match(text, "# slug: a-short-address\ntranslation:\n");
	assert.match(
		text,
		"state: in-review\n---\n\nT Första stycket.\n\n## T Avsnitt\n\n- T Ett\n- T Två\n\nT Sista stycket, se [ordlistan](ordlista.md).\n",
	);
	assert.not.match(text, /^> /m);
});

test("characters that Markdown would read are escaped, no others", () => {
	const site = siteOfPage({ original, translation: translated("in-review") });
	const write = (target: string): string =>
		newText(site, exported(site).replace("First paragraph.", target)).split("\n")[8] ?? "";
	assert.is(write("2 * 3 = 6, a_b, 50 % &amp; more [sic]"), "2 * 3 = 6, a_b, 50 % & more [sic]");
	assert.is(write("not *emphasis*"), "not \\*emphasis\\*");
	assert.is(write("- no list"), "\\- no list");
	assert.is(write("2020. A year"), "2020\\. A year");
	assert.is(write("# no heading"), "\\# no heading");
	assert.is(write("&amp;amp; and &lt;https://example.se&gt;"), "\\&amp; and \\<https://example.se>");
	assert.is(write("  one\n   line  "), "one line");
	assert.is(write("in [Komvux]{lang=sv} now"), "in [Komvux]{lang=sv} now");
	assert.is(write("a\u00a0b"), "a\u00a0b");
});

test("codes may move, and marks of language may come and go", () => {
	const sv =
		"---\ntitle: T\ndescription: D\n---\n\nSe [listan](l.md) på *The Swan* i [The Swan]{lang=en}, `kod`.\n";
	const site = siteOfPage({ original: sv });
	const file = exported(site)
		.replace(
			/<target state="new">Se[\s\S]*?<\/target>/,
			'<target state="new"><x id="4"/> in <g id="2">The Swan</g>, [Komvux]{lang=sv}: <g id="1">the list</g></target>',
		)
		.replace('new">T<', 'new">T1<')
		.replace('new">D<', 'new">D1<');
	assert.match(newText(site, file), "\n`kod` in *The Swan*, [Komvux]{lang=sv}: [the list](l.md)\n");
});

test("in PO, Markdown is written as it is", () => {
	const sv = "---\ntitle: T\ndescription: D\n---\n\nSe [listan](l.md), `kod` och 5\\. plats.\n";
	const site = siteOfPage({ original: sv });
	const po = exported(site, { format: "po", codes: "markdown" });
	const text = newText(
		site,
		po
			.replace('msgid "T"\nmsgstr ""', 'msgid "T"\nmsgstr "*T*"')
			.replace('msgid "D"\nmsgstr ""', 'msgid "D"\nmsgstr "D"')
			.replace(
				/plats\."\nmsgstr ""/,
				'plats."\nmsgstr "`kod`, 5th place, [the list](l.md) and [Komvux]{lang=sv}."',
			),
	);
	assert.match(text, 'title: "*T*"\ndescription: D\n');
	assert.match(text, "\n`kod`, 5th place, [the list](l.md) and [Komvux]{lang=sv}.\n");
});

test("a machine's translation says so, and stays one until somebody has gone through it", () => {
	const site = siteOfPage({ original });
	const file = editTargets(exported(site), (target) => `T ${target}`);
	const text = newText(site, file, { engine: "DeepL" });
	assert.match(text, "state: machine\n  engine: DeepL\n");
	const made = siteOfPage({ original, translation: text });
	assert.match(exported(made), 'state="needs-review-translation" state-qualifier="leveraged-mt"');
	assert.match(newText(made, exported(made).replace("T Ett", "One")), "state: machine\n");
	assert.match(
		newText(
			made,
			exported(made).replaceAll(
				'state="needs-review-translation" state-qualifier="leveraged-mt"',
				'state="translated"',
			),
		),
		"state: in-review\n",
	);
});

test("the same file can be imported twice", () => {
	const site = siteOfPage({ original, translation: translated("in-review") });
	const file = exported(site).replace(">One<", ">1<");
	const again = siteOfPage({ original, translation: newText(site, file) });
	const { pages, problems } = imported(again, file);
	assert.equal(problems, []);
	assert.equal(
		pages.map(({ outcome }) => outcome),
		["unchanged"],
	);
});

test("ids are made from the text: they survive reordering, and texts that are alike are told apart", () => {
	const page = (body: string): string => `---\ntitle: T\ndescription: D\n---\n\n${body}\n`;
	const ids = (body: string): string[] =>
		pairOf(siteOfPage({ original: page(body) }))
			.units.units.slice(2)
			.map(({ id }) => id);
	const [a, b, a2] = ids("A *text*\n\nB\n\nA *text*");
	assert.equal(
		ids("B\n\nA *text*\n\nC\n\nA *text*").filter((id) => id !== ids("C")[0]),
		[b, a, a2],
	);
	assert.is(a2, `${a}-2`);
	assert.is(new Set([a, b, a2]).size, 3);
});

test.run();
