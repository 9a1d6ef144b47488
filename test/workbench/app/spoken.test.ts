/** What a screen reader says: of the journey through a page each change of state once, in order; of every view what it shows; in the language of the interface. */
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
const menu = madeUpPage("meny", [{ kind: "paragraph", source: "Ett [kodförråd](om.md)." }]);
const server = await startFakeServer([...pages, menu]);
const browser = await sharedBrowser();
test.after(() => server.close());

/** The reader, where it has been put into the page. */
interface Reading {
	readonly reader: typeof virtual;
}

/** Opens a page that is read aloud from then on. */
async function listenTo(
	locale: Locale,
	use: (tab: Tab) => Promise<void>,
	{ key = `sida-${locale}`, url = server.url }: { readonly key?: string; readonly url?: string } = {},
): Promise<void> {
	const options = { locale: locale === "sv" ? "sv-SE" : "en-GB", bypassCSP: true };
	await withOwnTab(browser, options, async (tab) => {
		await tab.route("**/reader.js", (route) =>
			route.fulfill({ contentType: "text/javascript", body: reader }),
		);
		await tab.goto(`${url}#/en/${key}`);
		await tab.getByRole("textbox").first().waitFor();
		await tab.evaluate(async (address) => {
			const loaded: { readonly virtual: typeof virtual } = await import(address);
			(globalThis as unknown as { reader: typeof virtual }).reader = loaded.virtual;
			await loaded.virtual.start({ container: document.body });
		}, `${url}reader.js`);
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

/** What is said of a part of the view, read from its beginning to its end. */
async function readAloud(tab: Tab, part: string): Promise<string[]> {
	return tab.locator(part).evaluate(async (container: HTMLElement) => {
		const { reader: own } = globalThis as unknown as Reading;
		await own.stop();
		await own.start({ container });
		const start = await own.lastSpokenPhrase();
		const phrases: string[] = [];
		for (;;) {
			await own.next();
			const phrase = await own.lastSpokenPhrase();
			// Past its end it begins again.
			if (phrase === start) return phrases;
			phrases.push(phrase);
		}
	});
}

/** Phrases that say nothing but what something is. */
const nameless =
	/^(?:button|link|textbox|checkbox|radio|combobox|searchbox|option|dialog|listbox|table|region)(?:, (?:not )?(?:pressed|checked|selected|read only|required|expanded))*$/;

for (const locale of ["en", "sv"] as const) {
	const words = wordsOf(locale);

	test(`the menu of what can be put in is heard as one goes through it: ${locale}`, async () => {
		await listenTo(
			locale,
			async (tab) => {
				const text = tab.getByRole("textbox").last();
				await text.focus();
				await tab.keyboard.press("Control+Space");
				await tab.getByRole("option").first().waitFor();
				/** What the text says is chosen of its menu, which readers follow. */
				const chosen = (): Promise<string | undefined> =>
					text.evaluate(
						(editor) =>
							document.getElementById(editor.getAttribute("aria-activedescendant") ?? "")?.textContent,
					);
				const link = `${words.codes.to(words.codes.link, "om.md")}, ${words.tools.mark}`;
				const term = `repository, ${words.tools.term("kodförråd")}`;
				assert.is(await chosen(), link);
				await tab.keyboard.press("ArrowDown");
				await tab.getByRole("option", { selected: true, name: term }).waitFor();
				assert.is(await chosen(), term);
				assert.is(await text.getAttribute("aria-haspopup"), "listbox");
				const options = (await readAloud(tab, "[role=listbox]")).filter((phrase) => /^option/.test(phrase));
				const size = options.length;
				assert.equal(options.slice(0, 2), [
					`option, ${link}, not selected, position 1, set size ${size}`,
					`option, ${term}, selected, position 2, set size ${size}`,
				]);
				await tab.getByRole("listbox", { name: words.tools.insert }).waitFor();
			},
			{ key: "meny" },
		);
	});

	test(`the desk, handing in and the dialogs are heard whole, each part once: ${locale}`, async () => {
		// One that nobody has handed in to.
		const own = await startFakeServer(pages.filter(({ key }) => key.endsWith(locale)));
		const read = async (tab: Tab): Promise<void> => {
			const heard: string[] = [];
			const listen = async (part: string): Promise<string[]> => {
				const phrases = await readAloud(tab, part);
				heard.push(...phrases);
				return phrases;
			};
			/** A dialog that a key or button opens. */
			const dialog = async (open: () => Promise<void>, title: string): Promise<string[]> => {
				await open();
				await tab.getByRole("dialog", { name: title }).waitFor();
				const phrases = await listen("dialog");
				await tab.keyboard.press("Escape");
				await tab.getByRole("dialog").waitFor({ state: "detached" });
				return phrases;
			};
			await tab.getByRole("textbox").nth(1).focus();
			await tab.keyboard.press("Control+End");
			await tab.keyboard.type("!");
			await tab.keyboard.press("Control+s");
			await hear(tab, words.saving.results.saved);
			const keys = await dialog(() => tab.keyboard.press("F1"), words.keys.title);
			for (const [, meaning] of words.keys.list) assert.ok(keys.includes(meaning), meaning);
			const history = tab.getByRole("button", { name: words.history.title });
			const states = await dialog(() => history.click(), words.history.title);
			assert.ok(states.some((phrase) => phrase.startsWith(`button, ${words.history.goBack} `)));
			const done = await dialog(
				() => tab.getByRole("button", { name: words.done.button }).click(),
				words.done.title,
			);
			assert.ok(done.includes(`group, ${words.done.state}`));
			assert.ok(done.includes(`button, ${words.done.mark}`));

			await tab.getByRole("link", { name: words.desk.title }).first().click();
			await tab.getByRole("heading", { name: words.desk.heading }).waitFor();
			const desk = await listen("main");
			const row = desk.findIndex((phrase) => phrase.startsWith("rowheader, Bron The bridge sida-"));
			assert.ok(row > 0);
			assert.ok(desk.indexOf(`cell, ${words.desk.tasks.review}`, row) > row);
			assert.ok(desk.indexOf(`link, ${words.desk.actions.review} Bron`, row) > row);
			const head = `columnheader, ${words.desk.columns.task}, sorted in ascending order`;
			assert.is(desk.filter((phrase) => phrase === head).length, 1);

			await tab
				.getByRole("link", { name: new RegExp(`^${words.handIn.title}`) })
				.first()
				.click();
			await tab.getByRole("button", { name: words.handIn.button(1) }).waitFor();
			const handIn = await listen("main");
			for (const phrase of [
				`region, ${words.handIn.files}`,
				`textbox, ${words.handIn.message}`,
				`button, ${words.handIn.button(1)}`,
				`button, ${words.handIn.downloads.zip}`,
			])
				assert.is(handIn.filter((one) => one.startsWith(phrase)).length, 1, phrase);
			assert.ok(handIn.includes(`${words.difference.added}`), "a line that is new is said to be");
			await tab.getByRole("button", { name: words.handIn.button(1) }).click();
			await tab.getByRole("heading", { name: words.handIn.done }).and(tab.locator(":focus")).waitFor();
			await listen("main");
			assert.equal(
				heard.filter((phrase) => nameless.test(phrase)),
				[],
			);
		};
		await listenTo(locale, read, { url: own.url }).finally(own.close);
	});
}

test("nothing that one can use on a page is without a name", async () => {
	await listenTo("en", async (tab) => {
		const phrases = await readAloud(tab, "body");
		assert.equal(
			phrases.filter((phrase) => nameless.test(phrase)),
			[],
		);
		assert.ok(phrases.length > 40);
	});
});

test.run();
