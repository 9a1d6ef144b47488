import { agree, type Matching, type Side, settle, sharesReading } from "./matching.ts";
import type { Value } from "./value.ts";

/**
 * “3 of 40” against “3 av 400”: a ratio of one text that the other has as two numbers, one of them another. What is equal is taken out, so
 * that the fault is told of the number that differs, and once.
 */
export function openRatios(matching: Matching): void {
	const { source, target } = matching;
	for (const value of ratiosOf(source, target))
		open(value, { own: source, other: target }, (ours, theirs) =>
			settle(matching, { original: [ours], translation: [theirs], how: "equal" }),
		);
	for (const value of ratiosOf(target, source))
		open(value, { own: target, other: source }, (ours, theirs) =>
			settle(matching, { original: [theirs], translation: [ours], how: "equal" }),
		);
}

/** The ratios that are left of a text, where the other has none. */
function ratiosOf({ left }: Side, other: Side): Value[] {
	return [...other.left].some(isRatio) ? [] : [...left].filter(isRatio);
}

function isRatio({ readings: [first = ""] }: Value): boolean {
	return first.startsWith("ratio:");
}

function open(
	ratio: Value,
	{ own, other }: { readonly own: Side; readonly other: Side },
	pair: (part: Value, equal: Value) => void,
): void {
	const { parts = [] } = ratio;
	const twin = (part: Value): Value | undefined =>
		[...other.left].find((one) => sharesReading(part, one) && agree(part, one));
	if (!parts.some(twin)) return;
	own.left.delete(ratio);
	for (const part of parts) {
		const equal = twin(part);
		if (equal) pair(part, equal);
		else own.left.add(part);
	}
}
