import { join } from "node:path";
import type { TextFile } from "../../../core/content/files/site-files.ts";
import { readText } from "../../files/read-site-files.ts";
import { gitBlobIds } from "../../git/git-blob-ids.ts";
import { runGit } from "../../git/run-git.ts";
import { currentBlob } from "../../writing/carry-out-changes.ts";
import { type SavedFile, savedFiles } from "../keeping/saved-files.ts";
import type { WorkbenchContext } from "../workbench-context.ts";

/** A file that was saved here and differs from the last commit's; without one, from what it was before it was saved here. */
export interface ChangedText extends Pick<SavedFile, "file" | "key" | "language"> {
	readonly now: TextFile;
	/** What it was; absent for a new file. */
	readonly before?: string;
}

/** Bytes that the listing of a site's translations stays below. */
const longestListing = 20_000_000;

/** The files that were saved here, as far as they differ from what they were. */
export async function changedTexts({
	root,
	own,
	pinned,
	states,
}: WorkbenchContext): Promise<readonly ChangedText[]> {
	const saved = savedFiles(own).flatMap((file) => {
		if (currentBlob(join(root, file.file)) === undefined) return [];
		const now = readText(root, file.file);
		return "code" in now ? [] : [{ ...file, now }];
	});
	if (saved.length === 0) return [];
	const paths = saved.map(({ file }) => file);
	const [committed, ids] = await Promise.all([committedBlobs(root, paths), gitBlobIds(root, paths)]);
	if (!committed)
		return saved
			.filter(({ now, before }) => now.blob !== before)
			.map(({ before, ...file }) => withBefore(file, states.kept(before ?? "")));
	const changed = saved.filter(({ file, now }) => {
		const there = committed.get(file);
		return there === undefined || (there !== now.blob && there !== ids.get(file));
	});
	const blobs = changed.flatMap(({ file }) => committed.get(file) ?? []);
	const { texts } = await pinned.read(blobs, { quick: false });
	return changed.map(({ before: _, ...file }) => withBefore(file, texts.get(committed.get(file.file) ?? "")));
}

function withBefore(file: Omit<ChangedText, "before">, before: string | undefined): ChangedText {
	return before === undefined ? file : { ...file, before };
}

/** The blob ids that the last commit has of files, by path; `undefined` without Git, or before the first commit. */
async function committedBlobs(
	root: string,
	files: readonly string[],
): Promise<ReadonlyMap<string, string> | undefined> {
	const listing = await runGit(["--literal-pathspecs", "ls-tree", "-r", "-z", "HEAD", "--", ...files], {
		root,
		mostOutput: longestListing,
	});
	if (listing.kind === "failed" || listing.code !== 0) return undefined;
	return new Map(
		listing.output.split("\0").flatMap((entry): [string, string][] => {
			const [what = "", path] = entry.split("\t");
			const blob = what.split(" ")[2];
			return path === undefined || blob === undefined ? [] : [[path, blob]];
		}),
	);
}
