import type { WorkbenchProblem } from "../../../interface/texts.ts";

/** A finding in the interface's language. */
export interface SaidProblem {
	readonly what?: string;
	readonly remedy?: string;
	/** The rule's own words, in English, where the interface's language has none for them. */
	readonly english?: string;
}

/** How a language words findings that the rules word in English. */
export interface ProblemWording {
	/** A rule's sentence; `undefined` for one that isn't known. */
	readonly sentence: (message: string) => string | undefined;
	/** What a rule says to do; `undefined` for one that isn't known. */
	readonly remedy: (hint: string) => string | undefined;
	/** By codes: what is wrong and what to do. */
	readonly codes: Readonly<Record<string, string>>;
	/** By rules for translations: what is wrong. */
	readonly rules: Readonly<Record<string, string>>;
	/** By the first part of a code, where nothing more is known. */
	readonly areas: Readonly<Record<string, string>>;
}

type Problem = Pick<WorkbenchProblem, "code" | "message" | "hint" | "rule">;

/** Says a finding in another language than English: as exactly as that language has words for it, and the rest in English. */
export function sayProblem(
	{ code, message, hint, rule }: Problem,
	{ sentence, remedy, codes, rules, areas }: ProblemWording,
): SaidProblem {
	const exact = codes[code] ?? sentence(message);
	const what = exact ?? rules[rule ?? ""] ?? areas[code.split("/")[0] ?? ""];
	const toDo = hint === undefined ? undefined : remedy(hint);
	const isToldByCode = codes[code] !== undefined;
	const english = [
		exact === undefined ? message : "",
		toDo === undefined && !isToldByCode ? (hint ?? "") : "",
	].filter((part) => part !== "");
	return {
		...(what === undefined ? {} : { what }),
		...(toDo === undefined ? {} : { remedy: toDo }),
		...(english.length === 0 ? {} : { english: english.join(" ") }),
	};
}
