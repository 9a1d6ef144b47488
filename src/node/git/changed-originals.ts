import { keyOf } from "../../core/content/page/page-places.ts";
import type { GitFailure } from "./git-failure.ts";
import { runGit } from "./run-git.ts";
import type { GitOptions } from "./start-git.ts";

/** The originals of an older version of a site, or why there are none to be had. */
export type OriginalsThen =
	/** By key, with their Git blob ids. */
	| { readonly kind: "known"; readonly originals: ReadonlyMap<string, string> }
	| { readonly kind: "unknown-reference" }
	/** The two versions have no commit in common, as far as the clone goes. */
	| { readonly kind: "no-common-version"; readonly isShallow: boolean }
	| { readonly kind: "failed"; readonly failure: GitFailure };

/** Bytes that the names of a site's originals, with their ids, stay far below: a million of them take that much. */
const longestListing = 100_000_000;

/**
 * The originals of an older version of a site: those of the last version that the working tree and the named one have in common.
 *
 * @param reference A commit, branch or tag.
 * @param options `root` is the site's folder, `source` the tag of the source language.
 */
export async function originalsAt(
	reference: string,
	{ source, ...options }: GitOptions & { readonly source: string },
): Promise<OriginalsThen> {
	const name = `${reference}^{commit}`;
	const commit = await runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", name], options);
	if (commit.kind === "failed") return { kind: "failed", failure: commit.failure };
	if (commit.code !== 0) return { kind: "unknown-reference" };
	const common = await runGit(["merge-base", commit.output.trim(), "HEAD"], options);
	if (common.kind === "failed") return { kind: "failed", failure: common.failure };
	if (common.code !== 0) {
		const shallow = await runGit(["rev-parse", "--is-shallow-repository"], options);
		const isShallow = shallow.kind === "ended" && shallow.output.trim() === "true";
		return { kind: "no-common-version", isShallow };
	}
	const folder = `content/${source}/`;
	const listing = await runGit(["ls-tree", "-r", "-z", common.output.trim(), "--", folder], {
		...options,
		mostOutput: longestListing,
	});
	if (listing.kind === "failed") return { kind: "failed", failure: listing.failure };
	const originals = new Map<string, string>();
	for (const line of listing.output.split("\0")) {
		const [entry = "", path = ""] = line.split("\t");
		const [, type, blob] = entry.split(" ");
		if (type !== "blob" || blob === undefined || !path.startsWith(folder) || !path.endsWith(".md")) continue;
		originals.set(keyOf({ file: path }, source), blob);
	}
	return { kind: "known", originals };
}
