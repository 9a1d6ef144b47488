/** Texts that have been translated elsewhere in one way, filled in at once. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Locale, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const texts = (...sources: readonly string[]) =>
	sources.map((source) => ({ kind: "paragraph", source }) as const);
const server = await startFakeServer(
	[
		madeUpPage("ny", texts("Välkommen.", "Kontakta oss.", "Adjö.")),
		madeUpPage("klar", [{ kind: "paragraph", source: "Välkommen.", target: "Welcome." }]),
	],
	{
		answers: {
			same: () => ({
				texts: [
					{ id: "p-0", text: "Welcome." },
					{ id: "p-1", text: "Contact us." },
				],
			}),
		},
	},
);
const browser = await sharedBrowser();
test.after(() => server.close());

for (const locale of ["en", "sv"] satisfies Locale[])
	test(`only empty texts are filled in, and the first of them has the focus: ${locale}`, async () => {
		const { page: words } = wordsOf(locale);
		server.pages.set("en ny", madeUpPage("ny", texts("Välkommen.", "Kontakta oss.", "Adjö.")));
		server.drafts.clear();
		await withOwnTab(browser, { locale, viewport: { width: 1280, height: 800 } }, async (tab) => {
			await tab.goto(`${server.url}#/en/ny`);
			await tab.getByText(words.sameElsewhere(2), { exact: true }).waitFor();
			const editors = tab.getByRole("textbox");
			await editors.nth(1).focus();
			await tab.keyboard.type("Mine");
			await tab.getByText(words.sameElsewhere(1), { exact: true }).waitFor();
			await tab.getByRole("button", { name: words.fillIn }).focus();
			await tab.keyboard.press("Enter");
			await tab.getByRole("status").getByText(words.filledIn(1), { exact: true }).waitFor();
			assert.equal(await editors.allTextContents(), ["Welcome.", "Mine", ""]);
			assert.is(await editors.first().evaluate((editor) => editor === document.activeElement), true);
			assert.is(await tab.getByRole("button", { name: words.fillIn }).count(), 0);
			await tab.getByText(words.progress(2, 3)).waitFor();
		});
	});

test("of a page without empty texts nothing is asked", async () => {
	server.asked.length = 0;
	await withOwnTab(browser, { locale: "en" }, async (tab) => {
		await tab.goto(`${server.url}#/en/klar`);
		await tab.getByRole("textbox").first().focus();
		while (!server.asked.some(({ name }) => name === "memory")) await tab.waitForTimeout(20);
		assert.is(
			server.asked.some(({ name }) => name === "same"),
			false,
		);
	});
});

test.run();
