import { createHash } from "node:crypto";

/**
 * The id that Git gives a file's content: SHA-1 of `blob <bytes>\0<content>` (Git, "gitformat-pack" and
 * `git hash-object`). It needs no repository, survives renames and shallow clones.
 */
export function blobId(content: Uint8Array): string {
	return createHash("sha1").update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
