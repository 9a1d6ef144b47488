import { useState } from "preact/hooks";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { TroubleNotice } from "../../problems/trouble-notice.tsx";
import { Dialog } from "../../shell/dialog.tsx";
import { addressOf } from "../../shell/route.ts";
import { TextField } from "../../shell/text-field.tsx";
import { useWorkbench } from "../../shell/workbench.ts";
import { useStore } from "../../store/store.ts";
import { useOpenProgress } from "../units/open-progress.ts";

/** Says that the page is ready: who has translated it, and whether somebody else is still to read it. */
export function DoneDialog({ close }: { readonly close: () => void }) {
	const { words, desk, announce, client } = useWorkbench();
	const { session, step, toFault } = usePageBench();
	const known = useStore(desk, (now) => (now.kind === "shown" ? (now.desk.person.name ?? "") : ""));
	const page = useOpenPage((now) => now.page);
	const { done, all } = useOpenProgress();
	const errors = useOpenPage(
		({ problems }) => problems.filter(({ severity }) => severity === "error").length,
	);
	const saving = useOpenPage((now) => now.saving);
	const [translator, setTranslator] = useState(page.translator ?? known);
	const [state, setState] = useState<"in-review" | "reviewed">("in-review");
	const [reviewer, setReviewer] = useState(known);
	const [result, setResult] = useState<"asked" | "refused" | "failed" | "done">("asked");

	const leave = (go: () => void): void => {
		close();
		// After the focus has gone back to where it was.
		setTimeout(go);
	};
	const mark = async (event: Event): Promise<void> => {
		event.preventDefault();
		const intent =
			state === "reviewed"
				? ({ kind: "done", state, reviewer } as const)
				: ({ kind: "done", state } as const);
		if (translator.trim() !== known) void client.ask("person", { name: translator });
		const saved = await session.save(intent, translator);
		const isDone = saved === "saved" || saved === "merged";
		if (saved === "conflict") close();
		else setResult(isDone ? "done" : saved);
		announce(isDone ? words.done.isDone : words.saving.results[saved]);
	};

	if (result === "done")
		return (
			<Dialog title={words.done.isDone} close={close}>
				<p>{words.done.whatNow}</p>
				<p class="dialog-actions">
					<a class="button" data-first href={addressOf({ kind: "hand-in" })}>
						{words.handIn.title}
					</a>
					<a class="button quiet" href={addressOf({ kind: "desk" })}>
						{words.desk.back}
					</a>
				</p>
			</Dialog>
		);
	if (done < all)
		return (
			<Dialog title={words.done.title} close={close}>
				<p>{words.done.notYet(all - done)}</p>
				<p class="dialog-actions">
					<button type="button" data-first onClick={() => leave(() => step("next-waiting"))}>
						{words.done.toNext}
					</button>
				</p>
			</Dialog>
		);
	return (
		<Dialog title={words.done.title} close={close}>
			{errors > 0 && (
				<div class="notice attention" role="alert">
					<p>{words.done.errors(errors)}</p>
					<p>
						<button type="button" class="quiet" data-first onClick={() => leave(toFault)}>
							{words.done.toError}
						</button>
					</p>
				</div>
			)}
			<form onSubmit={(event) => void mark(event)}>
				<TextField
					id="done-translator"
					label={words.done.translator}
					autocomplete="name"
					value={translator}
					change={setTranslator}
				/>
				<fieldset>
					<legend>{words.done.state}</legend>
					{(["in-review", "reviewed"] as const).map((one) => (
						<label key={one} class="choice">
							<input type="radio" name="state" checked={state === one} onChange={() => setState(one)} />
							<span>{words.done.states[one]}</span>
						</label>
					))}
				</fieldset>
				{state === "reviewed" && (
					<TextField id="done-reviewer" label={words.done.reviewer} value={reviewer} change={setReviewer} />
				)}
				{result === "refused" && errors === 0 && (
					<p class="notice attention">{words.saving.results.refused}</p>
				)}
				{result === "failed" && saving.kind === "not-saved" && <TroubleNotice trouble={saving.trouble} />}
				<p class="dialog-actions">
					<button type="submit" data-first disabled={errors > 0}>
						{words.done.mark}
					</button>
				</p>
			</form>
		</Dialog>
	);
}
