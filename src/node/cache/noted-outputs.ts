import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { makeFolder } from "../system/make-folder.ts";
import { isSite } from "../system/site-folders.ts";
import { shortDigest } from "./digest.ts";

const prefix = "held-";

/** Whether a file of `.brygga/` is a note of an output folder: it holds for as long as the folder is held. */
export function isOutputNote(name: string): boolean {
	return name.startsWith(prefix);
}

/** A note that a process has taken an output folder, and hasn't let go of it. */
export interface OutputNote {
	/** Absolute path of the output folder. */
	readonly output: string;
	/** Removes the note. */
	readonly forget: () => void;
}

/**
 * Notes in `.brygga/` that this process takes an output folder, so that any later command finds what a lost process had begun.
 * Where nothing can be kept, the next build into the folder still finds it.
 */
export function noteOutput(root: string, output: string): OutputNote {
	const folder = join(root, ".brygga");
	const file = join(folder, `${prefix}${shortDigest(output)}`);
	const forget = (): void => rmSync(file, { force: true });
	if (!isSite(root)) return { output, forget: () => undefined };
	try {
		makeFolder(folder);
		writeFileSync(join(folder, ".gitignore"), "*\n");
		// A copy of the site is to find its own output.
		writeFileSync(file, relative(root, output));
		return { output, forget };
	} catch {
		return { output, forget: () => undefined };
	}
}

/** The output folders that are noted in a site's `.brygga/`. */
export function notedOutputs(root: string): readonly OutputNote[] {
	const folder = join(root, ".brygga");
	const names = ifThere(() => readdirSync(folder)) ?? [];
	return names.filter(isOutputNote).flatMap((name) => {
		const file = join(folder, name);
		// A process that lets go takes its note away.
		const output = ifThere(() => readFileSync(file, "utf8"));
		if (output === undefined) return [];
		return [{ output: resolve(root, output), forget: () => rmSync(file, { force: true }) }];
	});
}

function ifThere<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR", "EACCES")) return undefined;
		throw error;
	}
}
