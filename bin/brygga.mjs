#!/usr/bin/env node
/**
 * Starts Brygga: the program that the package came with; in the repository that in `dist/`, compiled when it isn't there or the sources
 * have changed.
 */
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../", import.meta.url));

// Eleventy would watch every import for changes, in a thread of its own.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] ??= "1";

async function start() {
	if (!existsSync(`${repository}src/cli`)) return import("../lib/main.js");
	const { compiledProgram } = await import("./compiled-program.mjs");
	const { folder, refusal, versions } = await compiledProgram(repository);
	if (folder !== undefined) return import(pathToFileURL(`${folder}/main.js`).href);
	process.stderr.write(
		`The program can't be kept compiled, so it starts slowly: ${refusal.message}\nRun brygga once as somebody who may write there.\n`,
	);
	globalThis.bryggaVersions = versions;
	const { register } = await import("tsx/esm/api");
	register();
	return import("../src/cli/main.ts");
}

/** What to do about faulty sources, or where the machine refuses a call of the system's or the program that compiles. */
function hintOn(error) {
	if (error?.errors?.length > 0) return "The sources can't be compiled; npm run types says more.";
	if (error?.syscall === undefined && !/^The service (?:was stopped|is no longer)/.test(error?.message))
		return undefined;
	return "The machine may allow too few open files (ulimit -n) or processes (ulimit -u), or have too little memory.";
}

try {
	await start();
} catch (error) {
	const hint = hintOn(error);
	if (hint === undefined) throw error;
	process.stderr.write(`brygga didn't start: ${error.message}\n${hint}\n`);
	process.exitCode = 3;
}
