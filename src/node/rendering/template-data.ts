import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Problem } from "../../core/problems/problem.ts";
import { shortDigest } from "../cache/digest.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { writeWhole } from "../system/write-whole.ts";

/** Data that a site gives to all templates, on its way to the threads that render. */
export interface KeptData {
	/** Absent when there is none. */
	readonly file?: string;
	/** Tells data apart: pages are rendered again when it is another. */
	readonly version: string;
}

/**
 * Keeps the data that a site gives to all templates, which has been worked out once, so that all threads render with the same.
 *
 * @param folder The folder for what is kept.
 * @throws ProblemsError `configuration/data`, when it holds what can't be handed to a thread, such as a function.
 */
export function keepData(folder: string, data: Readonly<Record<string, unknown>>): KeptData {
	const entries = Object.entries(data);
	if (entries.length === 0) return { version: "" };
	const problems = entries.filter(([, value]) => !isPlain(value)).map(([name]) => notPlain(name));
	if (problems.length > 0) throw new ProblemsError(problems);
	const bytes = serialize(Object.fromEntries(entries));
	const version = shortDigest(bytes);
	const file = join(folder, "template-data");
	writeWhole(file, bytes);
	return { file, version };
}

/** The data that was kept. */
export function readData(file: string | undefined): Readonly<Record<string, unknown>> {
	return file === undefined ? {} : deserialize(readFileSync(file));
}

function isPlain(value: unknown): boolean {
	try {
		serialize(value);
		return true;
	} catch {
		return false;
	}
}

function notPlain(name: string): Problem {
	return {
		code: "configuration/data",
		severity: "error",
		message: `The data “${name}” holds a function, which the layouts of pages can't be given.`,
		hint: "Make a filter or a shortcode of the function; data are texts, numbers, dates, lists and groups of these.",
	};
}
