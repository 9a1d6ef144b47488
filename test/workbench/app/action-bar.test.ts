/** The bar at the foot of a page: on one line where there is room, so that it takes little of the text. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Locale, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const texts = Array.from({ length: 120 }, (_, index) => ({
	kind: "paragraph" as const,
	source: `Text ${index}.`,
	target: `Text ${index}.`,
}));
const problems = Array.from({ length: 46 }, (_, index) => ({
	code: "translation/numbers",
	rule: "numbers",
	severity: index < 12 ? ("error" as const) : ("warning" as const),
	message: "A number.",
	unit: `p-${index}`,
	dismiss: "block" as const,
}));
const server = await startFakeServer([madeUpPage("lang", texts)], {
	answers: { check: () => ({ problems }) },
});
const browser = await sharedBrowser();
test.after(() => server.close());

for (const locale of ["en", "sv"] as const satisfies readonly Locale[])
	test(`the bar is one line high at 1,280 pixels, with whatever it says while somebody types: ${locale}`, async () => {
		const words = wordsOf(locale);
		const options = { locale: locale === "sv" ? "sv-SE" : "en-GB", viewport: { width: 1280, height: 800 } };
		await withOwnTab(browser, options, async (tab) => {
			await tab.goto(`${server.url}#/en/lang`);
			await tab.getByRole("textbox").first().focus();
			await tab.keyboard.type("1");
			await tab.getByText(words.problems.count(12, 34)).waitFor();
			await tab.getByText(words.saving.kept.server).waitFor();
			const below = await tab.locator(".bar-row").evaluate((row) => {
				const last = row.lastElementChild?.getBoundingClientRect();
				return [...row.children]
					.filter((part) => part.getBoundingClientRect().bottom <= (last?.top ?? 0))
					.map(({ textContent }) => textContent);
			});
			assert.equal(below, []);
		});
	});

test.run();
