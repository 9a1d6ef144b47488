import { useOpenPage } from "../../bench/page-bench.ts";
import { useWords, useWorkbench } from "../../shell/workbench.ts";
import { Remarks } from "./remarks.tsx";
import { unitNames } from "./unit-names.ts";
import { type Part, partsOf } from "./unit-order.ts";
import { UnitRow } from "./unit-row.tsx";

/** The texts of a page, the original's on one shore, the translation's on the other. */
export function UnitList({
	unfolded,
	unfold,
}: {
	readonly unfolded: ReadonlySet<string>;
	readonly unfold: (id: string) => void;
}) {
	const { words, locale } = useWorkbench();
	const page = useOpenPage((now) => now.page);
	const names = unitNames(page, { words, locale });
	const parts = partsOf(page, unfolded);
	return (
		<>
			<div class="shore-heads">
				<h2>
					{words.page.original} <span lang={page.source.tag}>{page.source.name}</span>
				</h2>
				<h2>
					{words.page.translation} <span lang={page.target.tag}>{page.target.name}</span>
				</h2>
			</div>
			<p class="editor-hint" id="editor-hint">
				{words.page.editorHint}
			</p>
			{parts.map((part) => (
				<ShownPart key={keyOf(part)} part={part} names={names} unfold={unfold} />
			))}
		</>
	);
}

function ShownPart({
	part,
	names,
	unfold,
}: {
	readonly part: Part;
	readonly names: ReadonlyMap<string, string>;
	readonly unfold: (id: string) => void;
}) {
	const words = useWords();
	switch (part.kind) {
		case "unit":
			return <UnitRow unit={part.unit} name={names.get(part.unit.id) ?? ""} remarks={part.remarks} />;
		case "copied":
			return (
				<section class="copied" aria-label={words.unit.copied}>
					<p class="unit-name" aria-hidden="true">
						{words.unit.copied}
					</p>
					<Remarks remarks={part.remarks} />
					<pre>{part.markdown}</pre>
				</section>
			);
		case "remarks":
			return (
				<section class="last-remarks" aria-label={words.unit.lastRemarks}>
					<p class="unit-name" aria-hidden="true">
						{words.unit.lastRemarks}
					</p>
					<Remarks remarks={part.remarks} />
				</section>
			);
		case "fold":
			return (
				<div class="fold">
					<button type="button" class="plain" onClick={() => unfold(part.id)}>
						{words.page.unchanged(part.parts.length)}
					</button>
				</div>
			);
	}
}

function keyOf(part: Part): string {
	switch (part.kind) {
		case "unit":
			return part.unit.id;
		case "copied":
			return `block ${part.block}`;
		case "remarks":
			return "last remarks";
		case "fold":
			return `fold ${part.id}`;
	}
}
