import type { Remark, Unit } from "../../../interface/page.ts";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { WordDifference } from "../../shell/word-difference.tsx";
import { useWords } from "../../shell/workbench.ts";
import { standingOf, textOf } from "../../store/page/page-texts.ts";
import { isUnfinished, shownProblems } from "../../store/page/shown-problems.ts";
import { MarkedOriginal } from "./marked-original.tsx";
import { Remarks } from "./remarks.tsx";
import { UnitEditor } from "./unit-editor.tsx";
import { UnitProblems } from "./unit-problems.tsx";
import { UnitTools } from "./unit-tools.tsx";

/** One text: the original, what joins the two, and the translation with what is known of it; each with the remarks that its file has there. */
export function UnitRow({
	unit,
	name,
	remarks,
}: {
	readonly unit: Unit;
	readonly name: string;
	readonly remarks: readonly Remark[];
}) {
	const words = useWords();
	const { session } = usePageBench();
	const standing = useOpenPage(({ edits }) => standingOf(unit, edits));
	const isActive = useOpenPage(({ active }) => active === unit.id);
	const isFaulty = useOpenPage((now) =>
		shownProblems(now).some((problem) => problem.unit === unit.id && problem.severity === "error"),
	);
	const source = useOpenPage(({ page }) => page.source);
	const machine = useOpenPage(({ edits }) => edits.get(unit.id)?.machine ?? unit.state === "machine");
	const isBegun = useOpenPage((now) => isUnfinished(now, unit.id));
	const sign = isFaulty ? "faulty" : isBegun ? "begun" : standing;
	const changed = unit.state === "changed" && standing !== "done";
	return (
		<article
			class={`unit ${unit.kind} ${sign}${isActive ? " active" : ""}`}
			id={`unit-${unit.id}`}
			aria-label={name}
		>
			<div class="original">
				<p class="unit-name" aria-hidden="true">
					{name}
				</p>
				<Remarks
					id={`original-remarks-${unit.id}`}
					remarks={remarks.filter(({ from }) => from === "original")}
				/>
				<p
					class={`text level-${unit.level ?? 0}`}
					lang={source.tag}
					dir={source.direction}
					data-mark={unit.mark}
				>
					<MarkedOriginal unit={unit} />
				</p>
				{unit.state === "changed" && unit.difference && (
					<p class="changed-original" dir={source.direction}>
						<span class="label" lang={document.documentElement.lang}>
							{words.unit.changed}
						</span>{" "}
						<WordDifference parts={unit.difference} language={source.tag} />
					</p>
				)}
				{unit.state === "changed" && !unit.difference && (
					<p class="changed-original">{words.unit.changedSomehow}</p>
				)}
			</div>
			<div class="rung" aria-hidden="true">
				<span class="lantern" />
			</div>
			<div class="translation">
				<Remarks
					id={`translation-remarks-${unit.id}`}
					remarks={remarks.filter(({ from }) => from === "translation")}
				/>
				<UnitEditor unit={unit} name={name} />
				<p class="standing">
					<span class={`sign ${sign}`} id={`standing-${unit.id}`}>
						{words.unit.standings[sign]}
					</span>
					{unit.most !== undefined && <Counter unit={unit} most={unit.most} />}
					{(changed || (machine && standing === "waiting")) && (
						<button type="button" class="quiet small" onClick={() => session.confirm(unit.id)}>
							{words.unit.right}
						</button>
					)}
				</p>
				<UnitProblems unit={unit.id} />
				{isActive && <UnitTools unit={unit} />}
			</div>
		</article>
	);
}

/** How long a text is where length matters. */
function Counter({ unit, most }: { readonly unit: Unit; readonly most: number }) {
	const words = useWords();
	const length = useOpenPage(({ edits }) => [...textOf(unit, edits)].length);
	return (
		<span class={length > most ? "counter over" : "counter"} id={`length-${unit.id}`}>
			{words.unit.length(length, most)}
		</span>
	);
}
