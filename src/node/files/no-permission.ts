import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";

/** Whether the system refused to read something. */
export function isRefused(error: unknown): boolean {
	return hasCode(error, "EACCES", "EPERM");
}

/** A file's bytes, unless the system refuses to read them. */
export function readAllowed(root: string, file: string): Buffer | undefined {
	try {
		return readFileSync(join(root, file));
	} catch (error) {
		if (isRefused(error)) return undefined;
		throw error;
	}
}

/** A file or a folder that the system doesn't let this user read. */
export function noPermission(file: string, what: "file" | "folder"): Problem {
	return {
		code: "content/no-permission",
		severity: "error",
		message: `The ${what} ${file} can't be read: you don't have the permission.`,
		hint: `Ask its owner for it; your own ${what} you make readable with “chmod u+${what === "file" ? "r" : "rx"}”, on Windows in its properties.`,
		file,
	};
}
