import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { lowerFirst } from "../problems/lower-first.ts";
import { lineNestedTooDeep } from "../problems/nesting.ts";
import type { Problem } from "../problems/problem.ts";

/** One language's interface texts, as written. */
export interface StringsFile {
	readonly language: string;
	readonly file: string;
	/** Text and 1-based line by full key: `listing.articles_one`. */
	readonly entries: ReadonlyMap<string, { readonly text: string; readonly line: number }>;
	/** Whether the file could be read at all. */
	readonly readable: boolean;
	/** `strings/not-json`, `strings/duplicate-key`, `strings/wrong-type`. */
	readonly problems: readonly Problem[];
}

/** The texts of a strings file, by full key. */
export function textsOf(entries: StringsFile["entries"]): Map<string, string> {
	return new Map([...entries].map(([key, { text }]) => [key, text]));
}

/** Reads a strings file: i18next JSON v4, nested objects of texts. */
export function parseStrings(
	{ file, text }: { readonly file: string; readonly text: string },
	language: string,
): StringsFile {
	const tooDeep = lineNestedTooDeep(text);
	if (tooDeep !== undefined) {
		const problem: Problem = {
			code: "strings/not-json",
			severity: "error",
			message: "The file nests objects more than 100 deep.",
			hint: "Look for brackets that aren't closed, or remove them.",
			file,
			line: tooDeep,
			language,
		};
		return { language, file, entries: new Map(), readable: false, problems: [problem] };
	}
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: "json", prettyErrors: false });
	const entries = new Map<string, { text: string; line: number }>();
	const problems: Problem[] = document.errors.map((error) => {
		const { line, col } = lines.linePos(error.pos[0]);
		const place = { severity: "error", file, line, column: col, language } as const;
		return error.code === "DUPLICATE_KEY"
			? {
					...place,
					code: "strings/duplicate-key",
					message: "The same key appears twice; the first would be lost.",
					hint: "Remove one of the two.",
				}
			: {
					...place,
					code: "strings/not-json",
					message: `The file isn't JSON: ${lowerFirst(error.message)}.`,
					hint: "Look for a missing comma, bracket or quotation mark on this line or the one above.",
				};
	});
	if (problems.length === 0) {
		const syntax = jsonProblem(text, { file, language });
		if (syntax) problems.push(syntax);
	}
	const collect = (node: unknown, prefix: string): void => {
		if (!isMap(node)) return;
		for (const { key, value } of node.items) {
			if (!isScalar(key)) continue;
			const name = `${prefix}${String(key.value)}`;
			const { line } = lines.linePos(key.range?.[0] ?? 0);
			if (isMap(value)) collect(value, `${name}.`);
			else if (isScalar(value) && typeof value.value === "string")
				entries.set(name, { text: value.value, line });
			else
				problems.push({
					code: "strings/wrong-type",
					severity: "error",
					message: `“${name}” isn't a text.`,
					hint: 'Write a text between quotation marks: "key": "Text".',
					file,
					line,
					language,
				});
		}
	};
	const readable = !problems.some(({ code }) => code === "strings/not-json");
	if (readable) collect(document.contents, "");
	return { language, file, entries, problems, readable };
}

/** YAML, which JSON is read as for its positions, is laxer than JSON: this finds the rest. */
function jsonProblem(
	text: string,
	{ file, language }: { readonly file: string; readonly language: string },
): Problem | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return undefined;
		throw new SyntaxError("expected an object");
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const position = /position (\d+)/.exec(message)?.[1];
		const line = position === undefined ? 1 : text.slice(0, Number(position)).split("\n").length;
		return {
			code: "strings/not-json",
			severity: "error",
			message: `The file isn't JSON: ${lowerFirst(message.replace(/ in JSON at position.*$/s, ""))}.`,
			hint: "Look for a missing comma, bracket or quotation mark on this line or the one above.",
			file,
			line,
			language,
		};
	}
}
