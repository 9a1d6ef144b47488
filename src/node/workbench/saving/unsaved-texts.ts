import { markdownText } from "../../../core/exchange/markdown/inline-text.ts";
import type { Unit } from "../../../core/exchange/pages/page-units.ts";
import type { UnitText } from "../../../workbench/interface/texts.ts";
import type { FreshPair } from "../read-pair.ts";

/** Texts of a draft that the file doesn't have; a text whose unit is gone is one of them. */
export function unsavedTexts(units: readonly UnitText[], { pair }: FreshPair): readonly UnitText[] {
	const byId = new Map(pair.units.units.map((unit) => [unit.id, unit]));
	return units.filter(({ id, text }) => text !== textInFile(byId.get(id)));
}

/** Whether a draft says anything that the file doesn't: a text, or what has become of one. */
export function saysMore(units: readonly UnitText[], fresh: FreshPair): boolean {
	const byId = new Map(fresh.pair.units.units.map((unit) => [unit.id, unit]));
	return (
		unsavedTexts(units, fresh).length > 0 ||
		units.some((unit) => isMark(unit, byId.get(unit.id)?.state ?? "untranslated"))
	);
}

/** Whether it is known of a text that it is a machine's or has been gone through: the file says so only of the page as a whole. */
export function isMark({ machine, confirmed }: UnitText, state: Unit["state"]): boolean {
	return confirmed ? state === "changed" || state === "machine" : machine === true;
}

function textInFile(unit: Unit | undefined): string | undefined {
	if (!unit) return undefined;
	return unit.target ? markdownText(unit.target) : "";
}
