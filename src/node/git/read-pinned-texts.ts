import type { Problem } from "../../core/problems/problem.ts";
import { type BlobReader, openBlobReader } from "./blob-reader.ts";
import { cloneKind } from "./clone-kind.ts";
import type { GitFailure } from "./git-failure.ts";
import { gitProblem } from "./git-problems.ts";
import type { GitOptions } from "./start-git.ts";

/** Texts of pins, as far as Git has them. */
export interface PinnedTexts {
	/** By blob id. */
	readonly texts: ReadonlyMap<string, string>;
	/** Why there aren't more: at most one warning `git/…`. */
	readonly problems: readonly Problem[];
}

/** Reads pinned texts once; see {@link BlobReader.read}. */
export async function readPinnedTexts(
	root: string,
	blobs: readonly string[],
	options: Omit<GitOptions, "root"> = {},
): Promise<PinnedTexts> {
	const { texts, failure } = await readOnce(root, blobs, options);
	const missing = blobs.length - texts.size;
	const cause = missing === 0 ? undefined : (failure ?? (await cloneKind({ root, ...options })));
	return { texts, problems: cause ? [missingTexts(cause, missing)] : [] };
}

/** A text that is damaged, or that Git would have to fetch, ends Git, which is then asked for those after it. */
async function readOnce(
	root: string,
	blobs: readonly string[],
	options: Omit<GitOptions, "root">,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly failure?: GitFailure }> {
	const texts = new Map<string, string>();
	let failure: GitFailure | undefined;
	for (let rest = blobs; rest.length > 0; ) {
		const reader = openBlobReader(root, options);
		const read = await reader.read(rest);
		for (const [blob, text] of read.texts) texts.set(blob, text);
		const complaint = read.failure ?? (await reader.finish());
		reader.close();
		failure ??= complaint;
		const isOfOneText = complaint?.kind === "failed" || complaint?.kind === "partial-clone";
		rest = isOfOneText ? rest.slice(read.answered + 1) : [];
	}
	return { texts, ...(failure ? { failure } : {}) };
}

function missingTexts(failure: GitFailure, count: number): Problem {
	const originals = count === 1 ? "an original since it was" : `${count} originals since they were`;
	return gitProblem(failure, `what has changed in ${originals} translated isn't known`);
}

/** Reads pinned texts, and caches them. */
export interface PinnedTextsCache {
	/**
	 * @param options `quick` is for somebody who waits: Git isn't asked again for what it didn't have, and is kept running for the next time.
	 */
	readonly read: (blobs: readonly string[], options: { readonly quick: boolean }) => Promise<PinnedTexts>;
	readonly close: () => void;
}

/**
 * Makes what asks Git for each text once, since what an id stands for never changes; for one that Git doesn't have, again each time
 * that isn't quick: it may have been fetched.
 */
export function cachePinnedTexts(root: string): PinnedTextsCache {
	const asked = new Map<string, string | undefined>();
	let reader: BlobReader | undefined;
	/** Why texts were missing the last time that Git was asked. */
	let cause: { readonly failure?: GitFailure | undefined } | undefined;
	return {
		read: async (blobs, { quick }) => {
			const unknown = blobs.filter((blob) => (quick ? !asked.has(blob) : asked.get(blob) === undefined));
			// Starting a program takes longer than all that is asked of it. One that has ended, as it does outside a repository, has
			// nothing to tell.
			if (quick) reader ??= openBlobReader(root);
			const found = await (quick && reader ? reader.read(unknown) : readOnce(root, unknown, {}));
			for (const blob of unknown) asked.set(blob, found.texts.get(blob));
			if (found.failure) cause = { failure: found.failure };
			else if (!quick) cause = undefined;
			const texts = new Map(
				blobs.flatMap((blob): [string, string][] => {
					const text = asked.get(blob);
					return text === undefined ? [] : [[blob, text]];
				}),
			);
			const missing = blobs.length - texts.size;
			if (missing > 0) cause ??= { failure: await cloneKind({ root }) };
			return { texts, problems: missing > 0 && cause?.failure ? [missingTexts(cause.failure, missing)] : [] };
		},
		close: () => reader?.close(),
	};
}
