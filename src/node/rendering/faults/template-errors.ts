import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Problem } from "../../../core/problems/problem.ts";
import { causesOf, type ErrorOrigin, errorOrigin } from "../../configuration/error-origin.ts";
import { generatorRoot } from "../../system/generator-paths.ts";
import { findMacroFile } from "./macro-file.ts";
import { missingKey } from "./missing-text.ts";
import { nunjucksPlace, withoutPlace } from "./nunjucks-place.ts";
import { type Named, parseTemplate, type TemplateReader, withoutFrontMatter } from "./parsed-template.ts";
import { templateCircle } from "./template-circle.ts";

/** What is wrong in a template, and where. */
export type TemplateError = Pick<Problem, "message" | "hint" | "file" | "line" | "column">;

/** What {@link templateErrors} works with. */
export interface TemplateContext {
	/** The template that was rendered: its absolute path. */
	readonly entry: string;
	/** The site's folder. */
	readonly root: string;
	readonly reader: TemplateReader;
	/** What the error is about, where that is known. */
	readonly naming?: Named;
}

/**
 * Says what is wrong when Nunjucks can't render a template: every fault of the file in which it stopped, when one of them is the reason.
 *
 * @returns At least one.
 */
export function templateErrors(error: unknown, context: TemplateContext): readonly TemplateError[] {
	const { entry, root, reader, naming } = context;
	const chain = causesOf(error);
	const { path, ...place } = nunjucksPlace(chain);
	const isEntry = path === undefined || path.startsWith("./");
	const at = isEntry ? entry : path;
	const text = readFileSync(at, "utf8");
	const { body, linesAbove } = isEntry ? withoutFrontMatter(text) : { body: text, linesAbove: 0 };
	const template = parseTemplate(body, reader);
	const { faults, find } = template;
	const file = fileName(at, root);
	const innermost = chain.at(-1);
	const said = innermost instanceof Error ? innermost.message : errorOrigin(error, undefined).said;
	if (faults.some((fault) => said.includes(fault.said)))
		return faults.map(({ said: _, line, ...fault }) => ({ ...fault, file, line: line + linesAbove }));
	if (/^Maximum call stack size exceeded/.test(said)) return [endlessTemplate(at, context)];
	const named = naming ?? namedBy(chain);
	const { line, column } = (named && find(named)) ?? place;
	const isAbsent = saysUndefined.test(said);
	const macroFile = isAbsent ? findMacroFile(place, { template, reader }) : undefined;
	if (macroFile !== undefined) return [{ ...nothingThere, file: fileName(macroFile, root), ...place }];
	return [
		{
			...(isAbsent ? nothingThere : { message: failureOf(named) + withoutPlace(said) }),
			file,
			...(line === undefined ? {} : { line: line + linesAbove }),
			...(column === undefined ? {} : { column }),
		},
	];
}

/** A template that comes back to itself, or code that calls itself without end. */
function endlessTemplate(at: string, { root, reader }: TemplateContext): TemplateError {
	const circle = templateCircle(at, reader);
	if (!circle)
		return {
			message: "a macro or function calls itself without end",
			hint: "Look for one whose call stands in itself without a condition that ends it.",
			file: fileName(at, root),
		};
	const names = circle.files.map((file) => fileName(file, root));
	return {
		message: `${names[0]} includes itself${names.length > 1 ? `, through ${names.slice(1).join(" and ")}` : ""}`,
		hint: "Take the tag away, or put it within a condition that ends.",
		file: names[0] ?? fileName(at, root),
		...circle.place,
	};
}

/** How Nunjucks says that a value isn't there. */
const saysUndefined = /attempted to output null or undefined value$/;
const nothingThere: Pick<TemplateError, "message" | "hint"> = {
	message: "the value that is to be shown here isn't there",
	hint: "Correct its name, or show it only where there is one: {% if … %}.",
};

/** What failed, where an error names it: Nunjucks has no place for it. */
function namedBy(chain: readonly unknown[]): Named | undefined {
	for (const cause of chain) {
		if (!(cause instanceof Error)) continue;
		const [, filter] = /Error in Nunjucks Filter `(.+?)`/.exec(cause.message) ?? [];
		if (filter !== undefined && filter !== "t") return { kind: "filter", name: filter };
		const [, shortcode] = /Error with Nunjucks (?:paired )?shortcode `(.+?)`/.exec(cause.message) ?? [];
		if (shortcode !== undefined) return { kind: "shortcode", name: shortcode };
		const [, variable] = /^(?:Error: )?cannot import '(.+)'$/m.exec(cause.message) ?? [];
		if (variable !== undefined) return { kind: "variable", name: variable };
		const key = missingKey(cause.message);
		if (key !== undefined) return { kind: "text", name: key };
	}
	return undefined;
}

function failureOf(named: Named | undefined): string {
	return named?.kind === "filter" || named?.kind === "shortcode"
		? `the ${named.kind} “${named.name}” fails: `
		: "";
}

/** A problem of what was rendered, at the place of the site's code that threw, when it did. */
export function templateProblem(
	{ message, ...at }: TemplateError,
	{
		code,
		saying,
		thrownAt,
	}: {
		readonly code: Problem["code"];
		readonly saying: string;
		readonly thrownAt: ErrorOrigin["place"];
	},
): Problem {
	const problem = { code, severity: "error", message: `${saying}: ${message}` } as const;
	if (!thrownAt) return { ...problem, ...at };
	const calledAt = at.line === undefined ? at.file : `${at.file}:${at.line}`;
	return { ...problem, message: `${problem.message} (called in ${calledAt})`, ...thrownAt };
}

/** The name of a file of the site, or else of the generator. */
export function fileName(path: string, root: string): string {
	const inSite = relative(root, path);
	return (inSite.startsWith("..") ? relative(generatorRoot, path) : inSite).replaceAll(sep, "/");
}
