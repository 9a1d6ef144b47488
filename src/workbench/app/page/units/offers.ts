import type { MarkedText, Unit } from "../../../interface/page.ts";
import { codeLabel } from "../../editor/code-label.ts";
import type { Words } from "../../words/words.ts";

type Code = MarkedText["codes"][number];

/** Something of the original that can be put into the translation: a text in the target's form, or a code. */
export interface Offer {
	readonly text: string;
	readonly code?: Code;
	readonly label: string;
	/** What it is, and of what. */
	readonly detail: string;
}

/**
 * What a text's original has to be put in: its codes that are still missing, terms in the glossary's rendering, numbers, dates, names.
 *
 * @param options `placed` are ids of codes that the translation has.
 */
export function offersOf(
	unit: Unit,
	{ words, placed }: { readonly words: Words; readonly placed: ReadonlySet<string> },
): Offer[] {
	const offers: Offer[] = [
		...missingCodes(unit, placed).map((code) => ({
			text: "",
			code,
			label: codeLabel(code, words),
			detail: words.tools.mark,
		})),
		...unit.terms.flatMap(({ term, renderings }) =>
			renderings.map((rendering) => ({ text: rendering, label: rendering, detail: words.tools.term(term) })),
		),
		...unit.insertables.map(({ kind, source, target }) => ({
			text: target,
			label: target,
			detail:
				source === target ? words.tools.kinds[kind] : words.tools.value(words.tools.kinds[kind], source),
		})),
	];
	const seen = new Set<string>();
	return offers.filter(({ label, code }) => {
		const name = code ? `code ${code.id}` : label;
		return !seen.has(name) && seen.add(name);
	});
}

/** Codes of the original that the translation doesn't have yet. */
export function missingCodes({ source }: Unit, placed: ReadonlySet<string>): Code[] {
	return source.codes.filter(({ id }) => !placed.has(id));
}
