import type { ChangedFile, Changes, HandInAnswer } from "../../interface/handing-in.ts";
import { useWords } from "../shell/workbench.ts";
import { CommitForm } from "./commit-form.tsx";
import { Downloads } from "./downloads.tsx";
import { handedFiles } from "./handed-files.ts";

/** The ways to whoever looks after the site: a commit where there is a Git that can make one, and files to send. */
export function HandInWays({
	repository,
	chosen,
	done,
}: {
	readonly repository: Changes["repository"];
	readonly chosen: readonly ChangedFile[];
	readonly done: (answer: HandInAnswer) => void;
}) {
	const words = useWords();
	return (
		<section class="hand-in-form" aria-label={words.handIn.how}>
			{repository.kind === "ready" ? (
				<CommitForm repository={repository} chosen={chosen} done={done} />
			) : (
				<div class="notice">
					<p>
						<strong>{words.failures[repository.code].what}</strong> {words.failures[repository.code].remedy}
					</p>
					{repository.details !== undefined && <pre class="details">{repository.details}</pre>}
				</div>
			)}
			<Downloads files={handedFiles(chosen)} />
		</section>
	);
}
