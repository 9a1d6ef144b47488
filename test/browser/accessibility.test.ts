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

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const site = await builtSite();
const visit = await visitSite(site);
test.after(() => visit.close());

const options: RunOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	resultTypes: ["violations", "incomplete"],
};

/**
 * How a page is looked at: each in both colour schemes and at both widths, a page and its translation together in all four ways, as is a
 * page without a language.
 */
const looks = [
	{ colorScheme: "light", width: 320, parity: 0 },
	{ colorScheme: "dark", width: 1280, parity: 0 },
	{ colorScheme: "dark", width: 320, parity: 1 },
	{ colorScheme: "light", width: 1280, parity: 1 },
] as const;

const found = { violations: [] as string[], incomplete: [] as string[], pages: 0 };
// axe runs past the content security policy, which would keep it from changing the page's markup.
await visit.open({ bypassCSP: true }, async (tab) => {
	for (const page of site.pages.filter(({ kind }) => kind !== "redirect")) {
		const language = site.languages.indexOf(page.language);
		await tab.goto(visit.local(page.url));
		await tab.evaluate(axeSource);
		for (const { colorScheme, width, parity } of looks) {
			if (language >= 0 && language % 2 !== parity) continue;
			await tab.emulateMedia({ colorScheme });
			await tab.setViewportSize({ width, height: 800 });
			const place = `${page.file}, ${colorScheme}, ${width} px`;
			const { violations, incomplete } = await runAxe(tab);
			found.violations.push(...describe(violations, place));
			found.incomplete.push(...describe(incomplete.map(withoutJudged), place));
		}
		found.pages++;
	}
});

function runAxe(tab: Page): Promise<AxeResults> {
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
