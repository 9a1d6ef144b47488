/** Where Nunjucks says that an error happened. */
export interface NunjucksPlace {
	/** The innermost template's path as the loader has it; absent for a template that Nunjucks was handed as text. */
	readonly path?: string;
	/** 1-based, without front matter. Where code failed that a template calls, it may be the place of the call before. */
	readonly line?: number;
	readonly column?: number;
}

/** The templates that were being rendered, from the outermost to the innermost, as Nunjucks writes them before what went wrong. */
const places = /(?:Template render error: |^\s*)\(([^()]*)\)(?: \[Line \d+(?:, Column \d+)?\])?(?=\s*\n)/gm;

/**
 * Reads the place that Nunjucks tells with an error.
 *
 * @param chain An error with all that it was made from.
 */
export function nunjucksPlace(chain: readonly unknown[]): NunjucksPlace {
	const messages = chain.map((cause) => (cause instanceof Error ? cause.message : "")).join("\n");
	const path = [...messages.matchAll(places)].at(-1)?.[1];
	const error = chain.find(isPlaced);
	// What it wraps around an error of code is counted from 0, and 0 stands for an unknown line too.
	const first = error?.cause === undefined ? 0 : 1;
	return {
		...(path === undefined || path === "unknown path" ? {} : { path }),
		...(error?.lineno ? { line: error.lineno + first } : {}),
		...(error?.lineno && error.colno !== undefined ? { column: error.colno + first } : {}),
	};
}

/** What an error says, without the place. */
export function withoutPlace(said: string): string {
	return said.replace(places, "").replace(/\s+/g, " ").trim();
}

interface PlacedError extends Error {
	readonly lineno: number;
	readonly colno?: number;
}

function isPlaced(cause: unknown): cause is PlacedError {
	return cause instanceof Error && "lineno" in cause && typeof cause.lineno === "number";
}
