/** Characters that keyboards lack: quotation marks of the translation's language, dashes, no-break spaces. */
import type { Locator, Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Words, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const source = { kind: "paragraph", source: "Hon sa ja." } as const;
const server = await startFakeServer([
	madeUpPage("ja", [source]),
	madeUpPage("okant", [source], { quotes: [] }),
	madeUpPage("delat", [{ ...source, target: "12\u00a0000 and 12 000" }]),
]);
const browser = await sharedBrowser();
test.after(() => server.close());

async function inText(
	key: string,
	use: (tab: Tab, parts: { readonly text: Locator; readonly words: Words }) => Promise<void>,
	locale: "en" | "sv" = "en",
): Promise<void> {
	await withOwnTab(browser, { locale, viewport: { width: 1280, height: 800 } }, async (tab) => {
		await tab.goto(`${server.url}#/en/${key}`);
		const text = tab.getByRole("textbox").first();
		await text.focus();
		await use(tab, { text, words: wordsOf(locale) });
	});
}

test("quotation marks are put around what is selected, or the cursor between them", async () => {
	await inText("ja", async (tab, { text, words: { signs } }) => {
		await tab.keyboard.type("She said yes");
		for (let step = 0; step < "yes".length; step++) await tab.keyboard.press("Shift+ArrowLeft");
		await tab.getByRole("button", { name: signs.quotes, exact: true }).click();
		await tab.keyboard.type("!");
		assert.is(await text.textContent(), "She said “yes!”");
		await tab.keyboard.press("Control+a");
		await tab.keyboard.press("Delete");
		await tab.getByRole("button", { name: signs.innerQuotes }).click();
		await tab.keyboard.type("a");
		assert.is(await text.textContent(), "‘a’");
		await tab.keyboard.press("Control+z");
		await tab.keyboard.press("Control+z");
		assert.is((await text.textContent())?.includes("‘"), false);
	});
});

test("all of them are in the menu too, by keyboard, in the language of the interface", async () => {
	await inText(
		"ja",
		async (tab, { text, words: { signs } }) => {
			for (const name of [signs.dash, signs.apostrophe, signs.noBreak]) {
				await tab.keyboard.press("Control+Space");
				const option = tab.getByRole("option", { name: new RegExp(`${name}$`) });
				await option.waitFor();
				while ((await option.getAttribute("aria-selected")) !== "true") await tab.keyboard.press("ArrowDown");
				await tab.keyboard.press("Enter");
				await option.waitFor({ state: "detached" });
			}
			assert.is(await text.textContent(), "–’\u00a0");
		},
		"sv",
	);
});

test("of a language whose quotation marks aren't known only the other characters are offered", async () => {
	await inText("okant", async (tab, { words: { signs } }) => {
		const group = tab.getByRole("group", { name: signs.title });
		await group.getByRole("button").first().waitFor();
		assert.equal(
			await group
				.getByRole("button")
				.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("title"))),
			[signs.apostrophe, signs.dash, signs.noBreak],
		);
	});
});

test("a no-break space is told from others", async () => {
	await inText("delat", async (tab, { text }) => {
		assert.is(await text.locator(".no-break").count(), 1);
		await tab.keyboard.press("Control+End");
		await tab.keyboard.type("\u202fm");
		assert.is(await text.locator(".no-break").count(), 2);
	});
});

test.run();
