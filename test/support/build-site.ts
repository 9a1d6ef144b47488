import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type BuiltSite, readBuiltSite } from "./built-site.ts";
import { noteMovement } from "./gate/note-movement.ts";
import { runLong } from "./run-long.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

export interface BuildOptions {
	/** Folder with `content/` and `i18n/`. */
	readonly root: string;
	/** Output folder. */
	readonly output: string;
	/** Environment variables that differ from this process's. */
	readonly environment?: Readonly<Record<string, string>>;
}

/** The addresses under which this repository's site is built for the tests: its own, and one with a path. */
const variants = { usual: undefined, "sub-path": "https://pages.example/some/project/" } as const;

const cached = new Map<keyof typeof variants, Promise<BuiltSite>>();

/** This repository's own site, built once for all processes of a test run. */
export function builtSite(variant: keyof typeof variants = "usual"): Promise<BuiltSite> {
	const site = cached.get(variant) ?? buildOnce(variant);
	cached.set(variant, site);
	return site;
}

/**
 * The folder that all processes of a test run share, removed when the run ends. A test file that is run by itself
 * has one of its own.
 */
export async function sharedFolder(): Promise<string> {
	const given = process.env["BRYGGA_TEST_FOLDER"];
	if (given !== undefined) return given;
	const own = await mkdtemp(join(tmpdir(), "brygga-test-"));
	process.env["BRYGGA_TEST_FOLDER"] = own;
	process.once("exit", () => rmSync(own, { recursive: true, force: true }));
	return own;
}

/**
 * Copies this repository's content and strings to a folder.
 *
 * @param url The site's address there; that of the repository when absent.
 */
export async function copyContent(root: string, url?: string): Promise<void> {
	for (const folder of ["content", "i18n"]) {
		await cp(join(repository, folder), join(root, folder), { recursive: true });
	}
	if (url === undefined) return;
	const settings = join(root, "content/site.yaml");
	await writeFile(settings, (await readFile(settings, "utf8")).replace(/^url:.*$/m, `url: ${url}`));
}

/** Builds a site with the command that people use and reads what came of it. */
export async function buildSite({ root, output, environment }: BuildOptions): Promise<BuiltSite> {
	const program = join(repository, "bin/brygga.mjs");
	await runLong(process.execPath, [program, "build", "--root", root, "--output", output], {
		...(environment === undefined ? {} : { environment }),
	});
	return readBuiltSite(root, output);
}

/** The first process to make the folder builds; the others wait until it has left a mark. */
async function buildOnce(variant: keyof typeof variants): Promise<BuiltSite> {
	const shared = await sharedFolder();
	const root = join(shared, variant);
	const output = `${root}.site`;
	const mark = `${root}.built`;
	const first = await mkdir(root).then(
		() => true,
		() => false,
	);
	const builder = `${root}.builder`;
	if (first) {
		await leaveMark(builder, String(process.pid));
		try {
			await copyContent(root, variants[variant]);
			const site = await buildSite({ root, output });
			await leaveMark(mark, "");
			return site;
		} catch (error) {
			await leaveMark(mark, String(error));
			throw error;
		}
	}
	while (!(await exists(mark))) {
		await wait(50);
		if (!(await exists(builder))) continue;
		// Signal 0 asks whether it is there, and throws if it isn't. Whether it moves, the gate asks.
		process.kill(Number(await readFile(builder, "utf8")), 0);
		noteMovement("another process, which builds the site");
	}
	const failure = await readFile(mark, "utf8");
	if (failure !== "") throw new Error(failure);
	return readBuiltSite(root, output);
}

/** Writes a file that is either whole or not there. */
async function leaveMark(mark: string, text: string): Promise<void> {
	await writeFile(`${mark}.part`, text);
	await rename(`${mark}.part`, mark);
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	);
}
