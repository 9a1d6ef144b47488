/** Units that a tool has divided into sentences, and texts that it doesn't call done: nothing of them is lost or taken as good unseen. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { codesOf, exported, idOf, imported, newText, siteOfPage } from "./exchange-fixture.ts";

const original = "---\ntitle: T\ndescription: D\n---\n\nFörsta meningen. Andra meningen. Tredje.\n\nSlut.\n";
const published = `---
title: T
description: D
translation:
  state: in-review
  pin: ${idOf("old")}
---

Old one.

The end.
`;
const site = siteOfPage({ original, translation: published });
const unpublished = siteOfPage({ original });
const sentences = ["Första meningen.", "Andra meningen.", "Tredje."] as const;

type Site = typeof site;

/** The exported file with the first paragraph's unit divided by a tool. */
function divided1(of: Site, target: string, state = "translated"): string {
	const marks = sentences.map((text, mid) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`).join(" ");
	return exported(of).replace(
		/(<source>Första[^\n]*<\/source>)\n<target[^\n]*<\/target>/,
		`$1\n<seg-source>${marks}</seg-source>\n<target state="${state}">${target}</target>`,
	);
}

function mark(mid: number, text: string): string {
	return `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;
}

function divided2(of: Site, segments: string): string {
	return exported(of, { format: "xliff 2.1" }).replace(
		/<segment[^>]*>\n<source>Första[\s\S]*?<\/segment>/,
		segments,
	);
}

function segment(id: number, target: string, { state = "translated", order = "" } = {}): string {
	return `<segment id="s${id}" state="${state}"><source>${sentences[id]}</source>${target === "" ? "" : `<target${order}>${target}</target>`}</segment>`;
}

const space = "<ignorable><source> </source></ignorable>";

/** Files in which the second sentence isn't translated, by what is wrong with it. */
const partly: readonly (readonly [name: string, file: (of: Site) => string])[] = [
	[
		"a mark without text",
		(of) => divided1(of, `${mark(0, "The first.")} ${mark(1, "")} ${mark(2, "Third.")}`),
	],
	["a lost mark", (of) => divided1(of, `${mark(0, "The first.")} ${mark(2, "Third.")}`)],
	[
		"a mark with the original's text",
		(of) => divided1(of, `${mark(0, "The first.")} ${mark(1, sentences[1])} ${mark(2, "Third.")}`, "new"),
	],
	[
		"a segment without target",
		(of) =>
			divided2(
				of,
				segment(0, "The first.") +
					space +
					segment(1, "", { state: "initial" }) +
					space +
					segment(2, "Third."),
			),
	],
	[
		"a segment whose target is empty",
		(of) => divided2(of, segment(0, "The first.") + space + segment(1, " ") + space + segment(2, "Third.")),
	],
	[
		"a segment that is still initial",
		(of) =>
			divided2(
				of,
				segment(0, "The first.") +
					space +
					segment(1, "Xyz.", { state: "initial" }) +
					space +
					segment(2, "Third."),
			),
	],
	[
		"a segment with the original's text",
		(of) =>
			divided2(
				of,
				[0, 1, 2]
					.map((id) => segment(id, ["The first.", sentences[1], "Third."][id] ?? "", { state: "initial" }))
					.join(space),
			),
	],
];
for (const [name, file] of partly) {
	test(`${name} leaves a published page as it is, and says which part is lacking`, () => {
		const { pages, problems } = imported(site, file(site), { accept: true });
		assert.equal(
			problems.map(({ code, message }) => `${code} ${message.replace(/p-\w+/, "p")}`),
			["exchange/untranslated A part of the unit p isn't translated: “Andra meningen.”."],
		);
		assert.equal(pages, []);
	});

	test(`${name} makes a new page a draft`, () => {
		const { pages, problems } = imported(
			unpublished,
			file(unpublished)
				.replace(/(<target state=")new(">(?:T|D|Slut\.)<)/g, "$1translated$2")
				.replace(/(<segment state=")initial(">\n<source>(?:T|D|Slut))/g, "$1translated$2"),
		);
		assert.ok(codesOf({ problems }).includes("exchange/untranslated"));
		assert.ok(codesOf({ problems }).includes("exchange/partly-translated"));
		assert.is(pages[0]?.state, "draft");
		assert.match(pages[0]?.text ?? "", "[!original] Första meningen. Andra meningen. Tredje.");
	});
}

test("a divided unit that is all that has come back is reported too", () => {
	const file = divided2(
		unpublished,
		segment(0, "The first.") + space + segment(1, "") + space + segment(2, "Third."),
	);
	const { pages, problems } = imported(unpublished, file);
	assert.is(pages[0]?.outcome, "untranslated");
	assert.equal(codesOf({ problems }), ["exchange/untranslated"]);
});

test("parts that stand in the translation twice are an error", () => {
	const twice1 = divided1(site, [0, 1, 1, 2].map((mid) => mark(mid, `Text ${mid}.`)).join(" "));
	const twice2 = divided2(site, [0, 1, 1, 2].map((id) => segment(id, `Text ${id}.`)).join(space));
	for (const file of [twice1, twice2])
		assert.equal(codesOf(imported(site, file, { accept: true })), ["exchange/repeated-part"]);
});

test("a segment that is gone with its original is an error, as is one that was doubled under another name", () => {
	const lost = divided2(site, segment(0, "The first.") + space + segment(2, "Third."));
	const doubled = divided2(
		site,
		[0, 1, 2].map((id) => segment(id, `Text ${id}.`)).join(space) + segment(2, "Text.").replace("s2", "s3"),
	);
	for (const file of [lost, doubled])
		assert.equal(codesOf(imported(site, file, { accept: true })), ["exchange/other-source"]);
});

test("parts are taken in the order that the translation has", () => {
	const file1 = divided1(site, [1, 0, 2].map((mid) => mark(mid, `Text ${mid}.`)).join(" "));
	assert.match(newText(site, file1, { accept: true }), "\nText 1. Text 0. Text 2.\n");
	const orders = [3, 1, 5];
	const file2 = divided2(
		site,
		[0, 1, 2]
			.map((id) => segment(id, `Text ${id}.`, { order: ` order="${orders[id]}"` }))
			.join("<ignorable><source> </source></ignorable>"),
	);
	assert.match(newText(site, file2, { accept: true }), "\nText 1. Text 0. Text 2.\n");
});

test("a part that is the original's though the tool calls it translated is warned of", () => {
	const long = "Den andra meningen är längre.";
	const longer = siteOfPage({ original: original.replace(sentences[1], long), translation: published });
	const copied = ["The first.", long, "The third."].map((text, mid) => mark(mid, text)).join(" ");
	const file = divided1(longer, copied).replaceAll(sentences[1], long);
	const { pages, problems } = imported(longer, file, { accept: true });
	assert.equal(
		problems.map(({ severity, message }) => `${severity} ${message.replace(/p-\w+/, "p")}`),
		["warning A part of the translation of p is the original's text: “Den andra meningen är längre.”."],
	);
	assert.match(pages[0]?.text ?? "", `The first. ${long} The third.`);
});

test("a space that a tool has lost between two parts is put back, unless the script has none", () => {
	const lost = [1, 0, 2].map((mid) => mark(mid, `Text ${mid}.`)).join("");
	assert.match(newText(site, divided1(site, lost), { accept: true }), "\nText 1. Text 0. Text 2.\n");
	const japanese = ["最初の文。", "次の文。", "三番目。"].map((text, mid) => mark(mid, text)).join("");
	assert.match(newText(site, divided1(site, japanese), { accept: true }), "\n最初の文。次の文。三番目。\n");
	const inside = [0, 1, 2]
		.map((id) => segment(id, `Text ${id}.`).replace("</source>", " </source>"))
		.join("");
	assert.match(newText(site, divided2(site, inside), { accept: true }), "\nText 0. Text 1. Text 2.\n");
});

test("a unit that a tool has divided and translated is taken as a whole", () => {
	const text = [0, 1, 2].map((mid) => mark(mid, `Text ${mid}.`)).join(" ");
	assert.match(newText(site, divided1(site, text), { accept: true }), "\nText 0. Text 1. Text 2.\n");
	const names = [0, 1, 2].map((mid) => mark(mid, mid === 2 ? "Tredje." : `Text ${mid}.`)).join(" ");
	assert.match(newText(site, divided1(site, names), { accept: true }), "\nText 0. Text 1. Tredje.\n");
});

test("a text that is marked as unfinished isn't published", () => {
	const po = exported(unpublished, { format: "po", codes: "markdown" });
	const translated = po
		.replace('msgid "T"\nmsgstr ""', 'msgid "T"\nmsgstr "Title"')
		.replace('msgid "D"\nmsgstr ""', 'msgid "D"\nmsgstr "About"')
		.replace('Tredje."\nmsgstr ""', 'Tredje."\nmsgstr "Three sentences."')
		.replace('"Slut."\nmsgstr ""', '"Slut."\nmsgstr "End."');
	assert.is(imported(unpublished, translated).pages[0]?.state, "in-review");
	const fuzzy = translated.replace(/(msgctxt "a#p-\w+"\nmsgid "Slut)/, "#, fuzzy\n$1");
	const { pages, problems } = imported(unpublished, fuzzy);
	assert.is(pages[0]?.state, "draft");
	assert.match(pages[0]?.text ?? "", "End.");
	assert.equal(
		problems.map(({ message }) => message),
		["1 of the 4 units of “a” is marked as unfinished, so the page is a draft."],
	);
	assert.is(imported(unpublished, fuzzy, { accept: true }).pages[0]?.state, "in-review");
	const current = siteOfPage({ original, translation: published.replace(idOf("old"), idOf(original)) });
	const edited = exported(current).replace(
		'<target state="translated">The end.',
		'<target state="needs-review-translation">The very end.',
	);
	assert.equal(codesOf(imported(current, edited)), ["exchange/unfinished"]);
	assert.match(newText(current, edited, { accept: true }), "The very end.");
	const unapproved = exported(current).replace('"translated">The end.', '"translated">The very end.');
	assert.match(
		newText(current, unapproved.replaceAll('xml:space="preserve">', 'xml:space="preserve" approved="no">')),
		"The very end.",
	);
});

test("a message without a translation is untranslated", () => {
	const po = exported(site, { format: "po", codes: "markdown" }).replace('msgstr "Old one."', 'msgstr ""');
	assert.is(imported(site, po, { accept: true }).pages[0]?.text, undefined);
	const { pages, problems } = imported(
		unpublished,
		exported(unpublished, { format: "po", codes: "markdown" }),
	);
	assert.is(pages[0]?.outcome, "untranslated");
	assert.equal(problems, []);
});

test("the original's text that is called translated is taken, with a warning", () => {
	const file = exported(unpublished).replaceAll('state="new"', 'state="translated"');
	const { pages, problems } = imported(unpublished, file);
	assert.is(pages[0]?.outcome, "created");
	assert.equal(
		problems.map(({ severity, message }) => `${severity} ${message.replace(/p-\w+/, "p")}`),
		["warning The translation of p is the original's text: “Första meningen. Andra meningen. Tredje.”."],
	);
});

const linked = "---\ntitle: T\ndescription: D\n---\n\nFörsta meningen. Andra [meningen](b.md).\n";

for (const [name, second] of [
	["empty", mark(1, "")],
	["lost", ""],
] as const) {
	test(`an ${name} part with a code is told as untranslated, not as a code that was lost`, () => {
		const of = siteOfPage({ original: linked, translation: published.replace("\n\nThe end.", "") });
		const text = exported(of).replace(
			/<source>(Första meningen\.) (Andra .*)<\/source>\n<target[^\n]*<\/target>/,
			(_, one: string, two: string) =>
				`<source>${one} ${two}</source>\n<seg-source>${mark(0, one)} ${mark(1, two)}</seg-source>\n<target state="translated">${mark(0, "The first.")} ${second}</target>`,
		);
		const { pages, problems } = imported(of, text, { accept: true });
		assert.equal(
			problems.map(({ code, message }) => `${code} ${message.replace(/p-\w+/, "p")}`),
			["exchange/untranslated A part of the unit p isn't translated: “Andra meningen.”."],
		);
		assert.equal(pages, []);
	});
}

test.run();
