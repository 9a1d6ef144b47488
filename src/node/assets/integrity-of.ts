import { createHash } from "node:crypto";

/** A Subresource Integrity value (W3C SRI). */
export function integrityOf(content: string | Uint8Array): string {
	return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
