import { dirname, join } from "node:path";
import type { Environment, Nunjucks } from "nunjucks";
import { ownTheme } from "../generator-paths.ts";
import { layoutFolders } from "../theme/site-theme.ts";

/** How layouts and templates are written. */
export const nunjucksOptions = {
	// Errors keep what they were made from.
	dev: true,
	autoescape: true,
	throwOnUndefined: true,
	trimBlocks: true,
	lstripBlocks: true,
};

/**
 * The Nunjucks that renders a site's layouts. What they include or extend is looked for among the site's own parts, then among the
 * generator's, then in Eleventy's usual folder `_includes`; `theme/views/article.njk` names the generator's own, which a layout of that name can so extend.
 *
 * @param nunjucks The one that Eleventy renders with: another copy escapes what this one calls safe.
 */
export function layoutLibrary(root: string, { nunjucks }: { readonly nunjucks: Nunjucks }): Environment {
	const folders = layoutFolders(root);
	const paths = [
		...folders.map((folder) => join(folder, "partials")),
		...folders,
		dirname(ownTheme),
		join(root, "_includes"),
		root,
	];
	return new nunjucks.Environment(new nunjucks.FileSystemLoader(paths), nunjucksOptions);
}
