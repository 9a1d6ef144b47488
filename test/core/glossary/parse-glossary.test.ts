import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseGlossary } from "../../../src/core/glossary/parse-glossary.ts";

const header = "sv,en,definition:sv,definition:en,forbidden:en,source\n";

function parse(rows: string): ReturnType<typeof parseGlossary> {
	return parseGlossary({ file: "i18n/glossary.csv", text: header + rows }, ["sv", "en"]);
}

test("parseGlossary reads variants, definitions and forbidden renderings", () => {
	const { terms, problems } = parse(
		'kommun | kommunen,municipality,"Lokal, vald",Local,commune|county,own rendering\n',
	);
	assert.equal(problems, []);
	const [term] = terms;
	assert.is(term?.id, "kommun");
	assert.equal(term?.renderings.get("sv"), ["kommun", "kommunen"]);
	assert.equal(term?.forbidden.get("en"), ["commune", "county"]);
	assert.is(term?.definitions.get("sv"), "Lokal, vald");
	assert.is(term?.source, "own rendering");
});

test("parseGlossary gives the line of each row, also below one that spans several", () => {
	const { terms } = parse('a,a,"en\ntvå",x,,\nb,b,x,x,,\n');
	assert.equal(
		terms.map(({ line }) => line),
		[2, 4],
	);
});

test("parseGlossary tells of a row with too many cells", () => {
	const { problems } = parse("a,a,x,x,,,,\n");
	assert.is(problems[0]?.code, "glossary/not-csv");
	assert.is(problems[0]?.line, 2);
});

test("what a translation lacks is one warning", () => {
	const { terms, problems } = parse('a,,"x",,,\nb,b,x,x,,\nc,c,x,,,\n');
	assert.is(terms.length, 3);
	assert.equal(
		problems.map(({ severity, message, line }) => ({ severity, message, line })),
		[
			{
				severity: "warning",
				message:
					"Of the glossary's 3 rows, 1 row has no term and 2 rows have no definition in English; the glossary page shows those in Swedish instead. Lines: 2, 4.",
				line: 2,
			},
		],
	);
});

test("texts explain every term, but where a column says which", () => {
	assert.equal(
		parse("a,a,x,x,,\n").terms.map(({ isExplained }) => isExplained),
		[true],
	);
	const { terms, problems } = parseGlossary(
		{
			file: "i18n/glossary.csv",
			text: "sv,definition:sv,explain\na,x,yes\nb,x,\nc,x,no\nd,x,perhaps\n",
		},
		["sv"],
	);
	assert.equal(
		terms.map(({ isExplained }) => isExplained),
		[true, false, false, false],
	);
	assert.equal(
		problems.map(({ code, line, actual }) => ({ code, line, actual })),
		[{ code: "glossary/bad-choice", line: 5, actual: "perhaps" }],
	);
});

test("columns of a language that the site hasn't are kept and told of, misspelt ones are errors", () => {
	const read = (columns: string): ReturnType<typeof parseGlossary> =>
		parseGlossary(
			{
				file: "i18n/glossary.csv",
				text: `sv,en,definition:sv,definition:en,${columns}\na,a,x,x,,\n`,
			},
			["sv", "en"],
		);
	const { terms, problems } = read("fi,definition:fi");
	assert.is(terms.length, 1);
	assert.equal(
		problems.map(({ severity, message }) => `${severity}: ${message}`),
		[
			"warning: The columns “fi” and “definition:fi” are of languages that the site doesn't have, so they aren't used.",
		],
	);
	assert.equal(
		read("sorce,definition:xx-zz").problems.map(({ code, actual }) => [code, actual]),
		[
			["glossary/unknown-column", "sorce"],
			["glossary/unknown-column", "definition:xx-zz"],
		],
	);
});

test.run();
