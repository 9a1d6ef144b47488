import { type BlobReader, openBlobReader } from "./blob-reader.ts";

/** Reads pinned texts once; see {@link BlobReader.read}. */
export async function readPinnedTexts(
	root: string,
	blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (blobs.length === 0) return new Map();
	const reader = openBlobReader(root);
	try {
		return await reader.read(blobs);
	} finally {
		reader.close();
	}
}

/** Reads pinned texts, and remembers them. */
export interface PinnedTexts {
	/**
	 * @param options `quick` is for somebody who waits: Git isn't asked again for what it didn't have, and is kept running for the next time.
	 */
	readonly read: (
		blobs: readonly string[],
		options: { readonly quick: boolean },
	) => Promise<ReadonlyMap<string, string>>;
	readonly close: () => void;
}

/**
 * Makes what asks Git for each text once, since what an id stands for never changes; for one that Git doesn't have, again each time
 * that isn't quick: it may have been fetched.
 */
export function keepPinnedTexts(root: string): PinnedTexts {
	const asked = new Map<string, string | undefined>();
	let reader: BlobReader | undefined;
	return {
		read: async (blobs, { quick }) => {
			const unknown = blobs.filter((blob) => (quick ? !asked.has(blob) : asked.get(blob) === undefined));
			// Starting a program takes longer than all that is asked of it. One that has ended, as it does outside a repository, has
			// nothing to tell.
			if (quick) reader ??= openBlobReader(root);
			const found = await (quick && reader ? reader.read(unknown) : readPinnedTexts(root, unknown));
			for (const blob of unknown) asked.set(blob, found.get(blob));
			return new Map(
				blobs.flatMap((blob): [string, string][] => {
					const text = asked.get(blob);
					return text === undefined ? [] : [[blob, text]];
				}),
			);
		},
		close: () => reader?.close(),
	};
}
