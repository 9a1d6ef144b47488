/** A text for a machine: characters, and marks that it has to keep, each by a number. */
export type MachineText = readonly MachinePiece[];

export type MachinePiece =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "open" | "close" | "whole"; readonly id: string };

/** What translates texts: an adapter to one sort of server. */
export interface TranslationMachine {
	/**
	 * @param texts In the source language.
	 * @returns Each text translated, in the same order; `undefined` for one whose marks were lost.
	 * @throws WorkbenchFailure `machine-…`
	 */
	readonly translate: (
		texts: readonly MachineText[],
		languages: { readonly source: string; readonly target: string },
	) => Promise<readonly (MachineText | undefined)[]>;
}
