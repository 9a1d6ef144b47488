import { cp, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuiltSite, readBuiltSite } from "./built-site.ts";
import { onceForAll, sharedFolder } from "./once-for-all.ts";
import { runLong } from "./run-long.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

export interface BuildOptions {
	/** Folder with `content/` and `i18n/`. */
	readonly root: string;
	/** Output folder. */
	readonly output: string;
	/** The Node that builds; that of this process when absent. */
	readonly executable?: string;
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
 * Copies this repository's content, strings and views to a folder.
 *
 * @param url The site's address there; that of the repository when absent.
 */
export async function copyContent(root: string, url?: string): Promise<void> {
	for (const folder of ["content", "i18n", "views"]) {
		await cp(join(repository, folder), join(root, folder), { recursive: true });
	}
	if (url === undefined) return;
	const settings = join(root, "content/site.yaml");
	await writeFile(settings, (await readFile(settings, "utf8")).replace(/^url:.*$/m, `url: ${url}`));
}

/** Builds a site with the command that people use and reads what came of it. */
export async function buildSite({
	root,
	output,
	executable = process.execPath,
	environment,
}: BuildOptions): Promise<BuiltSite> {
	const program = join(repository, "bin/brygga.mjs");
	await runLong(executable, [program, "build", "--root", root, "--output", output], {
		...(environment === undefined ? {} : { environment }),
	});
	return readBuiltSite(root, output);
}

async function buildOnce(variant: keyof typeof variants): Promise<BuiltSite> {
	const root = join(await sharedFolder(), variant);
	const output = `${root}.site`;
	await onceForAll(`built-${variant}`, async () => {
		await copyContent(root, variants[variant]);
		await buildSite({ root, output });
		return "";
	});
	return readBuiltSite(root, output);
}

/** A site beside this repository's own, from the folder that it lies in, built once for all processes of a test run. */
export async function builtBeside(folder: "docs" | "examples/museum"): Promise<BuiltSite> {
	const root = join(repository, folder);
	const name = `built-${basename(folder)}`;
	const output = join(await sharedFolder(), `${name}.site`);
	await onceForAll(name, async () => {
		await buildSite({ root, output });
		return "";
	});
	return readBuiltSite(root, output);
}
