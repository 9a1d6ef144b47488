import type { Message } from "esbuild";
import type { Problem } from "../../core/problems/problem.ts";
import { packagesOutside } from "../configuration/compile-configuration.ts";

/**
 * Looks for what keeps files of JavaScript, and the site's files that they import, from being loaded: syntax, and imports of what isn't
 * there. Nothing is run.
 *
 * @param root Absolute path of the site.
 * @param files Relative to the root.
 */
export async function codeFaults(
	root: string,
	files: readonly string[],
): Promise<readonly Pick<Problem, "message" | "file" | "line" | "column">[]> {
	if (files.length === 0) return [];
	const { build } = await import("esbuild");
	const built = await build({
		entryPoints: [...files],
		absWorkingDir: root,
		bundle: true,
		write: false,
		outdir: "unwritten",
		platform: "node",
		format: "esm",
		target: "node20",
		logLevel: "silent",
		tsconfigRaw: "{}",
		plugins: [packagesOutside()],
	}).catch((error: unknown) => {
		if (error instanceof Error && "errors" in error && Array.isArray(error.errors)) return error;
		throw error;
	});
	return (built.errors as readonly Message[]).map(faultOf);
}

function faultOf({ text, location }: Message): Pick<Problem, "message" | "file" | "line" | "column"> {
	const [, missing] = /^Could not resolve "(.*)"/.exec(text) ?? [];
	const message = missing === undefined ? text : `“${missing}” isn't there to be imported`;
	if (!location) return { message };
	return { message, file: location.file, line: location.line, column: location.column + 1 };
}
