import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sharedBrowser } from "../support/browser.ts";
import { readBuiltSite } from "../support/built-site.ts";
import { gitSite } from "../support/git-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { runBrygga } from "../support/run-brygga.ts";
import { serveSite } from "../support/served-site.ts";
import { withOwnTab } from "../support/with-tab.ts";

const translation = "content/en/nyheter/bron.md";
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const site = await gitSite();
await site.write("content/sv/sok.md", "---\ntitle: Sök\ndescription: Sök här.\nkind: search\n---\n");
await site.write(
	"content/en/sok.md",
	"---\ntitle: Search\ndescription: Search here.\nslug: search\ntranslation:\n  state: in-review\n---\n",
);
// Only the article can be found.
const settings = await site.read("content/site.yaml");
await site.write(
	"content/site.yaml",
	`${settings}kinds: { start: { search: false }, section: { search: false } }\n`,
);
const output = `${site.root}.site`;
const { code, messages } = await runBrygga("pin", "--all", "--root", site.root);
assert.is(code, 0, messages);
const served = await serveSite({ root: site.root, output });
const browser = await sharedBrowser();
test.after(async () => {
	await served.close();
	await site.close();
	await rm(output, { recursive: true, force: true });
});

/** Opens a page, and waits until it has asked for its problems and follows changes. */
function open<Value>(path: string, use: (tab: Page) => Promise<Value>, bypassCSP = false): Promise<Value> {
	return withOwnTab(browser, { bypassCSP }, async (tab) => {
		const follows = following(tab);
		await tab.goto(new URL(path, served.url).href);
		await follows;
		return use(tab);
	});
}

async function following(tab: Page): Promise<void> {
	const [problems] = await Promise.all([
		tab.waitForResponse(/\/problems\.json\?/),
		tab.waitForResponse(/\/events\?/),
	]);
	await problems.finished();
}

const panel = (tab: Page) => tab.getByRole("region", { name: "Problems found by Brygga" });

test("the panel is in no file of the built site", async () => {
	const { files, read } = await readBuiltSite(site.root, output);
	assert.ok(files.includes("en/news/bridge-opened/index.html"));
	for (const file of files.filter((name) => /\.(?:html|js|css)$/.test(name))) {
		assert.not.match(await read(file), /-brygga|brygga-problems/, file);
	}
});

test("a page shows what is wrong with it as soon as the file is saved, on top of the last good site", async () => {
	await open("en/news/bridge-opened/", async (tab) => {
		const { complaints } = watchPage(tab).renew();
		assert.not.match((await panel(tab).allTextContents()).join(), "on this page");
		await served.after(
			() => site.change(translation, "Now traffic begins.", "Now [traffic](nowhere.md) begins."),
			/Not built/,
		);
		await panel(tab).getByText("The link “nowhere.md” leads to no page.").waitFor();
		const text = (await panel(tab).textContent()) ?? "";
		assert.match(text, /problems? on this page/);
		assert.match(text, "You see the last version that could be built.");
		assert.match(text, `${translation}:18`);
		assert.match(text, "links/unknown-page");
		assert.is(await tab.locator("main h1").textContent(), "Bridge opened");
		assert.match((await tab.locator("main").textContent()) ?? "", "Now traffic begins.");

		await panel(tab).getByRole("button", { name: "Put away" }).click();
		assert.is(await panel(tab).count(), 0);
		const follows = following(tab);
		await tab.reload();
		await follows;
		assert.is(await panel(tab).count(), 0);
		await served.after(
			() => site.change(translation, "It was fun.", "It was [fun](nothing.md)."),
			/Not built/,
		);
		await panel(tab).getByText("The link “nothing.md” leads to no page.").waitFor();

		const loaded = tab.waitForEvent("load");
		await served.after(async () => {
			await site.change(translation, "[fun](nothing.md)", "fun");
			await site.change(translation, "Now [traffic](nowhere.md) begins.", "Now all traffic begins.");
		}, /Built \d+ pages/);
		await loaded;
		await tab.getByText("Now all traffic begins.").waitFor();
		assert.not.match((await panel(tab).allTextContents()).join(), "on this page");
		assert.equal(complaints, []);
	});
});

test("every open page loads once for a change, and the search index follows unnoticed", async () => {
	const index = async (): Promise<string> => {
		const response = await fetch(new URL("en/pagefind/manifest.json", served.url));
		assert.is(response.status, 200);
		return response.text();
	};
	const before = await index();
	await open("en/news/bridge-opened/", async (article) => {
		await open("en/", async (start) => {
			const loads = new Map([article, start].map((tab) => [tab, 0]));
			for (const tab of loads.keys()) tab.on("load", () => loads.set(tab, (loads.get(tab) ?? 0) + 1));
			const loaded = Promise.all([article.waitForEvent("load"), start.waitForEvent("load")]);
			await served.after(
				() => site.change(translation, "Now all traffic begins.", "Now all velocipedes begin."),
				/Built \d+ pages/,
			);
			await loaded;
			await article.getByText("Now all velocipedes begin.").waitFor();
			// Until it follows, or the gate says that it never did.
			while ((await index()) === before) await article.waitForTimeout(100);
			assert.equal([...loads.values()], [1, 1]);
			await served.after(
				() => site.change(translation, "Now all velocipedes begin.", "Now all traffic begins."),
				/Built \d+ pages/,
			);
			await article.getByText("Now all traffic begins.").waitFor();
		});
	});
});

test("what keeps the search index from being made is said too", async () => {
	await served.after(
		() => site.change(translation, "state: in-review", "state: draft"),
		/No page in en can be searched/,
	);
	await open("sv/", async (tab) => {
		await panel(tab).getByText("The site").first().waitFor();
	});
	await served.after(() => site.change(translation, "state: draft", "state: in-review"), /Built \d+ pages/);
});

test("other pages say where the problems are, and Escape puts the panel away", async () => {
	await served.after(
		() => site.change(translation, "Now all traffic", "Now [all](no.md) traffic"),
		/Not built/,
	);
	await open("sv/", async (tab) => {
		await panel(tab).getByText(translation).waitFor();
		assert.match((await panel(tab).textContent()) ?? "", /problems? on other pages/);
		await panel(tab).getByText("Details").focus();
		await tab.keyboard.press("Escape");
		assert.is(await panel(tab).count(), 0);
	});
});

test("the panel is accessible", async () => {
	await open(
		"en/news/bridge-opened/",
		async (tab) => {
			await panel(tab).getByText("no.md").first().waitFor();
			assert.match(
				(await tab.locator("brygga-problems").getByRole("status").textContent()) ?? "",
				"on this page",
			);
			await tab.evaluate(axeSource);
			const { violations } = await tab.evaluate(
				(): Promise<AxeResults> => (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(),
			);
			assert.equal(
				violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
				[],
			);
		},
		true,
	);
});

test("an address that leads nowhere has the panel too", async () => {
	await open("en/nowhere/", async (tab) => {
		await panel(tab).getByText(translation).waitFor();
	});
});

test("before there is a site, its address says so and what is wrong", async () => {
	const empty = await gitSite();
	await empty.change("content/sv/index.md", "title:", "tittle:");
	const early = await serveSite({ root: empty.root, output: join(empty.root, "_site") });
	try {
		await open(early.url, async (tab) => {
			await tab.getByRole("heading", { name: "There is no site to show yet" }).waitFor();
			await panel(tab).getByText("content/sv/index.md").first().waitFor();
			const loaded = tab.waitForEvent("load");
			await early.after(async () => {
				await empty.change("content/sv/index.md", "tittle:", "title:");
				await runBrygga("pin", "--all", "--root", empty.root);
			}, /Built \d+ pages/);
			await loaded;
		});
	} finally {
		await early.close();
		await empty.close();
	}
});

test.run();
