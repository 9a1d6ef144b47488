import type { ViewContext } from "../../core/pages/parts/view-context.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { findOwnTemplates } from "./own-templates.ts";
import type { OwnOutput } from "./render-own.ts";

/**
 * What of a site is rendered or copied by Eleventy itself, and the data of all templates. Eleventy runs only for a site that has
 * anything for it.
 *
 * @param options `files` are those of `content/`, relative to the root.
 * @throws ProblemsError When a template is faulty.
 */
export async function ownOutput(
	views: ViewContext,
	{
		root,
		configuration,
		files,
	}: { readonly root: string; readonly configuration: SiteConfiguration; readonly files: readonly string[] },
): Promise<OwnOutput & { readonly ran: boolean; readonly problems: readonly Problem[] }> {
	const templates = await findOwnTemplates(root, { configuration, files });
	const { data = {} } = await configuration.run();
	const { problems } = templates;
	if (templates.found === "") return { files: [], data, ran: Object.keys(data).length > 0, problems };
	const { renderOwn } = await import("./render-own.ts");
	const own = await renderOwn({ root, code: configuration.code, templates, views });
	return { ...own, ran: true, problems };
}
