import type { SearchConfiguration } from "../../core/search/search-configuration.ts";
import { openPagefind } from "./open-pagefind.ts";
import { verifyPart } from "./verified.ts";

/** Each of these tells that the reader turns to the search; not every browser moves the focus at a click. */
const signs = ["focusin", "pointerdown", "change"] as const;

/**
 * Loads the search interface on a page that has one, when the reader turns to it or the address holds a search.
 * Nothing loads before but the scripts that a search page names itself: none of the index, and none on other pages.
 */
export function watchSearch(): void {
	const root = document.getElementById("search");
	if (root === null) return;
	const start = (): void => {
		for (const sign of signs) root.removeEventListener(sign, start);
		void startSearch();
	};
	if (location.search !== "" || root.contains(document.activeElement)) start();
	else for (const sign of signs) root.addEventListener(sign, start);
}

/** Pagefind loads what it needs while the interface is on its way. */
async function startSearch(): Promise<void> {
	const { bundle, strings } = readConfiguration();
	const opened = openPagefind(bundle, 0);
	try {
		await verifyPart("search");
		const { startSearchInterface } = await import("./search/search-interface.ts");
		await startSearchInterface((other, attempt) =>
			other === bundle && attempt === 0 ? opened : openPagefind(other, attempt),
		);
	} catch (error) {
		console.error(error);
		document.getElementById("search-status")?.append(strings.failed);
	}
}

function readConfiguration(): SearchConfiguration {
	return JSON.parse(document.getElementById("search-configuration")?.textContent ?? "{}");
}
