import { dirname, join } from "node:path";
import type { Environment, Nunjucks } from "nunjucks";
import { ownTheme } from "../system/generator-paths.ts";
import { layoutFolders } from "../theme/site-theme.ts";
import { boundedRange } from "./bounded-range.ts";
import { exportingOnce } from "./exporting-once.ts";

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
 * generator's, then in Eleventy's own folder for them; `theme/views/article.njk` names the generator's own, which a layout of that name can so extend.
 *
 * @param options `nunjucks` is the one that Eleventy renders with: another copy escapes what this one calls safe. `includes` is Eleventy's
 * folder, `_includes` unless the configuration says otherwise, relative to the root.
 */
export function layoutLibrary(
	root: string,
	{ nunjucks, includes }: { readonly nunjucks: Nunjucks; readonly includes: string },
): Environment {
	const folders = layoutFolders(root);
	const paths = [
		...folders.map((folder) => join(folder, "partials")),
		...folders,
		dirname(ownTheme),
		join(root, includes),
		root,
	];
	const LayoutEnvironment = exportingOnce(nunjucks);
	const environment = new LayoutEnvironment(new nunjucks.FileSystemLoader(paths), nunjucksOptions);
	environment.addGlobal("range", boundedRange(environment.getGlobal("range")));
	return environment;
}
