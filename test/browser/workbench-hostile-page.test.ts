import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sharedBrowser } from "../support/browser.ts";
import { gitSite } from "../support/git-site.ts";
import { serveSite } from "../support/served-site.ts";
import { withOwnTab } from "../support/with-tab.ts";

const site = await gitSite();
const output = `${site.root}.site`;
const served = await serveSite({ root: site.root, output });
const browser = await sharedBrowser();

/** A page of another site, open in another tab while somebody translates. */
const hostile = createServer((_, response) => {
	response.setHeader("Content-Type", "text/html; charset=utf-8");
	response.end("<!DOCTYPE html><html lang=en><title>Kittens</title><p>Kittens.</p>");
});
await new Promise<void>((resolve) => hostile.listen(0, "127.0.0.1", resolve));
const hostileUrl = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`;
test.after(async () => {
	hostile.closeAllConnections();
	hostile.close();
	await served.close();
	await site.close();
	await rm(output, { recursive: true, force: true });
});

test("a page of another site reads nothing of the workbench and has nothing done", async () => {
	const before = await site.git("status", "--porcelain", "--ignored");
	await withOwnTab(browser, {}, async (translator) => {
		await translator.goto(new URL("_workbench/", served.url).href);
		const token = await translator.locator('meta[name="workbench-token"]').getAttribute("content");
		assert.is((token ?? "").length >= 32, true);
		await withOwnTab(browser, {}, async (tab) => {
			await tab.goto(hostileUrl);
			const statuses: number[] = [];
			tab.on("response", (response) => {
				if (response.url().includes("_workbench")) statuses.push(response.status());
			});
			const got = await tab.evaluate(async (workbench) => {
				const page = JSON.stringify({ key: "nyheter/bron", language: "en" });
				const draft = JSON.stringify({
					key: "nyheter/bron",
					language: "en",
					base: { original: "" },
					units: [],
					sequence: 1,
				});
				const json = { "content-type": "application/json", "x-workbench-token": "guessed" };
				const attempt = async (work: () => Promise<unknown>): Promise<string> => {
					try {
						return String(await work());
					} catch {
						return "refused";
					}
				};
				const load = (element: HTMLElement): Promise<string> =>
					new Promise((resolve) => {
						element.addEventListener("load", () => resolve("loaded"));
						element.addEventListener("error", () => resolve("refused"));
						document.body.append(element);
					});
				const script = Object.assign(document.createElement("script"), { src: `${workbench}app.js` });
				const frame = Object.assign(document.createElement("iframe"), { src: workbench });
				const events = (): Promise<string> =>
					new Promise((resolve) => {
						const source = new EventSource(`${workbench}api/events?token=guessed`);
						source.onmessage = () => resolve("told");
						source.onerror = () => resolve("refused");
					});
				const open = window.open(workbench);
				return {
					shell: await attempt(async () => (await fetch(workbench)).text()),
					opaque: await attempt(async () => (await fetch(workbench, { mode: "no-cors" })).text()),
					call: await attempt(async () =>
						(await fetch(`${workbench}api/page`, { method: "POST", headers: json, body: page })).text(),
					),
					simple: await attempt(async () =>
						(
							await fetch(`${workbench}api/draft`, {
								method: "POST",
								mode: "no-cors",
								body: draft,
								credentials: "include",
							})
						).text(),
					),
					events: await events(),
					script: await load(script),
					framed: await load(frame).then(() =>
						attempt(async () => frame.contentWindow?.document.body.textContent),
					),
					opened: await attempt(async () => open?.document.body.textContent),
				};
			}, new URL("_workbench/", served.url).href);
			assert.equal(got, {
				shell: "refused",
				opaque: "refused",
				call: "refused",
				simple: "refused",
				events: "refused",
				script: "refused",
				framed: "refused",
				opened: "refused",
			});
			// A form needs nobody's leave to be sent.
			await tab.setContent(
				`<form method="post" enctype="text/plain" action="${new URL("_workbench/api/draft", served.url).href}"><input name='{"key":"nyheter/bron","language":"en","base":{"original":""},"units":[],"sequence":1,"x":"' value='"}'><button>Kittens</button></form>`,
			);
			await Promise.all([tab.waitForNavigation(), tab.getByRole("button").click()]);
			assert.match((await tab.textContent("body")) ?? "", '"not-allowed"');
			assert.ok(statuses.length > 0);
		});
	});
	assert.is(await site.git("status", "--porcelain", "--ignored"), before);
});

test.run();
