/** A word that is to be translated otherwise, on a whole site: found, replaced where it is wrong, and the files changed by nothing else. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../src/workbench/app/words/words.ts";
import { openWorkbench } from "../support/workbench/open-workbench.ts";

const words = wordsOf("en");
const bench = await openWorkbench();
test.after(() => bench.close());

/** What a file has lost and got, word by word. */
const changes = async (): Promise<string[]> => {
	const difference = await bench.site.git("diff", "--unified=0", "--word-diff=porcelain", "--", "content");
	return difference.split("\n").filter((line) => /^[+-](?![+-])/.test(line));
};

test("a word is replaced on all pages of the site but one, and nothing else is changed", async () => {
	await bench.site.change("content/en/om.md", "translation:", "# Our own remark.\ntranslation:");
	await bench.site.git("commit", "--all", "--quiet", "--message", "A remark");
	await bench.open("#/search", async (tab) => {
		await tab.getByRole("textbox", { name: words.search.text }).fill("project");
		await tab.getByRole("checkbox", { name: words.search.wholeWords }).check();
		await tab.keyboard.press("Enter");
		await tab.getByRole("textbox", { name: words.search.by }).fill("undertaking");
		const texts = tab.locator(".found-texts").getByRole("checkbox");
		const all = await texts.count();
		assert.ok(all > 2);
		await texts.first().uncheck();
		await tab.locator(".replacing [type=submit]").click();
		await tab.locator(".replaced h2").waitFor();
		const removed = (await changes()).filter((line) => line.startsWith("-"));
		const added = (await changes()).filter((line) => line.startsWith("+"));
		assert.is(removed.length, added.length);
		assert.ok(removed.length >= all - 1);
		for (const line of removed) assert.match(line, /project/i);
		for (const line of added) assert.match(line, /undertaking/i);
		await tab.getByRole("link", { name: words.handIn.title }).last().click();
		await tab.locator(".files > li").first().waitFor();
	});
});

test("a page whose words were replaced can go back to what it was", async () => {
	const [file] = (await bench.site.git("diff", "--name-only")).split("\n");
	const key = /^content\/en\/(.+)\.md$/.exec(file ?? "")?.[1] ?? "";
	await bench.open(`#/en/${key}`, async (tab) => {
		await tab.getByRole("textbox").first().waitFor();
		await tab.getByRole("button", { name: words.history.title }).click();
		await tab.getByRole("button", { name: words.history.goBack }).last().click();
		await tab.getByRole("dialog").waitFor({ state: "detached" });
		assert.is((await bench.site.git("diff", "--name-only")).includes(`${file}\n`), false);
	});
});

test.run();
