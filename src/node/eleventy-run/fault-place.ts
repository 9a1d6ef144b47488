import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { nunjucksPlace } from "../rendering/faults/nunjucks-place.ts";
import { withoutFrontMatter } from "../rendering/faults/parsed-template.ts";

/** How Liquid ends a message. */
const inLiquid = /, file:(.+?), line:(\d+), col:(\d+)/;

/**
 * The file of a site that Eleventy failed with, relative to the root: that in which Nunjucks or Liquid stopped, which may be a layout or an included
 * part, else the first that is named and isn't written by Eleventy.
 *
 * @param chain What Eleventy threw, with all that it was made from.
 */
export function faultyFile(chain: readonly Error[], root: string): string | undefined {
	const said = messagesOf(chain);
	const { path } = nunjucksPlace(chain);
	const engines = path?.startsWith("./") ? path : inLiquid.exec(said)?.[1];
	if (engines !== undefined) return relative(root, resolve(root, engines)).replaceAll(sep, "/");
	return [...said.matchAll(/\.\/((?:[\w.@ -]+\/)*[\w.@ -]+\.\w+)/g)]
		.flatMap(([, file]) => file ?? [])
		.find((file) => !file.startsWith(".brygga/"));
}

/** Where in a file Liquid stopped, or a layout is named that isn't there. Liquid is given a file without its front matter. */
export function placeIn(
	file: string,
	{ chain, root }: { readonly chain: readonly Error[]; readonly root: string },
): Pick<Problem, "line" | "column"> {
	const path = join(root, file);
	if (!existsSync(path)) return {};
	const text = readFileSync(path, "utf8");
	const said = messagesOf(chain);
	const [, , line, column] = inLiquid.exec(said) ?? [];
	if (line !== undefined)
		return { line: Number(line) + withoutFrontMatter(text).linesAbove, column: Number(column) };
	const thrown = thrownLine(file, { text, chain });
	if (thrown !== undefined) return { line: thrown };
	const naming = said.includes("(via `layout: ") ? /^["']?layout["']?\s*:/m.exec(text) : null;
	return naming ? { line: text.slice(0, naming.index).split("\n").length, column: 1 } : {};
}

/** The line of code that throws something other than an error, which alone knows where it was made. */
function thrownLine(
	file: string,
	{ text, chain }: { readonly text: string; readonly chain: readonly Error[] },
): number | undefined {
	const last = chain.at(-1);
	const cause = last && ("originalError" in last ? last.originalError : last.cause);
	if (cause === undefined || cause === null || !/\.[cm]?js$/.test(file)) return undefined;
	const lines = text.split("\n");
	const throws = (line: string): boolean => /\b(?:throw|reject)\b/.test(line);
	const found = lines.findIndex((line) => throws(line) && line.includes(String(cause)));
	const at = found >= 0 ? found : lines.findIndex(throws);
	return at >= 0 ? at + 1 : undefined;
}

/** What an error says, without the place that Liquid adds, and without the folder that Eleventy writes to. */
export function inSiteWords(said: string): string {
	return said.replace(inLiquid, "").replace(/\.\/\.brygga\/rendered\.\d+\//g, "");
}

function messagesOf(chain: readonly Error[]): string {
	return chain.map(({ message }) => message).join("\n");
}
