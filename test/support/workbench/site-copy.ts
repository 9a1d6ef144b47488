import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** A copy of this repository's own site, in a Git repository of its own with a remote, as a translator has it. */
export interface SiteCopy {
	readonly root: string;
	readonly output: string;
	readonly git: (...args: readonly string[]) => Promise<string>;
	readonly read: (file: string) => Promise<string>;
	/** Replaces a text that must be there. */
	readonly change: (file: string, from: string, to: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** @param without Files that the copy lacks. */
export async function copySite(without: readonly string[]): Promise<SiteCopy> {
	const folder = await mkdtemp(join(tmpdir(), "brygga-translator-"));
	const root = join(folder, "site");
	const git = async (...args: readonly string[]): Promise<string> =>
		(await run("git", args, { cwd: root })).stdout;
	for (const part of ["content", "i18n", "views", ".gitignore"])
		await cp(join(repository, part), join(root, part), { recursive: true });
	for (const file of without) await rm(join(root, file));
	const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");
	await git("init", "--quiet", "--initial-branch=main");
	await git("config", "user.name", "Kim Berg");
	await git("config", "user.email", "kim@example.org");
	await git("add", "--all");
	await git("commit", "--quiet", "--message", "The site");
	await run("git", ["init", "--quiet", "--bare", join(folder, "remote.git")]);
	await git("remote", "add", "origin", join(folder, "remote.git"));
	await git("push", "--quiet", "origin", "main");
	return {
		root,
		output: join(folder, "output"),
		git,
		read,
		change: async (file, from, to) => {
			const text = await read(file);
			if (!text.includes(from)) throw new Error(`${file} lacks “${from}”`);
			await writeFile(join(root, file), text.replace(from, to));
		},
		close: () => rm(folder, { recursive: true, force: true }),
	};
}
