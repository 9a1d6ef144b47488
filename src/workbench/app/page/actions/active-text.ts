import { knownMatches } from "../../store/page/known-matches.ts";
import type { BenchParts } from "./create-bench.ts";

/** What is done with the text that the translator is in. */
export interface ActiveText {
	/** Says that it is right, where it waits for that. */
	readonly confirm: () => void;
	/** Puts what was translated before in its place, by the number of the match from 0. */
	readonly useMatch: (index: number) => void;
	readonly useOriginal: () => void;
}

export function activeText({ session, editors }: Pick<BenchParts, "session" | "editors">): ActiveText {
	const active = () => {
		const now = session.open();
		const unit = now?.page.units.find(({ id }) => id === now.active);
		return now && unit && { now, unit };
	};
	return {
		confirm: () => {
			const found = active();
			if (!found) return;
			const { now, unit } = found;
			const isMachines = unit.state === "machine" || now.edits.get(unit.id)?.machine;
			if (unit.state === "changed" || isMachines) session.confirm(unit.id);
		},
		useMatch: (index) => {
			const found = active();
			const match = found && knownMatches(found.unit, found.now)[index];
			if (found && match) editors.get(found.unit.id)?.setOwn(match.target);
		},
		useOriginal: () => {
			const found = active();
			if (found) editors.get(found.unit.id)?.setOwn(found.unit.source.markdown);
		},
	};
}
