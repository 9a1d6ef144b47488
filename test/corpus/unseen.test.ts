import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../src/core/checks/rule-list.ts";
import { corpusHalves, halfOf } from "./corpus-half.ts";
import { readUnseen } from "./read-corpus.ts";
import { readBlocks } from "./real/read-blocks.ts";
import { readLabels } from "./real/read-labels.ts";
import { readMessages } from "./real/read-messages.ts";

const ruleIds: ReadonlySet<string> = new Set([...rules, ...pairingRules].map(({ id }) => id));

for (const half of corpusHalves)
	test(`each unseen pair of the half ${half} belongs there and has one planted fault`, async () => {
		const faithful = await readUnseen("faithful", half);
		const planted = await readUnseen("planted", half);
		const translations = new Map(faithful.map(({ sv, en, languages }) => [`${languages} ${sv}`, en]));
		assert.is(translations.size, faithful.length);
		for (const { sv, en, rule, languages, set, place } of planted) {
			assert.is(halfOf(sv), half, place);
			assert.ok(ruleIds.has(rule), `${place} names the rule “${rule}”`);
			// The third set's faults were planted in texts of their own.
			if (set > 2) continue;
			const right = translations.get(`${languages} ${sv}`);
			assert.ok(right !== undefined && right !== en, `${place} has no faithful pair`);
		}
	});

for (const half of corpusHalves)
	test(`each pair of another meaning or text of the half ${half} belongs there and says what is wrong`, async () => {
		const pairs = [...(await readUnseen("meaning", half)), ...(await readUnseen("unrelated", half))];
		assert.ok(pairs.length > 0);
		for (const { sv, note, place } of pairs) {
			assert.is(halfOf(sv), half, place);
			assert.ok(note !== "", place);
		}
	});

test("readLabels reads the labels that are kept", async () => {
	assert.not((await readLabels()).isFault("000000000000", "numbers"));
});

test("readBlocks takes the innermost blocks with their code and links as Markdown", () => {
	const text =
		'<section><para id="a">Run <command>ls -l</command\n> in <ulink url="https://example.org/"\n>the *shell*</ulink\n>.</para>' +
		"<p>Choose <guiseq><gui>File</gui><gui>Save</gui></guiseq>.</p><p>See <xref linkend='b'/>.</p></section>";
	assert.equal(readBlocks(text), [
		{ tag: "para", id: "a", markdown: "Run `ls -l` in [the \\*shell\\*](https://example.org/)." },
		{ tag: "p", id: "", markdown: "Choose File ▸ Save." },
		{ tag: "p", id: "", markdown: undefined },
	]);
});

test("readMessages takes texts out of JSON and out of a program by their paths", () => {
	const texts = new Map([
		[".errors.title", "Something’s wrong"],
		[".help", "It's here"],
	]);
	assert.equal(
		readMessages('{ "errors": { "title": "Something’s wrong", "codes": [] }, "help": "It\'s here" }'),
		texts,
	);
	const program =
		"const en = {\n  errors: {\n    title: 'Something’s wrong',\n    count: (n) => n\n  },\n  help:\n    'It\\'s here'\n}\n";
	assert.equal(readMessages(program), texts);
});

test.run();
