import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";
import type { ExchangePair } from "../exchange-site.ts";
import { plainText } from "../markdown/inline-text.ts";
import type { Unit } from "../pages/page-units.ts";

/** A page in a file, for the problems' place. */
export interface ImportPlace {
	readonly pair: ExchangePair;
	/** Path of the file that came back. */
	readonly name: string;
}

/**
 * Where a problem is, and that it is an error.
 *
 * @param line 1-based; absent where none is known.
 */
export function problemAt(
	line: number | undefined,
	{ pair, name }: ImportPlace,
): Pick<Problem, "severity" | "file" | "line" | "key" | "language"> {
	return {
		severity: "error",
		file: name,
		...(line === undefined ? {} : { line }),
		key: pair.key,
		language: pair.language,
	};
}

/** A unit by its id and how its original's text begins: “p-0123456789 (“Read about …”)”. */
export function unitName({ id, source }: Pick<Unit, "id" | "source">): string {
	const text = shorten(plainText(source), 40);
	return text === "" ? id : `${id} (“${text}”)`;
}
