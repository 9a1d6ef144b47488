/** Handing in on a real site: what keeps it from going through is told, and what was written stays. */
import { readFile, rm, writeFile } from "node:fs/promises";
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../src/workbench/app/words/words.ts";
import { addTo, openWorkbench, saveIn, titleIn } from "../support/workbench/open-workbench.ts";

const words = wordsOf("en");
const file = "content/en/om.md";
const { site, open, path, close } = await openWorkbench();
test.before.each(async () => {
	await site.git("checkout", "--quiet", "--force", "main");
});
test.after(close);

/** Saves a change, and goes where it is handed in. */
async function toHandIn(tab: Tab, text: string): Promise<void> {
	await addTo(titleIn(tab), text);
	await saveIn(tab);
	await tab
		.getByRole("link", { name: new RegExp(`^${words.handIn.title}`) })
		.first()
		.click();
	await tab.getByRole("button", { name: words.handIn.button(1) }).waitFor();
}

test("a hook that refuses is quoted, what was written stays in the form, and the next try goes through", async () => {
	const hook = path(".git/hooks/pre-commit");
	await writeFile(hook, "#!/bin/sh\necho 'The style guide says: no.' >&2\nexit 1\n", { mode: 0o755 });
	await open("#/en/om", async (tab) => {
		await toHandIn(tab, " (handed in)");
		await tab.getByLabel(words.handIn.message).fill("Translate the title");
		await tab.getByRole("button", { name: words.handIn.button(1) }).click();
		await tab.getByText(words.failures["hook-refused"].what).waitFor();
		await tab.getByText("The style guide says: no.").waitFor();
		assert.is(await tab.getByLabel(words.handIn.message).inputValue(), "Translate the title");
		assert.is((await site.git("branch", "--show-current")).trim(), "main");
		await rm(hook);
		await tab.getByRole("button", { name: words.handIn.button(1) }).click();
		await tab.getByRole("heading", { name: words.handIn.done }).waitFor();
	});
	assert.is((await site.git("log", "-1", "--format=%s")).trim(), "Translate the title");
});

test("a push that the other repository refuses keeps the commit, quotes it, and can be tried again", async () => {
	const hook = path("../remote.git/hooks/pre-receive");
	await writeFile(hook, "#!/bin/sh\necho 'Closed for the weekend.' >&2\nexit 1\n", { mode: 0o755 });
	await open("#/en/om", async (tab) => {
		await toHandIn(tab, " (sent later)");
		await tab.getByRole("button", { name: words.handIn.button(1) }).click();
		await tab.getByRole("heading", { name: words.handIn.keptHere }).waitFor();
		await tab.getByText("Closed for the weekend.").waitFor();
		await rm(hook);
		await tab.getByRole("button", { name: words.handIn.pushAgain }).click();
		await tab.getByRole("heading", { name: words.handIn.done }).waitFor();
	});
	const branch = (await site.git("branch", "--show-current")).trim();
	assert.match(await site.git("show", `origin/${branch}:${file}`), "(sent later)");
});

test("where others have handed in on the same branch, the change goes on one of its own by a button", async () => {
	await site.git("checkout", "--quiet", "-b", "shared");
	await site.git("commit", "--quiet", "--allow-empty", "--message", "Another's");
	await site.git("push", "--quiet", "origin", "shared");
	await site.git("reset", "--quiet", "--hard", "HEAD~1");
	await open("#/en/om", async (tab) => {
		await toHandIn(tab, " (beside)");
		await tab.getByRole("button", { name: words.handIn.button(1) }).click();
		await tab.getByText(words.failures["remote-ahead"].what).waitFor();
		await tab.getByRole("button", { name: words.handIn.pushOnOwnBranch }).click();
		await tab.getByRole("heading", { name: words.handIn.done }).waitFor();
		await tab.getByText("“shared-2”").waitFor();
	});
	assert.match(await site.git("show", `origin/shared-2:${file}`), "(beside)");
});

test("on no branch, without a name and without a remote, a person says who they are and a branch is made", async () => {
	await site.git("checkout", "--quiet", "--detach");
	await site.git("config", "--unset", "user.name");
	await site.git("config", "--unset", "user.email");
	await site.git("remote", "rename", "origin", "elsewhere");
	await site.git("remote", "remove", "elsewhere");
	await open("#/en/om", async (tab) => {
		await toHandIn(tab, " (unnamed)");
		await tab.getByLabel(words.handIn.name, { exact: true }).fill("Kim Berg");
		await tab.getByLabel(words.handIn.email).fill("kim@example.org");
		await tab.getByRole("button", { name: words.handIn.button(1) }).click();
		await tab.getByRole("heading", { name: words.handIn.done }).waitFor();
		await tab.getByText(words.handIn.notPushed).waitFor();
	});
	assert.is.not((await site.git("branch", "--show-current")).trim(), "");
	assert.is((await site.git("log", "-1", "--format=%an %ae")).trim(), "Kim Berg kim@example.org");
});

test("instead of a commit, a ZIP or a patch can be downloaded", async () => {
	await site.git("checkout", "--quiet", "--detach");
	await open("#/en/skriv", async (tab) => {
		await toHandIn(tab, " (by post)");
		for (const [as, begins] of [
			["zip", "PK"],
			["patch", "diff --git a/content/en/skriv.md"],
		] as const) {
			const coming = tab.waitForEvent("download");
			await tab.getByRole("button", { name: words.handIn.downloads[as] }).click();
			const bytes = await readFile(await (await coming).path());
			assert.is(bytes.subarray(0, begins.length).toString("latin1"), begins);
			if (as === "patch") assert.match(bytes.toString(), "(by post)");
		}
	});
});

test.run();
