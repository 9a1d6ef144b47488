import { join, relative, resolve, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import type { CompiledConfiguration } from "../configuration/compile-configuration.ts";
import { errorOrigin } from "../configuration/error-origin.ts";
import type { UserConfig } from "../configuration/user-config.ts";
import { ProblemsError } from "../system/problems-error.ts";

/**
 * Refuses what a site's own templates and copies would write outside the output, where it could take the place of an original. To be called before
 * the site's configuration, so that no transform of its own comes first.
 *
 * @param options `folder` is that of the output, absolute.
 */
export function keepInside(
	config: UserConfig,
	{
		root,
		folder,
		configuration,
	}: {
		readonly root: string;
		readonly folder: string;
		readonly configuration: CompiledConfiguration | undefined;
	},
): void {
	const refuse = (path: string, place: Pick<Problem, "file" | "line" | "column"> | undefined): void => {
		if (`${path}${sep}`.startsWith(`${folder}${sep}`)) return;
		throw outsideOutput(relative(folder, path).replaceAll(sep, "/"), place);
	};
	config.addTransform("brygga-inside", function (content, outputPath) {
		if (typeof outputPath === "string")
			refuse(resolve(root, outputPath), { file: this.inputPath.replace(/^\.\//, "") });
		return content;
	});
	const { addPassthroughCopy } = config;
	config.addPassthroughCopy = (files, ...options) => {
		if (typeof files === "object" && files !== null)
			for (const target of Object.values(files))
				refuse(join(folder, String(target)), errorOrigin(new Error("called here"), configuration).place);
		return addPassthroughCopy.call(config, files, ...options);
	};
}

function outsideOutput(path: string, place: Pick<Problem, "file" | "line" | "column"> = {}): ProblemsError {
	return new ProblemsError([
		{
			code: "templates/outside-output",
			severity: "error",
			message: `A template or copied file of the site's own would be written outside the output folder, to ${path}.`,
			hint: "Give the template a “permalink”, or the copy a target, that doesn't lead out of it with “..”.",
			...place,
			actual: path,
		},
	]);
}
