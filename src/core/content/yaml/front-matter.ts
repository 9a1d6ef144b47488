import { type Document, type ErrorCode, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { lowerFirst } from "../../problems/lower-first.ts";
import { lineNestedTooDeep } from "../../problems/nesting.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import { readPlainYaml } from "./plain-yaml.ts";

/** A Markdown file in its two parts. */
export interface FrontMatter {
	/** The YAML as plain data, not yet checked. */
	readonly data: unknown;
	/** The Markdown after the front matter. */
	readonly body: string;
	/** Lines before the body: what to add to a line of the body to get the file's. */
	readonly bodyOffset: number;
	/** 1-based line of a field, or of the nearest one above it that is there. */
	readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A Markdown file in its two parts, or what is wrong with them; the text below faulty front matter can still be checked. */
export type FrontMatterResult =
	| Extract<Result<FrontMatter>, { readonly ok: true }>
	| (Extract<Result<FrontMatter>, { readonly ok: false }> & {
			/** Absent where it can't be told where the text begins. */
			readonly text?: Pick<FrontMatter, "body" | "bodyOffset">;
			/** The fields above a fault. */
			readonly above?: Pick<FrontMatter, "data" | "lineOf">;
	  });

type YamlResult =
	| Extract<Result<Pick<FrontMatter, "data" | "lineOf">>, { readonly ok: true }>
	| Omit<Extract<FrontMatterResult, { readonly ok: false }>, "text">;

/** Front matter longer than this is a mistake or an attack. */
const maxLength = 64 * 1024;

/**
 * Splits a file into front matter and Markdown and reads the YAML (1.2, core schema: dates stay text). Aliases are refused,
 * so that nested ones can't grow without bound.
 *
 * @param text The whole file.
 * @param file Its path, for the problems `content/empty-file`, `front-matter/missing`, `/toml`, `/unclosed`, `/too-long`, `/not-yaml`,
 * `/alias`, `/tag`, `/directive`.
 */
export function parseFrontMatter(text: string, file: string): FrontMatterResult {
	const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	if (source.trim() === "") return failure(file, 1, "content/empty-file", "The file is empty.", emptyHint);
	const fence = source.slice(0, 4);
	if (fence !== "---\n" && fence !== "+++\n") {
		const missing = failure(file, 1, "front-matter/missing", "The file has no front matter.", startHint);
		return { ...missing, text: { body: source, bodyOffset: 0 } };
	}
	const end = source.indexOf(`\n${fence.trim()}`, 3);
	const afterEnd = end === -1 ? "" : source.slice(end + 4, source.indexOf("\n", end + 4) + 1 || undefined);
	if (end === -1 || afterEnd.trim() !== "") {
		return failure(
			file,
			1,
			"front-matter/unclosed",
			"The front matter has no closing line.",
			closeHint(fence),
		);
	}
	const bodyStart = end + 4 + afterEnd.length;
	const parts = {
		body: source.slice(bodyStart),
		bodyOffset: source.slice(0, bodyStart).split("\n").length - 1,
	};
	if (fence === "+++\n") {
		const message = "The front matter is TOML, between lines `+++`; YAML between lines `---` is expected.";
		return { ...failure(file, 1, "front-matter/toml", message, tomlHint), text: parts };
	}
	const yaml = source.slice(4, end + 1);
	if (yaml.length > maxLength) {
		const message = `The front matter is ${yaml.length} characters long, more than the ${maxLength} allowed.`;
		const hint = "Move the text below the front matter.";
		return { ...failure(file, 1, "front-matter/too-long", message, hint), text: parts };
	}
	const read = readYaml(yaml, { file, firstLine: 2 });
	return read.ok ? { ok: true, value: { ...read.value, ...parts } } : { ...read, text: parts };
}

/** Reads a YAML document that isn't trusted; see {@link parseFrontMatter}. */
export function readYaml(
	yaml: string,
	{ file, firstLine }: { readonly file: string; readonly firstLine: number },
): YamlResult {
	const plain = readPlainYaml(yaml);
	if (plain) return { ok: true, value: { data: plain, lineOf: (path) => lineIn(yaml, { path, firstLine }) } };
	const tooDeep = lineNestedTooDeep(yaml);
	if (tooDeep !== undefined) {
		const message = "The YAML nests values more than 100 deep.";
		const hint = "Put a text that holds many brackets between quotation marks, or remove the brackets.";
		return failure(file, tooDeep + firstLine - 1, "front-matter/not-yaml", message, hint);
	}
	const { document, lines } = parseYaml(yaml);
	const readAbove = (fault: number): Pick<Extract<YamlResult, { readonly ok: false }>, "above"> => {
		const above = fieldsAbove(fault, { yaml, document });
		const read = above === "" ? undefined : readYaml(above, { file, firstLine });
		return read?.ok ? { above: read.value } : {};
	};
	const [error] = document.errors;
	if (error) {
		const { line, col } = lines.linePos(error.pos[0]);
		const problem: Problem = {
			code: "front-matter/not-yaml",
			severity: "error",
			message: `The YAML can't be read from here on: ${lowerFirst(error.message)}.`,
			hint: hintsByError[error.code] ?? quoteValue,
			file,
			line: line + firstLine - 1,
			column: col,
		};
		return { ok: false, problems: [problem], ...readAbove(error.pos[0]) };
	}
	const [warning] = document.warnings;
	if (warning) {
		const problems = document.warnings.map(({ code, pos }): Problem => {
			const { line, col } = lines.linePos(pos[0]);
			const written = yaml.slice(...pos);
			return {
				...(code === "BAD_DIRECTIVE" ? directive(written) : unknownTag(written)),
				severity: "error",
				file,
				line: line + firstLine - 1,
				column: col,
				actual: written,
			};
		});
		return { ok: false, problems, ...readAbove(warning.pos[0]) };
	}
	try {
		const data: unknown = document.toJS({ maxAliasCount: 0 });
		return { ok: true, value: { data, lineOf: (path) => lineOf(document, { path, lines, firstLine }) } };
	} catch {
		return failure(
			file,
			lines.linePos(firstAlias(document)).line + firstLine - 1,
			"front-matter/alias",
			"The YAML uses an alias (`*name`).",
			"Write the value out where it is needed.",
		);
	}
}

const quoteValue =
	'Put a value that holds a colon, a quotation mark or a leading symbol between quotation marks: title: "…".';

/** What helps against faults of YAML to which quotation marks are no remedy. */
const hintsByError: Partial<Record<ErrorCode, string>> = {
	DUPLICATE_KEY: "Keep one of the lines with this name, and remove the others.",
	TAB_AS_INDENT: "Replace the tab with spaces, two for each step.",
};

/** The lines above the field in which a fault stands. */
function fieldsAbove(
	fault: number,
	{ yaml, document }: { readonly yaml: string; readonly document: Document },
): string {
	const fields = isMap(document.contents) ? document.contents.items : [];
	const starts = fields.map(({ key }) => rangeStart(key) ?? 0).filter((start) => start <= fault);
	return yaml.slice(0, starts.at(-1) ?? 0);
}

function unknownTag(tag: string): Pick<Problem, "code" | "message" | "hint"> {
	return {
		code: "front-matter/tag",
		message: `The YAML has a tag, “${tag}”, that its value doesn't fit or that isn't known here.`,
		hint: "Remove the tag, or put the whole value between quotation marks if the “!” belongs to it.",
	};
}

function directive(line: string): Pick<Problem, "code" | "message" | "hint"> {
	return {
		code: "front-matter/directive",
		message: `The YAML has a directive that isn't known here: “${line}”.`,
		hint: "Remove the line.",
	};
}

function parseYaml(yaml: string): { readonly document: Document; readonly lines: LineCounter } {
	const lines = new LineCounter();
	return {
		// Tags of YAML 1.1, such as !!binary, would bring in values that nothing here knows.
		document: parseDocument(yaml, {
			lineCounter: lines,
			schema: "core",
			prettyErrors: false,
			resolveKnownTags: false,
		}),
		lines,
	};
}

/** Where the first alias of a document begins. */
function firstAlias(document: Document): number {
	let start = 0;
	visit(document, {
		Alias(_, { range }) {
			start = range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	return start;
}

/** 1-based line of a field of a YAML document; see `FrontMatter.lineOf`. */
function lineIn(
	yaml: string,
	{ path, firstLine }: { readonly path: readonly PropertyKey[]; readonly firstLine: number },
): number {
	const { document, lines } = parseYaml(yaml);
	return lineOf(document, { path, lines, firstLine });
}

const emptyHint = "Write front matter with a title and a description, then the text; or delete the file.";
const startHint = "Begin the file with a line `---`, fields such as `title: …`, and another line `---`.";
const tomlHint =
	'Write lines `---` instead of `+++`, and `name: value` instead of `name = value`: title: "…".';
const closeHint = (fence: string): string =>
	`End the front matter with a line that holds just \`${fence.trim()}\`.`;

function failure(
	file: string,
	line: number,
	code: Problem["code"],
	message: string,
	hint: string,
): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [{ code, severity: "error", message, hint, file, line }] };
}

function lineOf(
	document: Document,
	{ path, lines, firstLine }: { path: readonly PropertyKey[]; lines: LineCounter; firstLine: number },
): number {
	for (let length = path.length; length > 0; length--) {
		const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		const name = path[length - 1];
		const pair = isMap(parent)
			? parent.items.find(({ key }) => isScalar(key) && key.value === name)
			: undefined;
		const node = pair && isScalar(pair.key) ? pair.key : document.getIn(path.slice(0, length), true);
		const start = rangeStart(node);
		if (start !== undefined) return lines.linePos(start).line + firstLine - 1;
	}
	return Math.max(1, firstLine - 1);
}

function rangeStart(node: unknown): number | undefined {
	if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
		return undefined;
	const start: unknown = node.range[0];
	return typeof start === "number" ? start : undefined;
}
