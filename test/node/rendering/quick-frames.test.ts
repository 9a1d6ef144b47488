import { test } from "uvu";
import * as assert from "uvu/assert";
import { quickenFrames } from "../../../src/node/rendering/quick-frames.ts";
import { nunjucks } from "../../support/eleventy-nunjucks.ts";

const templates = {
	loops:
		"{% for row in rows %}{{ loop.index }}/{{ loop.length }}{% for cell in row %} {{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ cell }}{% else %} none{% endfor %} {{ loop.revindex }}{{ loop.revindex0 }};{% endfor %}",
	pairs: "{% for key, value in table %}{{ key }}={{ value }} {{ loop.index }};{% endfor %}",
	macros:
		"{% macro link(a, b='x') %}{{ a }}{{ b }}{% endmacro %}{{ link(1) }}{{ link(1, 2) }}{{ link(a=3, b=4) }}",
	scopes:
		"{% set a = 1 %}{% for b in [2, 3] %}{% set a = b %}{% set c = b %}{% endfor %}{{ a }}{{ c }}{% if a %}{% set a = 9 %}{% endif %}{{ a }}",
	blocks: "{% set text %}<b>{{ rows.length }}</b>{% endset %}{{ text }}{% set a, b = 7 %}{{ a }}{{ b }}",
};
const data = { rows: [["p", "q"], [], ["r"]], table: { one: 1, two: 2 } };

function renderAll(): string[] {
	const environment = new nunjucks.Environment(null, { autoescape: true });
	return Object.values(templates).map((template) => nunjucks.compile(template, environment).render(data));
}

test("templates come out as before", () => {
	const { prototype } = nunjucks.runtime.Frame;
	const { set } = prototype;
	const before = renderAll();
	quickenFrames(nunjucks);
	const quick = prototype.set;
	assert.is.not(quick, set);
	assert.equal(renderAll(), before);
	assert.match(before[0] ?? "", "1/3 0truefalsep 1falsetrueq 32;");
	quickenFrames(nunjucks);
	assert.is(prototype.set, quick, "done once");
});

test.run();
