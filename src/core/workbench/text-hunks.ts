import { structuredPatch } from "diff";

/** A line of one of two versions, or of both. */
export interface HunkLine {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** Changed lines, with those around them. */
export interface Hunk {
	/** 1-based line in the newer version. */
	readonly line: number;
	readonly lines: HunkLine[];
}

/** The lines in which two versions differ, with three lines around them. */
export function textHunks(before: string, now: string): Hunk[] {
	return structuredPatch("", "", unix(before), unix(now), undefined, undefined, { context: 3 }).hunks.map(
		({ newStart, lines }) => ({
			line: newStart,
			lines: lines
				.filter((line) => !line.startsWith("\\"))
				.map((line) => ({ kind: kindOf(line), text: line.slice(1) })),
		}),
	);
}

function unix(text: string): string {
	return text.replaceAll("\r\n", "\n");
}

function kindOf(line: string): HunkLine["kind"] {
	if (line.startsWith("+")) return "added";
	return line.startsWith("-") ? "removed" : "same";
}

/**
 * A change of a file as a patch that `git apply` takes (Git, "Generating patch text with -p").
 *
 * @param file Path below the top of the repository.
 * @param before What the file had; absent for a new one.
 */
export function filePatch(
	file: string,
	{ before, now }: { readonly before: string | undefined; readonly now: string },
): string {
	const { hunks } = structuredPatch("", "", before ?? "", now, undefined, undefined, { context: 3 });
	const head = [
		`diff --git ${quoted(`a/${file}`)} ${quoted(`b/${file}`)}`,
		...(before === undefined ? ["new file mode 100644"] : []),
		`--- ${before === undefined ? "/dev/null" : quoted(`a/${file}`)}`,
		`+++ ${quoted(`b/${file}`)}`,
	];
	const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
		`@@ -${oldLines === 0 ? 0 : oldStart},${oldLines} +${newStart},${newLines} @@`,
		...lines,
	]);
	return `${[...head, ...body].join("\n")}\n`;
}

/** Names with characters that would end them are written as Git writes them. */
function quoted(name: string): string {
	return /["\\\t\n]/.test(name)
		? `"${name.replace(/["\\]/g, "\\$&").replaceAll("\t", "\\t").replaceAll("\n", "\\n")}"`
		: name;
}
