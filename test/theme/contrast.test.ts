/** The colours of the theme and of the museum, which has its own, told apart by those who see little: computed for both schemes. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { contrast } from "../support/contrast.ts";

type Colours = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(file, "utf8");
const tokens = read("src/theme/styles/tokens.css");
const museum = read("examples/museum/assets/site.css");

/** The custom properties that a stylesheet sets to colours, in the light scheme and in the dark one. */
function schemes(css: string): { readonly light: Colours; readonly dark: Colours } {
	const set = [...css.matchAll(/--([\w-]+): (?:light-dark\()?(#[0-9a-f]{3,6})(?:, (#[0-9a-f]{3,6})\))?;/g)];
	return {
		light: Object.fromEntries(set.map(([, name, light]) => [name, light])),
		dark: Object.fromEntries(set.map(([, name, light, dark = light]) => [name, dark])),
	};
}

const [own, museums] = [schemes(tokens), schemes(museum)];
const themes: Readonly<Record<string, Colours>> = {
	light: own.light,
	dark: own.dark,
	"light museum": { ...own.light, ...museums.light },
	"dark museum": { ...own.dark, ...museums.light, ...museums.dark },
};

/** The custom property that a rule takes its colour from. */
function usedBy(file: string, rule: RegExp): string {
	const found = rule.exec(read(`src/theme/styles/${file}`))?.[1];
	if (found === undefined) throw new Error(`${file} has no ${rule}`);
	return found;
}

/** The outer ring round what has the focus, and the inner one. */
const focusRings = [
	usedBy("base.css", /:focus-visible \{[^}]*outline: 3px solid var\(--(\S+)\)/),
	usedBy("base.css", /:focus-visible \{[^}]*box-shadow: 0 0 0 3px var\(--(\S+)\)/),
] as const;

const marks = {
	"the mark of the current page": usedBy(
		"layout.css",
		/\[aria-current\] \{\s*box-shadow: inset 0 -3px var\(--([\w-]+)\)/,
	),
	"the focus": focusRings[0],
	"the border of fields": usedBy("controls.css", /input,\s*select,[^}]*border: 1px solid var\(--(\S+)\)/),
};

for (const [name, colours] of Object.entries(themes)) {
	const of = (token: string): string => {
		const colour = colours[token];
		if (colour === undefined) throw new Error(`no colour --${token}`);
		return colour;
	};

	test(`${name}: marks stand out from what they are on (WCAG 2.2, 1.4.11: 3 to 1)`, () => {
		for (const [mark, token] of Object.entries(marks))
			for (const ground of ["sky", "paper"])
				assert.ok(
					contrast(of(token), of(ground)) >= 3,
					`${mark} on ${ground}: ${contrast(of(token), of(ground))}`,
				);
	});

	test(`${name}: one of the two rings of the focus stands out from any ground (WCAG technique C40: 9 to 1 between them)`, () => {
		const [outer, inner] = focusRings.map(of);
		const between = contrast(outer ?? "", inner ?? "");
		assert.ok(between >= 9, `${outer} and ${inner}: ${between}`);
	});

	test(`${name}: the parts of bars stand out from the paper and the gaps between them`, () => {
		const css = read("src/theme/styles/translations.css");
		const parts = [...css.matchAll(/--part: var\(--([\w-]+)\)/g)].map(([, token = ""]) => token);
		assert.is(parts.length, 4);
		// What is missing is paper, within the border that every bar has.
		for (const token of [...parts.filter((part) => part !== "paper"), "line-strong"])
			assert.ok(contrast(of(token), of("paper")) >= 3, token);
	});

	test(`${name}: texts can be read (WCAG 2.2, 1.4.3: 4.5 to 1)`, () => {
		for (const [text, grounds] of [
			["ink", ["sky", "paper", "field"]],
			["ink-soft", ["sky", "paper"]],
			["link", ["sky", "paper"]],
			["attention", ["attention-surface"]],
			["on-deep", ["deep"]],
			["on-deep-soft", ["deep"]],
		] as const)
			for (const ground of grounds)
				assert.ok(
					contrast(of(text), of(ground)) >= 4.5,
					`${text} on ${ground}: ${contrast(of(text), of(ground))}`,
				);
	});
}

test("what the museum draws to scale stands out from the paper", () => {
	const [, token = ""] = /\.scale \{[^}]*fill: var\(--([\w-]+)\)/.exec(museum) ?? [];
	for (const name of ["light museum", "dark museum"]) {
		const { [token]: figure = "", paper = "" } = themes[name] ?? {};
		assert.ok(contrast(figure, paper) >= 3, `${name}: ${contrast(figure, paper)}`);
	}
});

test.run();
