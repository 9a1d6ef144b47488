import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { MediaFile, TextFile } from "../../../core/content/files/site-files.ts";
import { blobId } from "../../../core/drift/blob-id.ts";
import { ChangedFileError } from "../../../core/problems/changed-file-error.ts";
import type { StoredFile } from "../../cache/stored-file.ts";

/** A file from what is known of it; its text is read when it is asked for, unless it is wanted at once. */
export function knownFile(
	root: string,
	{
		file,
		stored,
		withTexts,
	}: { readonly file: string; readonly stored: StoredFile | undefined; readonly withTexts: boolean },
): TextFile | MediaFile | undefined {
	if (!stored) return undefined;
	if (stored.picture) return { file, ...stored.picture };
	return extname(file) === ".md" && !withTexts ? new KnownText(root, file, stored) : undefined;
}

/** A class, since objects with getters of their own take several times the memory, and there is one for each page. */
class KnownText implements TextFile {
	readonly file: string;
	readonly blob: string;
	declare readonly unixBlob?: string;
	readonly #root: string;

	constructor(root: string, file: string, { blob, unixBlob }: StoredFile) {
		this.file = file;
		this.blob = blob;
		if (unixBlob !== undefined) this.unixBlob = unixBlob;
		this.#root = root;
	}

	get text(): string {
		const bytes = readFileSync(join(this.#root, this.file));
		if (blobId(bytes) !== this.blob) throw new ChangedFileError(this.file);
		return bytes.toString();
	}
}
