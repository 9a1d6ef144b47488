import { join } from "node:path";
import type { TextFile } from "../../../core/content/files/site-files.ts";
import { readText } from "../../files/read-site-files.ts";
import { gitBlobIds } from "../../git/git-blob-ids.ts";
import { runGit } from "../../git/run-git.ts";
import { currentBlob } from "../../writing/carry-out-changes.ts";
import { type SavedFile, savedFiles } from "../keeping/saved-files.ts";
import type { WorkbenchContext } from "../workbench-context.ts";

/** A file that was saved here and differs from the last commit's. */
export interface ChangedText extends SavedFile {
	readonly now: TextFile;
	/** What the last commit has; absent for a new file. */
	readonly before?: string;
}

/** Bytes that the listing of a site's translations stays below. */
const longestListing = 20_000_000;

/** The files that were saved here, as far as they differ from the last commit; without Git, all of them. */
export async function changedTexts({ root, own, pinned }: WorkbenchContext): Promise<readonly ChangedText[]> {
	const saved = savedFiles(own).flatMap((file) => {
		if (currentBlob(join(root, file.file)) === undefined) return [];
		const now = readText(root, file.file);
		return "code" in now ? [] : [{ ...file, now }];
	});
	if (saved.length === 0) return [];
	const paths = saved.map(({ file }) => file);
	const [committed, ids] = await Promise.all([committedBlobs(root, paths), gitBlobIds(root, paths)]);
	const changed = saved.filter(({ file, now }) => {
		const there = committed.get(file);
		return there === undefined || (there !== now.blob && there !== ids.get(file));
	});
	const blobs = changed.flatMap(({ file }) => committed.get(file) ?? []);
	const { texts } = await pinned.read(blobs, { quick: false });
	return changed.map((file) => {
		const before = texts.get(committed.get(file.file) ?? "");
		return before === undefined ? file : { ...file, before };
	});
}

/** The blob ids that the last commit has of files, by path; none without Git, or before the first commit. */
async function committedBlobs(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const listing = await runGit(["--literal-pathspecs", "ls-tree", "-r", "-z", "HEAD", "--", ...files], {
		root,
		mostOutput: longestListing,
	});
	if (listing.kind === "failed" || listing.code !== 0) return new Map();
	return new Map(
		listing.output.split("\0").flatMap((entry): [string, string][] => {
			const [what = "", path] = entry.split("\t");
			const blob = what.split(" ")[2];
			return path === undefined || blob === undefined ? [] : [[path, blob]];
		}),
	);
}
