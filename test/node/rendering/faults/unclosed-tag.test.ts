import { test } from "uvu";
import * as assert from "uvu/assert";
import { unclosedTag } from "../../../../src/node/rendering/faults/unclosed-tag.ts";

for (const [template, tag, index] of [
	["a {% if b %}\n{% for c in d %}{% endfor %}", "{% if b %}", 2],
	["{% if a %}{% for b in c %}", "{% for b in c %}", 10],
	["{% block a %}{% set b = 1 %}{% include 'c.njk' %}", "{% block a %}", 0],
	["{% set a %}x", "{% set a %}", 0],
	["{% if a %}{# {% for #}{{ '{%' }}", "{% if a %}", 0],
	["x {{ a", "{{", 2],
	["x {# a", "{#", 2],
	["{% if a", "{%", 0],
	["{% if a %}{% endif %}x", undefined, 22],
] as const) {
	test(`of “${template}”, what isn't closed is ${tag ?? "unknown"}`, () => {
		const found = unclosedTag(template);
		assert.is(found.tag, tag);
		assert.is(found.index, index);
	});
}

test.run();
