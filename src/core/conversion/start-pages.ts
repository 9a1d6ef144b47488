import { languageName } from "../languages/language-tag.ts";
import type { ConvertedPage } from "./converted-page.ts";
import type { SiteLayout } from "./foreign-site.ts";

/** Start pages for the languages that have pages but none to begin with. */
export function missingStartPages(pages: readonly ConvertedPage[], layout: SiteLayout): ConvertedPage[] {
	const languages = new Set([layout.source, ...pages.map(({ placed }) => placed.language)]);
	return [...languages]
		.filter((language) => !pages.some(({ placed, key }) => key === "index" && placed.language === language))
		.map((language) => startPage(language, layout));
}

function startPage(language: string, { title, description, source }: SiteLayout): ConvertedPage {
	const isSource = language === source;
	return {
		placed: { file: "", language, key: "index", addresses: ["/"] },
		key: "index",
		fields: {
			title: undefined,
			isDraft: false,
			redirectFrom: [],
			extra: {},
			...(isSource && description !== undefined ? { description } : {}),
		},
		title: title ?? languageName(language, language),
		lines: [],
		ids: [],
		imports: new Map(),
	};
}
