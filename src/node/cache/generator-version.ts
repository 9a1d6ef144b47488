import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { generatorRoot } from "../system/generator-paths.ts";
import { hasCode } from "../system/has-code.ts";
import type { ProgramVersions } from "./program-files.mjs";

/** Set in the compiled program: what it was compiled from. */
declare const bryggaVersions: ProgramVersions | undefined;

/**
 * A digest of the generator's own code, layouts and assets, of the packages that it uses, of the dictionaries that are installed, and of the
 * versions of Node and of the language data (ICU) that write dates. What another version has kept isn't used.
 */
export function codeVersion(): string {
	const { node, icu = "" } = process.versions;
	return `${compiledVersions().code} ${node} ${icu} ${dictionariesVersion(generatorRoot)}`;
}

/** Whether the program was compiled: code that runs as it is written has no version that another process would know. */
export function isCompiled(): boolean {
	return typeof bryggaVersions !== "undefined";
}

/** The versions of what the program was compiled from. Code that runs as it is written keeps nothing for another process. */
export function compiledVersions(): ProgramVersions {
	if (typeof bryggaVersions !== "undefined") return bryggaVersions;
	const version = `${process.pid} ${performance.timeOrigin}`;
	return { code: version, layouts: version, assets: version };
}

/**
 * A digest of the packages `dictionary-…` that a module in a folder may find: the translation rules say more where there is one.
 *
 * @returns Empty when there is none.
 */
export function dictionariesVersion(folder: string): string {
	const hash = createHash("sha256");
	let found = false;
	for (let above = resolve(folder); ; above = dirname(above)) {
		const packages = join(above, "node_modules");
		for (const name of entriesOf(packages)) {
			if (!name.startsWith("dictionary-")) continue;
			found = true;
			hash.update(`\0${name}\0`).update(readFileSync(join(packages, name, "package.json")));
		}
		if (above === dirname(above)) return found ? hash.digest("base64url").slice(0, 8) : "";
	}
}

function entriesOf(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
		throw error;
	}
}
