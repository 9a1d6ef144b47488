import { englishStarter, starterTexts } from "../starting/starter-texts.ts";
import type { ConvertedPage } from "./converted-page.ts";
import type { SiteLayout } from "./foreign-site.ts";

/** Keys that the search page may have, the first that is free. */
const keys = ["search", "site-search"];

/** A search page for the source language, and for each other that pages and texts are there for. */
export function searchPages(pages: readonly ConvertedPage[], { source }: SiteLayout): ConvertedPage[] {
	const taken = new Set(pages.flatMap(({ key }) => [key, key.split("/")[0]]));
	const key = keys.find((candidate) => !taken.has(candidate));
	if (key === undefined) return [];
	const languages = new Set([source, ...pages.map(({ placed }) => placed.language)]);
	return [...languages].flatMap((language) => {
		const texts = starterTexts(language) ?? (language === source ? englishStarter : undefined);
		if (!texts) return [];
		const { title, description } = texts.pages.search;
		return {
			placed: { file: "", language, key, addresses: [] },
			key,
			...(language === source ? {} : { slug: texts.names.search }),
			fields: {
				title: undefined,
				description,
				isDraft: false,
				redirectFrom: [],
				extra: language === source ? { kind: "search" } : {},
			},
			title,
			lines: [],
			ids: [],
			imports: new Map(),
		};
	});
}
