import type { Problem } from "../../problems/problem.ts";

/**
 * Files whose names differ only in how their letters are composed: `å` as one character or as two. Disks of macOS can't hold
 * both, and nobody sees which of the two a link means.
 *
 * @param files Paths relative to the site's root.
 * @returns Problems `content/name-twice`.
 */
export function sameNames(files: readonly string[]): Problem[] {
	const names = new Set<string>();
	return files.flatMap((file): Problem[] => {
		const name = file.normalize("NFC");
		if (!names.has(name)) {
			names.add(name);
			return [];
		}
		return [
			{
				code: "content/name-twice",
				severity: "error",
				message: `There are two files ${name}: one has its accented letters as one character each, the other as a letter and a mark.`,
				hint: "Remove one of the two, or give it another name.",
				file,
			},
		];
	});
}
