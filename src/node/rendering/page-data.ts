import type { PageView } from "../../core/pages/page-view.ts";
import { outputPath } from "../../core/urls/output-path.ts";
import type { PageData } from "../configuration/user-config.ts";

/** The variable `page` that Eleventy's filters, shortcodes and transforms know, for a page of the content. */
export function pageData(view: PageView): PageData {
	const { path } = view;
	const stem =
		"key" in view && "site" in view ? `/content/${view.site.language.tag}/${view.key}` : "/content/site";
	return {
		url: path,
		inputPath: `.${stem}${stem === "/content/site" ? ".yaml" : ".md"}`,
		outputPath: `./_site/${outputPath(path)}`,
		fileSlug: stem.slice(stem.lastIndexOf("/") + 1),
		filePathStem: stem,
	};
}
