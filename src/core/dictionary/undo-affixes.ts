import type { AffixRule } from "./affix-rules.ts";

/** Affix rules of one kind, by the letters that they add and then by those that they take away. */
export interface RulesByLetters {
	readonly kind: AffixRule["kind"];
	readonly rules: ReadonlyMap<string, ReadonlyMap<string, readonly AffixRule[]>>;
	/** The most letters that one adds. */
	readonly longest: number;
}

/** Groups rules of one kind. */
export function rulesByLetters(kind: AffixRule["kind"], rules: readonly AffixRule[]): RulesByLetters {
	const groups = new Map<string, Map<string, AffixRule[]>>();
	for (const rule of rules) {
		const adding = groups.get(rule.add) ?? new Map<string, AffixRule[]>();
		groups.set(rule.add, adding.set(rule.strip, [...(adding.get(rule.strip) ?? []), rule]));
	}
	return { kind, rules: groups, longest: Math.max(0, ...rules.map(({ add }) => add.length)) };
}

/** A word without an affix that it may have. */
export interface Undone<Found> {
	readonly rule: AffixRule;
	readonly stem: string;
	/** What is known of the stem. */
	readonly found: Found;
}

/**
 * Every way in which an affix may have made a word, also one that adds nothing.
 *
 * @param lookUp Tells what is known of a stem; `undefined` when it is no word.
 */
export function undoAffixes<Found>(
	word: string,
	{ kind, rules, longest }: RulesByLetters,
	lookUp: (stem: string) => Found | undefined,
): Undone<Found>[] {
	const undone: Undone<Found>[] = [];
	for (let length = Math.min(longest, word.length - 1); length >= 0; length--) {
		const cut = kind === "suffix" ? word.length - length : length;
		const adding = rules.get(kind === "suffix" ? word.slice(cut) : word.slice(0, cut));
		if (!adding) continue;
		const kept = kind === "suffix" ? word.slice(0, cut) : word.slice(cut);
		for (const [strip, group] of adding) {
			const stem = kind === "suffix" ? kept + strip : strip + kept;
			const found = lookUp(stem);
			if (found === undefined) continue;
			for (const rule of group) if (rule.condition?.test(stem) ?? true) undone.push({ stem, rule, found });
		}
	}
	return undone;
}
