import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { RenderPlugin } from "@11ty/eleventy";
import type { PageView } from "../../core/pages/page-view.ts";
import type { Translator } from "../../core/strings/translator.ts";
import { configureLayouts } from "./configure-layouts.ts";

/** Renders one page. */
export type PageRenderer = (view: PageView) => Promise<string>;

/** The front matter of a layout, which says how Eleventy is to paginate it when it is run by itself. */
const frontMatter = /^---\n[\s\S]*?\n---\n/;

/**
 * Has Eleventy prepare the layouts for rendering pages one by one, without its bookkeeping for each: its render manager makes of a
 * layout the function that Eleventy itself would call for every page of a pagination.
 *
 * @param layouts The folder of the layouts.
 * @throws When a layout is faulty.
 */
export async function createPageRenderer(layouts: string, translator: Translator): Promise<PageRenderer> {
	const manager = new RenderPlugin.RenderManager();
	manager.config((config) => {
		config.setInputDirectory(relative(process.cwd(), layouts));
		config.setIncludesDirectory("partials");
		configureLayouts(config, translator);
	});
	const renderers = new Map<string, (data: { readonly view: PageView }) => Promise<string>>();
	for (const name of await readdir(layouts)) {
		if (!name.endsWith(".njk")) continue;
		const source = await readFile(join(layouts, name), "utf8");
		renderers.set(
			name.slice(0, -".njk".length),
			await manager.compile(source.replace(frontMatter, ""), "njk"),
		);
	}
	return (view) => {
		const render = renderers.get(view.kind);
		if (!render) throw new Error(`There is no layout ${view.kind}.njk in ${layouts}.`);
		return render({ view });
	};
}
