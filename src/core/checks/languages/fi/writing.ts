import type { WritingHabits } from "../writing-habits.ts";

/** Finnish: what the dictionary and CLDR don't say. */
export const writing: Partial<WritingHabits> = {
	dialogueDash: true,
	caseEndings: /^i?(?:n|a|ä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|na|nä|in|iin|een|aan|ään|nsa|nsä)$/u,
	baseForms,
};

/** “Niemisen” is of Nieminen, “Järvelle” to Järvi (Iso suomen kielioppi, § 81, § 221). */
function baseForms(name: string): readonly string[] {
	const [, stem] = /^(.{3,}?)(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä])$/u.exec(name) ?? [];
	return stem === undefined ? [] : [stem, stem.replace(/se$/, "nen"), stem.replace(/e$/, "i")];
}
