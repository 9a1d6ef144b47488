import type { MediaFile } from "../../core/content/files/site-files.ts";
import type { FileStamp } from "./file-stamp.ts";

/** What is known of a file, as long as it has the same stamp. */
export interface StoredFile {
	readonly stamp: FileStamp;
	readonly settled: boolean;
	/** Git blob id. */
	readonly blob: string;
	readonly unixBlob?: string;
	/** For pictures. */
	readonly picture?: Omit<MediaFile, "file">;
}
