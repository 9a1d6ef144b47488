import type { Problem } from "../problems/problem.ts";
import { type DataFault, readData } from "./foreign-data.ts";
import type { Data } from "./plain-data.ts";

/**
 * Reads a file of another generator's settings.
 *
 * @param file Path in the old site, whose ending names the format.
 * @returns The settings; none, and a problem `conversion/unreadable-settings`, when they can't be read.
 */
export function readSettingsFile(
	file: string,
	content: string,
): { readonly data: Data; readonly problems: readonly Problem[] } {
	const [, ending = ""] = /\.(toml|json)$/.exec(file) ?? [];
	const read = readData(content, ending === "toml" || ending === "json" ? ending : "yaml");
	return read.ok
		? { data: read.data, problems: [] }
		: { data: {}, problems: [unreadableSettings(file, read.fault)] };
}

/** Says that settings can't be read, on which all that is converted may depend. */
export function unreadableSettings(file: string, { message, ...place }: DataFault): Problem {
	return {
		code: "conversion/unreadable-settings",
		severity: "error",
		message,
		hint: "Mend the file in the old site and convert again: its languages, folders and addresses may depend on it.",
		file,
		...place,
	};
}
