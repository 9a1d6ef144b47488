import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { reuseTag } from "../../../src/node/rendering/reuse-tag.ts";
import { nunjucks } from "../../support/eleventy-nunjucks.ts";

const test = suite("reuse-tag");

/** Renders a template again and again, counting how often the filter `seen` is asked. */
function renderer(template: string): {
	readonly render: (data: object) => string;
	readonly count: () => number;
} {
	let count = 0;
	const environment = new nunjucks.Environment(null, { autoescape: true });
	environment.addExtension("reuse", reuseTag(nunjucks));
	environment.addFilter("seen", (value: unknown) => {
		count++;
		return value;
	});
	const compiled = nunjucks.compile(template, environment);
	return { render: (data) => compiled.render(data), count: () => count };
}

test("a block is rendered once for the same objects", () => {
	const { render, count } = renderer(
		"{% reuse menu, tag %}<a>{{ menu.title | seen }} {{ tag }}</a>{% endreuse %}",
	);
	const menu = { title: "Nyheter & mer" };
	assert.is(render({ menu, tag: "sv" }), "<a>Nyheter &amp; mer sv</a>");
	assert.is(render({ menu, tag: "sv" }), "<a>Nyheter &amp; mer sv</a>");
	assert.is(count(), 1);
});

test("another object, or another primitive, is another block, however alike", () => {
	const { render, count } = renderer(
		"{% reuse menu, level %}{{ menu.title | seen }}{{ level }}{% endreuse %}",
	);
	const menu = { title: "A" };
	render({ menu, level: 2 });
	assert.is(render({ menu, level: "2" }), "A2");
	assert.is(render({ menu, level: 3 }), "A3");
	assert.is(render({ menu: { title: "B" }, level: 2 }), "B2");
	assert.is(count(), 4);
});

test("texts with line ends aren't taken for others", () => {
	const { render } = renderer("{% reuse a, b %}{{ a }}|{{ b }}{% endreuse %}");
	assert.is(render({ a: "x\ny", b: "z" }), "x\ny|z");
	assert.is(render({ a: "x", b: "y\nz" }), "x|y\nz");
	assert.is(render({ a: 0, b: "0" }), "0|0");
});

test("two places with the same values don't get each other's block", () => {
	const { render } = renderer("{% reuse menu %}one{% endreuse %} {% reuse menu %}two{% endreuse %}");
	const menu = {};
	assert.is(render({ menu }), "one two");
	assert.is(render({ menu }), "one two");
});

test("blocks stand in loops and in each other", () => {
	const { render, count } = renderer(
		"{% for card in cards %}{% reuse card %}<li>{{ card.title | seen }}{% reuse card.topic %}{{ card.topic.title | seen }}{% endreuse %}</li>{% endreuse %}{% endfor %}",
	);
	const topic = { title: "t" };
	const [a, b] = [
		{ title: "a", topic },
		{ title: "b", topic },
	];
	assert.is(render({ cards: [a, b, a] }), "<li>at</li><li>bt</li><li>at</li>");
	assert.is(count(), 3);
});

test("after very many blocks the first are rendered anew", () => {
	const { render, count } = renderer("{% reuse card %}{{ card.title | seen }}{% endreuse %}");
	const cards = Array.from({ length: 41_000 }, (_, index) => ({ title: String(index) }));
	for (const card of cards) render({ card });
	assert.is(render({ card: cards[0] ?? {} }), "0");
	assert.is(count(), 41_001);
});

test("the layouts reuse blocks only for the values that these show", async () => {
	const views = "src/theme/views";
	const names = (await readdir(views, { recursive: true })).filter((name) => name.endsWith(".njk"));
	let found = 0;
	for (const name of names) {
		const text = await readFile(join(views, name), "utf8");
		for (const [, values = "", body = ""] of text.matchAll(/{% reuse (.*?) %}([\s\S]*?){% endreuse %}/g)) {
			found++;
			const named = values.split(", ");
			const shown = body.match(/\bview(?:\.\w+)+/g) ?? [];
			const strays = shown.filter((value) => !named.some((one) => `${value}.`.startsWith(`${one}.`)));
			assert.equal(strays, [], `${name}: a block for ${values}`);
		}
	}
	assert.ok(found >= 5);
});

test.run();
