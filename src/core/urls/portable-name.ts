/** Why a file can't be kept on every disk that a site may be built, packed or served on. */
export type NameFault =
	/** Windows keeps the name for a device, or doesn't allow its characters or its end. */
	| { readonly kind: "name"; readonly name: string }
	| { readonly kind: "long"; readonly name: string; readonly bytes: number; readonly most: number };

/** Names of devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

const forbidden = /[<>:"|?*\\]|[. ]$/;

/** Bytes of a name that ext4, APFS and NTFS hold, and of a whole path on macOS, less what stands before the output folder. */
const longestName = 255;
const longestPath = 768;

const utf8 = new TextEncoder();

/**
 * What keeps a file from every disk, if anything.
 *
 * @param file Path below the output folder, with `/`.
 */
export function nameFault(file: string): NameFault | undefined {
	for (const name of file.split("/")) {
		if (device.test(name) || forbidden.test(name)) return { kind: "name", name };
		if (!mayExceed(name, longestName)) continue;
		const bytes = byteLength(name);
		if (bytes > longestName) return { kind: "long", name, bytes, most: longestName };
	}
	if (!mayExceed(file, longestPath)) return undefined;
	const bytes = byteLength(file);
	return bytes > longestPath ? { kind: "long", name: file, bytes, most: longestPath } : undefined;
}

/** A name under which disks that don't tell upper from lower case, or forms of a letter, find the same file. */
export function foldName(file: string): string {
	return file.normalize("NFC").toLowerCase();
}

/** Whether a text may have more bytes than that; UTF-8 has at most three for each of JavaScript's characters. */
function mayExceed({ length }: string, bytes: number): boolean {
	return length * 3 > bytes;
}

function byteLength(text: string): number {
	return utf8.encode(text).length;
}
