import { isMap, isScalar } from "yaml";
import { lineNestedTooDeep } from "../problems/nesting.ts";
import type { Problem } from "../problems/problem.ts";
import { readJson } from "../problems/read-json.ts";

/** One language's interface texts, as written. */
export interface StringsFile {
	readonly language: string;
	readonly file: string;
	/** Text and 1-based line by full key: `listing.articles_one`. */
	readonly entries: ReadonlyMap<string, StringsEntry>;
	/** Whether the file could be read at all. */
	readonly readable: boolean;
	/** `strings/not-json`, `strings/duplicate-key`, `strings/wrong-type`. */
	readonly problems: readonly Problem[];
}

export interface StringsEntry {
	readonly text: string;
	readonly line: number;
	/** The tag of the language that the text is in, where the file's own has none. */
	readonly from?: string;
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
	const { document, lines, faults } = readJson(text);
	const entries = new Map<string, { text: string; line: number }>();
	const problems = faults.map(({ kind, message, ...at }): Problem => {
		const place = { severity: "error", file, ...at, language } as const;
		return kind === "duplicate-key"
			? {
					...place,
					code: "strings/duplicate-key",
					message: "The same key appears twice; the first would be lost.",
					hint: "Remove one of the two.",
				}
			: notJson(message, place);
	});
	if (problems.length === 0 && !isMap(document.contents))
		problems.push(notJson("expected an object", { severity: "error", file, line: 1, language }));
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

function notJson(reason: string, place: Omit<Problem, "code" | "message">): Problem {
	return {
		...place,
		code: "strings/not-json",
		message: `The file isn't JSON: ${reason}.`,
		hint: "Look for a missing comma, bracket or quotation mark on this line or the one above.",
	};
}
