import { useLayoutEffect, useRef } from "preact/hooks";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { dismissalName } from "../store/page/page-state.ts";

/** Asks for the reason why a finding isn't a fault, which is written into the file. */
export function Dismissal({
	rule,
	unit,
	isForPage,
}: {
	readonly rule: string;
	readonly unit: string | undefined;
	/** Whether the rule is then silent on the whole page. */
	readonly isForPage: boolean;
}) {
	const { words, announce } = useWorkbench();
	const { session, goTo } = usePageBench();
	const reason = useOpenPage(({ reasons }) => reasons.get(dismissalName({ rule, unit })));
	const setReason = (text: string | undefined): void => session.reason({ rule, unit }, text);
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
	if (reason === undefined)
		return (
			<button type="button" class="plain dismiss" ref={asking} onClick={() => setReason("")}>
				{words.problems.dismiss}
			</button>
		);
	const dismiss = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (reason.trim() === "") return;
		const saved = await session.save({
			kind: "dismiss",
			rule,
			reason,
			...(unit === undefined ? {} : { unit }),
		});
		if (saved !== "saved" && saved !== "merged") return announce(words.saving.results[saved]);
		// The finding is gone, and with it the field: the focus goes to the text.
		wasAsked.current = false;
		setReason(undefined);
		announce(words.problems.dismissed);
		if (unit !== undefined) goTo(unit);
	};
	const id = `reason-${rule}-${unit ?? ""}`;
	return (
		<form class="dismissal" onSubmit={(event) => void dismiss(event)}>
			<label for={id}>
				{words.problems.reason}
				{isForPage && ` ${words.problems.forPage}`}
			</label>
			<input
				id={id}
				value={reason}
				required
				ref={field}
				onInput={({ currentTarget }) => setReason(currentTarget.value)}
				onKeyDown={({ key }) => key === "Escape" && setReason(undefined)}
			/>
			<button type="submit" class="small">
				{words.problems.letPass}
			</button>
			<button type="button" class="quiet small" onClick={() => setReason(undefined)}>
				{words.shell.cancel}
			</button>
		</form>
	);
}
