import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { readJson } from "../../core/problems/read-json.ts";
import type { CompiledConfiguration } from "../configuration/compile-configuration.ts";
import { errorOrigin, placeInSite } from "../configuration/error-origin.ts";
import { nunjucksPlace } from "../rendering/faults/nunjucks-place.ts";
import type { TemplateReader } from "../rendering/faults/parsed-template.ts";
import { templateErrors, templateProblem } from "../rendering/faults/template-errors.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { codeFaults } from "./code-faults.ts";
import { faultyFile, inSiteWords, placeIn } from "./fault-place.ts";
import type { LoadedFiles } from "./own-templates.ts";

const unrendered = "Eleventy can't render the site's own templates";

/**
 * Says what is wrong with a site's own templates or their data, where Eleventy can't go on.
 *
 * @param error What Eleventy threw.
 * @param options `loaded` are the site's files that Eleventy may have loaded.
 * @returns At least one problem: `templates/failed`, or what the error carries.
 */
export async function templateProblems(
	error: unknown,
	{
		root,
		configuration,
		reader,
		loaded,
	}: {
		readonly root: string;
		readonly configuration: CompiledConfiguration | undefined;
		readonly reader: TemplateReader;
		readonly loaded: LoadedFiles;
	},
): Promise<readonly Problem[]> {
	const chain = chainOf(error);
	const carried = chain.flatMap((cause) => carriedProblems(cause) ?? []);
	if (carried.length > 0) return carried;
	if (chain.some((cause) => isUnloadable(cause))) {
		const faults = await unloadable(root, loaded);
		if (faults.length > 0) return faults;
	}
	const { said, place } = errorOrigin(error, configuration);
	const file = faultyFile(chain, root);
	const inData = file === undefined ? undefined : (yamlFault(file, chain) ?? jsonFault(root, file));
	if (inData) return [inData];
	const thrownAt = place ?? placeInSite(error, root);
	if (file !== undefined && nunjucksPlace(chain).path !== undefined)
		return templateErrors(error, { entry: join(root, file), root, reader }).map((found) =>
			templateProblem(found, { code: "templates/failed", saying: unrendered, thrownAt }),
		);
	return [
		failed(
			inSiteWords(said),
			thrownAt ?? (file === undefined ? {} : { file, ...placeIn(file, { chain, root }) }),
		),
	];
}

/**
 * Looks, without running anything, for what keeps Eleventy from loading a site's code and data.
 *
 * @returns Problems `templates/failed`.
 */
export async function unloadable(root: string, { code, data }: LoadedFiles): Promise<readonly Problem[]> {
	const faults = await codeFaults(root, code);
	return [
		...faults.map(({ message, ...at }) => failed(message, at)),
		...data.flatMap((file) => jsonFault(root, file) ?? []),
	];
}

function failed(message: string, place: Pick<Problem, "file" | "line" | "column" | "hint">): Problem {
	return { code: "templates/failed", severity: "error", message: `${unrendered}: ${message}`, ...place };
}

/** An error with all that it was made from, the outermost first. */
function chainOf(error: unknown): readonly Error[] {
	const chain: Error[] = [];
	for (let cause = error; cause instanceof Error && !chain.includes(cause); ) {
		chain.push(cause);
		cause = "originalError" in cause ? cause.originalError : cause.cause;
	}
	return chain;
}

/** Whether a module couldn't be loaded; the engine doesn't always say where it stopped reading. */
function isUnloadable(error: Error): boolean {
	if (error instanceof SyntaxError || error.name === "TransformError") return true;
	return "code" in error && /^(?:ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/.test(String(error.code));
}

/** What is wrong with a file of JSON; other files aren't looked at. */
function jsonFault(root: string, file: string): Problem | undefined {
	if (!file.endsWith(".json") || !existsSync(join(root, file))) return undefined;
	const text = readFileSync(join(root, file), "utf8");
	// Eleventy takes an empty file for none.
	const { faults } = text === "" ? { faults: [] } : readJson(text);
	const fault = faults.find(({ kind }) => kind === "syntax");
	if (!fault) return undefined;
	const { message, line, column } = fault;
	return failed(`the file isn't JSON: ${message}`, {
		file,
		line,
		...(column === undefined ? {} : { column }),
		hint: "Look for a missing comma, bracket or quotation mark on this line or the one above.",
	});
}

/** The parsers of YAML, ours of data and that of Eleventy for front matter, tell the place within the message. */
function yamlFault(file: string, chain: readonly Error[]): Problem | undefined {
	for (const { name, message } of chain.toReversed()) {
		const [, reason, line, column] =
			/^(.*?) at line (\d+), column (\d+):/s.exec(message) ?? /^(.*?) \((\d+):(\d+)\)\n/s.exec(message) ?? [];
		if (/^YAML/.test(name) && reason !== undefined)
			return failed(`the YAML can't be read: ${reason}`, {
				file,
				line: Number(line),
				column: Number(column),
			});
	}
	return undefined;
}
