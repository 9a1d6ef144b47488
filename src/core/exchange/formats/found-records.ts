import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import type { ExchangeFile } from "../exchange-file.ts";
import { formatVersion, readRecord } from "./page-record.ts";

/** A text of a file that may hold a page's record. */
export interface FoundRecord {
	readonly text: string;
	readonly line: number;
}

/**
 * The records among the notes of a file, one for each page.
 *
 * @returns Problems `exchange/unknown-version`, `/broken-record`, `/no-record`.
 */
export function keepRecords(found: readonly FoundRecord[], file: string): Result<ExchangeFile["records"]> {
	const records = new Map<string, ExchangeFile["records"][number]>();
	const problems: Problem[] = [];
	for (const { text, line } of found) {
		const read = readRecord(text);
		if (read?.kind === "version") problems.push(otherVersion(read.version, { file, line }));
		if (read?.kind === "broken") problems.push(broken({ file, line }));
		if (read?.kind !== "record") continue;
		const { record } = read;
		const earlier = records.get(record.key);
		if (!earlier) records.set(record.key, { ...record, line });
		else if (earlier.original !== record.original || earlier.target !== record.target)
			problems.push(twice(record.key, { file, line }));
	}
	if (problems.length > 0) return { ok: false, problems };
	if (records.size === 0) return { ok: false, problems: [noRecord(file)] };
	return { ok: true, value: [...records.values()] };
}

interface Place {
	readonly file: string;
	readonly line: number;
}

function otherVersion(version: string, place: Place): Problem {
	return {
		...place,
		code: "exchange/unknown-version",
		severity: "error",
		message: `The file is of version ${version} of the exchange format, expected ${formatVersion}.`,
		hint: "Use the version of Brygga that exported it, or export the page again.",
		expected: String(formatVersion),
		actual: version,
	};
}

function broken(place: Place): Problem {
	return {
		...place,
		code: "exchange/broken-record",
		severity: "error",
		message: "The note that begins with “brygga-exchange” has been changed and can't be read.",
		hint: "Restore it from the exported file.",
	};
}

function twice(key: string, place: Place): Problem {
	return {
		...place,
		code: "exchange/page-twice",
		severity: "error",
		message: `The file has the page “${key}” twice, from different exports.`,
		hint: "Import the two exports one at a time.",
		key,
	};
}

function noRecord(file: string): Problem {
	return {
		code: "exchange/no-record",
		severity: "error",
		message:
			"The file doesn't say which page it is of: the note that begins with “brygga-exchange” is missing.",
		hint: "Import a file that “brygga export” wrote; if a tool dropped its notes, export as --po instead.",
		file,
		line: 1,
	};
}
