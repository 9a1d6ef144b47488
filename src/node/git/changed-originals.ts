import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { keyOf } from "../../core/content/parse-site.ts";

const run = promisify(execFile);

/**
 * The originals of an older version of a site, by key, with their Git blob ids: those of the last version that the working tree
 * and the named one have in common.
 *
 * @param reference A commit, branch or tag.
 * @param options `root` is the site's folder, `source` the tag of the source language.
 * @returns `undefined` when Git doesn't know the reference, or the folder is in no repository.
 */
export async function originalsAt(
	reference: string,
	{ root, source }: { readonly root: string; readonly source: string },
): Promise<ReadonlyMap<string, string> | undefined> {
	const git = async (...args: string[]): Promise<string> =>
		(await run("git", args, { cwd: root, maxBuffer: 1 << 28 })).stdout;
	const commit = await git(
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${reference}^{commit}`,
	).catch(() => undefined);
	if (commit === undefined) return undefined;
	const common = await git("merge-base", commit.trim(), "HEAD").catch(() => commit);
	const folder = `content/${source}/`;
	const listing = await git("ls-tree", "-r", "-z", common.trim(), "--", folder);
	const originals = new Map<string, string>();
	for (const line of listing.split("\0")) {
		const [entry = "", path = ""] = line.split("\t");
		const [, type, blob] = entry.split(" ");
		if (type !== "blob" || blob === undefined || !path.startsWith(folder) || !path.endsWith(".md")) continue;
		originals.set(keyOf({ file: path }, source), blob);
	}
	return originals;
}
