import { useEffect, useState } from "preact/hooks";
import type { Changes, HandInAnswer } from "../../interface/handing-in.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { useTitle } from "../shell/use-title.ts";
import { ViewHead } from "../shell/view-head.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";
import { FileChange } from "./file-change.tsx";
import { HandInWays } from "./hand-in-ways.tsx";
import { HandedIn } from "./handed-in.tsx";

type HandInState =
	| { readonly kind: "loading" }
	| { readonly kind: "failed"; readonly trouble: Trouble }
	| { readonly kind: "shown"; readonly changes: Changes }
	| { readonly kind: "done"; readonly answer: HandInAnswer };

/** Handing in: what has changed, and the ways to whoever looks after the site. */
export function HandIn() {
	const { client, words, events, loadDesk } = useWorkbench();
	const [state, setState] = useState<HandInState>({ kind: "loading" });
	useTitle(words.handIn.title);
	const load = async (): Promise<void> => {
		const answer = await client.ask("changes", {});
		setState(
			answer.kind === "answered"
				? { kind: "shown", changes: answer.value }
				: { kind: "failed", trouble: answer },
		);
	};
	useEffect(() => void load(), []);
	useEffect(
		() =>
			events.listen(({ kind }) => {
				if (kind === "pages" && state.kind === "shown") void load();
			}),
		[events, state.kind],
	);
	return (
		<>
			<ViewHead title={words.handIn.title} lead={words.handIn.lead} />
			<div class="ground">
				<div class="wrap hand-in">
					{state.kind === "loading" && <p class="waiting-note">{words.shell.loading}</p>}
					{state.kind === "failed" && <TroubleNotice trouble={state.trouble} retry={load} />}
					{state.kind === "done" && <HandedIn answer={state.answer} />}
					{state.kind === "shown" &&
						(state.changes.files.length === 0 ? (
							<p class="nothing">{words.handIn.nothing}</p>
						) : (
							<Shown
								changes={state.changes}
								done={(answer) => {
									setState({ kind: "done", answer });
									void loadDesk();
								}}
							/>
						))}
				</div>
			</div>
		</>
	);
}

function Shown({
	changes,
	done,
}: {
	readonly changes: Changes;
	readonly done: (answer: HandInAnswer) => void;
}) {
	const { words } = useWorkbench();
	const [left, leave] = useState<ReadonlySet<string>>(new Set());
	const chosen = changes.files.filter(({ file }) => !left.has(file));
	return (
		<>
			<section aria-label={words.handIn.files}>
				<h2>{words.handIn.files}</h2>
				<ul class="files">
					{changes.files.map((file) => (
						<FileChange
							key={file.file}
							file={file}
							isChosen={!left.has(file.file)}
							choose={(isChosen) => {
								const next = new Set(left);
								if (isChosen) next.delete(file.file);
								else next.add(file.file);
								leave(next);
							}}
						/>
					))}
				</ul>
			</section>
			<HandInWays repository={changes.repository} chosen={chosen} done={done} />
		</>
	);
}
