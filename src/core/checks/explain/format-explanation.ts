import { languageName } from "../../languages/language-tag.ts";
import { formatProblems } from "../../problems/format-problems.ts";
import { visibleText } from "../../problems/visible-text.ts";
import type { Manner } from "../values/matching.ts";
import { describeReading } from "./describe-reading.ts";
import type { ExplainedText, ExplainedValue, Explanation } from "./explanation.ts";

/** Why values count as agreeing. */
const manners: Readonly<Record<Manner, string>> = {
	equal: "the same",
	parts: "the same in pieces",
	converted: "about as much in another unit",
	elliptic: "takes its unit or its millions from another value of the text",
	implied: "says what the original leaves to the reader",
	whole: "is as long as a unit that the other text names",
	repeated: "said elsewhere in the other text too",
	worded: "in words, and may be worded away",
	"unknown-words": "a small number, which the other language may have in a word that isn't known",
};

/** An explanation as text for people. */
export function formatExplanation(explanation: Explanation): string {
	const { original, translation, place, agreements, differences, swaps, problems, dismissed } = explanation;
	const where = "field" in place ? `field “${place.field}”` : `block ${place.block}`;
	const ours = (index: number): string => nameValue(original.values[index]);
	const theirs = (index: number): string => nameValue(translation.values[index]);
	const side = (indices: readonly number[], name: (index: number) => string): string =>
		indices.length === 0 ? "nothing" : indices.map(name).join(" and ");
	const lines = [
		...agreements.map(
			(agreement) =>
				`  = ${side(agreement.original, ours)}  |  ${side(agreement.translation, theirs)}: ${manners[agreement.how]}`,
		),
		...swaps.map(
			(swap) => `  ≠ ${side(swap.original, ours)}  |  ${side(swap.translation, theirs)}: have changed places`,
		),
		...differences.map((difference) => {
			const [own, other] = [difference.original, difference.translation];
			return `  ≠ ${own === undefined ? "nothing" : ours(own)}  |  ${other === undefined ? "nothing" : theirs(other)}: ${whyNot(original.values[own ?? -1], translation.values[other ?? -1])}`;
		}),
	];
	const values =
		lines.length === 0 ? ["  No numbers, dates, amounts or addresses were read in either text."] : lines;
	const found =
		problems.length === 0
			? "No rule finds anything in these texts.\n"
			: formatProblems(problems, { all: true });
	const passed = dismissed.map(
		({ problem, reason }) => `  dismissed  ${problem.message}  (${problem.code}): ${reason}`,
	);
	return visibleText(
		[
			`${translation.file}:${translation.line}, ${where}, translates ${original.file}:${original.line}`,
			"",
			quote(original),
			quote(translation),
			"",
			...values,
			"",
			found + passed.map((line) => `${line}\n`).join(""),
		].join("\n"),
	);
}

function quote({ language, text }: ExplainedText): string {
	return `${languageName(language, "en")}:\n${text.replace(/^/gm, "  ")}`;
}

/** Readings that are shown of one value. */
const shownReadings = 3;

function nameValue(value: ExplainedValue | undefined): string {
	if (!value) return "";
	const readings = [...new Set(value.readings.map(describeReading))];
	const shown = readings.slice(0, shownReadings).join(" or ");
	return `“${value.text}” (${shown || "no value"}${readings.length > shownReadings ? " …" : ""})`;
}

function whyNot(original: ExplainedValue | undefined, translation: ExplainedValue | undefined): string {
	if (!translation) return "the translation has nothing that means this";
	if (!original) return "the original has nothing that means this";
	const isShared = original.readings.some((reading) => translation.readings.includes(reading));
	return isShared ? "the same figures, but not of the same thing" : "nothing that both may mean";
}
