import type { SearchConfiguration } from "../../core/search/search-configuration.ts";

/** Each of these tells that the reader turns to the search; not every browser moves the focus at a click. */
const signs = ["focusin", "pointerdown", "change"] as const;

/**
 * Loads the search interface on a page that has one, when the reader turns to it or the address holds a search.
 * Nothing of it loads before.
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

async function startSearch(): Promise<void> {
	try {
		const { startSearchInterface } = await import("./search/search-interface.ts");
		startSearchInterface();
	} catch (error) {
		console.error(error);
		sayThatSearchFailed();
	}
}

function sayThatSearchFailed(): void {
	const configuration: SearchConfiguration = JSON.parse(
		document.getElementById("search-configuration")?.textContent ?? "{}",
	);
	document.getElementById("search-status")?.append(configuration.strings.failed);
}
