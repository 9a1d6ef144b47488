import packageJson from "../../../../package.json" with { type: "json" };
import type { Problem } from "../../problems/problem.ts";

/** The version of Brygga that runs. */
export const ownVersion = packageJson.version;

/**
 * Whether the site is made for a later version of Brygga than this, whose settings this one may not understand.
 *
 * @param asked What `content/site.yaml` says: `0.2`.
 * @param place Where it says so.
 */
export function versionProblem(
	asked: unknown,
	place: { readonly file: string; readonly line: number },
): Problem | undefined {
	if (typeof asked !== "string" || !isLater(asked, ownVersion)) return undefined;
	return {
		...place,
		code: "settings/later-version",
		severity: "error",
		message: `The site is made for Brygga ${asked}; this is ${ownVersion}.`,
		hint: `Install that version: npm install brygga@${asked}`,
		expected: asked,
		actual: ownVersion,
	};
}

function isLater(asked: string, own: string): boolean {
	const ownParts = own.split(".").map(Number);
	for (const [index, part] of asked.split(".").map(Number).entries()) {
		const difference = part - (ownParts[index] ?? 0);
		if (difference !== 0) return difference > 0;
	}
	return false;
}
