import { useWords } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";

/** Why something couldn't be done, what it means and what to do. */
export function TroubleNotice({
	trouble,
	retry,
}: {
	readonly trouble: Trouble;
	readonly retry?: (() => unknown) | undefined;
}) {
	const words = useWords();
	const said =
		trouble.kind === "unreachable" ? words.failures.unreachable : words.failures[trouble.failure.code];
	const details = trouble.kind === "failed" ? trouble.failure.details : undefined;
	return (
		<div class="notice attention" role="alert">
			<p>
				<strong>{said.what}</strong> {said.remedy}
			</p>
			{details !== undefined && <pre class="details">{details}</pre>}
			{retry && (
				<p>
					<button type="button" class="quiet" onClick={() => void retry()}>
						{words.shell.retry}
					</button>
				</p>
			)}
		</div>
	);
}
