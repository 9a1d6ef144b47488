/** What gets in a translator's way, on a real site: each is told in words, and nothing that was typed is lost. */
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import type { Locator, Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../src/workbench/app/words/words.ts";
import { addTo, openWorkbench, saveIn, titleIn } from "../support/workbench/open-workbench.ts";

const words = wordsOf("en");
const file = "content/en/om.md";
const { site, served, open, path, close } = await openWorkbench();
test.before.each(async () => {
	await site.git("checkout", "--quiet", "--force", "main");
});
test.after(close);

function descriptionIn(tab: Tab): Locator {
	return tab.getByRole("textbox", { name: "Description, English", exact: true });
}

test("two tabs on one page show the same text, and a save in one takes nothing from the other", async () => {
	await open("#/en/om", async (first) => {
		await titleIn(first).waitFor();
		const second = await first.context().newPage();
		await second.goto(first.url());
		await titleIn(second).waitFor();
		await addTo(titleIn(first), " of one");
		await titleIn(second).getByText("of one").waitFor();
		await addTo(titleIn(second), " and two");
		await titleIn(first).getByText("of one and two").waitFor();
		await addTo(descriptionIn(second), " Likewise.");
		await second.getByText(words.saving.kept.server).waitFor();
		await saveIn(first);
		await second.getByText(words.saving.saved, { exact: true }).waitFor();
		assert.match((await titleIn(second).textContent()) ?? "", "of one and two");
		const text = await site.read(file);
		assert.match(text, "of one and two");
		assert.match(text, "Likewise.");
	});
});

test("a file with Windows' line ends and a byte order mark keeps both", async () => {
	const before = `\ufeff${(await site.read(file)).replaceAll("\n", "\r\n")}`;
	await writeFile(path(file), before);
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), "!");
		await saveIn(tab);
		const after = await readFile(path(file), "utf8");
		assert.ok(after.startsWith("\ufeff---\r\n"));
		assert.is(after.replaceAll("\r\n", "").includes("\n"), false);
		assert.match(after, "site!");
	});
});

test("a file that may not be written is left as it is, and told", async () => {
	await chmod(path(file), 0o444);
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), " (written)");
		await tab.keyboard.press("Control+s");
		await tab.getByText(words.failures["no-permission"].what).waitFor();
		assert.match((await titleIn(tab).textContent()) ?? "", "(written)");
		assert.not.match(await site.read(file), "(written)");
		await chmod(path(file), 0o644);
		await saveIn(tab);
	});
	assert.match(await site.read(file), "(written)");
});

test("a translation that is deleted while somebody types is told, and written again with all that it had", async () => {
	await open("#/en/om", async (tab) => {
		const before = await site.read(file);
		await addTo(titleIn(tab), " (kept)");
		await rm(path(file));
		await tab.getByText(words.page.goneElsewhere).waitFor();
		assert.match((await titleIn(tab).textContent()) ?? "", "(kept)");
		await tab.getByRole("button", { name: words.page.compare }).click();
		await tab.getByText(words.conflict.translationGone).waitFor();
		await tab.getByRole("button", { name: words.conflict.save }).click();
		await tab.getByText(words.saving.saved, { exact: true }).waitFor();
		const body = (text: string): string => text.slice(text.indexOf("\n---\n", 4));
		assert.match(await site.read(file), "(kept)");
		assert.is(body(await site.read(file)), body(before));
	});
});

test("another branch that is checked out while somebody types is told, and compared text by text", async () => {
	await site.git("checkout", "--quiet", "-b", "other");
	await site.change(file, "title: About this site", "title: About these pages");
	await site.git("commit", "--quiet", "--all", "--message", "Another title");
	await site.git("checkout", "--quiet", "main");
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), " (mine)");
		await site.git("checkout", "--quiet", "other");
		await tab.getByText(words.page.changedElsewhere).waitFor();
		await tab.getByRole("button", { name: words.page.compare }).click();
		await tab.getByRole("radio", { name: "Yours About this site (mine)" }).waitFor();
		await tab.getByRole("radio", { name: "In the file About these pages" }).check();
		await tab.getByRole("button", { name: words.conflict.save }).click();
		await titleIn(tab).getByText("About these pages").waitFor();
	});
});

test("an original that is moved away while somebody types is told, and what was typed is there when it is back", async () => {
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), " (kept too)");
		await served.after(() => rename(path("content/sv/om.md"), path("om.md")), /om\.md/);
		await tab.keyboard.press("Control+s");
		await tab.getByText(words.failures["unknown-page"].what).waitFor();
		assert.match((await titleIn(tab).textContent()) ?? "", "(kept too)");
		await served.after(() => rename(path("om.md"), path("content/sv/om.md")), /Built \d+ pages/);
		await saveIn(tab);
	});
	assert.match(await site.read(file), "(kept too)");
});

test("what was translated before is offered with where it is from, and used by a key", async () => {
	const tmx = `<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="block" o-tmf="t" adminlang="en" srclang="sv" datatype="plaintext"/>
<body><tu><tuv xml:lang="sv"><seg>Om webbplatsen</seg></tuv><tuv xml:lang="en"><seg>About the website, by an office</seg></tuv></tu></body></tmx>`;
	await mkdir(path(".brygga/workbench/memory"), { recursive: true });
	await writeFile(path(".brygga/workbench/memory/office.tmx"), tmx);
	await open("#/en/om", async (tab) => {
		await titleIn(tab).focus();
		const match = tab.getByRole("region", { name: words.memory.title }).getByRole("listitem");
		await match.filter({ hasText: words.memory.from("office.tmx") }).waitFor();
		const texts = await match.allTextContents();
		const number = texts.findIndex((text) => text.includes("by an office")) + 1;
		await tab.keyboard.press(`Alt+${number}`);
		await titleIn(tab).getByText("About the website, by an office").waitFor();
	});
});

test("going back brings an earlier text back, and what wasn't saved can be gone back to", async () => {
	await open("#/en/sok", async (tab) => {
		/** The latest of the states that the file isn't in. */
		const goBack = async (): Promise<void> => {
			await tab.getByRole("button", { name: words.history.title }).click();
			await tab
				.getByRole("button", { name: new RegExp(`^${words.history.goBack}`) })
				.first()
				.click();
			await tab.getByRole("dialog").waitFor({ state: "detached" });
		};
		const shown = (text: string) => titleIn(tab).getByText(text, { exact: true }).waitFor();
		await shown("Search");
		await addTo(titleIn(tab), " (once)");
		await saveIn(tab);
		await goBack();
		await shown("Search");
		await addTo(titleIn(tab), " (twice)");
		await goBack();
		await shown("Search (once)");
		assert.match(await site.read("content/en/sok.md"), "title: Search (once)");
		await goBack();
		await shown("Search (twice)");
		await tab.reload();
		await shown("Search (twice)");
	});
});

test("what was typed for a page whose original has another name now is at the desk", async () => {
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), " (stray)");
		await tab.getByText(words.saving.kept.server).waitFor();
		await served.after(() => rename(path("content/sv/om.md"), path("content/sv/om-oss.md")), /om/);
		await tab.goto(new URL("_workbench/", served.url).href);
		await tab.getByRole("heading", { name: words.desk.strays }).waitFor();
		await tab.getByText(/^om \(en\)/).click();
		await tab.getByText("(stray)").waitFor();
		await tab.getByRole("button", { name: `${words.desk.forgetStray} om` }).click();
		await tab.getByRole("heading", { name: words.desk.strays }).waitFor({ state: "detached" });
		await served.after(
			() => rename(path("content/sv/om-oss.md"), path("content/sv/om.md")),
			/Built \d+ pages/,
		);
	});
});

test("what isn't saved can be thrown away", async () => {
	const before = await site.read(file);
	await open("#/en/om", async (tab) => {
		await addTo(titleIn(tab), " (never)");
		await tab.getByRole("button", { name: words.history.title }).click();
		await tab.getByRole("button", { name: words.history.discard }).click();
		await tab.getByRole("dialog").waitFor({ state: "detached" });
		await titleIn(tab).getByText("About this site", { exact: true }).waitFor();
	});
	assert.is(await site.read(file), before);
});

test.run();
