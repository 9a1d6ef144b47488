import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../system/make-folder.ts";
import { writeWhole } from "../system/write-whole.ts";

/** What was compiled, and from what. */
interface Kept {
	readonly files: readonly string[];
	readonly version: string;
}

/** Compiled configurations, each in a file named after what it was made from, so that processes can share them. */
export interface ConfigurationStore {
	/** What was compiled last of a configuration, if it is still there. */
	readonly known: (name: string) => Kept | undefined;
	readonly path: (version: string) => string;
	readonly keep: (
		compiled: Kept & { readonly name: string; readonly code: string; readonly map: string },
	) => void;
}

/** Files that are kept: a process that began with an older one may yet start a thread with it. */
const mostKept = 12;

/** The store of a site, in `<root>/.brygga/configuration/`; where that can't be written, a folder that lasts as long as this process. */
export function configurationStore(root: string): ConfigurationStore {
	const folder = folderFor(root);
	const path = (version: string): string => join(folder, `${version}.mjs`);
	return {
		path,
		known: (name) => {
			const kept = readKept(join(folder, `${name}.json`));
			return kept && existsSync(path(kept.version)) ? kept : undefined;
		},
		keep: ({ name, files, version, code, map }) => {
			writeWhole(`${path(version)}.map`, map);
			writeWhole(path(version), code);
			writeWhole(join(folder, `${name}.json`), JSON.stringify({ files, version }));
			removeOld(folder);
		},
	};
}

function folderFor(root: string): string {
	const cache = join(root, ".brygga");
	const folder = join(cache, "configuration");
	try {
		makeFolder(folder);
		writeFileSync(join(cache, ".gitignore"), "*\n");
		return folder;
	} catch {
		const other = mkdtempSync(join(tmpdir(), "brygga-configuration-"));
		process.once("exit", () => rmSync(other, { recursive: true, force: true }));
		return other;
	}
}

/** What can't be read counts as absent: it is made again. */
function readKept(file: string): Kept | undefined {
	try {
		const { files, version } = JSON.parse(readFileSync(file, "utf8")) as Partial<Kept>;
		return Array.isArray(files) && typeof version === "string" ? { files, version } : undefined;
	} catch {
		return undefined;
	}
}

function removeOld(folder: string): void {
	const files = readdirSync(folder)
		.filter((name) => /\.mjs(?:\.map)?$/.test(name))
		.map((name) => join(folder, name))
		.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of files.slice(mostKept)) rmSync(old, { force: true });
}
