import { useLayoutEffect, useRef } from "preact/hooks";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { type DismissalPlace, dismissalName } from "../store/page/page-state.ts";
import { DismissalForm } from "./dismissal-form.tsx";

/** What of a page is to be let pass. */
export interface Dismissed extends DismissalPlace {
	/** The words that the finding is about; absent where all of the rule's are let pass. */
	readonly value: string | undefined;
	/** Whether it is let pass on the whole page. */
	readonly isForPage: boolean;
}

/** Asks for the reason why a finding isn't a fault, which is written into the file. */
export function Dismissal(dismissed: Dismissed) {
	const { words } = useWorkbench();
	const { session } = usePageBench();
	const reason = useOpenPage(({ reasons }) => reasons.get(dismissalName(dismissed)));
	const isAsked = reason !== undefined;
	// A reason that was begun earlier doesn't take the focus from the text.
	const wasAsked = useRef(isAsked);
	const asking = useRef<HTMLButtonElement>(null);
	const field = useRef<HTMLInputElement>(null);
	// The button and the field take each other's place, before the next key can come.
	useLayoutEffect(() => {
		if (isAsked === wasAsked.current) return;
		(isAsked ? field : asking).current?.focus();
		wasAsked.current = isAsked;
	}, [isAsked]);
	const dismiss = useDismiss(dismissed, () => {
		// The finding is gone, and with it the field.
		wasAsked.current = false;
	});
	if (reason === undefined)
		return (
			<button type="button" class="plain dismiss" ref={asking} onClick={() => session.reason(dismissed, "")}>
				{words.problems.dismiss}
				{dismissed.value !== undefined && (
					<span class="unseen"> {words.problems.about(dismissed.value)}</span>
				)}
			</button>
		);
	return (
		<DismissalForm dismissed={dismissed} reason={reason} field={field} dismiss={() => void dismiss(reason)} />
	);
}

/** Writes a dismissal into the file, and goes back to its text. */
function useDismiss(dismissed: Dismissed, onGone: () => void): (reason: string) => Promise<void> {
	const { words, announce } = useWorkbench();
	const { session, goTo } = usePageBench();
	const { rule, unit, value } = dismissed;
	return async (reason) => {
		if (reason.trim() === "") return;
		const saved = await session.save({
			kind: "dismiss",
			rule,
			reason,
			...(unit === undefined ? {} : { unit }),
			...(value === undefined ? {} : { value }),
		});
		if (saved !== "saved" && saved !== "merged") return announce(words.saving.results[saved]);
		onGone();
		session.reason(dismissed, undefined);
		announce(words.problems.dismissed);
		if (unit !== undefined) goTo(unit);
	};
}
