import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatorRoot } from "../generator-paths.ts";

/**
 * A digest of the generator's own code, of the packages that it uses, and of the versions of Node and of the language data (ICU) that
 * write dates. What another version has kept isn't used.
 */
export function codeVersion(): string {
	return digestOf(["src/core", "src/node", "src/eleventy", ".eleventy.ts", "package-lock.json"]);
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
