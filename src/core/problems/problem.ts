/**
 * Something wrong that a person can mend, as a value: collected, sorted by place and shown all at once.
 * Exceptions are kept for bugs and failed I/O.
 */
export interface Problem {
	/** Permanent identifier, `area/name`, for example `links/unknown-page`. */
	readonly code: `${string}/${string}`;
	/** An `error` stops the build; a `warning` doesn't. */
	readonly severity: "error" | "warning";
	/** What is wrong and why, in the author's vocabulary: one sentence. */
	readonly message: string;
	/** What to do about it. */
	readonly hint?: string;
	/** Path relative to the site's root, with `/`. */
	readonly file?: string;
	/** 1-based line in `file`. */
	readonly line?: number;
	/** 1-based column in `line`. */
	readonly column?: number;
	readonly expected?: string;
	readonly actual?: string;
	/**
	 * Words that it is about, as they stand in the two texts, where `actual` doesn't stand in the translation; none for what concerns a block as a whole.
	 */
	readonly words?: { readonly original?: string; readonly translation?: string };
	/** BCP 47 tag of the page or strings file. */
	readonly language?: string;
	/** The page's key. */
	readonly key?: string;
	/** Identifier of the translation rule that found it. */
	readonly rule?: string;
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === "error");
}

/**
 * Problems in reading order: by file, line, column, then code. Problems without a file come first, since they
 * concern the site as a whole.
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) =>
			compare(a.file ?? "", b.file ?? "") ||
			(a.line ?? 0) - (b.line ?? 0) ||
			(a.column ?? 0) - (b.column ?? 0) ||
			compare(a.code, b.code) ||
			compare(a.message, b.message),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
