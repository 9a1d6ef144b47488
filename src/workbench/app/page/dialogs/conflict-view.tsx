import { useState } from "preact/hooks";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { WordDifference } from "../../shell/word-difference.tsx";
import { useWorkbench } from "../../shell/workbench.ts";
import type { Conflict } from "../../store/page/page-state.ts";

type MergedUnit = Conflict["units"][number];

/** The file is another than the one that was opened: what each has made of it, and the choice where both changed the same text. */
export function ConflictView() {
	const conflict = useOpenPage((now) => now.conflict);
	return conflict ? <Choices conflict={conflict} /> : null;
}

function Choices({ conflict }: { readonly conflict: Conflict }) {
	const { words, announce } = useWorkbench();
	const { session } = usePageBench();
	const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
	const { page, units, lost } = conflict;
	const clashes = units.filter(({ outcome }) => outcome === "clash");
	const others = units.filter(({ outcome }) => outcome === "yours" || outcome === "theirs");
	const settle = async (event: Event): Promise<void> => {
		event.preventDefault();
		announce(words.saving.results[await session.settle(conflict, choices)]);
	};
	return (
		<form class="conflict wrap" onSubmit={(event) => void settle(event)}>
			<h2 tabIndex={-1}>{words.conflict.title}</h2>
			<p>{words.conflict[whatChanged(conflict)]}</p>
			{clashes.map((unit) => (
				<Clash
					key={unit.id}
					unit={unit}
					source={page.units.find(({ id }) => id === unit.id)?.source.markdown ?? ""}
					languages={{ source: page.source.tag, target: page.target.tag }}
					chosen={choices.get(unit.id) ?? unit.merged}
					choose={(text) => setChoices((now) => new Map(now).set(unit.id, text))}
				/>
			))}
			{others.length > 0 && (
				<details>
					<summary>{words.conflict.others(others.length)}</summary>
					<ul>
						{others.map((unit) => (
							<li key={unit.id}>
								<span class="label">
									{words.conflict.from[unit.outcome === "yours" ? "yours" : "theirs"]}
								</span>{" "}
								<span lang={page.target.tag}>{unit.merged}</span>
							</li>
						))}
					</ul>
				</details>
			)}
			{lost.length > 0 && (
				<section class="notice">
					<h3>{words.page.lost(lost.length)}</h3>
					<p>{words.page.lostHint}</p>
					{lost.map(({ source, text }) => (
						<blockquote key={source} lang={page.target.tag}>
							{text}
						</blockquote>
					))}
				</section>
			)}
			<p class="dialog-actions">
				<button type="submit">{words.conflict.save}</button>
				<button type="button" class="quiet" onClick={session.postpone}>
					{words.conflict.postpone}
				</button>
			</p>
		</form>
	);
}

function whatChanged({
	page,
	changed,
}: Conflict): "originalChanged" | "translationGone" | "translationChanged" {
	if (changed.original) return "originalChanged";
	return page.base.translation === undefined ? "translationGone" : "translationChanged";
}

function Clash({
	unit,
	source,
	languages,
	chosen,
	choose,
}: {
	readonly unit: MergedUnit;
	readonly source: string;
	readonly languages: { readonly source: string; readonly target: string };
	readonly chosen: string;
	readonly choose: (text: string) => void;
}) {
	const { words } = useWorkbench();
	const name = `clash-${unit.id}`;
	return (
		<fieldset class="clash">
			<legend lang={languages.source}>{source}</legend>
			{(["yours", "theirs"] as const).map((who) => (
				<label key={who} class="choice">
					<input type="radio" name={name} checked={chosen === unit[who]} onChange={() => choose(unit[who])} />
					<span>
						<span class="label">{words.conflict.from[who]}</span>
						<span class="text" lang={languages.target}>
							{unit[who]}
						</span>
					</span>
				</label>
			))}
			<p>
				<span class="label">{words.conflict.difference}</span>{" "}
				<WordDifference parts={unit.difference} language={languages.target} />
			</p>
			<p>
				<label for={name}>{words.conflict.own}</label>
				<textarea
					id={name}
					rows={3}
					lang={languages.target}
					value={chosen}
					onInput={({ currentTarget }) => choose(currentTarget.value)}
				/>
			</p>
		</fieldset>
	);
}
