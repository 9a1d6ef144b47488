import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPicture } from "../../core/pictures/published-picture.ts";
import { ChangedFileError } from "../../core/problems/changed-file-error.ts";

/**
 * A picture's bytes as they are published.
 *
 * @throws ChangedFileError When it isn't the picture any more that it was when the site was read.
 */
export function readPublished(root: string, file: string): Uint8Array {
	const published = publishedPicture(readFileSync(join(root, file)));
	if (!published) throw new ChangedFileError(file);
	return published.bytes;
}
