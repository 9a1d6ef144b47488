import type { Problem } from "../../core/problems/problem.ts";

/**
 * A symbolic link in a folder of the site whose files are published.
 *
 * @param file The link, from the site's folder.
 * @param folder The folder, which begins the problem's code.
 */
export function symbolicLink(file: string, folder: "content" | "public" | "views" | "assets"): Problem {
	return {
		code: `${folder}/symbolic-link`,
		severity: "error",
		message: `${file} is a symbolic link.`,
		hint: "Replace it with what it leads to: links aren't followed, so that nothing outside the site is published.",
		file,
	};
}
