import type { RefObject } from "preact";
import { usePageBench } from "../bench/page-bench.ts";
import { useWords } from "../shell/workbench.ts";
import type { Dismissed } from "./dismissal.tsx";

/** The field for the reason, while it is being typed. */
export function DismissalForm({
	dismissed,
	reason,
	field,
	dismiss,
}: {
	readonly dismissed: Dismissed;
	readonly reason: string;
	readonly field: RefObject<HTMLInputElement | null>;
	readonly dismiss: () => void;
}) {
	const words = useWords();
	const { session } = usePageBench();
	const { rule, unit, nth, value, isForPage } = dismissed;
	const id = `reason-${rule}-${unit ?? ""}-${nth}`;
	const giveUp = (): void => session.reason(dismissed, undefined);
	return (
		<form
			class="dismissal"
			onSubmit={(event) => {
				event.preventDefault();
				dismiss();
			}}
		>
			<label for={id}>
				{words.problems.reason}
				{isForPage && value === undefined && ` ${words.problems.forPage}`}
			</label>
			<input
				id={id}
				value={reason}
				required
				ref={field}
				onInput={({ currentTarget }) => session.reason(dismissed, currentTarget.value)}
				onKeyDown={({ key }) => key === "Escape" && giveUp()}
			/>
			<button type="submit" class="small">
				{words.problems.letPass}
			</button>
			<button type="button" class="quiet small" onClick={giveUp}>
				{words.shell.cancel}
			</button>
		</form>
	);
}
