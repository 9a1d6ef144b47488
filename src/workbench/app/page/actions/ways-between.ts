import type { WorkbenchProblem } from "../../../interface/texts.ts";
import type { PageBench } from "../../bench/page-bench.ts";
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
		const found = now?.page.units.find(({ id }) =>
			now.problems.some(({ unit, severity }) => unit === id && severity === wanted),
		);
		if (found) goTo(found.id);
		return found !== undefined;
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
		const order = now.page.units.map(({ id }) => id);
		const faulty = order.filter((id) => now.problems.some(({ unit }) => unit === id));
		if (faulty.length === 0) {
			announce(words.problems.none);
			document.getElementById("page-problems")?.focus();
			return;
		}
		const at = now.active === undefined ? -1 : order.indexOf(now.active);
		const further =
			direction === 1
				? faulty.find((id) => order.indexOf(id) > at)
				: faulty.filter((id) => order.indexOf(id) < at).at(-1);
		const found = further ?? (direction === 1 ? faulty[0] : faulty.at(-1)) ?? "";
		goTo(found);
		announce(saidOf(now.problems.filter(({ unit }) => unit === found)));
	};

	/** What is found in a text, for those who don't see it below. */
	const saidOf = (problems: readonly WorkbenchProblem[]): string =>
		problems
			.map((problem) => {
				const { what, remedy, english } = words.problems.say(problem);
				return [words.problems.severities[problem.severity], what, remedy, english]
					.filter((part) => part !== undefined)
					.join(" ");
			})
			.join(" ");

	const toFirst: WaysBetween["toFirst"] = (severity) => {
		if (!isLedToFirst(severity)) document.getElementById("page-problems")?.focus();
	};

	return { goTo, step, toProblem, toFirst };
}
