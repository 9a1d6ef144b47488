/**
 * Snippets with every construct that can hold a link or a picture are in test/fixtures/markdown/links.txt, with `.` between them.
 * What Brygga says of them is compared with what a browser's parser finds in the HTML of markdown-it alone.
 */
import { readFile } from "node:fs/promises";
import MarkdownIt from "markdown-it";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { type ParsedMarkdown, parseMarkdown } from "../../../../src/core/markdown/parse-markdown.ts";
import { renderMarkdown } from "../../../../src/core/markdown/render-rules.ts";

const markdown = createMarkdown();

/** The same Markdown as its authors render it, with addresses in place. */
const plain = createMarkdown();
plain.renderer = new MarkdownIt({ html: false }).renderer;

const fixture = await readFile(new URL("../../../fixtures/markdown/links.txt", import.meta.url), "utf8");
const snippets = fixture.trimEnd().split("\n.\n");

test("the fixture is read", () => assert.ok(snippets.length >= 150));

for (const [index, snippet] of snippets.entries()) {
	test(`snippet ${index + 1} has its links and pictures once, in order: ${snippet.slice(0, 40)}`, () => {
		const parsed = parse(snippet);
		const expected = addressesIn(plain.render(snippet));
		assert.equal(addressesIn(render(parsed)), expected);
		assert.equal(
			[...parsed.links.map(({ target }) => `a ${target}`)],
			expected.filter((address) => address.startsWith("a ")),
		);
		assert.equal(
			[...parsed.images.map(({ target }) => `img ${target}`)],
			expected.filter((address) => address.startsWith("img ")),
		);
	});

	test(`snippet ${index + 1} has each address in its line`, () => {
		const lines = snippet.split("\n");
		for (const { target, line } of [...parse(snippet).links, ...parse(snippet).images]) {
			const found = lines.findIndex((text) => text.includes(`](${target}`) || text.includes(`](<${target}`));
			if (found >= 0) assert.is(line, found + 1, target);
		}
	});
}

test("all snippets on one page keep theirs", () => {
	const page = snippets.join("\n\n");
	assert.equal(addressesIn(render(parse(page))), addressesIn(plain.render(page)));
});

function parse(source: string): ParsedMarkdown {
	return parseMarkdown(source, { markdown, lineOffset: 0 });
}

function render(parsed: ParsedMarkdown): string {
	return renderMarkdown(parsed, {
		environment: {
			headingIds: [],
			resolveLink: (href) => ({ kind: "external", href }),
			resolveImage: (href) => ({ href, width: 1, height: 1 }),
			foreignSuffix: () => "",
			text: (key) => key,
		},
	});
}

/** `a ADDRESS` and `img ADDRESS`, in the order of the document. */
function addressesIn(html: string): string[] {
	const found: string[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if (defaultTreeAdapter.isElementNode(node)) {
			const { tagName, attrs } = node;
			const address = attrs.find(({ name }) => name === (tagName === "img" ? "src" : "href"))?.value;
			if (tagName === "a" || tagName === "img") found.push(`${tagName} ${address}`);
		}
		if ("childNodes" in node) for (const child of node.childNodes) visit(child);
	};
	visit(parseFragment(html));
	return found;
}

test.run();
