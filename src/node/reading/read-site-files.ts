import { type Dirent, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { sameNames } from "../../core/content/same-names.ts";
import type { MediaFile, SiteFiles, TextFile } from "../../core/content/site-files.ts";
import { blobId, unixBlobId } from "../../core/drift/blob-id.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { hasCode } from "../system/has-code.ts";
import { pictureTypes, readPicture } from "./read-picture.ts";

/** The names of everything that a site consists of. */
export interface SiteListing {
	/** Paths relative to the root, in a fixed order. */
	readonly files: readonly string[];
	/** Folders directly in `content/`. */
	readonly folders: readonly string[];
	readonly problems: readonly Problem[];
}

/** Gives a file that was read before, as long as it is the same. */
export type KnownFiles = (file: string) => TextFile | MediaFile | undefined;

/**
 * Lists what is in `content/` and `i18n/`. Symbolic links aren't followed, so nothing outside the two folders gets into the
 * site; hidden files are passed over.
 */
export async function listSiteFiles(root: string): Promise<SiteListing> {
	const problems: Problem[] = [];
	const content = await listFiles(root, "content", problems);
	const strings = await listFiles(root, "i18n", problems);
	problems.push(...sameNames([...content.files, ...strings.files]));
	return { files: [...content.files, ...strings.files], folders: content.folders, problems };
}

/**
 * Reads everything that a site consists of: `content/`, `i18n/`.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param options `listing` when the files have been listed already.
 * @throws When the disk fails. What a person can mend is among the problems.
 */
export async function readSiteFiles(
	root: string,
	{ listing, known = () => undefined }: { readonly listing?: SiteListing; readonly known?: KnownFiles } = {},
): Promise<SiteFiles> {
	const { files, folders, problems: found } = listing ?? (await listSiteFiles(root));
	const problems: Problem[] = [...found];
	const trees = new Map(folders.map((folder): [string, TextFile[]] => [folder, []]));
	const strings = new Map<string, TextFile>();
	const media = new Map<string, MediaFile>();
	const others = new Map<string, TextFile>();
	for (const file of files) {
		const reading = known(file) ?? readOne(root, file);
		const read = reading instanceof Promise ? await reading : reading;
		if ("code" in read) problems.push(read);
		else if ("path" in read) media.set(read.file.normalize("NFC"), read);
		else if (file.endsWith(".md")) trees.get(folderOf(file))?.push(read);
		else if (/^i18n\/[^/]+\.json$/.test(file)) strings.set(file.slice("i18n/".length, -".json".length), read);
		else others.set(file, read);
	}
	const settings = others.get("content/site.yaml");
	const glossary = others.get("i18n/glossary.csv");
	return {
		trees,
		strings,
		media,
		problems,
		...(settings ? { settings } : {}),
		...(glossary ? { glossary } : {}),
	};
}

/** The folder directly in `content/` that a file is below. */
function folderOf(file: string): string {
	const start = "content/".length;
	const end = file.indexOf("/", start);
	return file.startsWith("content/") && end > 0 ? file.slice(start, end) : "";
}

function readOne(root: string, file: string): TextFile | Problem | Promise<MediaFile | Problem> {
	if (isText(file)) return readText(root, file);
	return pictureTypes.has(extname(file).toLowerCase()) ? readPicture(root, file) : unknownFile(file);
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

function isText(file: string): boolean {
	return /\.(?:md|ya?ml|json|csv)$/.test(file);
}

/** Files below a folder in a fixed order, and the folders directly in it. */
async function listFiles(
	root: string,
	folder: string,
	problems: Problem[],
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
	const files: string[] = [];
	const folders: string[] = [];
	const visit = async (path: string, depth: number): Promise<void> => {
		for (const entry of await entries(join(root, path))) {
			const name = `${path}/${entry.name}`;
			if (entry.name.startsWith(".")) continue;
			if (entry.isSymbolicLink()) problems.push(symbolicLink(name));
			else if (entry.isDirectory()) {
				if (depth === 0) folders.push(entry.name);
				await visit(name, depth + 1);
			} else if (entry.isFile()) files.push(name);
		}
	};
	await visit(folder, 0);
	return { files, folders };
}

async function entries(directory: string): Promise<Dirent[]> {
	try {
		const found = await readdir(directory, { withFileTypes: true });
		return found.sort((a, b) => compareNames(a.name, b.name));
	} catch (error) {
		if (hasCode(error, "ENOENT")) return [];
		throw error;
	}
}

/** The same order on every disk, whether it takes letters apart or not. */
function compareNames(a: string, b: string): number {
	const [first, second] = [a.normalize("NFC"), b.normalize("NFC")];
	return first === second ? (a < b ? -1 : 1) : first < second ? -1 : 1;
}

/** Reads synchronously, which for thousands of small files takes a quarter of the time. */
export function readText(root: string, file: string): TextFile | Problem {
	const bytes = readFileSync(join(root, file));
	try {
		const text = strictUtf8.decode(bytes);
		const unixBlob = unixBlobId(bytes);
		return { file, text, blob: blobId(bytes), ...(unixBlob === undefined ? {} : { unixBlob }) };
	} catch {
		return {
			code: "content/encoding",
			severity: "error",
			message: "The file isn't UTF-8.",
			hint: "Save it again with the encoding UTF-8.",
			file,
			line: firstBadLine(bytes),
		};
	}
}

/** The 1-based line of the first byte sequence that isn't UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let line = 1;
	let start = 0;
	for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
		try {
			decoder.decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end + 1;
		line++;
	}
	return line;
}

function symbolicLink(file: string): Problem {
	return {
		code: "content/symbolic-link",
		severity: "error",
		message: `${file} is a symbolic link.`,
		hint: "Replace it with the file itself: links aren't followed, so that nothing outside the site is published.",
		file,
	};
}

function unknownFile(file: string): Problem {
	const svg = /\.svgz?$/i.test(file);
	return {
		code: "content/unknown-file",
		severity: "error",
		message: svg
			? "SVG pictures aren't published, since they can hold scripts."
			: `Brygga can't use the file ${file}.`,
		hint: svg
			? "Save the picture as PNG, JPEG, WebP or AVIF."
			: "Keep pages (.md), pictures (.jpg, .png, .webp, .avif, .gif), site.yaml, strings (.json) and glossary.csv here; move other files away.",
		file,
	};
}
