/** What a screen reader says of the journey through a page: each change of state once, in order, in the language of the interface. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { virtual } from "@guidepup/virtual-screen-reader";
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Locale, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const reader = await readFile(
	join(
		createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/package.json"),
		"../lib/esm/index.browser.js",
	),
	"utf8",
);
const pages = ["en", "sv"].map((locale) =>
	madeUpPage(`sida-${locale}`, [
		{ kind: "field", field: "title", source: "Bron", target: "The bridge" },
		{ kind: "paragraph", source: "25 sidor.", target: "25 pages." },
	]),
);
const server = await startFakeServer(pages);
const browser = await sharedBrowser();
test.after(() => server.close());

/** The reader, where it has been put into the page. */
interface Reading {
	readonly reader: typeof virtual;
}

/** Opens a page that is read aloud from then on. */
async function listenTo(locale: Locale, use: (tab: Tab) => Promise<void>): Promise<void> {
	const options = { locale: locale === "sv" ? "sv-SE" : "en-GB", bypassCSP: true };
	await withOwnTab(browser, options, async (tab) => {
		await tab.route("**/reader.js", (route) =>
			route.fulfill({ contentType: "text/javascript", body: reader }),
		);
		await tab.goto(`${server.url}#/en/sida-${locale}`);
		await tab.getByRole("textbox").first().waitFor();
		await tab.evaluate(async (address) => {
			const loaded: { readonly virtual: typeof virtual } = await import(address);
			(globalThis as unknown as { reader: typeof virtual }).reader = loaded.virtual;
			await loaded.virtual.start({ container: document.body });
		}, `${server.url}reader.js`);
		await use(tab);
	});
}

/** What has been said so far; the reader tells of a text that takes another's place twice. */
async function said(tab: Tab): Promise<string[]> {
	const log = await tab.evaluate(() => (globalThis as unknown as Reading).reader.spokenPhraseLog());
	return log
		.filter((phrase) => !/^(?:polite|assertive): $/.test(phrase))
		.filter((phrase, index, all) => phrase !== all[index - 1]);
}

/** Waits until a phrase with certain words is the last that was said, or the gate says that it never was. */
async function hear(tab: Tab, words: string): Promise<void> {
	while (!(await said(tab)).at(-1)?.includes(words)) await tab.waitForTimeout(50);
}

for (const locale of ["en", "sv"] as const)
	test(`each change is said once, in order: ${locale}`, async () => {
		const words = wordsOf(locale);
		const { problems, preview, saving, done } = words;
		await listenTo(locale, async (tab) => {
			await tab.getByRole("textbox").last().focus();
			await hear(tab, words.unit.standings.done);
			await tab.keyboard.press("Control+End");
			await tab.keyboard.type(" 7");
			await hear(tab, problems.count(1, 0));
			await tab.keyboard.press("Control+s");
			await hear(tab, saving.results.saved);
			await tab.keyboard.press("F8");
			await hear(tab, problems.severities.error);
			await tab.keyboard.press("F2");
			await hear(tab, preview.opened);
			await tab.keyboard.press("F2");
			await hear(tab, preview.closed);
			await tab.keyboard.press("Control+Shift+Enter");
			await hear(tab, done.errors(1));
			await tab.keyboard.press("Escape");
			await hear(tab, words.unit.standings.faulty);
			await tab.keyboard.press("Backspace");
			await tab.keyboard.press("Backspace");
			await hear(tab, problems.none);
			await tab.keyboard.press("Control+Shift+Enter");
			await hear(tab, done.mark);
			await tab.keyboard.press("Enter");
			await hear(tab, done.isDone);
			const changes = (await said(tab)).filter((phrase) => /^(?:polite|assertive): /.test(phrase));
			const [, , finding = ""] = changes;
			assert.match(finding, `polite: ${problems.severities.error} `);
			assert.equal(
				changes.filter((change) => change !== finding),
				[
					problems.count(1, 0),
					saving.results.saved,
					preview.opened,
					preview.closed,
					problems.none,
					done.isDone,
				].map((text) => `polite: ${text}`),
			);
		});
	});

test("nothing that one can use is without a name", async () => {
	await listenTo("en", async (tab) => {
		const nameless = await tab.evaluate(async () => {
			const { reader: own } = globalThis as unknown as Reading;
			while ((await own.lastSpokenPhrase()) !== "end of document") await own.next();
			return (await own.spokenPhraseLog()).filter((phrase) =>
				/^(?:button|link|textbox|checkbox|radio|combobox|searchbox)(?:, (?:not )?(?:pressed|checked|read only|required))*$/.test(
					phrase,
				),
			);
		});
		assert.equal(nameless, []);
		assert.ok((await said(tab)).length > 40);
	});
});

test.run();
