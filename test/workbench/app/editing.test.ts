/** The application against a server without files: what is typed, what becomes of it, and what is said when something is in the way. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { watchPage } from "../../support/page-watch.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { type MadeUpText, madeUpPage, marked } from "../../support/workbench/made-up-page.ts";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const texts: readonly MadeUpText[] = [
	{ kind: "field", field: "title", source: "Bidra till webbplatsen" },
	{ kind: "field", field: "description", source: "Så lägger du till en artikel." },
	{
		kind: "paragraph",
		source: "Allt ligger i ett [kodförråd](https://git.example.org/), som har 12 000 rader.",
	},
	{ kind: "item", source: "Skapa en fil i `content/sv/`." },
];
const following: readonly MadeUpText[] = [
	{ kind: "field", field: "title", source: "Om oss", target: "About us" },
	{ kind: "paragraph", source: "Ett.", target: "One." },
	{ kind: "paragraph", source: "25 sidor.", before: "20 sidor.", target: "20 pages." },
	{ kind: "paragraph", source: "Tre.", target: "Three." },
];
const arabic = { tag: "ar", name: "العربية", direction: "rtl" } as const;
const words = wordsOf("en");
const server = await startFakeServer([
	madeUpPage("bidra", texts),
	madeUpPage("kvar", texts),
	madeUpPage("full", texts),
	madeUpPage(
		"tabell",
		["lärt av", "annat", "lärt av"].map((source) => ({ kind: "cell", source })),
	),
	madeUpPage("ruta", [{ kind: "cell", source: "1901", target: "1901", cell: { row: 1, column: 2 } }]),
	madeUpPage("lankar", [
		{ kind: "paragraph", source: "[Om](om.md) och `npm ci`.", target: "[About](om.md) and `npm ci`." },
	]),
	madeUpPage("krock", texts),
	madeUpPage("jamka", texts),
	madeUpPage("borta", texts),
	madeUpPage("skal", [{ kind: "paragraph", source: "25 sidor.", target: "25 pages." }]),
	madeUpPage(
		"flera",
		[{ kind: "paragraph", source: "25 sidor, 3 bilder.", target: "20 pages, 4 pictures." }],
		{
			problems: ["20", "4"].map((value) => ({
				code: "translation/numbers",
				severity: "error",
				message: `“${value}” isn't in the original.`,
				rule: "numbers",
				unit: "p-0",
				value,
				dismiss: "block",
			})),
		},
	),
	madeUpPage("om", following, {
		status: "stale",
		pinnedText: "known",
		dismissals: [{ rule: "numbers", block: 2, reason: "The original has a printing error." }],
	}),
	madeUpPage(
		"nytt",
		[...following, ...["Fyra.", "Fem."].map((source) => ({ kind: "paragraph", source }) as const)],
		{ status: "stale", pinnedText: "known" },
	),
	madeUpPage("bidra", texts, { target: arabic }),
]);
const browser = await sharedBrowser();
test.after(() => server.close());

const open = <Value>(
	address: string,
	use: (tab: Tab) => Promise<Value>,
	options: Parameters<typeof withOwnTab>[1] = {},
): Promise<Value> =>
	withOwnTab(
		browser,
		{ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options },
		async (tab) => {
			await tab.goto(server.url + address);
			return use(tab);
		},
	);

const field = (tab: Tab, name: string) => tab.getByRole("textbox", { name, exact: true });

test("what is typed arrives key by key, is checked beside its text, and nothing breaks the page's policy", async () => {
	await open("#/en/bidra", async (tab) => {
		const { complaints } = watchPage(tab).renew();
		const paragraph = field(tab, "Paragraph 1, English");
		const written = "Everything is in a repository with 13,000 lines. ".repeat(4);
		await paragraph.pressSequentially(written);
		assert.is(await paragraph.textContent(), written);
		await tab.getByText("isn't in the original").waitFor();
		await tab.getByText("Kept on this computer, not saved in the file").waitFor();
		assert.equal(complaints, []);
	});
});

test("a tab that is killed while somebody types loses no key, even where the server kept none", async () => {
	server.failing.set("draft", "disk-full");
	let written = "";
	await open("#/", async (first) => {
		for (let round = 0; round < 25; round++) {
			const tab = await first.context().newPage();
			await tab.goto(`${server.url}#/en/kvar`);
			const title = field(tab, "Title, English");
			await title.waitFor();
			assert.is(await title.textContent(), written);
			await title.focus();
			await tab.keyboard.press("Control+End");
			const more = `${round}, `;
			await tab.keyboard.type(more);
			written += more;
			await crash(tab);
		}
	});
	server.failing.delete("draft");
	assert.is(written.length, 90);
});

test("a text that the page has twice is offered as it was translated there, also before it is saved", async () => {
	await open("#/en/tabell", async (tab) => {
		await tab.getByRole("textbox").first().pressSequentially("learned from");
		await tab.keyboard.press("Enter");
		assert.is(await tab.locator(".unit.active .memory").count(), 0);
		await tab.keyboard.press("Enter");
		await tab.locator(".unit.active .match-origin").getByText(words.memory.here).waitFor();
		await tab.keyboard.press("Alt+1");
		assert.is(await tab.getByRole("textbox").last().textContent(), "learned from");
		await tab.locator(".unit.active .memory").waitFor({ state: "detached" });
	});
});

test("the preview shows the cell that the translator is in", async () => {
	await open("#/en/ruta", async (tab) => {
		await tab.getByRole("textbox").first().focus();
		await tab.keyboard.press("F2");
		const followed = tab.frameLocator("iframe:not(.coming)").locator("[data-followed]");
		await followed.getByText("1901").waitFor();
		assert.is(await followed.textContent(), "1901");
	});
});

test("a page whose original has changed says how many texts are another, and how many are new", async () => {
	await open("#/en/nytt", async (tab) => {
		await tab.getByText(words.page.changedTexts(1)).waitFor();
		await tab.getByText(words.page.addedTexts(2)).waitFor();
	});
});

/** What Ctrl+Z and Ctrl+Y have to bring back with a text. */
const chipsOf = (tab: Tab): Promise<string[]> => tab.locator(".unit.active .editor .chip").allTextContents();

test("what is undone or redone has its chips again", async () => {
	await open("#/en/lankar", async (tab) => {
		const paragraph = field(tab, "Paragraph 1, English");
		await paragraph.focus();
		const [before, text] = [await chipsOf(tab), await paragraph.textContent()];
		assert.is(before.length, 3);
		await tab.keyboard.press("Alt+0");
		const original = await paragraph.textContent();
		await tab.keyboard.press("Control+z");
		assert.equal([await chipsOf(tab), await paragraph.textContent()], [before, text]);
		await tab.keyboard.press("Control+y");
		assert.is(await paragraph.textContent(), original);
		await tab.keyboard.press("Control+z");
		await tab.keyboard.press("Control+Home");
		await tab.keyboard.press("Control+Shift+Backspace");
		assert.is((await chipsOf(tab)).length, 1);
		await tab.keyboard.press("Control+z");
		assert.equal([await chipsOf(tab), await paragraph.textContent()], [before, text]);
	});
});

/** Ends the process that shows a tab, at once. */
async function crash(tab: Tab): Promise<void> {
	const session = await tab.context().newCDPSession(tab);
	const crashed = tab.waitForEvent("crash");
	session.send("Page.crash").catch(() => undefined);
	await crashed;
	await tab.close();
}

test("while the server is gone everything is kept, and it is told once the server is back with another token", async () => {
	await open("#/en/borta", async (tab) => {
		const title = field(tab, "Title, English");
		await title.pressSequentially("Before");
		await server.stop();
		await tab.getByRole("alert").getByText("The program doesn't answer.").waitFor();
		await title.pressSequentially(" and after");
		await tab.getByText("Kept in this browser, not saved").waitFor();
		await tab.keyboard.press("Control+s");
		await tab.getByText("Not saved. The program that looks after the files doesn't answer.").waitFor();
		await server.start();
		await tab.getByText("The program doesn't answer.").waitFor({ state: "detached" });
		await tab.getByText("Kept on this computer").waitFor();
		assert.equal(
			server.drafts.get("en borta")?.map(({ text }) => text),
			["Before and after"],
		);
		await tab.keyboard.press("Control+s");
		await tab.getByText("Saved in the file").waitFor();
		assert.is(server.pages.get("en borta")?.units[0]?.target?.markdown, "Before and after");
	});
});

test("a full disk is told with what to do, nothing typed is lost, and the next save goes through", async () => {
	await open("#/en/full", async (tab) => {
		server.failing.set("save", "disk-full").set("draft", "disk-full");
		await field(tab, "Title, English").pressSequentially("All of it");
		await tab.getByText("Kept in this browser, not saved").waitFor();
		await tab.keyboard.press("Control+s");
		await tab
			.getByText("Not saved. The disk is full. Nothing was written. Make room, then save again.")
			.waitFor();
		await tab.reload();
		await field(tab, "Title, English").getByText("All of it").waitFor();
		server.failing.delete("save");
		server.failing.delete("draft");
		await tab.keyboard.press("Control+s");
		await tab.getByText("Saved in the file").waitFor();
		assert.is(server.pages.get("en full")?.units[0]?.target?.markdown, "All of it");
	});
});

test("links and code are chips: put in from the menu, kept when what is around them is deleted, taken out on purpose", async () => {
	await open("#/en/bidra", async (tab) => {
		const paragraph = field(tab, "Paragraph 1, English");
		await paragraph.pressSequentially("In a repository");
		for (let step = 0; step < "repository".length; step++) await tab.keyboard.press("Shift+ArrowLeft");
		await tab.getByRole("button", { name: /^link to https/ }).click();
		const chips = paragraph.locator(".chip");
		assert.is(await chips.count(), 2);
		await tab.keyboard.press("Control+a");
		await tab.keyboard.press("Delete");
		assert.is(await chips.count(), 2);
		await tab.keyboard.press("Control+End");
		await tab.keyboard.press("Backspace");
		await tab.getByText("The mark is kept.").waitFor();
		await tab.keyboard.type("there");
		await drafted(tab, "bidra", "[there](https://git.example.org/)");
		await tab.keyboard.press("Control+End");
		await tab.keyboard.press("Control+Shift+Backspace");
		assert.is(await chips.count(), 0);
		await tab.keyboard.press("Control+Space");
		await tab.getByRole("option", { name: /12,000/ }).click();
		await drafted(tab, "bidra", "there12,000");
	});
});

/** Waits until the server has been sent a text, or the gate says that it never was. */
async function drafted(tab: Tab, key: string, text: string): Promise<void> {
	while (!server.drafts.get(`en ${key}`)?.some((unit) => unit.text === text)) await tab.waitForTimeout(50);
}

test("two who change the same text see both versions, and choose", async () => {
	await open("#/en/krock", async (tab) => {
		await field(tab, "Title, English").pressSequentially("Mine");
		const page = server.pages.get("en krock");
		assert.ok(page);
		const [title, ...rest] = page.units;
		assert.ok(title);
		const theirs = { ...title, state: "translated" as const, target: marked("Theirs") };
		server.pages.set("en krock", {
			...page,
			base: { ...page.base, translation: "translation-7" },
			units: [theirs, ...rest],
		});
		server.tell({ kind: "pages", pages: [{ key: "krock", language: "en", blob: "translation-7" }] });
		await tab.getByText("The file was changed by another program.").waitFor();
		assert.is(await field(tab, "Title, English").textContent(), "Mine");
		await tab.getByRole("button", { name: "Compare" }).click();
		await tab.getByRole("heading", { name: "The file has changed meanwhile" }).waitFor();
		assert.is(await tab.getByLabel("The text to keep").inputValue(), "Mine");
		await tab.getByRole("radio", { name: /In the file/ }).check();
		await tab.getByRole("button", { name: "Save this" }).click();
		await tab.getByText("Saved in the file").waitFor();
		await field(tab, "Title, English").getByText("Theirs").waitFor();
	});
});

test("where two have changed different texts, both are saved, without a question", async () => {
	await open("#/en/jamka", async (tab) => {
		await field(tab, "Title, English").pressSequentially("Mine");
		const page = server.pages.get("en jamka");
		assert.ok(page);
		const [title, description, ...rest] = page.units;
		assert.ok(title && description);
		const theirs = { ...description, state: "translated" as const, target: marked("Theirs") };
		server.pages.set("en jamka", {
			...page,
			base: { ...page.base, translation: "translation-7" },
			units: [title, theirs, ...rest],
		});
		await tab.keyboard.press("Control+s");
		await tab.getByText("Saved in the file").waitFor();
		await field(tab, "Description, English").getByText("Theirs").waitFor();
		const saved = server.pages.get("en jamka")?.units.map(({ target }) => target?.markdown);
		assert.equal(saved?.slice(0, 2), ["Mine", "Theirs"]);
	});
});

test("of a changed original only what has changed is unfolded, and a text may be right as it is", async () => {
	await open("#/en/om", async (tab) => {
		await tab.getByText("20 sidor.").waitFor();
		assert.equal(await tab.getByRole("textbox").allTextContents(), ["20 pages.", "Three."]);
		await tab.getByRole("button", { name: "Right as it is" }).click();
		await tab.getByText("4 of 4 texts done").waitFor();
		await tab.getByRole("button", { name: "Show 2 unchanged texts" }).click();
		await tab.getByRole("textbox").nth(3).waitFor();
		await tab.getByText("1 finding let pass with a reason").click();
		await tab.getByText("The original has a printing error.").waitFor();
	});
});

test("a text that is undone to what the file has waits as before", async () => {
	await open("#/en/om", async (tab) => {
		await tab.getByRole("textbox").first().focus();
		await tab.keyboard.press("Control+End");
		await tab.keyboard.type(" Or more");
		await tab.getByText(words.page.progress(4, 4)).waitFor();
		for (let step = 0; step < " Or more".length; step++) await tab.keyboard.press("Backspace");
		await tab.getByText(words.page.progress(3, 4)).waitFor();
	});
});

test("of several findings of a rule in a text each is let pass by itself", async () => {
	await open("#/en/flera", async (tab) => {
		const name = `${words.problems.dismiss} ${words.problems.about("4")}`;
		await tab.getByRole("button", { name, exact: true }).press("Enter");
		await tab.keyboard.type("Counted twice");
		await tab.keyboard.press("Enter");
		await tab.getByText(words.problems.dismissed).waitFor();
		const intents = server.asked.flatMap(({ name: asked, request }) =>
			asked === "save" ? [(request as { readonly intent: object }).intent] : [],
		);
		assert.equal(intents.at(-1), {
			kind: "dismiss",
			rule: "numbers",
			unit: "p-0",
			value: "4",
			reason: "Counted twice",
		});
	});
});

test("a reason that is being typed stays while its finding is worded otherwise, or is gone for a while", async () => {
	await open("#/en/skal", async (tab) => {
		const text = tab.getByRole("textbox").first();
		const reason = tab.getByLabel(words.problems.reason);
		await text.focus();
		await tab.keyboard.press("Control+End");
		await tab.keyboard.type(" 7");
		await tab.getByText("“257” isn't").waitFor();
		await tab.getByRole("button", { name: words.problems.dismiss }).click();
		await tab.keyboard.type("The original has");
		await text.focus();
		await tab.keyboard.press("Control+End");
		await tab.keyboard.type("5");
		await tab.getByText("“2575” isn't").waitFor();
		assert.is(await reason.inputValue(), "The original has");
		await tab.keyboard.press("Backspace");
		await tab.keyboard.press("Backspace");
		await reason.waitFor({ state: "detached" });
		await tab.keyboard.type("6");
		await reason.waitFor();
		assert.is(await reason.inputValue(), "The original has");
		await tab.locator("[role=textbox]:focus").waitFor();

		await tab.reload();
		await reason.waitFor();
		assert.is(await reason.inputValue(), "The original has");
		await reason.press("Escape");
		await tab.reload();
		await tab.getByRole("button", { name: words.problems.dismiss }).waitFor();
		assert.is(await reason.count(), 0);
	});
});

test("the desk is as it was left, in the language of the page that was opened, also another time", async () => {
	await open("", async (tab) => {
		const language = tab.getByLabel(words.desk.into);
		const find = tab.getByLabel(words.desk.find);
		await find.fill("bidra");
		await tab.goto(`${server.url}#/ar/bidra`);
		await tab.getByRole("textbox").first().waitFor();
		await tab.getByRole("link", { name: words.desk.title }).first().click();
		await language.waitFor();
		assert.is(await language.inputValue(), "ar");
		assert.is(await find.inputValue(), "bidra");
		await tab.reload();
		await language.waitFor();
		assert.is(await language.inputValue(), "ar");
		assert.is(await find.inputValue(), "");
	});
});

test("what is handed in is described in the language of the interface, until somebody says it better", () => {
	const files = [{ title: "Om oss", language: "en", change: "new" }] as const;
	assert.is(words.handIn.suggestedMessage(files), "Translate “Om oss” into English");
	assert.is(wordsOf("sv").handIn.suggestedMessage(files), "Översätt ”Om oss” till engelska");
	const several = [...files, { title: "Kontakt", language: "sv", change: "changed" }] as const;
	assert.is(
		words.handIn.suggestedMessage(several),
		"Update the translation of 2 pages into English and Swedish",
	);
});

test("axe finds no violation in any view, light and dark, wide and narrow, in both languages and from right to left", async () => {
	const violations: string[] = [];
	for (const [colorScheme, width, locale] of [
		["light", 1280, "en-GB"],
		["dark", 1280, "sv-SE"],
		["light", 360, "sv-SE"],
	] as const) {
		// axe runs past the page's policy, which would keep it from changing the page's markup.
		const options = { colorScheme, locale, viewport: { width, height: 800 }, bypassCSP: true } as const;
		await open(
			"#/",
			async (tab) => {
				await tab.evaluate(axeSource);
				const look = async (view: string): Promise<void> => {
					const found = await tab.evaluate(
						(): Promise<AxeResults> =>
							(globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(),
					);
					for (const { id, nodes } of found.violations)
						violations.push(`${view}, ${locale}, ${width}: ${id} ${nodes[0]?.html}`);
				};
				await tab.locator("table").waitFor();
				await look("desk");
				await goTo(tab, "#/en/om");
				await tab.getByRole("textbox").first().focus();
				await tab.keyboard.type("7");
				await tab.locator(".unit .problem").first().waitFor();
				await look("page");
				await tab.keyboard.press("F1");
				await tab.getByRole("dialog").waitFor();
				await look("keys");
				await tab.keyboard.press("Escape");
				await goTo(tab, "#/ar/bidra");
				await tab.locator("[lang=ar][dir=rtl]").first().waitFor();
				await look("right to left");
				await goTo(tab, "#/hand-in");
				await tab.locator(".files").waitFor();
				await look("hand in");
				await goTo(tab, "#/search");
				await lookForOne(tab);
				await look("search");
			},
			options,
		);
	}
	assert.equal(violations, []);
});

test("no view is wider than its window with letters twice as large, zoomed in four times, or on a phone", async () => {
	const wider: string[] = [];
	/** What is beyond the window's edge: what a container cuts off can't be scrolled to either. */
	const beyond = (): string[] =>
		[...document.querySelectorAll("body *")]
			.filter((element) => element.checkVisibility() && !element.closest(".unseen, thead, input"))
			.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
			.map(({ tagName, className }) => `${tagName}.${className}`);
	for (const [width, letters] of [
		[1280, "200%"],
		[1024, "200%"],
		[320, "100%"],
		[360, "100%"],
		[640, "200%"],
	] as const)
		await open(
			"#/",
			async (tab) => {
				await tab.evaluate((size) => {
					document.documentElement.style.fontSize = size;
				}, letters);
				for (const [address, ready] of [
					["#/", "table"],
					["#/en/om", ".unit [role=textbox]"],
					["#/ar/bidra", ".unit [role=textbox]"],
					["#/hand-in", ".files"],
					["#/search", "#search-text"],
				] as const) {
					await goTo(tab, address);
					await tab.locator(ready).first().waitFor();
					const over = await tab.evaluate(beyond);
					if (address === "#/en/om") over.push(...(await withPreview(tab, () => tab.evaluate(beyond))));
					if (address === "#/search") {
						await lookForOne(tab);
						over.push(...(await tab.evaluate(beyond)));
					}
					if (over.length > 0) wider.push(`${address} at ${width}, ${letters}: ${over.slice(0, 3)}`);
				}
			},
			{ viewport: { width, height: 800 }, bypassCSP: true },
		);
	assert.equal(wider, []);
});

/** Does something with the preview open, which is on the screen then wherever it stands. */
async function withPreview<Value>(tab: Tab, use: () => Promise<Value>): Promise<Value> {
	await tab.keyboard.press("F2");
	const preview = tab.getByRole("complementary", { name: words.preview.title });
	await preview.waitFor();
	await tab.waitForFunction(() => {
		const { top } = document.querySelector(".preview")?.getBoundingClientRect() ?? { top: Infinity };
		return top < innerHeight - 100;
	});
	const value = await use();
	await tab.keyboard.press("F2");
	await preview.waitFor({ state: "detached" });
	return value;
}

/** Looks for a word that there is, and writes another in its place. */
async function lookForOne(tab: Tab): Promise<void> {
	await tab.locator("#search-language").selectOption("en");
	await tab.locator("#search-text").fill("one");
	await tab.keyboard.press("Enter");
	await tab.locator("#replace-by").fill("another");
	await tab.locator(".found-texts del").first().waitFor();
}

async function goTo(tab: Tab, address: string): Promise<void> {
	await tab.evaluate((hash) => {
		location.hash = hash;
	}, address);
}

test.run();
