/** How the sources become what runs: the launcher's bundle, and that of the tests, which try the same code. */
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import packageJson from "../package.json" with { type: "json" };
import { programVersions } from "../src/node/cache/program-files.mjs";

const repository = fileURLToPath(new URL("../", import.meta.url));

/** What `folder` holds by these names, as {@link bundle} makes them. */
const own = {
	main: "src/cli/main.ts",
	worker: "src/node/worker.ts",
	indexing: "src/node/search/indexing-process.ts",
};

/** Packages that find files of their own beside them, or that aren't always there. */
const external = [
	"@resvg/resvg-wasm",
	"esbuild",
	"pagefind",
	"sharp",
	"@11ty/eleventy-dev-server",
	"tsx",
	"dictionary-*",
];

/**
 * Bundles the command line and the programs of its threads and processes.
 *
 * @param options `outdir` is where the files go, `folder` where they will be run from; `portable` when that isn't known, but that it
 * will be a folder directly in the package. `entries` are further programs, by name;
 * `external` further packages that stay outside; `plugins` come before the bundle's own. `versions` are those of the sources.
 */
export async function bundle({
	outdir,
	folder = outdir,
	portable = false,
	minify = false,
	entries = {},
	external: further = [],
	plugins = [],
	versions = programVersions(repository),
}) {
	await build({
		entryPoints: Object.fromEntries(
			Object.entries({ ...own, ...entries }).map(([name, file]) => [name, join(repository, file)]),
		),
		outdir,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: packageJson.engines.node.replace(">=", "node"),
		minifyWhitespace: minify,
		minifySyntax: minify,
		sourcemap: minify ? false : "linked",
		legalComments: "none",
		logLevel: "silent",
		external: [...external, ...further],
		define: {
			bryggaBundle: portable ? "bryggaFolder" : JSON.stringify(folder),
			bryggaVersions: JSON.stringify(versions),
		},
		plugins: [...plugins, plainFields(), keepAddresses(portable), eleventyInPart()],
		banner: { js: portable ? findHere : requireHere(folder) },
	});
}

/** CommonJS packages inside of the bundle load others. */
const requireHere = (folder) => `import { createRequire as bryggaCreateRequire } from "node:module";
const require = bryggaCreateRequire(${JSON.stringify(pathToFileURL(join(repository, "package.json")).href)});
const __dirname = ${JSON.stringify(dirname(folder))}, __filename = __dirname + "/main.js";`;

/** The same for a bundle that is installed with the package: its files and its packages are found from where it is then. */
const findHere = `import { existsSync as bryggaExists } from "node:fs";
import { createRequire as bryggaCreateRequire } from "node:module";
import { dirname as bryggaAbove, join as bryggaJoin } from "node:path";
import { fileURLToPath as bryggaPath, pathToFileURL as bryggaUrl } from "node:url";
const require = bryggaCreateRequire(import.meta.url);
const __filename = bryggaPath(import.meta.url), bryggaFolder = bryggaAbove(__filename), __dirname = bryggaAbove(bryggaFolder);
const bryggaAddress = (file) => {
	let above = __dirname;
	if (file.startsWith("node_modules/"))
		while (!bryggaExists(bryggaJoin(above, file)) && above !== bryggaAbove(above)) above = bryggaAbove(above);
	return bryggaUrl(bryggaJoin(above, file)).href;
};`;

/** Files are looked for beside the sources, not beside the bundle. */
function keepAddresses(portable) {
	const address = (path) =>
		portable
			? `bryggaAddress(${JSON.stringify(relative(repository, path).replaceAll(sep, "/"))})`
			: JSON.stringify(pathToFileURL(path).href);
	return {
		name: "keep-addresses",
		setup(build) {
			build.onLoad({ filter: /\.(?:ts|m?js)$/ }, async ({ path }) => {
				const text = await readFile(path, "utf8");
				if (!text.includes("import.meta.url")) return undefined;
				return {
					contents: text.replaceAll("import.meta.url", address(path)),
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

/** Of Eleventy, only what renders layouts goes into the bundle; a whole run of Eleventy loads all of it, and with it a Nunjucks outside the bundle. */
function eleventyInPart() {
	return {
		name: "eleventy-in-part",
		setup(build) {
			build.onResolve({ filter: /^nunjucks$/ }, ({ kind }) =>
				kind === "dynamic-import" ? { external: true } : undefined,
			);
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
