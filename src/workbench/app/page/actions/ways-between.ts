import type { WorkbenchProblem } from "../../../interface/texts.ts";
import type { PageBench } from "../../bench/page-bench.ts";
import type { OpenPage } from "../../store/page/page-state.ts";
import type { Words } from "../../words/words.ts";
import { foldOf, nextWaiting, partsOf } from "../units/unit-order.ts";
import type { BenchParts } from "./create-bench.ts";

/** The ways from one text to another. */
export type WaysBetween = Pick<PageBench, "goTo" | "step" | "toProblem" | "toFirst">;

export function waysBetween({
	session: { open },
	editors,
	words,
	announce,
	unfold,
	unfolded,
}: BenchParts): WaysBetween {
	const goTo = (unit: string): void => {
		const editor = editors.get(unit);
		if (editor) {
			editor.focus();
			document.getElementById(`unit-${unit}`)?.scrollIntoView({ block: "center" });
			return;
		}
		const page = open()?.page;
		const fold = page && foldOf(partsOf(page, unfolded()), unit);
		if (fold !== undefined) unfold(fold, unit);
	};

	/** @returns Whether a text has a finding of that severity. */
	const isLedToFirst = (wanted: "error" | "warning"): boolean => {
		const now = open();
		const [first] = now ? faultyUnits(now, ({ severity }) => severity === wanted) : [];
		if (first !== undefined) goTo(first);
		return first !== undefined;
	};

	const toWaiting = (): void => {
		const now = open();
		const next = now && nextWaiting(now.page, now.edits, now.active);
		if (next !== undefined) goTo(next);
		else if (!isLedToFirst("error")) announce(words.page.allDone);
	};

	const step: WaysBetween["step"] = (way) => {
		const now = open();
		if (!now) return;
		if (way === "next-waiting") return toWaiting();
		// Those on the screen, whatever is folded.
		const shown = now.page.units.map(({ id }) => id).filter((id) => editors.has(id));
		const at = now.active === undefined ? -1 : shown.indexOf(now.active);
		const next = shown[way === "next" ? at + 1 : Math.max(0, at - 1)];
		if (next !== undefined) goTo(next);
	};

	const toProblem: WaysBetween["toProblem"] = (direction) => {
		const now = open();
		if (!now) return;
		const found = nextFaulty(now, direction);
		if (found === undefined) {
			announce(words.problems.none);
			document.getElementById("page-problems")?.focus();
			return;
		}
		goTo(found);
		const problems = now.problems.filter(({ unit }) => unit === found);
		announce(saidOf(problems, words));
	};

	const toFirst: WaysBetween["toFirst"] = (severity) => {
		if (!isLedToFirst(severity)) document.getElementById("page-problems")?.focus();
	};

	return { goTo, step, toProblem, toFirst };
}

/** The texts in which something is found, in the page's order. */
function faultyUnits(
	{ page, problems }: OpenPage,
	isMeant: (problem: WorkbenchProblem) => boolean = () => true,
): string[] {
	const faulty = new Set(problems.filter(isMeant).map(({ unit }) => unit));
	return page.units.map(({ id }) => id).filter((id) => faulty.has(id));
}

/** The text with a finding after or before the one that is being written; from the last on the first, and the other way round. */
function nextFaulty(now: OpenPage, direction: 1 | -1): string | undefined {
	const order = now.page.units.map(({ id }) => id);
	const faulty = faultyUnits(now);
	const at = now.active === undefined ? -1 : order.indexOf(now.active);
	return direction === 1
		? (faulty.find((id) => order.indexOf(id) > at) ?? faulty[0])
		: (faulty.findLast((id) => order.indexOf(id) < at) ?? faulty.at(-1));
}

/** What is found in a text, for those who don't see it below. */
function saidOf(problems: readonly WorkbenchProblem[], { problems: words }: Words): string {
	return problems
		.flatMap((problem) => {
			const { what, remedy, english } = words.say(problem);
			return [words.severities[problem.severity], what, remedy, english].filter((part) => part !== undefined);
		})
		.join(" ");
}
