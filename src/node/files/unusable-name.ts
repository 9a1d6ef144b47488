import type { Problem } from "../../core/problems/problem.ts";
import { codePoint } from "../../core/problems/visible-text.ts";

/** Line breaks and what steers terminals: nobody can type them, and no address or line of a message holds them. */
const control = /[\p{Cc}\u2028\u2029]/u;

/**
 * What keeps a file from being read by its name: bytes that aren't UTF-8, by which Node can't find the file again, and control characters.
 *
 * @param file The file, from the site's folder; Node puts U+FFFD in the place of such bytes.
 * @param options `name` is the last part of it; `folder` begins the problem's code.
 */
export function unusableName(
	file: string,
	{ name, folder }: { readonly name: string; readonly folder: "content" | "public" },
): Problem | undefined {
	const problem = { code: `${folder}/file-name`, severity: "error", file } as const;
	if (name.includes("\ufffd"))
		return {
			...problem,
			message: `The name ${file} isn't UTF-8: the bytes in the place of � are no character.`,
			hint: "Rename it, in a file manager or with “convmv -f latin1 -t utf8 --notest”: names that an older Windows or an archive wrote are often in another encoding.",
		};
	const [found] = control.exec(name) ?? [];
	return found === undefined
		? undefined
		: {
				...problem,
				message: `The name has ${codePoint(found)}, a character that can't be seen or typed.`,
				hint: "Rename it in a file manager, without that character.",
			};
}
