import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPageEditors } from "../../../src/workbench/app/bench/page-editors.ts";
import type { TextEditor } from "../../../src/workbench/app/editor/text-editor.ts";

/** Editors that take 5 ms each to make, and slices of time that the test gives. */
function bench() {
	const slices: (() => void)[] = [];
	const events: string[] = [];
	let time = 0;
	const editors = createPageEditors(
		(work) => slices.push(work),
		() => time,
	);
	const add = (unit: string): (() => void) =>
		editors.add(unit, () => {
			time += 5;
			events.push(`made ${unit}`);
			return { close: () => events.push(`closed ${unit}`) } as unknown as TextEditor;
		});
	return { editors, slices, events, add };
}

test("editors are made some at a time, and at once where one is asked for", () => {
	const { editors, slices, events, add } = bench();
	for (const unit of ["a", "b", "c", "d"]) add(unit);
	assert.equal([events.length, slices.length], [0, 1]);
	slices.shift()?.();
	assert.equal(events, ["made a", "made b"]);
	assert.is(editors.has("d"), true);
	assert.ok(editors.get("d"));
	assert.equal(events, ["made a", "made b", "made d"]);
	slices.shift()?.();
	assert.equal(events, ["made a", "made b", "made d", "made c"]);
	assert.is(slices.length, 0);
});

test("what has left the screen isn't made, or is closed", () => {
	const { editors, slices, events, add } = bench();
	const [first, second] = [add("a"), add("b")];
	second();
	slices.shift()?.();
	first();
	assert.equal(events, ["made a", "closed a"]);
	assert.is(editors.has("a") || editors.has("b"), false);
	assert.is(editors.get("b"), undefined);
});

test.run();
