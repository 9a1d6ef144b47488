import { hasErrors, type Problem } from "../core/problems/problem.ts";
import { loadSite } from "./load-site.ts";
import { type PreparedSite, prepareSite } from "./prepare-site.ts";
import { renderPages } from "./render-pages.ts";
import { writeSearchIndexes } from "./search-index.ts";
import { replaceFolder, writeFiles } from "./write-site.ts";

/** What a build does, for a progress line. */
export type BuildStage = "reading" | "rendering" | "writing" | "indexing";

/** Options of {@link buildSite}. */
export interface BuildOptions {
	/** The folder that holds `content/` and `i18n/`. */
	readonly root: string;
	/** The folder to replace. */
	readonly output: string;
	/** Whether to make the search index. */
	readonly search: boolean;
	/** Called when a stage begins. */
	readonly onStage?: (stage: BuildStage) => void;
}

/** What a build came to. */
export interface BuildResult {
	readonly problems: readonly Problem[];
	/** Pages written; 0 when errors stopped the build. */
	readonly pages: number;
	readonly languages: number;
	/** The path of the site on its host; empty when the settings can't be read. */
	readonly basePath: string;
}

/**
 * Checks a site and builds it, search index included. With errors nothing is written; the output is replaced only once the
 * new one is whole.
 *
 * @throws When the disk fails or a layout is faulty.
 */
export async function buildSite({
	root,
	output,
	search,
	onStage = () => undefined,
}: BuildOptions): Promise<BuildResult> {
	onStage("reading");
	const { model, problems } = await loadSite(root);
	if (!model || hasErrors(problems))
		return { problems, pages: 0, languages: 0, basePath: model?.settings.basePath ?? "" };
	const site = await prepareSite(model, root);
	const { found, pages } = await replaceFolder(output, (staging) =>
		fillFolder(staging, { site, search, onStage }),
	);
	const { languages, basePath } = model.settings;
	return { problems: [...problems, ...found], pages, languages: languages.length, basePath };
}

async function fillFolder(
	staging: string,
	{
		site,
		search,
		onStage,
	}: { readonly site: PreparedSite; readonly search: boolean; readonly onStage: (stage: BuildStage) => void },
): Promise<{ readonly complete: boolean; readonly found: readonly Problem[]; readonly pages: number }> {
	onStage("rendering");
	const pages = await renderPages(site);
	onStage("writing");
	await writeFiles(staging, [...site.files, ...pages]);
	if (!search) return { complete: true, found: [], pages: pages.length };
	onStage("indexing");
	const found = await writeSearchIndexes(site.searchDocuments, { outputDirectory: staging });
	return { complete: !hasErrors(found), found, pages: pages.length };
}
