import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import type { CompiledConfiguration } from "../configuration/compile-configuration.ts";
import { errorOrigin } from "../configuration/error-origin.ts";
import type { PageData } from "../configuration/user-config.ts";
import { generatorRoot } from "../generator-paths.ts";
import { ProblemsError } from "../system/problems-error.ts";
import { missingKey } from "./missing-text.ts";

/** The layout that was being prepared or rendered. */
interface Layout {
	/** Absolute. */
	readonly file: string;
	/** Lines of the file before what Nunjucks was given. */
	readonly linesAbove: number;
	/** The page that it was rendered for. */
	readonly page?: PageData;
}

/** Says what is wrong when a page can't be rendered. */
export interface LayoutProblems {
	readonly explain: (error: unknown, layout: Layout) => ProblemsError;
	/** Stands for Eleventy's collections in the layouts of pages, which may not ask for them. */
	readonly noCollections: object;
}

/** Makes what explains, for a site in a folder, with the configuration given. */
export function createLayoutProblems(
	root: string,
	configuration: CompiledConfiguration | undefined,
): LayoutProblems {
	let asked = false;
	return {
		noCollections: new Proxy(
			{},
			{
				get: () => {
					asked = true;
					throw new Error("a layout of pages has no collections");
				},
			},
		),
		explain: (error, layout) => {
			const problem = asked
				? collectionsProblem(error, { layout, root })
				: layoutProblem(error, { layout, root, configuration });
			asked = false;
			return new ProblemsError([problem]);
		},
	};
}

function collectionsProblem(
	error: unknown,
	{ layout, root }: { readonly layout: Layout; readonly root: string },
): Problem {
	return {
		code: "views/collections",
		severity: "error",
		message:
			"The layout of pages asks for collections, with which every page would change whenever any other does.",
		hint: "Use collections in a template of the site's own, such as views/list.njk with a “permalink”.",
		...placeIn(error, { ...layout, root }),
		line: lineNaming("collections", layout.file) ?? 1,
	};
}

/** The first line of a file that names something; Nunjucks doesn't say where it looked a variable up, or called a filter. */
function lineNaming(name: string, file: string): number | undefined {
	const index = readFileSync(file, "utf8")
		.split("\n")
		.findIndex((line) => line.includes(name));
	return index < 0 ? undefined : index + 1;
}

function layoutProblem(
	error: unknown,
	{
		layout,
		root,
		configuration,
	}: {
		readonly layout: Layout;
		readonly root: string;
		readonly configuration: CompiledConfiguration | undefined;
	},
): Problem {
	const { said, place } = errorOrigin(error, configuration);
	const at = layout.page ? ` for ${layout.page.url}` : "";
	return {
		code: "views/failed",
		severity: "error",
		message: `The page can't be rendered${at}: ${withoutPlace(said)}`,
		...(place ?? placeIn(error, { ...layout, root, naming: missingKey(said) })),
	};
}

/**
 * Where Nunjucks says that it happened, from the layout to the part within a part: it has no name for a template that it was handed as
 * text.
 */
const placeSaid =
	/(?:Template render error: |^\s*)\((unknown path|[^()]*?)\)(?: \[Line (\d+)(?:, Column (\d+))?\])?/gm;

function placeIn(
	error: unknown,
	{
		file,
		linesAbove,
		root,
		naming,
	}: Layout & { readonly root: string; readonly naming?: string | undefined },
): Pick<Problem, "file" | "line" | "column"> {
	const said = error instanceof Error ? error.message : "";
	const [, path = "unknown path", line, column] = [...said.matchAll(placeSaid)].at(-1) ?? [];
	const isOwn = path === "unknown path";
	const at = isOwn ? file : path;
	const known =
		line === undefined
			? naming === undefined
				? undefined
				: lineNaming(naming, at)
			: Number(line) + (isOwn ? linesAbove : 0);
	return {
		file: fileName(at, root),
		...(known === undefined ? {} : { line: known }),
		...(column === undefined ? {} : { column: Number(column) }),
	};
}

/** The name of a file of the site, or else of the generator. */
function fileName(path: string, root: string): string {
	const inSite = relative(root, path);
	return (inSite.startsWith("..") ? relative(generatorRoot, path) : inSite).replaceAll(sep, "/");
}

function withoutPlace(said: string): string {
	return said.replace(placeSaid, "").replace(/\s+/g, " ").trim();
}
