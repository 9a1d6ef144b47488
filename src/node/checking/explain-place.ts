import { readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { fieldLineOf } from "../../core/checks/check-site.ts";
import { explainLine } from "../../core/checks/explain/explain-line.ts";
import type { Explanation } from "../../core/checks/explain/explanation.ts";
import type { Result } from "../../core/problems/result.ts";
import type { OpenSite } from "../reading/open-site.ts";
import { createLanguageTools } from "../reading/tools/language-tools.ts";

/**
 * Explains what the translation rules read at a line of a file.
 *
 * @param options `file` is a path from the site's root, or from the folder that the command was called in.
 */
export async function explainPlace(
	opened: OpenSite,
	{
		root,
		directory,
		file: name,
		line,
	}: { readonly root: string; readonly directory: string; readonly file: string; readonly line: number },
): Promise<Result<readonly Explanation[]>> {
	const { model, site, checkPages } = await opened.compare();
	if (!model || !site) return { ok: false, problems: await checkPages(new Set()) };
	const fromRoot = (path: string): string => relative(root, path).split(sep).join("/").normalize("NFC");
	const files = [resolve(root, name), resolve(directory, name)].map(fromRoot);
	const known = new Set(
		[...model.pages.values()].flatMap((tree) => [...tree.values()].map((page) => page.file)),
	);
	const file = files.find((path) => known.has(path)) ?? name;
	const text = known.has(file) ? await readFile(join(root, file), "utf8") : "";
	const knowledge = await createLanguageTools(site.settings.languages);
	return explainLine({ file, line, text }, { model, fieldLine: fieldLineOf(site), knowledge });
}
