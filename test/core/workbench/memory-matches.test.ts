import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMemory } from "../../../src/core/workbench/memory-matches.ts";

const entry = (source: string, target: string) => ({ plain: source, source, target, origin: target });
const memory = createMemory([
	entry("Kommunen har byggt en ny bro över ån.", "The municipality has built a new bridge."),
	entry("Kommunen har byggt en ny skola i centrum.", "The municipality has built a new school."),
	entry("Bron är stängd.", "The bridge is closed."),
	entry("Bron är stängd.", "The bridge is shut."),
]);
const find = (text: string) =>
	memory
		.find(text, { markdown: text, compare: () => [], isOwn: () => false })
		.map(({ score, target }) => [score, target]);

test("the same text comes first, with each translation that it has", () => {
	assert.equal(find("Bron är stängd."), [
		[100, "The bridge is closed."],
		[100, "The bridge is shut."],
	]);
});

test("a text that is like another is found, the more alike the earlier", () => {
	assert.equal(find("Kommunen har byggt en ny bro i centrum."), [
		[88, "The municipality has built a new school."],
		[75, "The municipality has built a new bridge."],
	]);
});

test("a text that shares few words isn't", () => {
	assert.equal(find("Bron är gammal men ny i kartan."), []);
	assert.equal(find(""), []);
});

test("the same text is found with all that it has been translated as, and nothing that is only like it", () => {
	assert.equal(memory.same("Bron är stängd."), ["The bridge is closed.", "The bridge is shut."]);
	assert.equal(memory.same("Bron är stängd"), []);
});

test.run();
