/** Looking for words in what is translated, over a page and on all pages, and replacing them, against a server without files. */
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../../src/workbench/app/words/words.ts";
import type { RequestOf } from "../../../src/workbench/interface/endpoints.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { type MadeUpText, madeUpPage } from "../../support/workbench/made-up-page.ts";

const words = wordsOf("en");
const roads = (...texts: readonly string[]): MadeUpText[] =>
	texts.map((target) => ({ kind: "paragraph", source: `Väg: ${target}`, target }));
const first = () => [
	madeUpPage("ett", roads("A road.", "Road works.")),
	madeUpPage("tre", roads("The road home.")),
	madeUpPage("tva", roads("Down the road.", "Nothing here.")),
];
const server = await startFakeServer(first());
const browser = await sharedBrowser();
test.after(() => server.close());
test.before.each(() => {
	server.asked.length = 0;
	server.failing.clear();
	for (const page of first()) server.pages.set(`en ${page.key}`, page);
});

const open = (address: string, use: (tab: Tab) => Promise<void>, locale = "en-GB"): Promise<void> =>
	withOwnTab(browser, { locale, viewport: { width: 1280, height: 800 } }, async (tab) => {
		await tab.goto(server.url + address);
		await use(tab);
	});

const saved = (): readonly (readonly [key: string, texts: readonly string[]])[] =>
	server.asked.flatMap(({ name, request }) => {
		if (name !== "save") return [];
		const { key, units } = request as RequestOf<"save">;
		return [[key, units.map(({ text }) => text)] as const];
	});

/** Looks for “road” on all pages, and writes “street” in its place; by keyboard alone. */
async function typeReplacement(tab: Tab, { search } = words): Promise<void> {
	await tab.getByRole("textbox", { name: search.text }).focus();
	await tab.keyboard.type("road");
	await tab.keyboard.press("Enter");
	await tab.getByRole("textbox", { name: search.by }).waitFor();
	await tab.getByRole("textbox", { name: search.by }).focus();
	await tab.keyboard.type("street");
}

test("words that are selected are looked for over the page, and a text that has them is a link away", async () => {
	await open("#/en/ett", async (tab) => {
		const text = tab.getByRole("textbox", { name: "Paragraph 1, English" });
		await text.dblclick({ position: { x: 30, y: 12 } });
		assert.is(await tab.evaluate(() => getSelection()?.toString()), "road");
		await tab.keyboard.press("Control+Shift+f");
		const dialog = tab.getByRole("dialog", { name: words.search.heading });
		await dialog.getByRole("status").getByText(words.search.found(4, 4), { exact: true }).waitFor();
		assert.is(await dialog.getByRole("textbox").inputValue(), "road");
		assert.equal(await dialog.locator("mark").allTextContents(), [
			...["road", "road", "Road", "Road"],
			...["road", "road", "road", "road"],
		]);
		await dialog.getByRole("link", { name: "tre", exact: true }).focus();
		await tab.keyboard.press("Enter");
		await dialog.waitFor({ state: "detached" });
		await tab.waitForFunction(() => document.activeElement?.textContent?.includes("The road home."));
	});
});

test("without a selection the words are typed, and Escape leads back to the text", async () => {
	await open("#/en/ett", async (tab) => {
		const text = tab.getByRole("textbox", { name: "Paragraph 2, English" });
		await text.focus();
		await tab.keyboard.press("Control+Shift+f");
		await tab.keyboard.type("homeward");
		await tab.keyboard.press("Enter");
		const dialog = tab.getByRole("dialog");
		await dialog.getByText(words.search.found(0, 0), { exact: true }).waitFor();
		await tab.keyboard.press("Escape");
		await dialog.waitFor({ state: "detached" });
		assert.is(await text.evaluate((element) => element === document.activeElement), true);
	});
});

test("words are replaced on all pages but where they are left out, each shown before it is saved", async () => {
	await open("#/search", async (tab) => {
		await typeReplacement(tab);
		await tab.getByRole("checkbox", { name: /The/ }).focus();
		await tab.keyboard.press("Space");
		assert.match(
			(await tab.locator(".found-texts li").nth(1).textContent()) ?? "",
			/gone: Roadnew: Street works/,
		);
		assert.equal(saved(), []);
		await tab.getByRole("button", { name: words.search.replace(3, 2) }).focus();
		await tab.keyboard.press("Enter");
		const outcome = tab.getByRole("heading", { name: words.search.replaced(3, 2) });
		await outcome.waitFor();
		assert.equal(saved(), [
			["ett", ["A street.", "Street works."]],
			["tva", ["Down the street."]],
		]);
		assert.is(await outcome.evaluate((element) => element === document.activeElement), true);
		assert.is(await tab.getByText(words.search.toSee).count(), 0);
	});
});

test("a page with text that isn't saved, or another text than was shown, is left alone, and said to be", async () => {
	await open("#/en/ett", async (tab) => {
		await tab.getByRole("textbox", { name: "Paragraph 2, English" }).focus();
		await tab.keyboard.type("New ");
		await tab.getByText(words.saving.kept.server, { exact: true }).waitFor();
		await tab.getByRole("link", { name: words.search.title, exact: true }).click();
		await typeReplacement(tab);
		await tab.getByRole("button", { name: words.search.replace(4, 3) }).waitFor();
		server.pages.set("en tva", madeUpPage("tva", roads("Down the old road.", "Nothing here.")));
		await tab.keyboard.press("Enter");
		await tab.getByRole("heading", { name: words.search.replaced(1, 1) }).waitFor();
		assert.equal(saved(), [["tre", ["The street home."]]]);
		assert.equal(await tab.locator(".replaced li").allTextContents(), [
			`ett: ${words.search.left.unsaved}`,
			`tva: ${words.search.left.changed}`,
		]);
	});
});

test("when saving fails, it is told why, and how many pages are as before", async () => {
	await open("#/search", async (tab) => {
		await typeReplacement(tab);
		server.failing.set("save", "disk-full");
		await tab.keyboard.press("Enter");
		await tab.getByRole("heading", { name: words.search.replaced(0, 0) }).waitFor();
		await tab.getByText(words.failures["disk-full"].what).waitFor();
		await tab.getByText(words.search.notReached(3), { exact: true }).waitFor();
	});
});

test("a page whose file can't be written is said to be, and the others are tried all the same", async () => {
	await open("#/search", async (tab) => {
		await typeReplacement(tab);
		server.failing.set("save", "no-permission");
		await tab.keyboard.press("Enter");
		await tab.getByRole("heading", { name: words.search.replaced(0, 0) }).waitFor();
		assert.equal(
			await tab.locator(".replaced li").allTextContents(),
			["ett", "tre", "tva"].map((key) => `${key}: ${words.failures["no-permission"].what}`),
		);
	});
});

test("while pages are replaced nothing else can be looked for, and leaving doesn't end it half-way", async () => {
	await open("#/search", async (tab) => {
		let goOn = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		await tab.route("**/api/save", async (route) => {
			await held;
			await route.continue();
		});
		await typeReplacement(tab);
		await tab.keyboard.press("Enter");
		await tab.getByText(words.search.replacing(0, 3), { exact: true }).waitFor();
		const field = tab.getByRole("textbox", { name: words.search.text });
		await field.fill("nothing");
		await field.press("Enter");
		assert.is(await tab.getByRole("button", { name: words.search.button, exact: true }).isDisabled(), true);
		await tab.getByText(words.search.replacing(0, 3), { exact: true }).waitFor();
		await tab.locator(".crumb a").click();
		await tab.getByRole("heading", { level: 1, name: words.search.heading }).waitFor({ state: "detached" });
		goOn();
		await tab.getByRole("status").getByText(words.search.replaced(4, 3), { exact: true }).waitFor();
		assert.is(saved().length, 3);
	});
});

test("a search that fails says why, and can be tried again; in Swedish as in English", async () => {
	const swedish = wordsOf("sv");
	await open(
		"#/search",
		async (tab) => {
			server.failing.set("search", "unreadable-site");
			await tab.getByRole("textbox", { name: swedish.search.text }).fill("road");
			await tab.keyboard.press("Enter");
			await tab.getByText(swedish.failures["unreadable-site"].what).waitFor();
			server.failing.clear();
			await tab.getByRole("button", { name: swedish.shell.retry }).click();
			await tab.getByText(swedish.search.found(4, 4), { exact: true }).waitFor();
		},
		"sv-SE",
	);
});

test.run();
