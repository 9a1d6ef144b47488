/** A change to a text: what stands in a range is replaced. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A file's text with the line ends of Unix and without a byte order mark, which edits refer to. */
export interface SourceText {
	readonly text: string;
	/** The whole file with edits made: every byte outside them is as it was, new lines end as the file's do. */
	readonly edit: (edits: readonly Edit[]) => string;
	/** What ends the file's lines: of mixed ones, the first. */
	readonly lineEnd: "\n" | "\r\n" | "\r";
}

/** Reads a file's text; see {@link SourceText}. */
export function sourceText(file: string): SourceText {
	const text = file.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	const lineEnd = lineEndOf(file);
	return {
		text,
		lineEnd,
		edit: (edits) => {
			if (edits.length === 0) return file;
			const offsets = fileOffsets(file);
			const parts: string[] = [];
			let at = 0;
			for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
				const start = offsets(edit.start);
				if (start < at) throw new Error("Two edits of a text overlap");
				parts.push(file.slice(at, start), edit.text.replaceAll("\n", lineEnd));
				at = offsets(edit.end);
			}
			return parts.join("") + file.slice(at);
		},
	};
}

/** Edits made to a text whose lines end as those of Unix. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	return sourceText(text).edit(edits);
}

function lineEndOf(file: string): SourceText["lineEnd"] {
	const [first] = /\r\n?|\n/.exec(file) ?? ["\n"];
	return first === "\r\n" || first === "\r" ? first : "\n";
}

/** Turns offsets in the normalised text into those in the file. */
function fileOffsets(file: string): (offset: number) => number {
	const mark = file.startsWith("\ufeff") ? 1 : 0;
	const wide: number[] = [];
	for (let at = file.indexOf("\r\n"); at !== -1; at = file.indexOf("\r\n", at + 2))
		wide.push(at - mark - wide.length);
	return (offset) => {
		let low = 0;
		let high = wide.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((wide[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return offset + mark + low;
	};
}
