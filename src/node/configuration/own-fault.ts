import type { Problem } from "../../core/problems/problem.ts";
import type { CompiledConfiguration } from "./compile-configuration.ts";
import { errorOrigin } from "./error-origin.ts";

/** The process's configuration: what a site's code throws late reaches no caller that would know it. */
let compiled: CompiledConfiguration | undefined;

/** Notes whose code may have thrown what ends the program. */
export function noteConfiguration(configuration: CompiledConfiguration): void {
	compiled = configuration;
}

/**
 * Tells a fault of the site's own code, such as a promise that nobody waits for, a timer or a rule of its Markdown, from one of Brygga.
 *
 * @param error What would end the program.
 * @returns A problem `configuration/failed` with its place, as far as it is known; `undefined` when the site's code has no part in it.
 */
export function ownFault(error: unknown): Problem | undefined {
	const { said, place } = errorOrigin(error, compiled);
	// Brygga itself throws errors only, which know where they were made.
	const at = place ?? (compiled && !(error instanceof Error) ? { file: compiled.name } : undefined);
	if (!at) return undefined;
	return {
		code: "configuration/failed",
		severity: "error",
		message: `The site's configuration fails: ${said}`,
		...at,
	};
}

/** Says that a site's code keeps the program from ending; `undefined` when the site has none. */
export function keptRunning(): Problem | undefined {
	if (!compiled) return undefined;
	return {
		code: "configuration/kept-running",
		severity: "warning",
		message:
			"The site's configuration left something running, such as a timer or a server, so that brygga had to be stopped.",
		hint: "End it when its work is done (clearInterval, close), or let the program end without it (unref).",
		file: compiled.name,
	};
}
