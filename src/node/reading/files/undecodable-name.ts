import type { Problem } from "../../../core/problems/problem.ts";

/**
 * A name whose bytes aren't UTF-8, by which Node can't find the file again.
 *
 * @param file The file, from the site's folder, with U+FFFD in the place of those bytes.
 * @param folder The folder, which begins the problem's code.
 */
export function undecodableName(file: string, folder: "content" | "public"): Problem {
	return {
		code: `${folder}/file-name`,
		severity: "error",
		message: `The name ${file} isn't UTF-8: the bytes in the place of � are no character.`,
		hint: "Rename it, in a file manager or with “convmv -f latin1 -t utf8 --notest”: names that an older Windows or an archive wrote are often in another encoding.",
		file,
	};
}
