import { readFileSync } from "node:fs";
import { type Dictionary, readDictionary as readFiles } from "../../../core/dictionary/dictionary.ts";
import { hasCode } from "../../system/has-code.ts";

/** Dictionaries that have been read, by package: what is installed doesn't change while the program runs. */
const read = new Map<string, Dictionary | undefined>();

/** Whether a package with a dictionary is installed. */
export function hasDictionary(packageName: string): boolean {
	return addressOf(packageName) !== undefined;
}

/**
 * Reads a Hunspell dictionary from an npm package of the `dictionary-…` family (github.com/wooorm/dictionaries), once.
 *
 * @returns `undefined` where the package isn't installed: a site can be built without.
 */
export function readDictionary(packageName: string): Dictionary | undefined {
	if (!read.has(packageName)) read.set(packageName, readPackage(packageName));
	return read.get(packageName);
}

function readPackage(packageName: string): Dictionary | undefined {
	const address = addressOf(packageName);
	if (address === undefined) return undefined;
	try {
		return readFiles({
			affixes: readFileSync(new URL("index.aff", address), "utf8"),
			words: readFileSync(new URL("index.dic", address), "utf8"),
		});
	} catch (error) {
		if (hasCode(error, "ENOENT")) return undefined;
		throw error;
	}
}

/** The address of an installed package's main file. */
function addressOf(packageName: string): string | undefined {
	try {
		return import.meta.resolve(packageName);
	} catch {
		// Not installed: dictionaries are optional.
		return undefined;
	}
}
