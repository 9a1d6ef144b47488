import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { bundle } from "../../../bin/bundle.mjs";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const gate = "test/support/gate";

/** Below the packages, which the bundle imports. */
const cache = join(repository, "node_modules/.cache/brygga-tests");

export interface TestBundle {
	/** The program of a lane. */
	readonly worker: string;
	/** Where the files' own bundles are, each at its path. */
	readonly folder: string;
	remove(): Promise<void>;
}

/**
 * Bundles test files together with what they test, by the launcher's own rules: TypeScript is turned into JavaScript once for
 * all processes, and what is tried is what runs in production.
 *
 * @param directory The folder of tests.
 * @param files Paths relative to it.
 */
export async function bundleTests(directory: string, files: readonly string[]): Promise<TestBundle> {
	await mkdir(cache, { recursive: true });
	const outdir = await mkdtemp(join(cache, "run-"));
	const remove = (): Promise<void> => rm(outdir, { recursive: true, force: true });
	const nameOf = (file: string): string => `tests/${file.replace(/\.ts$/, "")}`;
	const folder = relative(repository, directory);
	try {
		await bundle({
			outdir,
			entries: {
				lane: `${gate}/worker.ts`,
				...Object.fromEntries(files.map((file) => [nameOf(file), join(folder, file)])),
			},
			external: await developmentPackages(),
			plugins: [watchedTests()],
		});
	} catch (error) {
		await remove();
		throw error;
	}
	return {
		worker: join(outdir, "lane.js"),
		folder: join(outdir, "tests"),
		remove,
	};
}

/** What only tests use stays as it is. */
async function developmentPackages(): Promise<string[]> {
	const { devDependencies } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
	return Object.keys(devDependencies);
}

/** Gives tests the uvu that tells the gate of what they do. */
function watchedTests(): Plugin {
	const path = join(repository, gate, "watched-uvu.ts");
	return {
		name: "watched-tests",
		setup: ({ onResolve }) => {
			onResolve({ filter: /^uvu$/ }, ({ importer }) => (importer === path ? { external: true } : { path }));
			// It speaks of the addresses that the bundle replaces.
			onResolve({ filter: /\/bin\/bundle\.mjs$/ }, () => ({
				path: join(repository, "bin/bundle.mjs"),
				external: true,
			}));
		},
	};
}
