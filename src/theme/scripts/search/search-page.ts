import type { SearchConfiguration } from "../../../core/search/search-configuration.ts";

/** The elements of the search page that the script works with, as the server rendered them. */
export interface SearchPage {
	readonly form: HTMLFormElement;
	readonly query: HTMLInputElement;
	readonly filters: readonly HTMLSelectElement[];
	readonly sort: HTMLSelectElement;
	readonly clear: HTMLButtonElement;
	readonly status: HTMLElement;
	/** Other queries that are offered; hidden while there are none. */
	readonly instead: HTMLElement;
	/** Heading, list and button; hidden until there are results. */
	readonly results: HTMLElement;
	readonly list: HTMLElement;
	readonly more: HTMLButtonElement;
	/** The list of all articles; hidden while there are results. */
	readonly browse: HTMLElement;
	readonly configuration: SearchConfiguration;
}

/** Finds the elements; throws where the layout and the script don't agree. */
export function searchPage(): SearchPage {
	const form = find("search-form", HTMLFormElement);
	return {
		form,
		query: find("search-query", HTMLInputElement),
		filters: [...form.querySelectorAll<HTMLSelectElement>("[data-search-filter]")],
		sort: find("search-sort", HTMLSelectElement),
		clear: find("search-clear", HTMLButtonElement),
		status: find("search-status", HTMLElement),
		instead: find("search-instead", HTMLElement),
		results: find("search-results", HTMLElement),
		list: find("search-list", HTMLElement),
		more: find("search-more", HTMLButtonElement),
		browse: find("search-browse", HTMLElement),
		configuration: JSON.parse(find("search-configuration", HTMLScriptElement).text),
	};
}

function find<Type extends HTMLElement>(id: string, type: new () => Type): Type {
	const element = document.getElementById(id);
	if (!(element instanceof type)) throw new Error(`The search page has no ${type.name} #${id}.`);
	return element;
}
