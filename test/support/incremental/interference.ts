import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import {
	cp,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	symlink,
	truncate,
	utimes,
	writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { Random } from "../../../bench/corpus/random.ts";
import { outputMark } from "../../../src/node/output/output-mark.ts";
import type { BuildOptions } from "../../../src/node/session/build-types.ts";
import { hasCode } from "../../../src/node/system/has-code.ts";

/** A site that is built again and again. */
export interface InterferedSite {
	readonly root: string;
	readonly output: string;
	/** A folder for a copy of the cache. */
	readonly aside: string;
	readonly options: Pick<BuildOptions, "root" | "output" | "search">;
}

/** Something that befalls the cache or the output between two builds. */
export interface Interference {
	readonly name: string;
	readonly happen: (site: InterferedSite, random: Random) => Promise<void>;
}

/** What a build has to make up for. */
export const interferences: readonly Interference[] = [
	{
		name: "the cache is deleted",
		happen: ({ root }) => rm(join(root, ".brygga"), { recursive: true, force: true }),
	},
	{
		name: "a file of the cache is cut short",
		happen: async ({ root }, random) => {
			const file = random.pick(await cacheFiles(root));
			await truncate(file, random.below((await readFile(file)).length));
		},
	},
	{
		name: "a byte of the cache is changed",
		happen: async ({ root }, random) => {
			const file = random.pick(await cacheFiles(root));
			const bytes = await readFile(file);
			if (bytes.length === 0) return;
			const at = random.below(bytes.length);
			bytes[at] = (bytes[at] ?? 0) ^ 1;
			await writeFile(file, bytes);
		},
	},
	{
		name: "a file of the cache is swapped for another",
		happen: async ({ root }, random) => {
			const files = await cacheFiles(root);
			await cp(random.pick(files), random.pick(files), { force: true }).catch(ignoreSame);
		},
	},
	{
		name: "a file of the cache is deleted",
		happen: async ({ root }, random) => rm(random.pick(await cacheFiles(root))),
	},
	{
		name: "the cache is put aside",
		happen: async ({ root, aside }) => {
			await rm(aside, { recursive: true, force: true });
			await cp(join(root, ".brygga"), aside, { recursive: true, preserveTimestamps: true });
		},
	},
	{
		name: "the cache that was put aside takes the place of the newer one",
		happen: async ({ root, aside }) => {
			if (!existsSync(aside)) return;
			await rm(join(root, ".brygga"), { recursive: true, force: true });
			await cp(aside, join(root, ".brygga"), { recursive: true, preserveTimestamps: true });
		},
	},
	{
		name: "a file of the cache that was put aside is laid among the newer ones",
		happen: async ({ root, aside }, random) => {
			const files = await filesBelow(aside);
			if (files.length === 0) return;
			const file = random.pick(files);
			await cp(file, join(root, ".brygga", file.slice(aside.length + 1)), { preserveTimestamps: true });
		},
	},
	{
		name: "a build of another state was killed",
		happen: async ({ root, options }, random) => {
			const page = join(root, "content/sv/om.md");
			const extra = join(root, `content/sv/nyheter/annan-${random.below(9)}.md`);
			const text = await readFile(page).catch(() => undefined);
			const had = await readFile(extra).catch(() => undefined);
			const front = `title: Ett annat läge ${random.below(999)}\ndescription: Som inte blev av.`;
			await writeFile(extra, `---\n${front}\n---\n\nText.\n`);
			if (text) await writeFile(page, `${text.toString()}\nEtt annat läge ${random.below(999)}.\n`);
			await killBuild(options, random.below(400));
			if (text) await writeFile(page, text);
			await (had ? writeFile(extra, had) : rm(extra));
		},
	},
	{
		name: "the cache is of another version",
		happen: async ({ root }) => {
			const file = join(root, ".brygga/index");
			await writeFile(file, (await readFile(file, "utf8")).replace(/"version":"[^"]*"/, '"version":"other"'));
		},
	},
	{
		name: "a file of the output is deleted",
		happen: async ({ output }, random) => rm(random.pick(await siteFiles(output))),
	},
	{
		name: "a file of the output is edited",
		happen: async ({ output }, random) => {
			const file = random.pick(await siteFiles(output));
			const bytes = await readFile(file);
			bytes[0] = (bytes[0] ?? 0) ^ 1;
			await writeFile(file, bytes);
		},
	},
	{ name: "the output is deleted", happen: ({ output }) => rm(output, { recursive: true, force: true }) },
	{
		name: "the times of the content are set back",
		happen: async ({ root }, random) => {
			const files = await filesBelow(join(root, "content"));
			const time = new Date(1_000_000_000_000 + random.below(1_000_000_000));
			for (const file of files.slice(0, 5)) await utimes(file, time, time);
		},
	},
	{
		name: "files that aren't the site's lie in the output",
		happen: async ({ output }) => {
			await mkdir(join(output, "sv/removed-long-ago"), { recursive: true });
			await writeFile(join(output, "sv/removed-long-ago/index.html"), "still published");
			await mkdir(join(output, "empty"));
			await symlink("/", join(output, "link"));
		},
	},
	{
		name: "a folder of the output is moved away, with a link to it in its place",
		happen: async ({ output }) => {
			await rename(join(output, "sv"), join(output, "moved"));
			await symlink("moved", join(output, "sv"));
		},
	},
	{
		name: "a file of the output has become a folder",
		happen: async ({ output }, random) => {
			const file = random.pick(await siteFiles(output));
			await rm(file);
			await mkdir(join(file, "below"), { recursive: true });
			await writeFile(join(file, "below/file"), "");
		},
	},
	{
		name: "a build was interrupted while it wrote",
		happen: async ({ output }) => {
			const files = join(await killedStaging(output), "files/sv");
			await mkdir(files, { recursive: true });
			await writeFile(join(files, "index.html"), "half a p");
		},
	},
	{
		name: "a build was interrupted while it put the whole site in place",
		happen: async ({ output }) => {
			const staging = await killedStaging(output);
			await rename(output, join(staging, "files"));
			await writeFile(join(staging, "journal"), JSON.stringify({ removed: [] }));
		},
	},
	{
		name: "a build was interrupted while it moved files into place",
		happen: async ({ output }, random) => {
			const staging = await killedStaging(output);
			const [first, second] = [random.pick(await siteFiles(output)), random.pick(await siteFiles(output))];
			const moved = first.slice(output.length + 1);
			await mkdir(join(staging, "files", moved, ".."), { recursive: true });
			await writeFile(join(staging, "files", moved), "of the build that was interrupted");
			const removed = first === second ? [] : [second.slice(output.length + 1)];
			await writeFile(join(staging, "journal"), JSON.stringify({ removed }));
		},
	},
];

/** Builds in another process, and kills that after some milliseconds of building; it ends at once where this one holds the output. */
async function killBuild(options: InterferedSite["options"], milliseconds: number): Promise<void> {
	const build = new URL("build-elsewhere.ts", import.meta.url).pathname;
	const child = spawn(process.execPath, ["--import", "tsx", build, JSON.stringify(options)], {
		stdio: ["ignore", "pipe", "ignore"],
	});
	const ended = once(child, "close");
	child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
	await ended;
}

/** A file may have been picked twice. */
function ignoreSame(error: unknown): void {
	if (!hasCode(error, "ERR_FS_CP_EINVAL")) throw error;
}

/** The staging folder of a process that is gone. */
async function killedStaging(output: string): Promise<string> {
	const staging = `${output}.staging`;
	await mkdir(staging, { recursive: true });
	await writeFile(join(staging, ".gitignore"), "*\n");
	await writeFile(join(staging, "owner"), "4194305 1\n");
	return staging;
}

/** The files of a site in its output folder. */
async function siteFiles(output: string): Promise<string[]> {
	return (await filesBelow(output)).filter((file) => file !== join(output, outputMark));
}

async function cacheFiles(root: string): Promise<string[]> {
	return filesBelow(join(root, ".brygga"));
}

/** Files below a folder, in a fixed order. */
export async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
