import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../interface/endpoints.ts";
import { useOpenPage, usePageBench } from "../bench/page-bench.ts";
import { useWorkbench } from "../shell/workbench.ts";
import { textOf } from "../store/page/page-texts.ts";

/** Texts that are still empty here and have been translated elsewhere, always in the same way: to be filled in at once. */
export function SameTexts() {
	const { client, words, announce } = useWorkbench();
	const { session, goTo } = usePageBench();
	const page = useOpenPage((now) => now.page);
	const edits = useOpenPage((now) => now.edits);
	const [known, know] = useState<AnswerOf<"same">["texts"]>([]);
	const { key, language, base, units } = page;
	useEffect(() => {
		let isMeant = true;
		const ask = async (): Promise<void> => {
			const answer = await client.ask("same", { key, language });
			// Without an answer each text still has what the memory knows of it.
			if (isMeant && answer.kind === "answered") know(answer.value.texts);
		};
		if (units.some(({ target }) => !target)) void ask();
		else know([]);
		return () => {
			isMeant = false;
		};
	}, [client, key, language, base.original, base.translation]);
	const empty = new Set(units.filter((unit) => textOf(unit, edits).trim() === "").map(({ id }) => id));
	const same = known.filter(({ id }) => empty.has(id));
	if (same.length === 0) return null;
	return (
		<div class="notice">
			<p>{words.page.sameElsewhere(same.length)}</p>
			<p>
				<button
					type="button"
					class="quiet"
					onClick={() => {
						for (const { id, text } of same) session.edit(id, text);
						announce(words.page.filledIn(same.length));
						// The button goes with what it was for.
						goTo(same[0]?.id ?? "");
					}}
				>
					{words.page.fillIn}
				</button>
			</p>
		</div>
	);
}
