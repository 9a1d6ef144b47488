import type { PageBench } from "../bench/page-bench.ts";
import type { PageEditors } from "../bench/page-editors.ts";
import type { PageSession } from "../store/page/page-session.ts";
import type { Words } from "../words/words.ts";
import type { Asking } from "./open-page-view.tsx";
import { numberedMatches } from "./units/memory-matches.tsx";
import { foldOf, nextWaiting, partsOf } from "./units/unit-order.ts";

/** Makes what the parts of a page call: the ways between texts, saving, and the keys for all of it. */
export function createBench({
	session,
	editors,
	words,
	announce,
	ask,
	unfold,
	unfolded,
}: {
	readonly session: PageSession;
	readonly editors: PageEditors;
	readonly words: Words;
	readonly announce: (text: string) => void;
	readonly ask: (what: Asking) => void;
	/** Opens a fold, and goes to the unit once it is there. */
	readonly unfold: (fold: string, unit: string) => void;
	readonly unfolded: () => ReadonlySet<string>;
}): PageBench {
	const { open } = session;

	const goTo = (unit: string): void => {
		const editor = editors.get(unit);
		if (editor) {
			editor.focus();
			document.getElementById(`unit-${unit}`)?.scrollIntoView({ block: "center" });
			return;
		}
		const page = open()?.page;
		const fold = page && foldOf(partsOf(page, unfolded()), unit);
		if (fold !== undefined) unfold(fold, unit);
	};

	const step = (way: "next" | "previous" | "next-waiting"): void => {
		const now = open();
		if (!now) return;
		if (way === "next-waiting") {
			const next = nextWaiting(now.page, now.edits, now.active);
			if (next === undefined) announce(words.page.allDone);
			else goTo(next);
			return;
		}
		// Those on the screen, whatever is folded.
		const shown = now.page.units.map(({ id }) => id).filter((id) => editors.has(id));
		const at = now.active === undefined ? -1 : shown.indexOf(now.active);
		const next = shown[way === "next" ? at + 1 : Math.max(0, at - 1)];
		if (next !== undefined) goTo(next);
	};

	const save = async (): Promise<void> => {
		const saved = await session.save({ kind: "save" });
		announce(words.saving.results[saved]);
	};

	const toProblem = (direction: 1 | -1): void => {
		const now = open();
		if (!now) return;
		const order = now.page.units.map(({ id }) => id);
		const faulty = order.filter((id) => now.problems.some(({ unit }) => unit === id));
		if (faulty.length === 0) {
			announce(words.problems.none);
			document.getElementById("page-problems")?.focus();
			return;
		}
		const at = now.active === undefined ? -1 : order.indexOf(now.active);
		const further =
			direction === 1
				? faulty.find((id) => order.indexOf(id) > at)
				: faulty.filter((id) => order.indexOf(id) < at).at(-1);
		goTo(further ?? (direction === 1 ? faulty[0] : faulty.at(-1)) ?? "");
	};

	const confirmAndStep = (way: "next" | "next-waiting"): void => {
		const now = open();
		const unit = now?.page.units.find(({ id }) => id === now.active);
		if (
			now &&
			unit &&
			(unit.state === "changed" || unit.state === "machine" || now.edits.get(unit.id)?.machine)
		)
			session.confirm(unit.id);
		step(way);
	};

	const useMatch = (index: number): void => {
		const now = open();
		const remembered = now?.active === undefined ? undefined : now.memory.get(now.active);
		const match = remembered?.kind === "found" ? remembered.matches[index] : undefined;
		if (now?.active !== undefined && match) editors.get(now.active)?.setOwn(match.target);
	};
	const useOriginal = (): void => {
		const now = open();
		const unit = now?.page.units.find(({ id }) => id === now.active);
		if (unit) editors.get(unit.id)?.setOwn(unit.source.markdown);
	};

	const preview = (): void => session.preview(open()?.preview.kind === "closed");
	const keys: Record<string, () => void> = {
		Enter: () => step("next"),
		"Mod-Enter": () => confirmAndStep("next-waiting"),
		"Alt-ArrowDown": () => step("next"),
		"Alt-ArrowUp": () => step("previous"),
		"Alt-0": useOriginal,
	};
	for (let index = 0; index < numberedMatches; index++) keys[`Alt-${index + 1}`] = () => useMatch(index);

	return {
		session,
		editors,
		goTo,
		step,
		save: () => void save(),
		toProblem,
		keys,
		pageKeys: ({ key, ctrlKey, metaKey, shiftKey, altKey }) => {
			const isModified = (ctrlKey || metaKey) && !altKey;
			if (isModified && !shiftKey && key.toLowerCase() === "s") return () => void save();
			if (isModified && shiftKey && key === "Enter") return () => ask("done");
			if (key === "F8") return () => toProblem(shiftKey ? -1 : 1);
			if (key === "F2") return preview;
			return undefined;
		},
	};
}
