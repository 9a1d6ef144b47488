import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { getOrInsert } from "../../core/collections/get-or-insert.ts";
import type { PictureVariant } from "../../core/pictures/picture-variants.ts";
import { type MadeFiles, madeFiles } from "../cache/made-files.ts";
import { inParallel } from "../system/in-parallel.ts";
import { loadEncoder } from "./picture-encoder.ts";
import { readPublished } from "./read-published.ts";

/** A picture that is to be made from a file of the site. */
export interface WantedPicture extends PictureVariant {
	/** Relative to the site's root. */
	readonly file: string;
}

/** The pictures that were made, by {@link pictureName}. */
export function madePictures(cache: string): MadeFiles {
	return madeFiles(join(cache, "pictures"));
}

/** @param path Of a picture in the output, whose name follows from its content. */
export function pictureName(path: string): string {
	return basename(path);
}

/** Makes the pictures that aren't kept from before, of as many files at once as there are processors. */
export async function makePictures(
	wanted: readonly WantedPicture[],
	{ root, cache }: { readonly root: string; readonly cache: string },
): Promise<void> {
	const made = madePictures(cache);
	const missing = wanted.filter(({ path }) => !made.find(pictureName(path)));
	if (missing.length === 0) return;
	const { open } = await loadEncoder();
	const byFile = new Map<string, WantedPicture[]>();
	for (const picture of missing) getOrInsert(byFile, picture.file, () => []).push(picture);
	await inParallel([...byFile], {
		atOnce: availableParallelism(),
		work: async ([file, variants]) => {
			const encode = await open(readPublished(root, file));
			await Promise.all(
				variants.map(async ({ path, ...how }) => made.keep(pictureName(path), await encode(how))),
			);
		},
	});
}
