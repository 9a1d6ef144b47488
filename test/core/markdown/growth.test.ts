/** Texts made to keep a parser busy are read in a time that grows as they do, not as its square. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse-markdown.ts";

const markdown = createMarkdown();

/** Processor time of parsing, in microseconds. */
function effort(source: string): number {
	const start = process.cpuUsage();
	parseMarkdown(source, { markdown, lineOffset: 0 });
	const { user, system } = process.cpuUsage(start);
	return user + system;
}

const shapes: readonly (readonly [title: string, make: (count: number) => string])[] = [
	["comments without an end", (count) => "<!-- a\n\n".repeat(count)],
	["comments without an end, each on a line", (count) => "x\n<!-- a --> b\n".repeat(count)],
	["comments before text", (count) => `${"<!-- a --> <!-- b\n".repeat(count)}--> x`],
	["headings that say the same", (count) => "## a\n\n".repeat(count)],
];

for (const [title, make] of shapes) {
	test(`${title}: sixteen times as many take at most sixty times as long`, () => {
		effort(make(1000));
		const few = effort(make(1500));
		const many = effort(make(24_000));
		assert.ok(many < 60 * Math.max(few, 10_000), `${few} µs, then ${many} µs`);
	});
}

test.run();
