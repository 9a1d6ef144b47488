import { extname } from "node:path";
import type { Message } from "esbuild";
import { unreadableSettings } from "../../core/conversion/settings-file.ts";
import type { Problem } from "../../core/problems/problem.ts";

/**
 * Looks for settings that are programs, such as `astro.config.mjs`, and whose syntax is wrong. Nothing is run.
 *
 * @param texts Those of the old site, by path.
 * @returns Problems `conversion/unreadable-settings`.
 */
export async function unreadablePrograms(texts: ReadonlyMap<string, string>): Promise<readonly Problem[]> {
	const programs = [...texts].filter(([file]) => /\.[cm]?[jt]s$/.test(file));
	if (programs.length === 0) return [];
	const { transform } = await import("esbuild");
	const found = await Promise.all(
		programs.map(async ([file, text]) => {
			const loader = extname(file).endsWith("ts") ? "ts" : "jsx";
			const errors = await transform(text, { loader, logLevel: "silent" }).then(() => [], errorsOf);
			return errors.map((message) => unreadableSettings(file, faultOf(message)));
		}),
	);
	return found.flat();
}

function errorsOf(error: unknown): readonly Message[] {
	if (error instanceof Error && "errors" in error && Array.isArray(error.errors)) return error.errors;
	throw error;
}

function faultOf({ text, location }: Message): Parameters<typeof unreadableSettings>[1] {
	const message = `The program can't be read from here on: ${text}.`;
	return location ? { message, line: location.line, column: location.column + 1 } : { message, line: 1 };
}
