/**
 * The translator, who has never seen it and follows what is on the screen: from the site to a translation that is handed in, and on when
 * the original changes. Once with the mouse in Swedish, once by keyboard alone in English.
 */
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Locale, wordsOf } from "../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../support/browser.ts";
import { serveSite } from "../support/served-site.ts";
import { withOwnTab } from "../support/with-tab.ts";
import { copySite } from "../support/workbench/site-copy.ts";
import { contribute, type Mark } from "../support/workbench/translated-page.ts";

const file = "content/en/bidra.md";
const site = await copySite([file]);
const served = await serveSite({ root: site.root, output: site.output });
const browser = await sharedBrowser();
test.after(async () => {
	await served.close();
	await site.close();
});

/** How a person acts on what the screen offers. */
interface Hand {
	readonly press: (tab: Tab, role: "button" | "link", name: string | RegExp) => Promise<void>;
	readonly putIn: (tab: Tab, mark: Mark) => Promise<void>;
}

const mouse: Hand = {
	press: (tab, role, name) => tab.getByRole(role, { name }).first().click(),
	putIn: async (tab, { mark, inside }) => {
		await tab.locator(".unit.active .offer.mark").filter({ hasText: mark }).first().click();
		if (inside !== undefined) await typeInside(tab, inside);
	},
};

const keyboard: Hand = {
	press: async (tab, role, name) => {
		const wanted = tab.getByRole(role, { name }).first();
		await wanted.waitFor();
		for (let step = 0; !(await wanted.evaluate(isFocused)); step++) {
			if (step > 400) throw new Error(`Tab doesn't lead to ${name}`);
			await tab.keyboard.press("Tab");
		}
		await tab.keyboard.press("Enter");
	},
	putIn: async (tab, { mark, inside }) => {
		await tab.keyboard.press("Control+Space");
		const option = tab.getByRole("option").filter({ hasText: mark }).first();
		await option.waitFor();
		while ((await option.getAttribute("aria-selected")) !== "true") await tab.keyboard.press("ArrowDown");
		await tab.keyboard.press("Enter");
		if (inside !== undefined) await typeInside(tab, inside);
	},
};

function isFocused(element: Element): boolean {
	const root = element.getRootNode();
	return (root instanceof ShadowRoot ? root : document).activeElement === element;
}

/** Between a mark's two ends; then past the second. */
async function typeInside(tab: Tab, text: string): Promise<void> {
	await tab.keyboard.type(text);
	await tab.keyboard.press("ArrowRight");
}

/** Types the whole page, text by text: Enter leads from one to the next. */
async function translate(tab: Tab, hand: Hand): Promise<void> {
	await tab.locator("[role=textbox]").first().focus();
	for (const [index, typing] of contribute.entries()) {
		for (const part of typeof typing === "string" ? [typing] : typing) {
			if (typeof part === "string") await tab.keyboard.type(part);
			else await hand.putIn(tab, part);
		}
		if (index < contribute.length - 1) await tab.keyboard.press("Enter");
	}
}

async function fromNothingToHandedIn(locale: Locale, hand: Hand): Promise<void> {
	const words = wordsOf(locale);
	await withOwnTab(browser, { locale: locale === "sv" ? "sv-SE" : "en-GB" }, async (tab) => {
		const errors: string[] = [];
		tab.on("pageerror", ({ message }) => errors.push(message));
		await tab.goto(new URL("sv/bidra/", served.url).href);
		await hand.press(tab, "link", /^(?:Översätt den här sidan|Translate this page)$/);
		await tab.getByRole("heading", { name: "Bidra till webbplatsen" }).waitFor();
		await translate(tab, hand);

		// A number that the original doesn't have.
		await tab.getByText(words.problems.count(0, 1)).waitFor();
		await tab.keyboard.press("F8");
		await tab.locator(".unit.active .problem").waitFor();
		await correct(tab, "3", "two");
		await tab.getByText(words.problems.none).waitFor();

		await tab.keyboard.press("F2");
		const finished = tab.frameLocator("iframe:not(.coming)");
		await finished.getByRole("heading", { name: "Get started" }).waitFor();
		await finished.getByText("run the two commands below").waitFor();
		await tab.keyboard.press("F2");

		await hand.press(tab, "button", words.done.button);
		await tab.getByLabel(words.done.translator).fill("Kim Berg");
		await hand.press(tab, "button", words.done.mark);
		await tab.getByRole("heading", { name: words.done.isDone }).waitFor();
		await tab.getByRole("dialog").getByRole("link", { name: words.handIn.title }).press("Enter");
		await hand.press(tab, "button", words.handIn.button(1));
		await tab.getByRole("heading", { name: words.handIn.done }).waitFor();
		assert.equal(errors, []);
	});
	const text = await site.read(file);
	assert.match(text, "run the two commands below");
	assert.match(text, "[repository](https://git.example.org/integration)");
	assert.match(text, "```sh\nnpm ci\nnpm start\n```");
	assert.match(text, /state: in-review\n {2}translator: Kim Berg/);
	assert.match(text, /pin: [0-9a-f]{40}/);
	const branch = (await site.git("branch", "--show-current")).trim();
	assert.is.not(branch, "main");
	assert.is(await site.git("show", `origin/${branch}:${file}`), text);
	assert.is((await site.git("show", "--name-only", "--format=", "HEAD")).trim(), file);
}

/** Replaces a word of the text that the cursor is in, by keyboard. */
async function correct(tab: Tab, from: string, to: string): Promise<void> {
	const editor = tab.locator(".unit.active [role=textbox]");
	const text = (await editor.textContent()) ?? "";
	await tab.keyboard.press("Control+Home");
	for (let step = 0; step < text.indexOf(from); step++) await tab.keyboard.press("ArrowRight");
	for (let step = 0; step < from.length; step++) await tab.keyboard.press("Shift+ArrowRight");
	await tab.keyboard.type(to);
}

async function bringUpToDate(locale: Locale, hand: Hand): Promise<void> {
	const words = wordsOf(locale);
	await withOwnTab(browser, { locale: locale === "sv" ? "sv-SE" : "en-GB" }, async (tab) => {
		await served.after(
			() => site.change("content/sv/bidra.md", "de två kommandona nedan", "de tre kommandona nedan"),
			/Built \d+ pages/,
		);
		await tab.goto(new URL("_workbench/", served.url).href);
		await tab
			.getByRole("link", { name: `${words.desk.actions.update} Bidra till webbplatsen` })
			.press("Enter");
		await tab.locator(".changed-original ins", { hasText: "tre" }).waitFor();
		assert.is(await tab.getByText(words.page.unchanged(5)).count(), 1);
		await tab.getByText(words.unit.standings.waiting).first().waitFor();
		await tab.locator(".unit [role=textbox]").first().focus();
		await correct(tab, "two", "three");
		await hand.press(tab, "button", words.done.button);
		await hand.press(tab, "button", words.done.mark);
		await tab.getByRole("heading", { name: words.done.isDone }).waitFor();
	});
	assert.match(await site.read(file), "run the three commands below");
	const status = await site.git("status", "--short");
	assert.match(status, file);
}

test("a translator takes a page from nothing to handed in, and follows a changed original, in Swedish", async () => {
	await fromNothingToHandedIn("sv", mouse);
	await bringUpToDate("sv", mouse);
});

test("the same by keyboard alone, in English", async () => {
	const before = (await site.git("branch", "--show-current")).trim();
	await site.git("checkout", "--quiet", "--force", "main");
	await site.git("branch", "--quiet", "-D", before);
	await site.git("push", "--quiet", "origin", "--delete", before);
	await withOwnTab(browser, { locale: "en-GB" }, async (tab) => {
		await tab.goto(new URL("_workbench/", served.url).href);
		await tab
			.getByRole("link", { name: `${wordsOf("en").desk.actions.begin} Bidra till webbplatsen` })
			.waitFor();
	});
	await fromNothingToHandedIn("en", keyboard);
	await bringUpToDate("en", keyboard);
});

test.run();
