import { hash } from "node:crypto";

/** A digest that tells contents of this tool's own apart. */
export function shortDigest(content: string | Uint8Array): string {
	return quickDigest(content).slice(0, 20);
}

/** The same at full length. */
export function quickDigest(content: string | Uint8Array): string {
	return hash("sha1", content, "base64url");
}
