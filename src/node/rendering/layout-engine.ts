import { relative } from "node:path";
import nunjucks, { type Environment } from "nunjucks";
import type { Translator } from "../../core/strings/translator.ts";
import type { SiteCode } from "../configuration/site-code.ts";
import { type SiteEngine, startEngine } from "../configuration/site-engine.ts";
import type { UserConfig } from "../configuration/user-config.ts";
import { ownLayouts } from "../system/generator-paths.ts";
import { configureLayouts } from "./configure-layouts.ts";
import type { TemplateReader } from "./faults/parsed-template.ts";
import { layoutLibrary } from "./layout-library.ts";

/** What renders the layouts of pages, and tells of their faults. */
export interface LayoutEngine extends Pick<SiteEngine, "compile" | "finish"> {
	readonly reader: TemplateReader;
}

/**
 * Starts Eleventy with a site's code and what layouts may use besides.
 *
 * @param root The site's folder.
 * @throws ProblemsError When the configuration is faulty.
 */
export async function startLayoutEngine(
	root: string,
	{ translator, code }: { readonly translator: Translator; readonly code: SiteCode },
): Promise<LayoutEngine> {
	let environment: Environment | undefined;
	let setLibrary: UserConfig["setLibrary"] | undefined;
	const { compile, finish } = await startEngine({
		code,
		before: (config) => {
			// The configuration, which may say where included files are, can't set another.
			setLibrary = config.setLibrary.bind(config);
			configureLayouts(config, translator);
		},
		after: (config, { includes }) => {
			environment = layoutLibrary(root, { nunjucks, includes });
			setLibrary?.("njk", environment);
			config.setInputDirectory(relative(process.cwd(), ownLayouts));
			config.setIncludesDirectory("partials");
		},
	});
	// Only with a first template Eleventy gives the environment its filters and tags.
	await compile("");
	if (!environment) throw new Error("Eleventy was started without layouts");
	return { compile, finish, reader: { nunjucks, environment } };
}
