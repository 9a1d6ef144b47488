import type { ShippedKind } from "./kind.ts";
import type { KindDeclarations } from "./kind-schema.ts";

/** The kinds that every site has, declared as a site declares its own, which take their place or extend them. */
export const shippedDeclarations: Readonly<Record<ShippedKind, KindDeclarations[string]>> = {
	page: {
		order: "title",
		schemaOrg: "WebPage",
		fields: { image: { type: "image", description: "The page's picture." } },
	},
	section: { extends: "page" },
	article: {
		extends: "page",
		match: { dated: true },
		order: "newest",
		feed: true,
		cite: true,
		schemaOrg: "Article",
	},
	term: { extends: "page" },
	start: { extends: "page", schemaOrg: "WebSite" },
	search: { extends: "page", search: false },
	glossary: { extends: "page" },
	translations: { extends: "page", search: false },
	"accessibility-statement": { extends: "page" },
};
