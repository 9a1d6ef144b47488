import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { RenderPlugin } from "@11ty/eleventy";
import { isolateLeftToRight } from "../../core/pages/isolate-left-to-right.ts";
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
 * @throws LayoutError
 */
export async function createPageRenderer(layouts: string, translator: Translator): Promise<PageRenderer> {
	const manager = new RenderPlugin.RenderManager();
	manager.config((config) => {
		config.setInputDirectory(relative(process.cwd(), layouts));
		config.setIncludesDirectory("partials");
		configureLayouts(config, translator);
	});
	const renderers = new Map<string, PageRenderer>();
	for (const name of await readdir(layouts)) {
		if (!name.endsWith(".njk")) continue;
		const source = await readFile(join(layouts, name), "utf8");
		const template = source.replace(frontMatter, "");
		const render = await manager.compile(template, "njk").catch((error: unknown) => {
			throw new LayoutError(name, error);
		});
		renderers.set(name.slice(0, -".njk".length), async (view) => {
			try {
				return isolateLeftToRight(await render({ view }));
			} catch (error) {
				throw new LayoutError(name, error);
			}
		});
	}
	return (view) => {
		const render = renderers.get(view.kind);
		if (!render) throw new Error(`There is no layout ${view.kind}.njk in ${layouts}.`);
		return render(view);
	};
}

/** A layout, or a part that it includes, can't be rendered. */
class LayoutError extends Error {
	override readonly name = "LayoutError";

	/**
	 * @param file The layout's.
	 * @param error What Nunjucks says: without a name, for templates that it was handed as text, and with lines of whichever file it is.
	 */
	constructor(file: string, error: unknown) {
		const said = error instanceof Error ? error.message : String(error);
		super(`src/theme/views/${file}: ${said.replace(/\(unknown path\)(?: \[.*?\])?/, "").trim()}`);
	}
}
