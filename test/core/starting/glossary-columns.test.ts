import { test } from "uvu";
import * as assert from "uvu/assert";
import { addGlossaryColumns } from "../../../src/core/starting/glossary-columns.ts";

test("every record gets the columns, whatever it is quoted and ended with", () => {
	assert.is(
		addGlossaryColumns('fi,definition:fi\r\nsana,"kaksi\nriviä, ""lainaus"""\r\ntoinen,x', "ar"),
		'fi,definition:fi,ar,definition:ar\r\nsana,"kaksi\nriviä, ""lainaus""",,\r\ntoinen,x,,',
	);
	assert.is(addGlossaryColumns("fi,sv\nsana,ord\n", "ar"), "fi,sv,ar\nsana,ord,\n");
});

test.run();
