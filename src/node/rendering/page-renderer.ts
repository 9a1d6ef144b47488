import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import nunjucks from "nunjucks";
import { isolateLeftToRight } from "../../core/pages/isolate-left-to-right.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { Translator } from "../../core/strings/translator.ts";
import { noCode, type SiteCode } from "../configuration/site-code.ts";
import { startEngine } from "../configuration/site-engine.ts";
import { ownLayouts } from "../generator-paths.ts";
import { configureLayouts } from "./configure-layouts.ts";
import { layoutFiles } from "./layout-files.ts";
import { layoutLibrary } from "./layout-library.ts";
import { createLayoutProblems } from "./layout-problem.ts";
import { pageData } from "./page-data.ts";

/** Renders one page. */
export type PageRenderer = (view: PageView) => Promise<string>;

/** Front matter of a layout, which Nunjucks would show. */
const frontMatter = /^---\r?\n[\s\S]*?\n---\r?\n/;

/**
 * Has Eleventy prepare the layouts for rendering pages one by one, without its bookkeeping for each: its render manager makes of a
 * layout the function that Eleventy itself would call for every page of a pagination.
 *
 * @param root The site's folder.
 * @param options `code` is the site's own; `data` all layouts have besides the view.
 * @throws ProblemsError When the configuration or a layout is faulty.
 */
export async function createPageRenderer(
	root: string,
	{
		translator,
		code = noCode,
		data = {},
	}: {
		readonly translator: Translator;
		readonly code?: SiteCode;
		readonly data?: Readonly<Record<string, unknown>>;
	},
): Promise<PageRenderer> {
	const { compile, finish } = await startEngine({
		code,
		before: (config) => {
			config.setLibrary("njk", layoutLibrary(root, { nunjucks }));
			configureLayouts(config, translator);
		},
		after: (config) => {
			config.setInputDirectory(relative(process.cwd(), ownLayouts));
			config.setIncludesDirectory("partials");
		},
	});
	const problems = createLayoutProblems(root, code.configuration);
	const renderers = new Map<string, PageRenderer>();
	for (const [name, file] of await layoutFiles(root)) {
		const source = await readFile(file, "utf8");
		const [above = ""] = frontMatter.exec(source) ?? [];
		const layout = { file, linesAbove: above.split("\n").length - 1 };
		const render = await compile(source.slice(above.length)).catch((error: unknown) => {
			throw problems.explain(error, layout);
		});
		renderers.set(name, async (view) => {
			const page = pageData(view);
			try {
				const html = await render({ ...data, view, page, collections: problems.noCollections });
				return await finish(isolateLeftToRight(html), page);
			} catch (error) {
				throw problems.explain(error, { ...layout, page });
			}
		});
	}
	return (view) => {
		const render = view.layouts.map((layout) => renderers.get(layout)).find((found) => found !== undefined);
		if (!render) throw new Error(`There is no layout ${view.kind}.njk in views/.`);
		return render(view);
	};
}
