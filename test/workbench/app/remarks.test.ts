/** What author and translators remark: beside the text that it concerns, seen and heard. */
import type { Locator, Page as Tab } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Words, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { withOwnTab } from "../../support/with-tab.ts";
import { startFakeServer } from "../../support/workbench/fake-server.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const remarks = [
	{ from: "original" as const, text: "Bron är en *båge*.\nInte en balk.", block: 1 },
	{ from: "translation" as const, text: "“Arch”, as in 2019?", block: 1 },
	{ from: "original" as const, text: "om koden", block: 2 },
	{ from: "translation" as const, text: "ask Eva" },
];
const texts = madeUpPage("bron", [
	{ kind: "field", field: "title", source: "Bron", target: "The bridge" },
	{ kind: "item", source: "En båge.", target: "An arch." },
	{ kind: "item", source: "Till.", target: "More." },
]);
const [, first = "", second = ""] = texts.units.map(({ id }) => id);
const blocks = [
	{ number: 1, type: "bullet_list", units: [first, second], translation: 1 },
	{ number: 2, type: "fence", units: [], markdown: "```sh\nnpm ci\n```" },
];
const follows = madeUpPage("foljer", [
	{ kind: "paragraph", source: "Ett.", target: "One." },
	{ kind: "paragraph", source: "Två.", target: "Two." },
	{ kind: "paragraph", source: "Tre nu.", target: "Three.", before: "Tre." },
]);
const server = await startFakeServer([
	{ ...texts, blocks, remarks },
	{
		...follows,
		status: "stale",
		pinnedText: "known",
		remarks: [
			{ from: "original", text: "om ett", block: 1 },
			{ from: "original", text: "om tre", block: 3 },
		],
	},
]);
const browser = await sharedBrowser();
test.after(() => server.close());

async function onPage(
	key: string,
	use: (tab: Tab, words: Words) => Promise<void>,
	locale: "en" | "sv" = "en",
): Promise<void> {
	await withOwnTab(browser, { locale, viewport: { width: 1280, height: 800 } }, async (tab) => {
		await tab.goto(`${server.url}#/en/${key}`);
		await tab.getByRole("textbox").first().waitFor();
		await use(tab, wordsOf(locale));
	});
}

/** The remarks in a part of the page, as one sees them. */
function shown(part: Locator): Promise<string[]> {
	return part.locator(".remark").allInnerTexts();
}

for (const locale of ["en", "sv"] as const)
	test(`a remark stands beside the first text of its block, on the side of its file: ${locale}`, async () => {
		await onPage(
			"bron",
			async (tab, { unit }) => {
				const { original, translation } = unit.remarks;
				const row = tab.locator(`#unit-${first}`);
				assert.equal(await shown(row.locator(".original")), [
					`${original} Bron är en *båge*.\nInte en balk.`,
				]);
				assert.equal(await shown(row.locator(".translation")), [`${translation} “Arch”, as in 2019?`]);
				assert.equal(await shown(tab.locator(`#unit-${second}`)), []);
				assert.equal(await shown(tab.getByRole("region", { name: unit.copied })), [`${original} om koden`]);
				assert.equal(await shown(tab.getByRole("region", { name: unit.lastRemarks })), [
					`${translation} ask Eva`,
				]);
				assert.is(await row.getByText("Bron är en *båge*.").getAttribute("lang"), "sv");
			},
			locale,
		);
	});

test("whoever comes to a text by keyboard hears the remarks on it", async () => {
	await onPage("bron", async (tab, { unit }) => {
		const text = tab.locator(`#unit-${first}`).getByRole("textbox");
		await text.focus();
		const session = await tab.context().newCDPSession(tab);
		const { root } = await session.send("DOM.getDocument");
		const selector = `#unit-${first} [role=textbox]`;
		const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
		const { nodes } = await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false });
		const said = String(nodes[0]?.description?.value);
		for (const words of [
			unit.remarks.original,
			"Inte en balk.",
			unit.remarks.translation,
			"“Arch”, as in 2019?",
		])
			assert.ok(said.includes(words), said);
	});
});

test("remarks on what is folded fold with it", async () => {
	await onPage("foljer", async (tab, { page, unit }) => {
		assert.equal(await shown(tab.locator("body")), [`${unit.remarks.original} om tre`]);
		await tab.getByRole("button", { name: page.unchanged(2) }).click();
		assert.equal(await shown(tab.locator("body")), [
			`${unit.remarks.original} om ett`,
			`${unit.remarks.original} om tre`,
		]);
	});
});

test.run();
