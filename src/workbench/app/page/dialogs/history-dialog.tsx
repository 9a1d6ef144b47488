import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { Dialog } from "../../shell/dialog.tsx";
import { useWorkbench } from "../../shell/workbench.ts";

/** The states that the file has had in this session, and the way back to each. */
export function HistoryDialog({ close }: { readonly close: () => void }) {
	const { words, announce } = useWorkbench();
	const { session } = usePageBench();
	const history = useOpenPage(({ page }) => page.history);
	const edited = useOpenPage(({ edits }) => edits.size > 0);
	const time = new Intl.DateTimeFormat(words.tag, { dateStyle: "medium", timeStyle: "medium" });
	const goBack = async (state: string): Promise<void> => {
		const saved = await session.undo(state);
		announce(saved === "saved" ? words.history.wentBack : words.saving.results[saved]);
		close();
	};
	const discard = async (): Promise<void> => {
		await session.discard();
		announce(words.history.discarded);
		close();
	};
	return (
		<Dialog title={words.history.title} close={close}>
			<p>{words.history.lead}</p>
			<ol class="history">
				{[...history].reverse().map(({ id, at, what, current }) => (
					<li key={id}>
						<span class="what">{words.history.what[what]}</span>{" "}
						<time dateTime={at}>{time.format(new Date(at))}</time>
						{current ? (
							<span class="fact strong">{words.history.current}</span>
						) : (
							<button type="button" class="quiet small" onClick={() => void goBack(id)}>
								{words.history.goBack}
								<span class="unseen"> {time.format(new Date(at))}</span>
							</button>
						)}
					</li>
				))}
			</ol>
			{edited && (
				<p>
					<button type="button" class="quiet" onClick={() => void discard()}>
						{words.history.discard}
					</button>
				</p>
			)}
		</Dialog>
	);
}
