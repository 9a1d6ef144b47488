import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isolateLeftToRight } from "../../core/pages/isolate-left-to-right.ts";
import { markLanguages } from "../../core/pages/mark-languages.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { Translator } from "../../core/strings/translator.ts";
import { noCode, type SiteCode } from "../configuration/site-code.ts";
import type { PageData } from "../configuration/user-config.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { settled } from "../system/settled.ts";
import { faultProblem } from "./faults/fault-problem.ts";
import { createLayoutProblems } from "./faults/layout-problem.ts";
import { parseTemplate, withoutFrontMatter } from "./faults/parsed-template.ts";
import { fileName } from "./faults/template-errors.ts";
import { startLayoutEngine } from "./layout-engine.ts";
import { layoutFiles } from "./layout-files.ts";
import { pageData } from "./page-data.ts";

/** Renders one page. */
export type PageRenderer = (view: PageView) => Promise<string>;

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
	const { compile, finish, reader } = await startLayoutEngine(root, { translator, code });
	const problems = createLayoutProblems({ root, configuration: code.configuration, reader });
	const renderers = new Map<string, PageRenderer>();
	const faults: Problem[] = [];
	for (const [name, file] of await layoutFiles(root)) {
		const { body, linesAbove } = withoutFrontMatter(await readFile(file, "utf8"));
		const shown = fileName(file, root);
		// Also of a layout that no page has, as a check without rendering says.
		if (file.startsWith(join(root, "views")))
			faults.push(
				...parseTemplate(body, reader).faults.map((fault) =>
					faultProblem(fault, { code: "views/failed", file: shown, linesAbove }),
				),
			);
		if (faults.length > 0) continue;
		const render = await compile(body).catch((error: unknown) => {
			throw problems.explain(error, { file });
		});
		const renderWhole = async (view: PageView, page: PageData): Promise<string> => {
			const html = await render({ ...data, view, page, collections: problems.noCollections });
			if (html.trim() === "") throw new Error("the layout writes nothing. Write it, or remove the file");
			return finish(isolateLeftToRight(markLanguages(html)), page);
		};
		renderers.set(name, async (view) => {
			const page = pageData(view);
			try {
				return await settled(renderWhole(view, page), () => problems.endless({ file, page }));
			} catch (error) {
				throw problems.explain(error, { file, page });
			}
		});
	}
	if (faults.length > 0) throw new ProblemsError(faults);
	return (view) => {
		const render = view.layouts.map((layout) => renderers.get(layout)).find((found) => found !== undefined);
		if (!render) throw new Error(`There is no layout ${view.kind}.njk in views/.`);
		return render(view);
	};
}
