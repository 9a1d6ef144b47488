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
	const { step } = usePageBench();
	const { done, all } = useOpenProgress();
	const [isDone, setDone] = useState(false);
	const leave = (go: () => void): void => {
		close();
		// After the focus has gone back to where it was.
		setTimeout(go);
	};
	if (isDone) return <WhatNow close={close} />;
	return (
		<Dialog title={words.done.title} close={close}>
			{done < all ? (
				<>
					<p>{words.done.notYet(all - done)}</p>
					<p class="dialog-actions">
						<button type="button" data-first onClick={() => leave(() => step("next-waiting"))}>
							{words.done.toNext}
						</button>
					</p>
				</>
			) : (
				<>
					<LeftFindings leave={leave} />
					<DoneForm close={close} done={() => setDone(true)} />
				</>
			)}
		</Dialog>
	);
}

function WhatNow({ close }: { readonly close: () => void }) {
	const words = useWords();
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
}
