import { readFileSync } from "node:fs";
import { dirname, extname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Message, OnLoadResult, Plugin } from "esbuild";
import type { Problem } from "../../core/problems/problem.ts";
import type { Result } from "../../core/problems/result.ts";
import { ownSources } from "../system/generator-paths.ts";
import { configurationStore } from "./configuration-store.ts";
import { digestOfFiles, packagesLock } from "./configuration-version.ts";

/** A site's configuration, ready to be run by any thread: plain data. */
export interface CompiledConfiguration {
	/** The site's root. */
	readonly root: string;
	/** The configuration's name in the root. */
	readonly name: string;
	/** The module to import: the configuration with the site's files that it imports. */
	readonly module: string;
	/** The files that it was made from, relative to the root. */
	readonly files: readonly string[];
	/** A digest of these files and of the lockfile. */
	readonly version: string;
}

/**
 * Compiles a configuration with all that it imports but packages, so that TypeScript runs on every Node, and a change of any of its
 * files is seen. What was compiled before is used again.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param name The configuration's, in the root.
 * @returns The compiled configuration, or problems `configuration/syntax` and `configuration/missing-import`.
 */
export async function compileConfiguration(
	root: string,
	name: string,
): Promise<Result<CompiledConfiguration>> {
	const lock = packagesLock(root);
	const store = configurationStore(root);
	const known = store.known(name);
	if (known) {
		const version = digestOfFiles(root, { files: known.files, lock });
		if (version === known.version)
			return { ok: true, value: { root, name, module: store.path(version), ...known } };
	}
	const { build } = await import("esbuild");
	try {
		const { outputFiles, metafile } = await build({
			entryPoints: [join(root, name)],
			absWorkingDir: root,
			bundle: true,
			write: false,
			outfile: store.path("configuration"),
			format: "esm",
			platform: "node",
			target: "node20",
			sourcemap: "external",
			metafile: true,
			logLevel: "silent",
			tsconfigRaw: "{}",
			banner: { js: requireFrom(join(root, name)) },
			plugins: [packagesOutside(), ownPlaces()],
		});
		const files = Object.keys(metafile.inputs).sort();
		const version = digestOfFiles(root, { files, lock });
		const [map, code] = [".map", ".mjs"].map(
			(ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "",
		);
		store.keep({ name, files, version, code: code ?? "", map: map ?? "" });
		return { ok: true, value: { root, name, module: store.path(version), files, version } };
	} catch (error) {
		if (!isBuildFailure(error)) throw error;
		return { ok: false, problems: error.errors.map((message) => messageProblem(message, name)) };
	}
}

/** What was to be found by a module that CommonJS asks for is found from the configuration, not from where it is compiled to. */
function requireFrom(file: string): string {
	const url = JSON.stringify(pathToFileURL(file).href);
	return `import { createRequire as bryggaRequire } from "node:module"; const require = bryggaRequire(${url});`;
}

/** Packages stay outside, at the addresses where the importing file finds them; so does what the generator loads later. */
export function packagesOutside(): Plugin {
	const within = { ofBrygga: true };
	return {
		name: "packages-outside",
		setup(build) {
			build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
				if (pluginData === within || kind === "entry-point" || /^(?:node|data|file|https?):/.test(path))
					return undefined;
				const found = await build.resolve(path, { kind, resolveDir, importer, pluginData: within });
				if (found.errors.length > 0 || found.external || !isOutside(found.path)) return undefined;
				return {
					path: kind === "require-call" ? found.path : pathToFileURL(found.path).href,
					external: true,
				};
			});
			build.onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
				if (pluginData === within || kind !== "dynamic-import" || !importer.startsWith(ownSources + sep))
					return undefined;
				return { path: pathToFileURL(join(resolveDir, path)).href, external: true };
			});
		},
	};
}

function isOutside(path: string): boolean {
	return path.includes(`${sep}node_modules${sep}`) || !/\.(?:[cm]?[jt]s|json)$/.test(path);
}

/** Each file goes on to know where it is. */
function ownPlaces(): Plugin {
	return {
		name: "own-places",
		setup(build) {
			build.onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path }): OnLoadResult | undefined => {
				const text = readFileSync(path, "utf8");
				if (!/\bimport\.meta\b|\b__(?:dir|file)name\b/.test(text)) return undefined;
				const [file, folder] = [JSON.stringify(path), JSON.stringify(dirname(path))];
				const contents = text
					.replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
					.replaceAll(/\bimport\.meta\.dirname\b/g, folder)
					.replaceAll(/\bimport\.meta\.filename\b/g, file);
				const names = /\b__(?:dir|file)name\b/.test(text)
					? `var __dirname = ${folder}, __filename = ${file}; `
					: "";
				return { contents: names + contents, loader: extname(path).endsWith("ts") ? "ts" : "js" };
			});
		},
	};
}

function isBuildFailure(error: unknown): error is Error & { readonly errors: readonly Message[] } {
	return (
		error instanceof Error && "errors" in error && Array.isArray(error.errors) && error.errors.length > 0
	);
}

function messageProblem({ text, location }: Message, name: string): Problem {
	const [, missing] = /^Could not resolve "(.*)"/.exec(text) ?? [];
	const place = location
		? { file: location.file, line: location.line, column: location.column + 1 }
		: { file: name };
	if (missing === undefined)
		return {
			code: "configuration/syntax",
			severity: "error",
			message: `The site's configuration can't be read: ${text}.`,
			...place,
		};
	return {
		code: "configuration/missing-import",
		severity: "error",
		message: `“${missing}” isn't there to be imported.`,
		hint: missing.startsWith(".")
			? "Correct the path, or create the file."
			: `Install the package (npm install ${packageName(missing)}), or remove the import.`,
		...place,
		actual: missing,
	};
}

function packageName(specifier: string): string {
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}
