/** Cases are in test/fixtures/markdown/: a title, then `.` Markdown `.` HTML `.`. */
import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse-markdown.ts";
import { renderMarkdown } from "../../../src/core/markdown/render-rules.ts";
import { parseLink } from "../../../src/core/urls/resolve-link.ts";

const markdown = createMarkdown();

function render(source: string): string {
	const parsed = parseMarkdown(source, { markdown, lineOffset: 0 });
	return renderMarkdown(parsed, {
		environment: {
			headingIds: parsed.headings.map(({ id }) => id),
			resolveLink: (href) => {
				const reference = parseLink(href, "page");
				return reference.kind === "external" ? { kind: "external", href } : { kind: "unknown", key: "" };
			},
			resolveImage: () => undefined,
			foreignSuffix: () => "",
			text: (key) => key,
		},
	});
}

const fixture = await readFile(new URL("../../fixtures/markdown/rendering.txt", import.meta.url), "utf8");
const cases = [...fixture.matchAll(/^(.+)\n\.\n([\s\S]*?)\n\.\n([\s\S]*?)\n\.$/gm)];

test("the fixture is read", () => assert.ok(cases.length >= 10));

for (const [, title = "", input = "", expected = ""] of cases) {
	test(title, () => assert.is(render(input).trimEnd(), expected));
}

test.run();
