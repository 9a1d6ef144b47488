import { test } from "uvu";
import * as assert from "uvu/assert";
import { sentencesOf } from "../../../../src/core/checks/text/sentences.ts";

test("sentences end with a mark before a capital, and with the line", () => {
	const text = "The work began. “It goes on,” he says.” Det fortsätter\nNu, t.ex. i maj kl. 9. Slut";
	assert.equal(
		sentencesOf(text).map((sentence) => sentence.text),
		["The work began.", "“It goes on,” he says.”", "Det fortsätter", "Nu, t.ex. i maj kl. 9. Slut"],
	);
	for (const { text: sentence, start, end } of sentencesOf(text))
		assert.is(text.slice(start, end).trim(), sentence);
});

test.run();
