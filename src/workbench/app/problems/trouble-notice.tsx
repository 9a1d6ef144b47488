import type { Failure } from "../../interface/failure.ts";
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
	const { details, problem }: Partial<Failure["failure"]> = trouble.kind === "failed" ? trouble.failure : {};
	return (
		<div class="notice attention" role="alert">
			<p>
				<strong>{said.what}</strong> {said.remedy}
			</p>
			{problem && <ToldProblem problem={problem} />}
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

/** What is wrong with a file, in the interface's language as far as that has words for it. */
function ToldProblem({ problem }: { readonly problem: NonNullable<Failure["failure"]["problem"]> }) {
	const { problems } = useWords();
	const { what, remedy, english } = problems.say(problem);
	return (
		<>
			<p>{[what, remedy].filter((part) => part !== undefined).join(" ")}</p>
			{english !== undefined && (
				<p class="hint">
					{problems.inEnglish} <span lang="en">{english}</span>
				</p>
			)}
		</>
	);
}
