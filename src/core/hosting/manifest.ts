import { type CacheClass, cacheClass } from "./cache-class.ts";
import { contentType } from "./content-type.ts";

/** Every file of a built site, for whoever uploads it. */
export interface SiteManifest {
	readonly version: 1;
	/** By path below the output, in the order of code units. */
	readonly files: Readonly<Record<string, ManifestFile>>;
}

/** A file as it is to be uploaded. */
export interface ManifestFile {
	/** Of its bytes, in hexadecimal. */
	readonly sha256: string;
	/** Bytes. */
	readonly size: number;
	readonly cache: CacheClass;
	readonly type: string;
}

/** What is known of a file of the output. */
interface WrittenFile {
	readonly sha256: string;
	readonly size: number;
}

/** The manifest of an output, the same for the same files. */
export function siteManifest(files: Iterable<readonly [path: string, file: WrittenFile]>): SiteManifest {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		version: 1,
		files: Object.fromEntries(
			sorted.map(([path, { sha256, size }]) => [
				path,
				{ sha256, size, cache: cacheClass(path), type: contentType(path) },
			]),
		),
	};
}

/** One line a file, so that versions of it can be compared. */
export function formatManifest({ version, files }: SiteManifest): string {
	const lines = Object.entries(files).map(
		([path, file]) => `\t\t${JSON.stringify(path)}: ${JSON.stringify(file)}`,
	);
	return `{\n\t"version": ${version},\n\t"files": {\n${lines.join(",\n")}\n\t}\n}\n`;
}
