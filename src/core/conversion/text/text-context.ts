import type { Loss, LossKind } from "../loss.ts";

/** What the steps of a conversion of one text share. */
export interface TextContext {
	/** The old file. */
	readonly file: string;
	/** Values that the old site's settings give, by the name that texts use: `site.baseurl`, `version`. */
	readonly constants: Readonly<Record<string, string>>;
	/** Notes what is lost. */
	readonly lose: (kind: LossKind, place: { readonly line?: number; readonly text?: string }) => void;
}

/** A list of losses, and a way to add those of one file. */
export function lossesOf(file: string): { readonly losses: Loss[]; readonly lose: TextContext["lose"] } {
	const losses: Loss[] = [];
	return {
		losses,
		lose: (kind, { line, text }) =>
			losses.push({
				kind,
				file,
				...(line === undefined ? {} : { line }),
				...(text === undefined ? {} : { text: text.replace(/\s+/g, " ").trim() }),
			}),
	};
}

/** Longer than this is cut in a comment: the old file has the whole. */
const longestComment = 300;

/** What stays of something that can't be converted: a comment, which authors see and readers don't. */
export function comment(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	const short = line.length > longestComment ? `${line.slice(0, longestComment)}…` : line;
	return `<!-- ${short.replace(/--+/g, (dashes) => dashes.split("").join(" "))} -->`;
}
