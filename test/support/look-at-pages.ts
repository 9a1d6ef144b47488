import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { BuiltPage } from "./built-site.ts";
import type { SiteVisit } from "./site-visit.ts";

/** How a page is looked at; `width` in CSS pixels. 320 is also a window of 1,280 pixels at 400 % (WCAG 2.2, 1.4.10). */
export interface Look {
	readonly colorScheme: "light" | "dark";
	readonly width: 320 | 1280;
}

export const looks: readonly Look[] = [
	{ colorScheme: "light", width: 320 },
	{ colorScheme: "dark", width: 1280 },
	{ colorScheme: "dark", width: 320 },
	{ colorScheme: "light", width: 1280 },
];

/** What was found on pages, a line for each fault. */
export interface Sight {
	readonly violations: readonly string[];
	/** What axe can't decide by itself. */
	readonly incomplete: readonly string[];
	/** Pages that are wider than the window. */
	readonly overflowing: readonly string[];
	readonly pages: number;
}

/**
 * What axe can't decide by itself and a person has looked at: the rule, the elements, and why they are right.
 */
const judged: readonly { readonly rule: string; readonly elements: RegExp; readonly reason: string }[] = [
	{
		rule: "color-contrast",
		elements: /class="footnote-backref"/,
		reason: "An arrow in the colour of links, which is asked about wherever a link has words.",
	},
	{
		rule: "label-content-name-mismatch",
		elements: /class="footnote-backref"/,
		reason: "An arrow has no words that its name could leave out.",
	},
	{
		rule: "color-contrast",
		elements: /^<(?:t[hd]|a href="#s-your-own-server")/,
		reason: "A narrow window's frame has scrolled the cell out of sight; in wide ones axe decides.",
	},
];

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	resultTypes: ["violations", "incomplete"],
};

/**
 * Looks at pages of a site with axe, and whether they fit the window.
 *
 * @param looksAt In which ways a page is looked at; in all when absent.
 */
export async function lookAtPages(
	visit: SiteVisit,
	pages: readonly BuiltPage[],
	looksAt: (page: BuiltPage) => readonly Look[] = () => looks,
): Promise<Sight> {
	const violations: string[] = [];
	const incomplete: string[] = [];
	const overflowing: string[] = [];
	// axe runs past the content security policy, which would keep it from changing the page's markup.
	await visit.open({ bypassCSP: true }, async (tab) => {
		for (const page of pages) {
			await tab.goto(visit.local(page.url));
			await tab.evaluate(axeSource);
			for (const { colorScheme, width } of looksAt(page)) {
				await tab.emulateMedia({ colorScheme });
				await tab.setViewportSize({ width, height: 800 });
				const place = `${page.file}, ${colorScheme}, ${width} px`;
				const found = await runAxe(tab);
				violations.push(...describe(found.violations, place));
				incomplete.push(...describe(found.incomplete.map(withoutJudged), place));
				if (await overflows(tab)) overflowing.push(place);
			}
		}
	});
	return { violations, incomplete, overflowing, pages: pages.length };
}

/** A few pages that together have every element and class of a site: each of its templates, and what its texts are made of. */
export function everyTemplate(pages: readonly BuiltPage[]): BuiltPage[] {
	const seen = new Set<string>();
	return pages.filter((page) => {
		if (page.kind === "redirect") return false;
		const parts = page.elements.map(({ name, attributes }) => `${name}.${attributes["class"] ?? ""}`);
		const isNew = parts.some((part) => !seen.has(part));
		for (const part of parts) seen.add(part);
		return isNew;
	});
}

function runAxe(tab: Page): Promise<AxeResults> {
	return tab.evaluate(
		(given) => (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(given),
		options,
	);
}

function overflows(tab: Page): Promise<boolean> {
	return tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
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
