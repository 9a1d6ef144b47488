import { resolve } from "node:path";
import { formatProblems } from "../core/problems/format-problems.ts";
import { hasErrors } from "../core/problems/problem.ts";
import { buildSite } from "./build-site.ts";

/**
 * Builds a site for Eleventy.
 *
 * @param output The output folder.
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the site has problems, which are told then.
 */
export async function buildInto(output: string, root: string): Promise<void> {
	const { problems } = await buildSite({ root: resolve(root), output: resolve(output), search: true });
	if (hasErrors(problems)) throw new Error(`The site has problems.\n\n${formatProblems(problems)}`);
}
