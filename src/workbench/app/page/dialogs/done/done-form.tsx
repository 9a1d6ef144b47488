import { useState } from "preact/hooks";
import { useOpenPage, usePageBench } from "../../../bench/page-bench.ts";
import { TroubleNotice } from "../../../problems/trouble-notice.tsx";
import { TextField } from "../../../shell/text-field.tsx";
import { useWorkbench } from "../../../shell/workbench.ts";
import { useStore } from "../../../store/store.ts";
import { leftWarnings, useFindingCount } from "./left-findings.tsx";

type State = "in-review" | "reviewed";

/** What became of marking the page. */
type Result = "asked" | "refused" | "failed";

/** Who has translated, what comes next, and the button that marks the page as done. */
export function DoneForm({ close, done }: { readonly close: () => void; readonly done: () => void }) {
	const { words, desk } = useWorkbench();
	const known = useStore(desk, (now) => (now.kind === "shown" ? (now.desk.person.name ?? "") : ""));
	const translated = useOpenPage(({ page }) => page.translator);
	const [translator, setTranslator] = useState(translated ?? known);
	const [state, setState] = useState<State>("in-review");
	const [reviewer, setReviewer] = useState(known);
	const { result, mark } = useMarking({ known, close, done });
	const errors = useFindingCount("error");
	const warnings = useFindingCount("warning");
	const submit = (event: Event): void => {
		event.preventDefault();
		void mark({ translator, ...(state === "reviewed" ? { state, reviewer } : { state }) });
	};
	return (
		<form onSubmit={submit}>
			<TextField
				id="done-translator"
				label={words.done.translator}
				autocomplete="name"
				value={translator}
				change={setTranslator}
			/>
			<StateChoice state={state} choose={setState} />
			{state === "reviewed" && (
				<TextField id="done-reviewer" label={words.done.reviewer} value={reviewer} change={setReviewer} />
			)}
			<NotMarked result={result} hasErrors={errors > 0} />
			<p class="dialog-actions">
				<button
					type="submit"
					data-first
					disabled={errors > 0}
					aria-describedby={warnings > 0 ? leftWarnings : undefined}
				>
					{words.done.mark}
				</button>
			</p>
		</form>
	);
}

function StateChoice({ state, choose }: { readonly state: State; readonly choose: (state: State) => void }) {
	const { done } = useWorkbench().words;
	return (
		<fieldset>
			<legend>{done.state}</legend>
			{(["in-review", "reviewed"] as const).map((one) => (
				<label key={one} class="choice">
					<input type="radio" name="state" checked={state === one} onChange={() => choose(one)} />
					<span>{done.states[one]}</span>
				</label>
			))}
		</fieldset>
	);
}

/** Why the page isn't marked, where the findings don't say it. */
function NotMarked({ result, hasErrors }: { readonly result: Result; readonly hasErrors: boolean }) {
	const { words } = useWorkbench();
	const saving = useOpenPage((now) => now.saving);
	if (result === "refused" && !hasErrors)
		return <p class="notice attention">{words.saving.results.refused}</p>;
	return result === "failed" && saving.kind === "not-saved" ? (
		<TroubleNotice trouble={saving.trouble} />
	) : null;
}

/** Marks the page, and notes who translates, where that is another than `known`. */
function useMarking({
	known,
	close,
	done,
}: {
	readonly known: string;
	readonly close: () => void;
	readonly done: () => void;
}) {
	const { words, announce, client } = useWorkbench();
	const { session } = usePageBench();
	const [result, setResult] = useState<Result>("asked");
	const mark = async ({
		translator,
		...intent
	}: {
		readonly translator: string;
		readonly state: State;
		readonly reviewer?: string;
	}): Promise<void> => {
		if (translator.trim() !== known) void client.ask("person", { name: translator });
		const saved = await session.save({ kind: "done", ...intent }, translator);
		const isDone = saved === "saved" || saved === "merged";
		if (isDone) done();
		else if (saved === "conflict") close();
		else setResult(saved);
		announce(isDone ? words.done.isDone : words.saving.results[saved]);
	};
	return { result, mark };
}
