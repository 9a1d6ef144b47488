import type { DictionaryFiles } from "../../core/search/compounds/language-dividers.ts";

/**
 * Reads a Hunspell dictionary from an npm package of the `dictionary-…` family (github.com/wooorm/dictionaries).
 *
 * @returns `undefined` where the package isn't installed: a site can be built without.
 */
export async function readDictionary(packageName: string): Promise<DictionaryFiles | undefined> {
	try {
		const { default: files }: { default: { aff: Uint8Array; dic: Uint8Array } } = await import(packageName);
		const decoder = new TextDecoder();
		return { aff: decoder.decode(files.aff), dic: decoder.decode(files.dic) };
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
		throw error;
	}
}
