import { readToml, readYaml } from "./foreign-front-matter.ts";
import type { Loss } from "./loss.ts";
import type { Data } from "./plain-data.ts";

/**
 * Reads a file of another generator's settings: TOML, or else YAML, which holds JSON too.
 *
 * @param file Path in the old site, whose ending names the format.
 * @returns The settings; none, and a loss that says why, when they can't be read.
 */
export function readSettingsFile(
	file: string,
	content: string,
): { readonly data: Data; readonly losses: readonly Loss[] } {
	try {
		return { data: file.endsWith(".toml") ? readToml(content) : readYaml(content), losses: [] };
	} catch (error) {
		const [text = ""] = error instanceof Error ? error.message.split("\n") : [];
		return { data: {}, losses: [{ kind: "unreadable-settings", file, text }] };
	}
}
