import { createHash } from "node:crypto";

/**
 * The id that Git gives a file's content: SHA-1 of `blob <bytes>\0<content>` (Git, "gitformat-pack" and
 * `git hash-object`). It needs no repository, survives renames and shallow clones.
 */
export function blobId(content: Uint8Array): string {
	return createHash("sha1").update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}

/**
 * The id that Git gives a file with the line ends of Windows when it converts them (`core.autocrlf`, `text` in
 * `.gitattributes`); `undefined` for content that has none.
 */
export function unixBlobId(content: Uint8Array): string | undefined {
	const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
	if (!bytes.includes("\r\n")) return undefined;
	return blobId(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"));
}
