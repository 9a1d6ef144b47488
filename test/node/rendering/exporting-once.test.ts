import nunjucks, { type Environment } from "nunjucks";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { exportingOnce } from "../../../src/node/rendering/exporting-once.ts";
import { nunjucksOptions } from "../../../src/node/rendering/layout-library.ts";

const test = suite("exporting-once");

interface Rendering extends Environment {
	addGlobal(name: string, value: unknown): void;
	renderString(template: string, data: object): string;
}

/** An environment with one part, which counts how often it is run. */
function withPart(source: string): { readonly environment: Rendering; readonly runs: () => number } {
	let runs = 0;
	const LayoutEnvironment = exportingOnce(nunjucks);
	const loader = { getSource: (path: string) => ({ src: `{% set run = count() %}${source}`, path }) };
	const environment = new LayoutEnvironment(loader, nunjucksOptions) as Rendering;
	environment.addGlobal("count", () => ++runs);
	return { environment, runs: () => runs };
}

test("a part that is imported without a context is run once for all pages", () => {
	const { environment, runs } = withPart("{% macro link(text) %}<a>{{ text }}</a>{% endmacro %}");
	const layout =
		'{% from "part.njk" import link %}{% import "part.njk" as part %}{{ link(a) }}{{ part.link(b) }}';
	assert.is(environment.renderString(layout, { a: "<", b: 2 }), "<a>&lt;</a><a>2</a>");
	assert.is(environment.renderString(layout, { a: 3, b: 4 }), "<a>3</a><a>4</a>");
	assert.is(runs(), 1);
});

test("a part that is imported with the context is run with that of each page", () => {
	const { environment } = withPart("{% set doubled = a + a %}");
	const layout = '{% from "part.njk" import doubled with context %}{{ doubled }}';
	assert.is(environment.renderString(layout, { a: 1 }), "2");
	assert.is(environment.renderString(layout, { a: 2 }), "4");
});

test("a macro that has failed on one page serves the next", () => {
	const { environment } = withPart("{% macro first(list) %}{{ list[0] }}{% endmacro %}");
	const layout = '{% from "part.njk" import first %}{{ first(list) }}';
	assert.throws(() => environment.renderString(layout, { list: [] }), /undefined/);
	assert.is(environment.renderString(layout, { list: [1] }), "1");
});

test.run();
