import { type PoMessage, po } from "gettext-parser";
import type { Problem } from "../../problems/problem.ts";
import type { Result } from "../../problems/result.ts";
import type { ExchangeFile, FileState, FileUnit } from "../exchange-file.ts";
import { keepRecords } from "./found-records.ts";
import { readQualifiedUnitId } from "./page-record.ts";

/**
 * Reads PO: one that `brygga export --po` wrote, or one that `xliff2po` made of an exported XLIFF file.
 *
 * @returns Problems `exchange/not-po`, `/encoding`, `/duplicate-unit` and those of the records.
 */
export function readPo(text: string, file: string): Result<ExchangeFile> {
	const lines = text.split(/\r\n?|\n/);
	const charset = /charset=([^\s\\"]+)/i.exec(
		lines.find((line) => /^"?Content-Type:/i.test(line)) ?? "",
	)?.[1];
	if (charset !== undefined && !/^(?:utf-?8|charset)$/i.test(charset)) {
		return failure({
			code: "exchange/encoding",
			message: `The file says that its encoding is ${charset}, expected UTF-8.`,
			hint: "Save it again with the encoding UTF-8.",
			file,
			line: 1,
			expected: "UTF-8",
			actual: charset,
		});
	}
	const twice = repeatedContext(lines);
	if (twice) {
		return failure({
			code: "exchange/duplicate-unit",
			message: `The unit ${twice.name} appears twice in the file.`,
			hint: "Remove the one that is wrong.",
			file,
			line: twice.line,
			actual: twice.name,
		});
	}
	try {
		return collect(messagesOf(text), { file, lines });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const line =
			error instanceof Error && "lineNumber" in error && typeof error.lineNumber === "number"
				? error.lineNumber
				: lines.length;
		return failure({
			code: "exchange/not-po",
			message: `The file can't be read as PO: ${message.replace(/\.$/, "")}.`,
			hint: "It may have been cut off, or edited as text. Check it with msgfmt, or ask for it again.",
			file,
			line,
		});
	}
}

function messagesOf(text: string): PoMessage[] {
	return Object.values(po.parse(text).translations).flatMap((context) => Object.values(context));
}

function collect(
	messages: readonly PoMessage[],
	{ file, lines }: { readonly file: string; readonly lines: readonly string[] },
): Result<ExchangeFile> {
	const records = keepRecords(
		messages.map(({ comments }) => ({ text: comments?.extracted ?? "", line: 1 })),
		file,
	);
	if (!records.ok) return records;
	const units = messages.flatMap((message) => {
		const name = message.msgid === "" ? undefined : nameOf(message);
		return name ? [unitOf(message, { ...name, line: lineOf(name.name, lines) })] : [];
	});
	return {
		ok: true,
		value: {
			records: records.value.map((record) => ({ ...record, line: lineOf("brygga-exchange/", lines) })),
			units,
		},
	};
}

/** A message's unit: named by its context, or by the place that `xliff2po` made of the unit's id. */
function nameOf({
	msgctxt,
	comments,
}: PoMessage): { readonly key: string; readonly id: string; readonly name: string } | undefined {
	for (const name of [msgctxt ?? "", ...(comments?.reference ?? "").split(/\s+/)]) {
		const read = readQualifiedUnitId(name.replaceAll("%23", "#"));
		if (read) return { ...read, name };
	}
	return undefined;
}

function unitOf(
	{ msgstr, comments }: PoMessage,
	{ key, id, line }: { readonly key: string; readonly id: string; readonly line: number },
): FileUnit {
	const [translated = ""] = msgstr;
	const fuzzy = /\bfuzzy\b/.test(comments?.flag ?? "");
	const state: FileState = fuzzy ? "unconfirmed" : "confirmed";
	return {
		key,
		id,
		line,
		...(translated.trim() === "" ? {} : { target: { kind: "markdown", markdown: translated } }),
		state,
		machine: false,
	};
}

function lineOf(name: string, lines: readonly string[]): number {
	return (
		Math.max(
			0,
			lines.findIndex((line) => line.includes(name)),
		) + 1
	);
}

function repeatedContext(
	lines: readonly string[],
): { readonly name: string; readonly line: number } | undefined {
	const seen = new Set<string>();
	for (const [index, line] of lines.entries()) {
		const name = /^msgctxt\s+"(.*)"\s*$/.exec(line)?.[1];
		if (name === undefined) continue;
		if (seen.has(name)) return { name, line: index + 1 };
		seen.add(name);
	}
	return undefined;
}

function failure(problem: Omit<Problem, "severity">): {
	readonly ok: false;
	readonly problems: readonly Problem[];
} {
	return { ok: false, problems: [{ severity: "error", ...problem }] };
}
