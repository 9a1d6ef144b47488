import { test } from "uvu";
import * as assert from "uvu/assert";
import { setPin } from "../../../src/core/translating/set-pin.ts";

const pin = "3f2a9c01d4e5b6a7980123456789abcdef012345";

function pinned(text: string, id = pin): string {
	const result = setPin({ file: "content/en/a.md", text }, id);
	return result.ok
		? result.value
		: result.problems.map(({ code, file, line }) => `${code} ${file}:${line}`).join();
}

test("setPin adds one line and leaves every other byte alone", () => {
	const text =
		"---\n# about\ntitle:   'A'   # odd\ntranslation:\n  # first\n  state: draft # soon\n\n---\n\npin: no\n---\n";
	assert.is(pinned(text), text.replace("  state", `  pin: ${pin}\n  state`));
});

test("setPin changes the value of a pin that is there", () => {
	const text = "---\ntranslation:\n    state: reviewed\n    pin: 'abc' # old\ntitle: A\n---\nText\n";
	assert.is(pinned(text), text.replace("'abc'", pin));
	assert.is(
		pinned("---\ntranslation:\n  pin:\n  state: draft\n---\n"),
		`---\ntranslation:\n  pin: ${pin}\n  state: draft\n---\n`,
	);
});

test("setPin keeps the line ends of Windows and a byte order mark", () => {
	const text = "\ufeff---\r\ntitle: A\r\ntranslation:\r\n  state: draft\r\n---\r\n\r\nText\r\n";
	assert.is(pinned(text), text.replace("  state", `  pin: ${pin}\r\n  state`));
});

test("setPin writes into a record on one line", () => {
	assert.is(
		pinned("---\ntranslation: { state: draft }\n---\n"),
		`---\ntranslation: { pin: ${pin}, state: draft }\n---\n`,
	);
	assert.is(
		pinned("---\ntranslation: {state: draft}\n---\n"),
		`---\ntranslation: { pin: ${pin},state: draft}\n---\n`,
	);
});

test("setPin quotes an id that YAML would read as a number", () => {
	const digits = "1".repeat(40);
	assert.match(pinned("---\ntranslation:\n  state: draft\n---\n", digits), `  pin: "${digits}"\n`);
	const exponent = `12e${"3".repeat(37)}`;
	assert.match(pinned("---\ntranslation:\n  state: draft\n---\n", exponent), `  pin: "${exponent}"\n`);
});

test("setPin twice gives what it gives once", () => {
	const once = pinned("---\ntitle: A\ntranslation:\n  state: draft\n---\n");
	assert.is(pinned(once), once);
});

test("setPin refuses front matter without a place for the pin", () => {
	assert.is(pinned("---\ntitle: A\n---\n"), "pin/unwritable content/en/a.md:1");
	assert.is(pinned("---\ntranslation: draft\n---\n"), "pin/unwritable content/en/a.md:1");
	assert.is(pinned("no front matter"), "pin/unwritable content/en/a.md:1");
	assert.match(pinned("---\ntranslation:\n  pin: >-\n    abc\n  state: draft\n---\n"), /^pin\/unwritable/);
});

test.run();
