import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { hasCode } from "../system/has-code.ts";

/** The path that an address stands for; `undefined` when it is malformed or tries to leave the folder. */
export function decodePath(address: string): string | undefined {
	if (!address.startsWith("/")) return undefined;
	try {
		const path = decodeURIComponent(address);
		return /[\0\\]/.test(path) || /(?:^|\/)\.\.?(?:\/|$)/.test(path) ? undefined : path;
	} catch {
		return undefined;
	}
}

/** What a path below the folder leads to. */
type Found = { kind: "file"; path: string } | { kind: "folder" } | { kind: "nothing" };

/** Finds what a static host serves at a path: a file, the index document of a folder, or a folder that lacks its last slash. */
export async function findFile(directory: string, path: string): Promise<Found> {
	if (path.includes("//") || isHidden(path)) return { kind: "nothing" };
	const kindAt = (file: string): Promise<Found["kind"]> => kindOf(file, directory);
	const kind = await kindAt(join(directory, path));
	if (path.endsWith("/")) {
		const index = join(directory, path, "index.html");
		return (await kindAt(index)) === "file" ? { kind: "file", path: index } : { kind: "nothing" };
	}
	if (kind === "folder" && path !== "" && (await kindAt(join(directory, path, "index.html"))) !== "file") {
		return { kind: "nothing" };
	}
	return kind === "file" ? { kind, path: join(directory, path) } : { kind };
}

/** Names with a dot are no host's to serve, but for well-known addresses (RFC 8615). */
function isHidden(path: string): boolean {
	return /\/\.(?!well-known(?:\/|$))/.test(path);
}

/** The `404.html` of the nearest folder above a path. */
export async function findNotFoundPage(directory: string, path: string): Promise<string | undefined> {
	const folders = path.split("/").filter((part) => part !== "");
	for (let depth = folders.length; depth >= 0; depth--) {
		const page = join(directory, ...folders.slice(0, depth), "404.html");
		if ((await kindOf(page, directory)) === "file") return page;
	}
	return undefined;
}

/** What is at a path; nothing, where a symbolic link leads out of the folder that is served. */
export async function kindOf(path: string, directory: string): Promise<Found["kind"]> {
	try {
		const stats = await stat(path);
		const steps = relative(await realpath(directory), await realpath(path));
		if (steps === ".." || steps.startsWith(`..${sep}`) || isAbsolute(steps)) return "nothing";
		return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "nothing";
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP")) return "nothing";
		throw new Error(`Could not look up ${path}`, { cause: error });
	}
}
