/** Where the focus is, for those who work without a mouse: seen, and never lost. */
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { type MadeUpText, madeUpPage } from "../../support/workbench/made-up-page.ts";

const words = wordsOf("en");
const long: readonly MadeUpText[] = Array.from({ length: 12 }, (_, index) => ({
	kind: "paragraph",
	source: `Text ${index} om ett kodförråd. `.repeat(6).trim(),
	target: `Text ${index} of a repository. `.repeat(6).trim(),
}));
const marks: MadeUpText = { kind: "paragraph", source: "Läs [om](om.md) och [bidra](bidra.md)." };
const found = {
	code: "translation/numbers",
	rule: "numbers",
	severity: "warning",
	message: "“7” isn't in the original.",
	dismiss: "block",
} as const;
/** The mark that is lost is offered while the text is written. */
const lostMark = { code: "exchange/lost-code", severity: "error", dismiss: "no" } as const;
/** One to look at comes first. */
const faulty = [
	{ ...found, unit: "p-0" },
	{ ...found, severity: "error", unit: "p-1" },
] as const;
const doubtful = ["p-1", "p-2"].map((unit) => ({ ...found, unit }));
const server = await startFakeServer(
	[
		madeUpPage("lang", long),
		madeUpPage("langst", [...long, ...long, ...long]),
		madeUpPage("klar", [{ kind: "field", field: "title", source: "Om oss", target: "About us" }]),
		madeUpPage("tal", [{ kind: "paragraph", source: "25 sidor.", target: "20 pages." }]),
		madeUpPage("lankar", [marks]),
		madeUpPage(
			"fel",
			["Ett.", "2 sidor.", "Tre."].map((source) => ({ kind: "paragraph", source, target: source })),
			{ problems: [...faulty] },
		),
		madeUpPage("historia", [{ kind: "field", field: "title", source: "Om oss", target: "About us" }], {
			history: [
				{ id: "1", at: "2026-11-29T08:00:00Z", what: "opened", current: false },
				{ id: "2", at: "2026-11-29T08:10:00Z", what: "saved", current: true },
			],
		}),
		madeUpPage(
			"varnad",
			["Ett.", "Två.", "Tre."].map((source) => ({ kind: "paragraph", source, target: source })),
			{ problems: [...doubtful] },
		),
	],
	{
		answers: {
			check: ({ key, units }) => ({
				problems:
					key === "fel" || key === "varnad"
						? [...(key === "fel" ? faulty : doubtful)]
						: units.map(({ id }) => ({ ...found, ...(key === "lankar" ? lostMark : {}), unit: id })),
			}),
		},
	},
);
const browser = await sharedBrowser();
test.after(() => server.close());

const open = (address: string, use: (tab: Tab) => Promise<void>): Promise<void> =>
	withOwnTab(
		browser,
		{ locale: "en-GB", viewport: { width: 1024, height: 600 }, reducedMotion: "reduce" },
		async (tab) => {
			await tab.goto(server.url + address);
			await tab.getByRole("textbox").first().waitFor();
			await use(tab);
		},
	);

/** What is focused, and whether any of it is above the bar at the foot. */
function lookAtFocus(): { readonly isInBar: boolean; readonly isSeen: boolean; readonly what: string } {
	const bar = document.querySelector(".action-bar");
	const focused = document.activeElement;
	const isInBar = bar?.contains(focused) ?? false;
	const top = focused?.getBoundingClientRect().top ?? 0;
	return {
		isInBar,
		isSeen: isInBar || top < (bar?.getBoundingClientRect().top ?? 0) - 8,
		what: focused?.textContent ?? "",
	};
}

test("what gets the focus is never under the bar at the foot", async () => {
	await open("#/en/lang", async (tab) => {
		const hidden: string[] = [];
		await tab.getByRole("textbox").first().focus();
		for (;;) {
			await tab.keyboard.press("Tab");
			// Once it is drawn, and what belongs to the text is shown.
			await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
			const { isInBar, isSeen, what } = await tab.evaluate(lookAtFocus);
			if (isInBar) break;
			if (!isSeen) hidden.push(what);
		}
		assert.equal(hidden, []);
	});
});

test("who marks a page as done does so with Enter alone, and goes on from there", async () => {
	await open("#/en/klar", async (tab) => {
		await tab.getByRole("textbox").first().focus();
		await tab.keyboard.press("Control+Shift+Enter");
		await tab.getByRole("heading", { name: words.done.title }).waitFor();
		await tab.keyboard.press("Enter");
		await tab.getByRole("heading", { name: words.done.isDone }).waitFor();
		await tab.keyboard.press("Enter");
		await tab.getByRole("heading", { name: words.handIn.title, exact: true }).waitFor();
		await tab.locator("main:focus").waitFor();
	});
});

test("what asks to have a fault mended leads to the fault, past what is only to be looked at", async () => {
	await open("#/en/fel", async (tab) => {
		const faulty = tab.getByLabel("Paragraph 2, English").and(tab.locator(":focus"));
		await tab.getByRole("textbox").last().focus();
		await tab.keyboard.press("Control+Shift+Enter");
		await tab.getByRole("button", { name: words.done.toError }).press("Enter");
		await faulty.waitFor();
		await tab.getByRole("textbox").last().focus();
		await tab.keyboard.press("Control+Enter");
		await faulty.waitFor();
	});
});

test("marking a page as done says how many findings are left to look at, leads to the first, and isn't kept from it", async () => {
	await open("#/en/varnad", async (tab) => {
		await tab.getByRole("textbox").first().focus();
		await tab.keyboard.press("Control+Shift+Enter");
		const mark = tab.getByRole("button", { name: words.done.mark, description: words.done.warnings(2) });
		await mark.waitFor();
		await tab.getByRole("button", { name: words.done.toWarning }).press("Enter");
		await tab.getByLabel("Paragraph 2, English").and(tab.locator(":focus")).waitFor();
		await tab.keyboard.press("Control+Shift+Enter");
		await mark.and(tab.locator(":focus")).press("Enter");
		await tab.getByRole("heading", { name: words.done.isDone }).waitFor();
	});
});

test("the text that the translator is in stays where it is while the preview is brought to its place", async () => {
	await open("#/en/langst", async (tab) => {
		await tab.emulateMedia({ reducedMotion: "no-preference" });
		await tab.getByRole("textbox").nth(20).focus();
		await tab.keyboard.press("F2");
		const followed = tab.frameLocator("iframe:not(.coming)").locator("[data-followed]");
		await followed.waitFor();
		const frameTop = await followed.evaluate((element) => element.getBoundingClientRect().top);
		assert.ok(frameTop > 0 && frameTop < 600, `${frameTop}`);
		const { isSeen } = await tab.evaluate(lookAtFocus);
		const top = await tab.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
		assert.ok(isSeen && top > 0, `${top}`);
	});
});

test("what closes a list over the page gives the focus back, also when an answer closes it", async () => {
	await open("#/en/historia", async (tab) => {
		const text = tab.getByRole("textbox").first();
		const history = tab.getByRole("button", { name: words.history.title });
		await text.focus();
		await history.press("Enter");
		await tab.keyboard.type("letters");
		await tab.keyboard.press("Escape");
		await history.and(tab.locator(":focus")).waitFor();
		await tab.keyboard.press("Enter");
		await tab.getByRole("button", { name: new RegExp(`^${words.history.goBack}`) }).press("Enter");
		await tab.getByRole("dialog").waitFor({ state: "detached" });
		await history.and(tab.locator(":focus")).waitFor();
		assert.is(await text.textContent(), "About us");
	});
});

test("a finding that is let pass, or isn't after all, leaves the focus where it was", async () => {
	await open("#/en/tal", async (tab) => {
		const text = tab.getByRole("textbox").first();
		await text.focus();
		await tab.keyboard.type(" 7");
		const dismiss = tab.getByRole("button", { name: words.problems.dismiss });
		await dismiss.first().press("Enter");
		await tab.keyboard.press("Escape");
		await tab.locator("button:focus").getByText(words.problems.dismiss).waitFor();
		await tab.keyboard.press("Enter");
		await tab.keyboard.type("The original has a printing error.");
		await tab.keyboard.press("Enter");
		await tab.locator("[role=textbox]:focus").waitFor();
	});
});

test("marks are offered in the order of the original, and a text that lacks one isn't done", async () => {
	await open("#/en/lankar", async (tab) => {
		await tab.getByRole("textbox").first().focus();
		await tab.keyboard.type("Read");
		await tab.getByText(words.unit.standings.begun).waitFor();
		await tab.getByText(words.page.progress(0, 1)).waitFor();
		await tab.keyboard.press("Control+Space");
		await tab.getByRole("option").first().waitFor();
		const [first, second] = await tab.getByRole("option").allTextContents();
		assert.match(first ?? "", "om.md");
		assert.match(second ?? "", "bidra.md");
	});
});

test.run();
