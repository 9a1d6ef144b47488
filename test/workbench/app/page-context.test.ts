/** What is typed has one number, however often and by whichever request it is sent: a draft that overtakes or follows a save is known by it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createClient } from "../../../src/workbench/app/client/workbench-client.ts";
import { createPageContext } from "../../../src/workbench/app/store/page/page-context.ts";
import { noDrafts } from "../../support/workbench/no-drafts.ts";

test("the same texts have the same number, others a greater one", () => {
	const { sequenceOf } = createPageContext({
		name: { key: "om", language: "en" },
		client: createClient(new URL("http://localhost/_workbench/"), ""),
		kept: noDrafts,
	});
	const typed = new Map([["title", { id: "title", text: "About", confirmed: true }]]);
	const first = sequenceOf(typed);
	assert.is(sequenceOf(typed), first);
	const more = sequenceOf(new Map(typed));
	assert.ok(more > first);
	assert.is(sequenceOf(new Map()) > more, true);
});

test.run();
