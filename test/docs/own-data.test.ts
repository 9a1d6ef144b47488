import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** What names the country and the language of this repository's own site, or what only they have. */
const names =
	/swed|svensk|sverige|municipalit|kommun(?!i)|"sv"|\bsv:|\bSEK[ :"]|\+46|sigtuna|stockholm|göteborg/iu;

/** Files and folders that hold one language's or country's own data, by its tag or code. */
const own = /(?:^|\/)(?:[a-z]{2}\/|[a-z]{2}\.[a-z]+$)/;

/** Where languages and countries are listed, and tables of a few facts about many languages. */
const lists: ReadonlySet<string> = new Set(
	[
		"core/checks/languages/known-languages.ts",
		"core/checks/languages/people-names.ts",
		"core/checks/languages/place-names.ts",
		"core/checks/languages/quotation-marks.ts",
		"core/countries/known-countries.ts",
		"core/search/languages/compound-language.ts",
		"core/search/languages/query-language.ts",
		"core/starting/starter-texts.ts",
		"core/strings/shipped-texts.ts",
		"theme/preview/panel.ts",
		"workbench/app/words/words.ts",
	].map((file) => join(...file.split("/"))),
);

/** The files of `src/` that are no language's or country's own, with the line that names one. */
function naming(): string[] {
	return readdirSync("src", { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(?:ts|tsx|njk|css)$/.test(name) && !own.test(name.replaceAll(sep, "/")))
		.flatMap((name) => {
			const line = readFileSync(join("src", name), "utf8")
				.split("\n")
				.find((text) => names.test(text));
			return line === undefined ? [] : [`${name}: ${line.trim()}`];
		});
}

test("no file of src names the country or the language of its site, but for its own data and the lists of them", () => {
	assert.equal(
		naming().filter((line) => !lists.has(line.split(":")[0] ?? "")),
		[],
	);
});

test.run();
