import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { PictureVariant } from "../../core/pictures/picture-variants.ts";
import { readPublished } from "../reading/read-picture.ts";
import { hasCode } from "../system/has-code.ts";
import { inParallel } from "../system/in-parallel.ts";
import { writeWhole } from "../system/write-whole.ts";
import { loadEncoder } from "./picture-encoder.ts";

/** A picture that is to be made from a file of the site. */
export interface WantedPicture extends PictureVariant {
	/** Relative to the site's root. */
	readonly file: string;
}

const digestLength = 32;

/** The folder, below that for what is kept, of the pictures that were made before. */
const folderIn = (cache: string): string => join(cache, "pictures");

/** Where a picture is kept: by the name that its file in the output has, which its content gives it. */
function fileOf(cache: string, path: string): string {
	return join(folderIn(cache), basename(path));
}

/** Makes the pictures that aren't kept from before, several at once. */
export async function makePictures(
	wanted: readonly WantedPicture[],
	{ root, cache }: { readonly root: string; readonly cache: string },
): Promise<void> {
	const missing = wanted.filter(({ path }) => !madePicture(cache, path));
	if (missing.length === 0) return;
	const { encode } = await loadEncoder();
	mkdirSync(folderIn(cache), { recursive: true });
	await inParallel(missing, {
		atOnce: availableParallelism(),
		work: async ({ file, path, ...how }) => {
			const picture = await encode(readPublished(root, file), how);
			const digest = createHash("sha256").update(picture).digest();
			writeWhole(fileOf(cache, path), Buffer.concat([digest, picture]));
		},
	});
}

/** A picture that was made; `undefined` when it wasn't, or isn't whole. */
export function madePicture(cache: string, path: string): Uint8Array | undefined {
	try {
		const bytes = readFileSync(fileOf(cache, path));
		const picture = bytes.subarray(digestLength);
		const digest = createHash("sha256").update(picture).digest();
		return digest.equals(bytes.subarray(0, digestLength)) ? picture : undefined;
	} catch (error) {
		if (hasCode(error, "ENOENT")) return undefined;
		throw error;
	}
}

/** Removes pictures that the site doesn't show any more. */
export function forgetOtherPictures(cache: string, paths: readonly string[]): void {
	const wanted = new Set(paths.map((path) => basename(path)));
	for (const name of namesIn(folderIn(cache)))
		if (!wanted.has(name)) rmSync(join(folderIn(cache), name), { force: true });
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	}
}
