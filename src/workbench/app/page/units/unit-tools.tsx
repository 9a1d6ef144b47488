import { useState } from "preact/hooks";
import type { Unit } from "../../../interface/page.ts";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { TroubleNotice } from "../../problems/trouble-notice.tsx";
import { useWorkbench } from "../../shell/workbench.ts";
import type { Trouble } from "../../store/page/page-state.ts";
import { textOf } from "../../store/page/page-texts.ts";
import { useStore } from "../../store/store.ts";
import { MemoryMatches } from "./memory-matches.tsx";
import { offersOf } from "./offers.ts";
import { signsOf } from "./signs.ts";

/** What is at hand for the text that the translator is in: what can be put in, what has been translated before, the machine. */
export function UnitTools({ unit }: { readonly unit: Unit }) {
	const { words } = useWorkbench();
	const { editors, search } = usePageBench();
	const page = useOpenPage((now) => now.page);
	// The chips follow the text.
	useOpenPage(({ edits }) => textOf(unit, edits));
	const editor = editors.get(unit.id);
	const offers = offersOf(unit, { words, placed: editor?.codes() ?? new Set() });
	return (
		<div class="unit-tools">
			<fieldset class="offers">
				<legend class="unseen">{words.tools.insert}</legend>
				{offers.map(({ label, detail, text, code }) => (
					<button
						key={`${detail} ${label}`}
						type="button"
						class={code ? "offer mark" : "offer"}
						title={detail}
						onClick={() => (code ? editor?.enclose(code, words) : editor?.insert(text))}
					>
						{code ? label : <span lang={page.target.tag}>{label}</span>}
					</button>
				))}
				<button type="button" class="offer plain-offer" onClick={() => editor?.setOwn(unit.source.markdown)}>
					{words.tools.original} <kbd>Alt+0</kbd>
				</button>
				<button type="button" class="offer plain-offer" aria-keyshortcuts="Control+Shift+F" onClick={search}>
					{words.search.ofSelected}{" "}
					<kbd>
						{words.keys.control}+{words.keys.shift}+F
					</kbd>
				</button>
				<MachineButton unit={unit} />
			</fieldset>
			<fieldset class="offers signs">
				<legend class="unseen">{words.signs.title}</legend>
				{signsOf(page, words).map(({ label, name, put }) => (
					<button
						key={name}
						type="button"
						class="offer plain-offer"
						title={name}
						onClick={() => editor && put(editor)}
					>
						<span aria-hidden="true">{label}</span>
						<span class="unseen">{name}</span>
					</button>
				))}
			</fieldset>
			<MemoryMatches unit={unit} />
		</div>
	);
}

/** Asks the machine for this text, where one is set. */
function MachineButton({ unit }: { readonly unit: Unit }) {
	const { desk, words, announce } = useWorkbench();
	const { session } = usePageBench();
	const machine = useStore(desk, (now) => (now.kind === "shown" ? now.desk.machine : undefined));
	const [asked, setAsked] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	if (!machine) return null;
	const ask = async (): Promise<void> => {
		setAsked(true);
		setTrouble(undefined);
		const answer = await session.translate([unit.id]);
		setAsked(false);
		if (answer.kind !== "done") setTrouble(answer);
		else announce(answer.failed > 0 ? words.tools.machineFailed : words.tools.machineDone);
	};
	return (
		<>
			<button type="button" class="offer plain-offer" disabled={asked} onClick={() => void ask()}>
				{asked ? words.tools.machineAsked : words.tools.machine(machine.name)}
			</button>
			{trouble && <TroubleNotice trouble={trouble} />}
		</>
	);
}
