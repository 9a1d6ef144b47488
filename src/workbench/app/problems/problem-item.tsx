import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { WorkbenchProblem } from "../../interface/texts.ts";
import { usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";

/** A finding: what it is about in the interface's language, what the rule says, and the way to let it pass with a reason. */
export function ProblemItem({ problem }: { readonly problem: WorkbenchProblem }) {
	const { words, locale } = useWorkbench();
	const { severity, rule, code, message, hint, expected, actual, dismiss } = problem;
	const sentence = words.problems.sentence(message);
	const about = sentence ?? words.problems.rules[rule ?? ""] ?? words.problems.codes[code];
	return (
		<li class={`problem ${severity}`}>
			<p>
				<strong>{words.problems.severities[severity]}</strong>{" "}
				{about !== undefined && <span class="about">{about} </span>}
				{about === undefined && <span lang="en">{message}</span>}
			</p>
			{locale === "en" && about === undefined && hint !== undefined && <p class="hint">{hint}</p>}
			{locale !== "en" && (
				<>
					{(expected !== undefined || actual !== undefined) && (
						<p class="hint">{words.problems.values(expected, actual, rule)}</p>
					)}
					{about !== undefined && (
						<details class="hint">
							<summary>{words.problems.inEnglish}</summary>
							<span lang="en">
								{message} {hint}
							</span>
						</details>
					)}
				</>
			)}
			{dismiss !== "no" && rule !== undefined && (
				<Dismissal rule={rule} unit={problem.unit} isForPage={dismiss === "page"} />
			)}
		</li>
	);
}

/** Asks for the reason why a finding isn't a fault, which is written into the file. */
function Dismissal({
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
	const [reason, setReason] = useState<string>();
	const isAsked = reason !== undefined;
	const wasAsked = useRef(false);
	const asking = useRef<HTMLButtonElement>(null);
	const field = useRef<HTMLInputElement>(null);
	// The button and the field take each other's place, before the next key can come.
	useLayoutEffect(() => {
		if (isAsked) field.current?.focus();
		else if (wasAsked.current) asking.current?.focus();
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
		announce(words.problems.dismissed);
		// The finding is gone, and with it the field.
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
