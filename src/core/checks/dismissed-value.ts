import type { Problem } from "../problems/problem.ts";

/** Longer words are a text rather than a value: a dismissal names them by their block. */
const longest = 60;

/** The words that tell a finding from others of its rule in the same block, best those of the translation; `undefined` where it concerns all of it. */
export function dismissedValue(problem: Pick<Problem, "actual" | "expected" | "words">): string | undefined {
	return valuesOf(problem).find((value) => value.length <= longest && !/[\r\n]/.test(value));
}

/** Whether a finding is about a value: as it stands in the translation or in the original, or ought to stand. */
export function isAbout(
	problem: Pick<Problem, "actual" | "expected" | "words">,
	value: string | undefined,
): boolean {
	return value === undefined || valuesOf(problem).includes(value);
}

function valuesOf({
	actual,
	expected,
	words,
}: Pick<Problem, "actual" | "expected" | "words">): readonly string[] {
	return [actual, words?.translation, words?.original, expected].flatMap((value) =>
		value === undefined || value.trim() === "" ? [] : [value],
	);
}
