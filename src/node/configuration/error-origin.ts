import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type { Problem } from "../../core/problems/problem.ts";
import type { CompiledConfiguration } from "./compile-configuration.ts";

/** What an error that the site's code threw, or had others throw, says. */
export interface ErrorOrigin {
	/** The innermost error's message, on one line. */
	readonly said: string;
	/** Where in the site's code it happened, if it did there. */
	readonly place?: Pick<Problem, "file" | "line" | "column">;
}

/** Finds out what is behind an error, through the wrappings of Eleventy and Nunjucks. */
export function errorOrigin(error: unknown, configuration: CompiledConfiguration | undefined): ErrorOrigin {
	const chain = causesOf(error);
	const said = saidBy(chain.at(-1) ?? error)
		.replace(/\s+/g, " ")
		.trim();
	const place =
		configuration &&
		framesOf(chain)
			.map((frame) => placeOf(frame, configuration))
			.find((found) => found !== undefined);
	return { said, ...(place ? { place } : {}) };
}

/** Where in the files of a site, but for packages, an error was thrown: for code that Eleventy loads by itself. */
export function placeInSite(error: unknown, root: string): ErrorOrigin["place"] {
	const folder = root.endsWith(sep) ? root : root + sep;
	for (const frame of framesOf(causesOf(error))) {
		const at = placeSaid(frame);
		if (!at?.path.startsWith(folder)) continue;
		const file = at.path.slice(folder.length).replaceAll(sep, "/");
		if (!/^(?:node_modules|\.brygga)\//.test(file)) return { file, line: at.line, column: at.column };
	}
	return undefined;
}

function framesOf(chain: readonly unknown[]): readonly string[] {
	return chain.flatMap((cause) => (cause instanceof Error ? (cause.stack ?? "").split("\n") : []));
}

function saidBy(thrown: unknown): string {
	if (thrown instanceof Error) return thrown.message;
	return typeof thrown === "string" ? thrown : `it throws a value that is no error: ${inspect(thrown)}`;
}

/** An error with all that it was made from, the outermost first. */
export function causesOf(error: unknown): readonly unknown[] {
	const chain: unknown[] = [];
	for (let cause = error; cause !== undefined && cause !== null && !chain.includes(cause); ) {
		chain.push(cause);
		if (!(cause instanceof Error)) break;
		cause = "originalError" in cause ? (cause.originalError ?? cause.cause) : cause.cause;
	}
	return chain;
}

/** The place in the site's files that a line of a stack names. */
function placeOf(
	frame: string,
	configuration: CompiledConfiguration,
): Pick<Problem, "file" | "line" | "column"> | undefined {
	const at = placeSaid(frame);
	if (!at) return undefined;
	const { path, ...place } = at;
	if (path === configuration.module) return sourcePlace(configuration, place);
	const file = configuration.files.find((name) => join(configuration.root, name) === path);
	return file === undefined ? undefined : { file, ...place };
}

/** What a line of a stack says; an import that can't be read is named without a column. */
function placeSaid(
	frame: string,
): { readonly path: string; readonly line: number; readonly column: number } | undefined {
	const [, url, line, column = "1"] =
		/((?:file:)?\/[^\s()]*?)(?:\?[^:\s]*)?:(\d+)(?::(\d+))?\)?$/.exec(frame.trim()) ?? [];
	if (url === undefined) return undefined;
	const path = url.startsWith("file:") ? fileURLToPath(url) : url;
	return { path, line: Number(line), column: Number(column) };
}

/** The place in the site's files of a place in the compiled configuration, both 1-based. */
export function sourcePlace(
	{ root, module, files }: CompiledConfiguration,
	{ line, column }: { readonly line: number; readonly column: number },
): Pick<Problem, "file" | "line" | "column"> | undefined {
	const map = new SourceMap(JSON.parse(readFileSync(`${module}.map`, "utf8")));
	const entry = map.findEntry(line - 1, column - 1);
	if (!("originalSource" in entry)) return undefined;
	const source = new URL(entry.originalSource, pathToFileURL(module)).href;
	const file = files.find((name) => pathToFileURL(join(root, name)).href === source);
	if (file === undefined) return undefined;
	return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
