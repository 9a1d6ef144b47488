/** What import writes is read as it was meant: the same characters, the same codes, in every kind of place. */
import type { Token } from "markdown-it";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPageTexts } from "../../../src/core/exchange/pages/page-texts.ts";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import { exported, imported, newText, pairOf, siteOfPage, tracedMarkdown } from "./exchange-fixture.ts";
import { generator } from "./generated-markdown.ts";

const front = "---\ntitle: T\ndescription: D\n---\n\n";

/** Every kind of place that a text can have, with a text `TEXT` in it. */
const places: readonly (readonly [name: string, markdown: string])[] = [
	["a paragraph", "TEXT"],
	["a heading", "## TEXT"],
	["an item", "- TEXT\n- två"],
	["an item with a star", "* TEXT\n* två"],
	["an item with a plus", "+ TEXT"],
	["a loose item", "- ett\n\n- TEXT"],
	["a second paragraph of an item", "- ett\n\n  TEXT"],
	["a numbered item", "1. TEXT\n2. två"],
	["a nested item", "- ett\n  - TEXT\n    1. två"],
	["a nested numbered item", "1. ett\n   1. TEXT"],
	["a quotation", "> TEXT"],
	["a quotation's second paragraph", "> ett\n>\n> TEXT\n>\n> — Eva"],
	["an attribution", "> ett\n>\n> — TEXT"],
	["a list in a quotation", "> - TEXT\n> - två"],
	["a quotation in a list", "- > TEXT"],
	["a table's head", "| TEXT | b |\n| --- | --- |\n| c | d |"],
	["a table's cell", "| a | b |\n| --- | --- |\n| TEXT | d |"],
	["a table's last cell", "| a | b |\n| --- | --- |\n| c | TEXT |"],
	["beside other blocks", "före\n\nTEXT\n\n- efter\n\n## efter"],
];

/** The text of the original: a code of each kind, but for breaks, that can hold a text. */
const source = "x **fet** *kursiv* ~~struken~~ [länk](a.md) ![bild](b.png) `kod` y";

/** Pieces of texts that have been, or could be, read as something else. */
const pieces = (
	"a|b|Ö|今|日|s|ß|é|12|12.|1)|a.|“|”|’|「|」|(|)|[|]|[ ]|[x]|{|}|<|>|<b>|</b>|<!--|&|&amp;|&#x41;|&lt;|\\|\\\\|\\*|*|**|***|_|__|~|~~|~~~|`|``|```|" +
	"#|##|-|--|---|+|=|==|===|—|– |!|![|](|]:|[a]:|[a]: b|:|::|/|http://x.se|<http://x.se>|www.x.se|a@b.se|😀|👨‍👩‍👧|é|\u200d|\u200f|\u00a0|$|%|^|@|;|,|?|'|\"|{lang=sv"
)
	.split("|")
	.concat("|", "\\|", " | ", "a | b", " ", "  ", "\t");

type Random = () => number;

function pick(random: Random): string {
	return pieces[Math.floor(random() * pieces.length)] ?? "";
}

function words(random: Random, most = 4): string {
	return Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random)).join("");
}

function escaped(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A target with the codes 1–6 in any order, nested or beside each other, with nasty texts between them. */
function target(random: Random): string {
	const ids = ["1", "2", "3", "4", "5"].sort(() => random() - 0.5);
	const text = (): string => escaped(words(random));
	const maybe = (): string => (random() < 0.6 ? text() : "");
	let written = "";
	while (ids.length > 0) {
		const [outer = "", inner] = ids.splice(0, random() < 0.3 ? 2 : 1);
		// Links hold no links, and an image's text holds nothing else.
		const isNested = inner !== undefined && outer !== "5";
		const inside = isNested
			? `${maybe()}<g id="${inner}">${letter(random)}${text()}</g>${maybe()}`
			: `${letter(random)}${text()}`;
		written += `${maybe()}<g id="${outer}">${inside}</g>`;
		if (inner !== undefined && !isNested) ids.push(inner);
	}
	return `${maybe()}${written}${maybe()}<x id="6"/>${maybe()}`;
}

/** What keeps a code from being empty once its spaces stand outside. */
function letter(random: Random): string {
	return random() < 0.5 ? "a" : "”";
}

/** What a reader sees, by the site's own Markdown and not by that of the exchange; without spaces, which HTML folds. */
function seen(markdown: string): string {
	const read = (tokens: readonly Token[]): string =>
		tokens
			.map(({ type, content, children }) =>
				type === "inline" || type === "image" ? read(children ?? []) : content,
			)
			.join("");
	return read(createMarkdown().parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ""), {})).replace(/\s+/g, "");
}

/** The characters of a target with its codes away. */
function shownText(written: string): string {
	return written
		.replace(/<x id="6"\/>/g, "kod")
		.replace(/<\/?g[^>]*>/g, "")
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&amp;/g, "&")
		.replace(/\s+/g, "");
}

for (const [name, markdown] of places) {
	test(`any text with any codes is read as it was meant in ${name}`, () => {
		const random = generator(name.length * 7919);
		const original = `${front}${markdown.replace("TEXT", source)}\n`;
		const site = siteOfPage({ original });
		const { units } = pairOf(site).units;
		const unit = units.find(({ source: text }) => text.codes.size === 6);
		assert.ok(unit);
		const file = exported(site).replaceAll('state="new"', 'state="translated"');
		for (let count = 0; count < 25; count++) {
			const wanted = target(random);
			const at = file.indexOf("</source>", file.indexOf(`#${unit?.id}"`));
			const start = file.indexOf(">", file.indexOf("<target", at)) + 1;
			const end = file.indexOf("</target>", at);
			const { pages, problems } = imported(site, file.slice(0, start) + wanted + file.slice(end));
			const errors = problems.filter(({ severity }) => severity === "error");
			assert.equal(errors, [], `${wanted}\n${JSON.stringify(errors, null, 1)}`);
			const text = pages[0]?.text ?? "";
			const shown = seen(markdown.replace("TEXT", "@@")).replace("@@", () => shownText(wanted));
			assert.is(seen(text), shown, `${wanted}\n${text}`);
			const [before, after] = [original, text].map((page) =>
				readPageTexts(page, { fields: [], markdown: tracedMarkdown() })?.blocks.map(({ shape }) => shape),
			);
			assert.equal(after, before, text);
		}
	});
}

test("what follows a line break begins no block", () => {
	const starts = [
		"- b",
		"## b",
		"1. b",
		"> b",
		"| b\n",
		"```",
		"===",
		"---",
		"* * *",
		"[a]: b",
		"+",
		"    b",
		"~~~",
		"— b",
	];
	const continued: readonly (readonly [markdown: string, prefix: string])[] = [
		["TEXT", ""],
		["- TEXT\n- två", "  "],
		["1. TEXT", "   "],
		["- ett\n  - TEXT", "    "],
		["> TEXT\n>\n> två", "> "],
		["> - TEXT", ">   "],
	];
	for (const [markdown, prefix] of continued) {
		const original = `${front}${markdown.replace("TEXT", `Första raden\\\n${prefix}andra`)}\n`;
		const site = siteOfPage({ original });
		const file = exported(site).replaceAll('state="new"', 'state="translated"');
		for (const start of starts) {
			const wanted = `First<x id="1"/>${escaped(start)}`;
			const text = newText(site, file.replace(/(<target.*>)Första raden<x[^>]*>andra/, `$1${wanted}`));
			assert.ok(seen(text).includes(`First${start}`.replace(/\s+/g, "")), text);
			const shapes = [original, text].map((page) =>
				readPageTexts(page, { fields: [], markdown: tracedMarkdown() })?.blocks.map(({ shape }) => shape),
			);
			assert.equal(shapes[0], shapes[1], text);
		}
	}
});

/** A page of one paragraph with bold, translated. */
function bold(translated: string, markdown = "Vi byggde **bron** i byn."): string {
	const site = siteOfPage({ original: `${front}${markdown}\n` });
	const file = exported(site).replaceAll('state="new"', 'state="translated"');
	const text = newText(
		site,
		file.replace(/<target([^>]*)>(?:Vi byggde|Två)[\s\S]*?<\/target>/, `<target$1>${translated}</target>`),
	);
	return text.slice(text.indexOf("---\n\n") + 5).trim();
}

test("bold beside a letter is held by writing that as a reference, where it must be", () => {
	assert.is(bold('<g id="1">“Bridge”</g>s of ours'), "**“Bridge”**&#x73; of ours");
	assert.is(bold('<g id="1">「橋」</g>今'), "**「橋」**&#x4ECA;");
	assert.is(bold('a<g id="1">“Bridge”</g>'), "&#x61;**“Bridge”**");
	assert.is(bold('<g id="1">Bridge</g>s'), "**Bridge**s");
});

test("spaces stand outside of marks", () => {
	assert.is(bold('The<g id="1"> bridge </g>here'), "The **bridge** here");
	assert.is(bold('The <g id="1"> bridge </g> here'), "The **bridge** here");
});

test("texts that look like blocks are escaped no more than they need", () => {
	assert.is(bold("--", "- Två"), "- \\--");
	assert.is(bold("**", "* Två"), "* \\**");
	assert.is(bold("1. May", "Två"), "1\\. May");
	assert.is(bold("C #", "## Två"), "## C \\#");
	assert.is(bold("a | b", "| Två |\n| --- |").split("\n")[0], "| a \\| b |");
});

test("two texts that are alike are both looked for", () => {
	const site = siteOfPage({ original: `${front}- Två\n\n> Två\n` });
	const file = exported(site).replaceAll(/<target state="new">Två/g, '<target state="translated">--');
	assert.match(newText(site, file), "- \\--\n\n> --\n");
});

test("a code that can't be written is named, with why", () => {
	const site = siteOfPage({ original: `${front}Vi byggde **bron** i byn.\n` });
	const file = exported(site)
		.replace(/(<target.*)bron<.g>/, "$1</g>")
		.replaceAll('state="new"', 'state="translated"');
	assert.equal(
		imported(site, file).problems.map(({ code, message }) => `${code} ${message.replace(/p-\w+/, "p")}`),
		[
			"exchange/unfit-text The translation of p (“Vi byggde bron i byn.”) has nothing in the code 1 (**…**): Markdown can't mark nothing.",
		],
	);
});

test("Markdown that a translator wrote is mended where marks stand between punctuation and a letter", () => {
	const site = siteOfPage({ original: `${front}Vi byggde **bron** i byn.\n` });
	const po = exported(site, { format: "po", codes: "markdown" });
	const file = po
		.replace('msgid "T"\nmsgstr ""', 'msgid "T"\nmsgstr "Title"')
		.replace('msgid "D"\nmsgstr ""', 'msgid "D"\nmsgstr "About"')
		.replace('i byn."\nmsgstr ""', 'i byn."\nmsgstr "The **“Bridge”**s"');
	assert.match(newText(site, file), "The **“Bridge”**&#x73;");
});

test.run();
