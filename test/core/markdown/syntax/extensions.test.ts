import { test } from "uvu";
import * as assert from "uvu/assert";
import { translatableBlocks } from "../../../../src/core/drift/translatable-blocks.ts";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { fillTemplate } from "../../../../src/core/markdown/html/body-template.ts";
import { type ParsedMarkdown, parseMarkdown } from "../../../../src/core/markdown/parse-markdown.ts";
import { bodyParts } from "../../../../src/core/markdown/render-rules.ts";
import { readStrays } from "../../../../src/core/markdown/strays/read-strays.ts";
import {
	type MarkdownExtension,
	markdownExtensions,
} from "../../../../src/core/markdown/syntax/extensions.ts";

function parse(source: string, extensions: readonly MarkdownExtension[]): ParsedMarkdown {
	const highlighter = (code: string, language: string): string => `<i>${language}</i>${code}`;
	return parseMarkdown(source, {
		markdown: createMarkdown({ extensions, ...(extensions.includes("highlight") ? { highlighter } : {}) }),
		lineOffset: 0,
	});
}

function render(source: string, ...extensions: readonly MarkdownExtension[]): string {
	const parsed = parse(source, extensions);
	return fillTemplate(
		parsed.template,
		bodyParts(parsed, {
			headingIds: parsed.headings.map(({ id }) => id),
			resolveLink: (href) => ({ kind: "external", href }),
			resolveImage: () => undefined,
			foreignSuffix: () => "",
			text: (key) => key.toUpperCase(),
		}),
	);
}

interface Case {
	readonly extension: MarkdownExtension;
	readonly source: string;
	readonly html: string;
	/** What of the source is no text. */
	readonly texts: readonly string[];
}

const cases: readonly Case[] = [
	{
		extension: "task-lists",
		source: "- [ ] Köp\n- [x] *Sälj*\n- [y] annat",
		html: '<ul>\n<li class="task"><input type="checkbox" disabled> Köp</li>\n<li class="task"><input type="checkbox" disabled checked> <em>Sälj</em></li>\n<li>[y] annat</li>\n</ul>\n',
		texts: ["Köp\nSälj\n[y] annat"],
	},
	{
		extension: "definition-lists",
		source: "Kaj\n: Plats för *båtar*",
		html: "<dl>\n<dt>Kaj</dt>\n<dd>Plats för <em>båtar</em></dd>\n</dl>\n",
		texts: ["Kaj\nPlats för båtar"],
	},
	{
		extension: "alerts",
		source: "> [!NOTE]\n> Se **upp**\n\n> [!Tip] Bra råd\n> Gå\n\n::: danger\nHalt\n:::",
		html:
			'<div class="alert note" role="note">\n<p class="alert-title">ALERT.NOTE</p>\n<p>Se <strong>upp</strong></p>\n</div>\n' +
			'<div class="alert tip" role="note">\n<p class="alert-title">Bra råd</p>\n<p>Gå</p>\n</div>\n' +
			'<div class="alert caution" role="note">\n<p class="alert-title">ALERT.CAUTION</p>\n<p>Halt</p>\n</div>\n',
		texts: ["Se upp", "Gå", "Halt"],
	},
	{
		extension: "heading-attributes",
		source: "## Rubrik {#egen .stor}\n\nText",
		html: '<h2 id="egen" class="stor">Rubrik</h2>\n<p>Text</p>\n',
		texts: ["Rubrik", "Text"],
	},
	{
		extension: "highlight",
		source: "```js\nconst a = 1;\n```",
		html: '<pre tabindex="0"><code class="language-js"><i>js</i>const a = 1;\n</code></pre>\n',
		texts: [""],
	},
];

for (const { extension, source, html, texts } of cases) {
	test(`${extension} are rendered, read and warned of no longer`, () => {
		assert.is(render(source, extension), html);
		const parsed = parse(source, [extension]);
		assert.equal(
			parsed.texts.map(({ text }) => text),
			texts,
		);
		assert.equal(readStrays(parsed.tokens, { source, lineOffset: 0 }), []);
	});
}

const noted = "Text[^a].\n\n## Rubrik\n\nMer.\n\n[^a]: En [not](om.md) om\n    *kajen*.";

test("footnotes are gathered at the end, with their links", () => {
	const html = render(noted, "footnotes");
	assert.match(html, /<p>Text<sup class="footnote-ref"><a href="#fn1" id="fnref1">\[1\]<\/a><\/sup>\.<\/p>/);
	assert.match(
		html,
		/<li id="fn1" class="footnote-item"><p>En <a href="om.md">not<\/a> om\n<em>kajen<\/em>\./,
	);
	assert.match(html, /<a aria-label="FOOTNOTE\.BACK" href="#fnref1" class="footnote-backref">/);
});

test("a footnote's text is a block with its own place, compared and translated like any other", () => {
	const parsed = parse(noted, ["footnotes"]);
	assert.equal(
		parsed.blocks.map(({ type, line }) => [type, line]),
		[
			["paragraph", 1],
			["heading", 3],
			["paragraph", 5],
			["footnote", 7],
		],
	);
	assert.is(parsed.texts.at(-1)?.text, "En not om kajen.");
	assert.equal(parsed.links, [{ target: "om.md", line: 7 }]);
	const [before, after] = [noted, noted.replace("kajen", "bryggan")].map((source) =>
		translatableBlocks(parse(source, ["footnotes"])),
	);
	assert.equal(
		before?.map(({ signature }, index) => signature === after?.[index]?.signature),
		[true, true, true, false],
	);
});

test("a note inside the text is compared too, and a mark without a note is warned of", () => {
	const [before, after] = ["Text^[en not].", "Text^[en sak]."].map((source) =>
		translatableBlocks(parse(source, ["footnotes"])),
	);
	assert.is.not(before?.at(-1)?.signature, after?.at(-1)?.signature);
	const source = "Text[^saknas].";
	const [stray] = readStrays(parse(source, ["footnotes"]).tokens, { source, lineOffset: 0 });
	assert.is(stray?.kind, "footnote");
});

test("without a word, the text stays as it is typed and is warned of", () => {
	for (const { source, extension } of cases) {
		if (extension === "highlight") continue;
		assert.ok(readStrays(parse(source, []).tokens, { source, lineOffset: 0 }).length > 0, extension);
	}
	const [stray] = readStrays(parse(noted, []).tokens, { source: noted, lineOffset: 0 });
	assert.is(stray?.kind, "footnote");
});

test("all extensions together leave plain Markdown as it is", () => {
	const source =
		"# Titel\n\nText *med* [länk](om.md).\n\n> Citat\n>\n> — Eva\n\n| a | b |\n| - | - |\n| 1 | 2 |\n";
	assert.is(render(source, ...markdownExtensions), render(source));
});

test.run();
