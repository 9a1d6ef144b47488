import { useState } from "preact/hooks";
import { usePageBench } from "../../../bench/page-bench.ts";
import { Dialog } from "../../../shell/dialog.tsx";
import { addressOf } from "../../../shell/route.ts";
import { useWords } from "../../../shell/workbench.ts";
import { useOpenProgress } from "../../units/open-progress.ts";
import { DoneForm } from "./done-form.tsx";
import { LeftFindings } from "./left-findings.tsx";

/** Says that the page is ready: who has translated it, and whether somebody else is still to read it. */
export function DoneDialog({ close }: { readonly close: () => void }) {
	const words = useWords();
	const { done, all } = useOpenProgress();
	const [isDone, setDone] = useState(false);
	const leave = (go: () => void): void => {
		close();
		// After the focus has gone back to where it was.
		setTimeout(go);
	};
	const left = all - done;
	return (
		<Dialog title={isDone ? words.done.isDone : words.done.title} close={close}>
			{isDone && <WhatNow />}
			{!isDone && left > 0 && <NotYet left={left} leave={leave} />}
			{!isDone && left === 0 && (
				<>
					<LeftFindings leave={leave} />
					<DoneForm close={close} done={() => setDone(true)} />
				</>
			)}
		</Dialog>
	);
}

function NotYet({ left, leave }: { readonly left: number; readonly leave: (go: () => void) => void }) {
	const { done } = useWords();
	const { step } = usePageBench();
	return (
		<>
			<p id="left-texts">{done.notYet(left)}</p>
			<p class="dialog-actions">
				<button
					type="button"
					data-first
					aria-describedby="left-texts"
					onClick={() => leave(() => step("next-waiting"))}
				>
					{done.toNext}
				</button>
			</p>
		</>
	);
}

function WhatNow() {
	const words = useWords();
	return (
		<>
			<p>{words.done.whatNow}</p>
			<p class="dialog-actions">
				<a class="button" data-first href={addressOf({ kind: "hand-in" })}>
					{words.handIn.title}
				</a>
				<a class="button quiet" href={addressOf({ kind: "desk" })}>
					{words.desk.back}
				</a>
			</p>
		</>
	);
}
