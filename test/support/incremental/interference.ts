import { mkdir, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Random } from "../../../bench/corpus/random.ts";
import { outputMark } from "../../../src/node/output/output-mark.ts";

/** Something that befalls the cache or the output between two builds. */
export interface Interference {
	readonly name: string;
	readonly happen: (
		site: { readonly root: string; readonly output: string },
		random: Random,
	) => Promise<void>;
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
