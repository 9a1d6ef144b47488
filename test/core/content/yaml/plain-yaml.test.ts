/** The quick reader agrees with the whole parser on everything that it reads at all. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDocument } from "yaml";
import { createRandom } from "../../../../bench/corpus/random.ts";
import { readPlainYaml } from "../../../../src/core/content/yaml/plain-yaml.ts";

/** What the whole parser says; `undefined` when it reports an error. */
function whole(yaml: string): unknown {
	const document = parseDocument(yaml, { schema: "core", prettyErrors: false });
	if (document.errors.length > 0) return undefined;
	try {
		return document.toJS({ maxAliasCount: 0 });
	} catch {
		return undefined;
	}
}

test("usual front matter is read", () => {
	const yaml = `title: "EU-delegater: på besök"
description: Texten om (det) hela, med 30 personer.
date: 2023-02-03
municipality: sigtuna
topics: [integration, kultur]
translation:
  pin: 3f2a9c0100000000000000000000000000000000
  state: in-review
location:
  latitude: 59.62
noindex: true
`;
	assert.equal(readPlainYaml(yaml), whole(yaml));
	assert.ok(readPlainYaml(yaml));
});

const left = [
	"a: b: c\n",
	"a: 'it''s'\n",
	'a: "\\n"\n',
	"a: &x b\n",
	"a: *x\n",
	"a: - b\n",
	"a: b # c\n",
	"a: b\n c\n",
	"a: b\na: c\n",
	"a:\n",
	"a:\n  b:\n    c: d\n",
	"a: {b: c}\n",
	"a: [b, [c]]\n",
	"- a\n",
	"a: >\n  b\n",
	"a: 0x1f\n",
	"a: 12e3\n",
	"a: ~\n",
	"a: null\n",
	"a: True\n",
	"null: a\n",
	"a: b",
	"",
];
for (const yaml of left)
	test(`${JSON.stringify(yaml)} is left to the whole parser`, () =>
		assert.is(readPlainYaml(yaml), undefined));

test("whatever is read is read alike", () => {
	const random = createRandom(7);
	const pieces =
		"a b title 1 0 12 1.5 1e5 0x1 0o7 2023-02-03 2023 true false null ~ é å - -- : ; , . … # & * ! | > ' \" % @ ` [ ] { } ? = + ( ) / \\ e x å:b b:c \t".split(
			" ",
		);
	let read = 0;
	for (let round = 0; round < 20_000; round++) {
		const lines = Array.from({ length: 1 + random.below(4) }, () => randomLine(random.below, pieces));
		const yaml = lines.map((line) => `${line}\n`).join("");
		const found = readPlainYaml(yaml);
		if (found === undefined) continue;
		read++;
		assert.equal(found, whole(yaml), JSON.stringify(yaml));
	}
	assert.ok(read > 1000, `only ${read} were read`);
});

function randomLine(below: (limit: number) => number, pieces: readonly string[]): string {
	const value = Array.from({ length: below(5) }, () => pieces[below(pieces.length)]).join(
		below(2) ? " " : "",
	);
	const wrapped = [value, value, value, `"${value}"`, `'${value}'`, `[${value}]`, `[a, ${value}]`][below(7)];
	return `${["", "", "", "  "][below(4)]}${"abcdefg"[below(7)]}:${["", " ", " ", " ", "  "][below(5)]}${wrapped}`;
}

test.run();
