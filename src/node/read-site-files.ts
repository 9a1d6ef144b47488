import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { MediaFile, SiteFiles, TextFile } from "../core/content/site-files.ts";
import { blobId } from "../core/drift/blob-id.ts";
import type { Problem } from "../core/problems/problem.ts";
import { pictureTypes, readPicture } from "./read-picture.ts";

/**
 * Reads everything that a site consists of: `content/`, `i18n/`. Symbolic links aren't followed, so nothing outside the two
 * folders gets into the site; hidden files are passed over.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws When the disk fails. What a person can mend is among the problems.
 */
export async function readSiteFiles(root: string): Promise<SiteFiles> {
	const problems: Problem[] = [];
	const content = await listFiles(root, "content", problems);
	const texts = new Map<string, TextFile>();
	const media = new Map<string, MediaFile>();
	const strings = await listFiles(root, "i18n", problems);
	for (const file of [...content.files, ...strings.files]) {
		if (isText(file)) {
			const text = await readText(root, file);
			if ("code" in text) problems.push(text);
			else texts.set(file, text);
		} else if (pictureTypes.has(extname(file).toLowerCase())) {
			const picture = await readPicture(root, file);
			if ("code" in picture) problems.push(picture);
			else media.set(file, picture);
		} else problems.push(unknownFile(file));
	}
	const trees = new Map(
		content.folders.map((folder): [string, TextFile[]] => [
			folder,
			[...texts.values()].filter(({ file }) => file.startsWith(`content/${folder}/`) && file.endsWith(".md")),
		]),
	);
	const settings = texts.get("content/site.yaml");
	const glossary = texts.get("i18n/glossary.csv");
	return {
		trees,
		strings: new Map(
			[...texts.values()]
				.filter(({ file }) => /^i18n\/[^/]+\.json$/.test(file))
				.map((text) => [text.file.slice("i18n/".length, -".json".length), text]),
		),
		media,
		problems,
		...(settings ? { settings } : {}),
		...(glossary ? { glossary } : {}),
	};
}

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
		return found.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}

async function readText(root: string, file: string): Promise<TextFile | Problem> {
	const bytes = await readFile(join(root, file));
	try {
		return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), blob: blobId(bytes) };
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
			: `Nothing is known of files such as ${file}.`,
		hint: svg
			? "Save the picture as PNG, JPEG, WebP or AVIF."
			: "Keep pages (.md), pictures (.jpg, .png, .webp, .avif, .gif), site.yaml, strings (.json) and glossary.csv here; move other files away.",
		file,
	};
}
