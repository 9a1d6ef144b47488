import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { generatorRoot } from "../generator-paths.ts";

/**
 * A digest of the generator's own code, of the packages that it uses, of the dictionaries that are installed, and of the versions of
 * Node and of the language data (ICU) that write dates. What another version has kept isn't used.
 */
export function codeVersion(): string {
	const code = digestOf(["src/core", "src/node", "src/eleventy", ".eleventy.ts", "package-lock.json"]);
	return `${code}${dictionariesVersion(generatorRoot)}`;
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
		for (const name of entriesOf(packages) ?? []) {
			if (!name.startsWith("dictionary-")) continue;
			found = true;
			hash.update(`\0${name}\0`).update(contentOf(join(packages, name, "package.json")));
		}
		if (above === dirname(above)) return found ? hash.digest("base64url").slice(0, 8) : "";
	}
}

/** A digest of the layouts in a folder. */
export function layoutsVersion(folder: string): string {
	const hash = createHash("sha256");
	addTo(hash, { folder, path: "." });
	return hash.digest("base64url").slice(0, 24);
}

/** A digest of the styles and the browser's scripts, with what these share with the generator. */
export function assetsVersion(): string {
	return digestOf(["src/assets", "src/core"]);
}

function digestOf(parts: readonly string[]): string {
	const hash = createHash("sha256").update(`${process.version} ${process.versions["icu"] ?? ""}`);
	for (const path of parts) addTo(hash, { folder: generatorRoot, path });
	return hash.digest("base64url").slice(0, 24);
}

function addTo(hash: Hash, { folder, path }: { readonly folder: string; readonly path: string }): void {
	const full = join(folder, path);
	const entries = entriesOf(full);
	hash.update(`\0${path}\0`);
	if (entries === undefined) hash.update(contentOf(full));
	else for (const name of entries) addTo(hash, { folder, path: `${path}/${name}` });
}

function entriesOf(path: string): string[] | undefined {
	try {
		return readdirSync(path).sort();
	} catch {
		return undefined;
	}
}

/** A file that an installation lacks counts as empty. */
function contentOf(file: string): Uint8Array | string {
	try {
		return readFileSync(file);
	} catch {
		return "";
	}
}
