import type { MemoryMatch } from "../../../interface/editing.ts";
import type { Unit } from "../../../interface/page.ts";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { useWords } from "../../shell/workbench.ts";
import { WordDifference } from "./word-difference.tsx";

/** Matches with a key of their own. */
export const numberedMatches = 5;

/** What was translated before and is like this text, with the difference to it. */
export function MemoryMatches({ unit }: { readonly unit: Unit }) {
	const words = useWords();
	const known = useOpenPage(({ memory }) => memory.get(unit.id));
	const [source, target] = [
		useOpenPage(({ page }) => page.source.tag),
		useOpenPage(({ page }) => page.target),
	];
	const { editors } = usePageBench();
	if (!known || known.kind === "asked") return null;
	if (known.kind === "none") return <p class="memory-note">{words.memory.failed}</p>;
	if (known.matches.length === 0) return null;
	return (
		<section class="memory" aria-label={words.memory.title}>
			<ol>
				{known.matches.slice(0, numberedMatches).map((match, index) => (
					<li key={`${index} ${match.target}`}>
						<p class="match-target" lang={target.tag} dir={target.direction}>
							{match.target}
						</p>
						{match.score < 100 && (
							<p class="match-source">
								<WordDifference parts={match.difference} language={source} />
							</p>
						)}
						<p class="match-origin">
							<span class="score">{words.memory.score(match.score)}</span>{" "}
							{originOf(match, words.memory.from)}
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
		</section>
	);
}

function originOf({ origin }: MemoryMatch, from: (name: string) => string): string {
	return from(origin.kind === "page" ? origin.title : origin.file);
}
