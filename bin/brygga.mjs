#!/usr/bin/env node
/**
 * Starts Brygga. TypeScript is turned into JavaScript once for each version of the sources and kept in
 * `node_modules/.cache/brygga/`, since turning it anew at every start takes longer than a small build. Where that can't be
 * written, the sources are run as they are.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../", import.meta.url));

// Eleventy would watch every import for changes, in a thread of its own.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] ??= "1";
const cache = join(repository, "node_modules/.cache/brygga");

/** Bundles that are kept, for working copies that share their packages. */
const kept = 4;

function sourcesVersion() {
	const hash = createHash("sha256").update(process.version);
	const add = (path) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const full = join(path, entry.name);
			if (entry.isDirectory()) add(full);
			else if (entry.name.endsWith(".ts")) hash.update(full).update(readFileSync(full));
		}
	};
	for (const part of ["core", "node", "cli"]) add(join(repository, "src", part));
	for (const file of ["bin/brygga.mjs", "bin/bundle.mjs", "package-lock.json"].map((name) =>
		join(repository, name),
	))
		if (existsSync(file)) hash.update(readFileSync(file));
	return hash.digest("hex").slice(0, 20);
}

async function isBundled(folder) {
	if (existsSync(join(folder, "main.js"))) return true;
	const part = `${folder}.${process.pid}.part`;
	try {
		mkdirSync(part, { recursive: true });
		const { bundle } = await import("./bundle.mjs");
		await bundle({ outdir: part, folder, minify: true });
		renameSync(part, folder);
		removeOld();
		return true;
	} catch (error) {
		rmSync(part, { recursive: true, force: true });
		if (process.env["BRYGGA_DEBUG"] !== undefined) process.stderr.write(`Not bundled: ${error}\n`);
		return existsSync(join(folder, "main.js"));
	}
}

/** Removes all but the last few bundles. */
function removeOld() {
	const bundles = readdirSync(cache).map((name) => join(cache, name));
	const newest = bundles.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of newest.slice(kept)) rmSync(old, { recursive: true, force: true });
}

async function start() {
	const folder = join(cache, sourcesVersion());
	if (await isBundled(folder)) return import(pathToFileURL(join(folder, "main.js")).href);
	const { register } = await import("tsx/esm/api");
	register();
	return import("../src/cli/main.ts");
}

/** Whether the machine has refused something: a call of the system's, or the program that turns TypeScript into JavaScript. */
function isRefusal(error) {
	return error?.syscall !== undefined || /^The service (?:was stopped|is no longer)/.test(error?.message);
}

try {
	await start();
} catch (error) {
	if (!isRefusal(error)) throw error;
	process.stderr.write(
		`brygga didn't start: ${error.message}\nThe machine may allow too few open files (ulimit -n) or processes (ulimit -u), or have too little memory.\n`,
	);
	process.exitCode = 3;
}
