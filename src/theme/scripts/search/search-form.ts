import { hasFilters, readSearchState, type SearchState } from "../../../core/search/search-state.ts";
import type { SearchPage } from "./search-page.ts";

/** What the form asks for. A correction that was refused isn't asked for: the form has no field for that. */
export function readForm(page: SearchPage): SearchState {
	return readSearchState(new FormData(page.form), filterNames(page));
}

/** The names of the form's filters. */
export function filterNames({ filters }: SearchPage): string[] {
	return filters.map(({ name }) => name);
}

/**
 * Makes the form show a state, and returns what it can show of it: an address may carry a filter for something that
 * this language has no article about.
 */
export function fillForm(page: SearchPage, state: SearchState): SearchState {
	page.query.value = state.query;
	page.sort.value = state.sort === "date" ? "date" : "";
	for (const select of page.filters) {
		const value = state.filters[select.name] ?? "";
		select.value = [...select.options].some((option) => option.value === value) ? value : "";
	}
	const shown = readForm(page);
	showClearButton(page, shown);
	return shown;
}

/** The button that clears the filters is there when any is chosen. */
export function showClearButton(page: SearchPage, state: SearchState): void {
	page.clear.hidden = !hasFilters(state);
}
