import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

/**
 * What axe can't decide by itself and a person has looked at: the rule, the elements, and why they are right.
 */
const judged: readonly { readonly rule: string; readonly elements: RegExp; readonly reason: string }[] = [];

const widths = [320, 1280];
const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

/** All of axe's rules in light; in dark those that colours decide, as nothing else differs there. */
const runs: readonly { readonly colorScheme: "light" | "dark"; readonly options: RunOptions }[] = [
	{
		colorScheme: "light",
		options: {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			resultTypes: ["violations", "incomplete"],
		},
	},
	{
		colorScheme: "dark",
		options: {
			runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
			resultTypes: ["violations", "incomplete"],
		},
	},
];

const found = { violations: [] as string[], incomplete: [] as string[], pages: 0 };
// axe runs past the content security policy, which would keep it from changing the page's markup.
await visit.open({ bypassCSP: true }, async (tab) => {
	for (const page of site.pages.filter(({ kind }) => kind !== "redirect")) {
		await tab.goto(visit.local(page.url));
		await tab.evaluate(axeSource);
		found.pages++;
		for (const { colorScheme, options } of runs) {
			await tab.emulateMedia({ colorScheme });
			for (const width of widths) {
				await tab.setViewportSize({ width, height: 800 });
				const place = `${page.file}, ${colorScheme}, ${width} px`;
				const { violations, incomplete } = await runAxe(tab, options);
				found.violations.push(...describe(violations, place));
				found.incomplete.push(...describe(incomplete.map(withoutJudged), place));
			}
		}
	}
});

function runAxe(tab: Page, options: RunOptions): Promise<AxeResults> {
	return tab.evaluate(
		(given) => (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(given),
		options,
	);
}

function withoutJudged(result: AxeResults["incomplete"][number]): AxeResults["incomplete"][number] {
	const isJudged = (node: NodeResult) =>
		judged.some(({ rule, elements }) => rule === result.id && elements.test(node.html));
	return { ...result, nodes: result.nodes.filter((node) => !isJudged(node)) };
}

function describe(results: AxeResults["violations"], place: string): string[] {
	return results.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) =>
				`${place}: ${id} ${node.target.join(" ")} ${node.html.slice(0, 120)} (${node.failureSummary})`,
		),
	);
}

test("axe finds no violation on any page, light and dark, narrow and wide", () => {
	assert.ok(found.pages > 0);
	assert.equal(found.violations, []);
});

test("axe leaves nothing undecided but what is judged here with its reason", () => {
	assert.equal(found.incomplete, []);
});

test.run();
