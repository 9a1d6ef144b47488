import { availableParallelism } from "node:os";
import { mergeConflict, mergeConflictProblem } from "../../core/content/files/merge-conflict.ts";
import type { MediaFile, SiteFiles, TextFile } from "../../core/content/files/site-files.ts";
import { blobId, unixBlobId } from "../../core/drift/blob-id.ts";
import { inSentence } from "../../core/problems/name-some.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { loadEncoder } from "../pictures/picture-encoder.ts";
import { inParallel } from "../system/in-parallel.ts";
import { isPicture, isTemplate, isText } from "./file-types.ts";
import { listSiteFiles, type SiteListing } from "./list-site-files.ts";
import { noPermission, readAllowed } from "./no-permission.ts";
import { readPicture } from "./read-picture.ts";

/** Gives a file that was read before, as long as it is the same. */
export type KnownFiles = (file: string) => TextFile | MediaFile | undefined;

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
	const before = new Map(files.map((file) => [file, known(file)]));
	const pictures = await readPictures(
		root,
		files.filter((file) => isPicture(file) && !before.get(file)),
	);
	for (const file of files) {
		if (file.startsWith("content/") && isTemplate(file)) continue;
		const read = before.get(file) ?? pictures.get(file) ?? readOne(root, file);
		if ("code" in read) problems.push(read);
		else if ("path" in read) media.set(read.file.normalize("NFC"), read);
		else if (file.endsWith(".md")) {
			const tree = trees.get(folderOf(file));
			if (tree) tree.push(read);
			else problems.push(pageOutside(file, folders));
		} else if (/^i18n\/[^/]+\.json$/.test(file))
			strings.set(file.slice("i18n/".length, -".json".length), read);
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

function readOne(root: string, file: string): TextFile | Problem {
	return isText(file) ? readText(root, file) : unknownFile(file);
}

/** Decoding is what takes time, which several threads share. */
async function readPictures(
	root: string,
	files: readonly string[],
): Promise<ReadonlyMap<string, MediaFile | Problem>> {
	if (files.length === 0) return new Map();
	const encoder = await loadEncoder();
	const read = await inParallel(files, {
		atOnce: availableParallelism(),
		work: async (file) => [file, await readPicture(root, { file, encoder })] as const,
	});
	return new Map(read);
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads synchronously, which for thousands of small files takes a quarter of the time. */
export function readText(root: string, file: string): TextFile | Problem {
	const bytes = readAllowed(root, file);
	if (!bytes) return noPermission(file, "file");
	try {
		const text = strictUtf8.decode(bytes);
		const conflict = mergeConflict(text);
		if (conflict !== undefined) return mergeConflictProblem(file, conflict);
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

/** A Markdown file beside the folders of the languages, which belongs to none of them. */
function pageOutside(file: string, folders: readonly string[]): Problem {
	const name = file.slice(file.lastIndexOf("/") + 1);
	const places = (folders.length > 0 ? folders : ["LANGUAGE"]).map((folder) => `content/${folder}/${name}`);
	return {
		code: "content/unknown-file",
		severity: "warning",
		message: `${file} isn't published: it is in no language's folder.`,
		hint: `Move it into the folder of the language that it is written in: ${inSentence(places, "or")}.`,
		file,
	};
}
