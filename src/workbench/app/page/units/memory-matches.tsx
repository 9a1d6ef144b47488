import type { Unit } from "../../../interface/page.ts";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { WordDifference } from "../../shell/word-difference.tsx";
import { useWords } from "../../shell/workbench.ts";
import { type KnownMatch, knownMatches } from "../../store/page/known-matches.ts";
import type { Words } from "../../words/words.ts";

/** Matches with a key of their own. */
export const numberedMatches = 5;

/** What was translated before and is like this text, with the difference to it. */
export function MemoryMatches({ unit }: { readonly unit: Unit }) {
	const words = useWords();
	const page = useOpenPage((now) => now.page);
	const edits = useOpenPage((now) => now.edits);
	const memory = useOpenPage((now) => now.memory);
	const { editors } = usePageBench();
	const matches = knownMatches(unit, { page, edits, memory }).slice(0, numberedMatches);
	const { source, target } = page;
	const failed = memory.get(unit.id)?.kind === "none" && <p class="memory-note">{words.memory.failed}</p>;
	if (matches.length === 0) return failed || null;
	return (
		<section class="memory" aria-label={words.memory.title}>
			<ol>
				{matches.map((match, index) => (
					<li key={`${index} ${match.target}`}>
						<p class="match-target" lang={target.tag} dir={target.direction}>
							{match.target}
						</p>
						{match.score < 100 && (
							<p class="match-source">
								<WordDifference parts={match.difference} language={source.tag} />
							</p>
						)}
						<p class="match-origin">
							<span class="score">{words.memory.score(match.score)}</span> {originOf(match, words)}
							<button
								type="button"
								class="quiet small"
								onClick={() => editors.get(unit.id)?.setOwn(match.target)}
							>
								{words.memory.use} <kbd>Alt+{index + 1}</kbd>
							</button>
						</p>
					</li>
				))}
			</ol>
			{failed}
		</section>
	);
}

function originOf({ origin }: KnownMatch, { memory }: Words): string {
	switch (origin.kind) {
		case "here":
			return memory.here;
		case "page":
			return memory.from(origin.title);
		case "file":
			return memory.from(origin.file);
	}
}
