import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { faultProblem } from "../rendering/faults/fault-problem.ts";
import {
	parseTemplate,
	type TemplateReader,
	withoutFrontMatter,
} from "../rendering/faults/parsed-template.ts";

/**
 * Looks, without rendering anything, for what Nunjucks refuses in a site's layouts and templates, and in the parts of the site that they name.
 *
 * @param root The site's folder.
 * @param options `templates` are those that Eleventy itself renders, relative to the root.
 * @returns Problems `views/failed` and `templates/failed`.
 */
export function templateFaults(
	root: string,
	{ templates, reader }: { readonly templates: readonly string[]; readonly reader: TemplateReader },
): readonly Problem[] {
	const problems: Problem[] = [];
	const views = existsSync(join(root, "views")) ? readdirSync(join(root, "views")) : [];
	const layouts = views.map((name) => `views/${name}`).filter((file) => !templates.includes(file));
	const entries = [...layouts, ...templates].filter((file) => file.endsWith(".njk"));
	const seen = new Set(entries);
	for (const file of seen) {
		const text = readFileSync(join(root, file), "utf8");
		// A part is shown as it is, with front matter.
		const { body, linesAbove } = entries.includes(file)
			? withoutFrontMatter(text)
			: { body: text, linesAbove: 0 };
		const { faults, uses } = parseTemplate(body, reader);
		const code = templates.includes(file) ? "templates/failed" : "views/failed";
		problems.push(...faults.map((fault) => faultProblem(fault, { code, file, linesAbove })));
		for (const part of uses.map((path) => relative(root, path).replaceAll(sep, "/")))
			if (!/^(?:\.\.|node_modules)\//.test(part)) seen.add(part);
	}
	return problems;
}
