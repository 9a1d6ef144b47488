/** Fields of other generators' pages, by name, with what does their work here. */
export const foreignFields: ReadonlyMap<string, string> = new Map([
	[
		"layout",
		"A page's kind says which layout it has: views/page.njk takes the place of the shipped one for pages, views/article.njk for articles.",
	],
	[
		"permalink",
		"An address is made of the titles along the path; “slug” replaces its last part, and “redirectFrom” keeps old addresses.",
	],
	["tags", "Pages are grouped by the “taxonomies” of content/site.yaml, whose names are fields of pages."],
	[
		"eleventyNavigation",
		"The menu is “navigation” in content/site.yaml; “order” says where a page stands in its section.",
	],
	["pagination", "Templates of the site's own may paginate, such as views/list.njk with a “permalink”."],
]);
