#!/usr/bin/env node
/**
 * Starts Brygga. TypeScript is turned into JavaScript once for each version of the sources and kept in
 * `node_modules/.cache/brygga/`, since turning it anew at every start takes longer than a small build. Where that can't be
 * written, the sources are run as they are.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../", import.meta.url));

// Eleventy would watch every import for changes, in a thread of its own.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] ??= "1";
const cache = join(repository, "node_modules/.cache/brygga");

/** Bundles that are kept, for working copies that share their packages. */
const kept = 4;

/** Packages that find files of their own beside them, or that aren't always there. */
const external = ["esbuild", "pagefind", "@11ty/eleventy-dev-server", "tsx", "dictionary-*"];

function sourcesVersion() {
	const hash = createHash("sha256").update(process.version);
	const add = (path) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const full = join(path, entry.name);
			if (entry.isDirectory()) add(full);
			else if (entry.name.endsWith(".ts")) hash.update(full).update(readFileSync(full));
		}
	};
	for (const part of ["core", "node", "cli"]) add(join(repository, "src", part));
	for (const file of [fileURLToPath(import.meta.url), join(repository, "package-lock.json")])
		if (existsSync(file)) hash.update(readFileSync(file));
	return hash.digest("hex").slice(0, 20);
}

async function isBundled(folder) {
	if (existsSync(join(folder, "main.js"))) return true;
	const part = `${folder}.${process.pid}.part`;
	try {
		mkdirSync(part, { recursive: true });
		await bundle(part, folder);
		renameSync(part, folder);
		removeOld();
		return true;
	} catch (error) {
		rmSync(part, { recursive: true, force: true });
		if (process.env["BRYGGA_DEBUG"] !== undefined) process.stderr.write(`Not bundled: ${error}\n`);
		return existsSync(join(folder, "main.js"));
	}
}

/** Removes all but the last few bundles. */
function removeOld() {
	const bundles = readdirSync(cache).map((name) => join(cache, name));
	const newest = bundles.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
	for (const old of newest.slice(kept)) rmSync(old, { recursive: true, force: true });
}

async function bundle(outdir, folder) {
	const { build } = await import("esbuild");
	await build({
		entryPoints: {
			main: join(repository, "src/cli/main.ts"),
			worker: join(repository, "src/node/rendering/worker.ts"),
			indexing: join(repository, "src/node/search/indexing-process.ts"),
		},
		outdir,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: `node${process.versions.node}`,
		minifyWhitespace: true,
		minifySyntax: true,
		legalComments: "none",
		logLevel: "silent",
		external,
		define: { bryggaBundle: JSON.stringify(folder) },
		plugins: [plainFields(), keepAddresses(), eleventyInPart()],
		banner: { js: requireHere(folder) },
	});
}

/** CommonJS packages inside of the bundle load others. */
const requireHere = (folder) => `import { createRequire as bryggaCreateRequire } from "node:module";
const require = bryggaCreateRequire(${JSON.stringify(pathToFileURL(join(repository, "package.json")).href)});
const __dirname = ${JSON.stringify(dirname(folder))}, __filename = __dirname + "/main.js";`;

/** Files are looked for beside the sources, not beside the bundle. */
function keepAddresses() {
	return {
		name: "keep-addresses",
		setup(build) {
			build.onLoad({ filter: /\.(?:ts|m?js)$/ }, async ({ path }) => {
				const text = await readFile(path, "utf8");
				if (!text.includes("import.meta.url")) return undefined;
				return {
					contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
					loader: path.endsWith(".ts") ? "ts" : "js",
				};
			});
		},
	};
}

/** markdown-it is published with a call of a helper for each field of each token, which takes several times an assignment. */
function plainFields() {
	const field =
		/\b_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)?"(\w+)",\s*([^()]*?)\s*\);/g;
	return {
		name: "plain-fields",
		setup(build) {
			build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, async ({ path }) => ({
				contents: (await readFile(path, "utf8")).replace(field, "this.$1 = $2;"),
			}));
		},
	};
}

/** Of Eleventy, only what renders layouts goes into the bundle; a whole run of Eleventy loads all of it. */
function eleventyInPart() {
	return {
		name: "eleventy-in-part",
		setup(build) {
			build.onResolve({ filter: /^@11ty\/eleventy$/ }, ({ kind }) =>
				kind === "dynamic-import"
					? { external: true }
					: {
							path: fileURLToPath(import.meta.resolve("@11ty/eleventy")),
							sideEffects: false,
						},
			);
		},
	};
}

const folder = join(cache, sourcesVersion());
if (await isBundled(folder)) await import(pathToFileURL(join(folder, "main.js")).href);
else {
	const { register } = await import("tsx/esm/api");
	register();
	await import("../src/cli/main.ts");
}
