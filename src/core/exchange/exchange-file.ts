import type { InlineText } from "./markdown/inline-text.ts";
import type { Unit } from "./pages/page-units.ts";

/** How inline Markdown stands in a file: as elements that a tool protects, or as the characters that it is. */
export type CodeStyle = "elements" | "markdown";

/** What a file says of one page, so that it can be taken back in. */
export interface PageRecord {
	/** The page's key. */
	readonly key: string;
	/** Tags of the original's and the translation's language. */
	readonly source: string;
	readonly target: string;
	/** Git blob id of the original: what the translation is pinned to when it comes back. */
	readonly original: string;
	/** Git blob id of the translation that was exported; absent when there was none. */
	readonly translation?: string;
	/** Number of units, by which a file that was cut off is known. */
	readonly units: number;
	readonly codes: CodeStyle;
}

/** A page to be written to a file. */
export interface ExportedPage {
	readonly record: PageRecord;
	/** Path of the original, for people. */
	readonly file: string;
	readonly units: readonly Unit[];
}

/** A translation as a file holds it. */
export type FileText =
	/** Characters and codes by their ids. */
	| { readonly kind: "elements"; readonly pieces: readonly FilePiece[] }
	/** Markdown on one line, but for hard breaks. */
	| { readonly kind: "markdown"; readonly markdown: string };

export type FilePiece =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "open" | "close" | "whole"; readonly id: string };

/** What a tool says of a translation: nothing yet, to be gone through, good; or nothing that can be relied on. */
export type FileState = "untranslated" | "unconfirmed" | "confirmed";

/** One unit of a file that comes back. */
export interface FileUnit {
	readonly key: string;
	readonly id: string;
	readonly line: number;
	/** Absent or empty while there is no translation. */
	readonly target?: FileText;
	readonly state: FileState;
	/** Whether a machine translated it and nobody has changed that since, says the tool. */
	readonly machine: boolean;
	/** What a tool that has divided the unit has left undone, lost or doubled. */
	readonly faults?: readonly PartFault[];
	/** The characters of the original's text as the file has it, where a tool can have divided it. */
	readonly source?: string;
}

/** A part of a unit that isn't translated, is the original's though the tool calls it translated, or stands there twice. */
export type PartFault =
	| { readonly kind: "untranslated" | "copied"; readonly text: string }
	| { readonly kind: "repeated"; readonly text: string; readonly id: string };

/** A file that has come back, read but not yet compared with the site. */
export interface ExchangeFile {
	readonly records: readonly (PageRecord & { readonly line: number })[];
	readonly units: readonly FileUnit[];
}

/** The translation to put in a file: today's; where there is none, the original's, which tools such as OmegaT start from. */
export function exportedTarget({ source, target }: Unit): InlineText {
	return target ?? source;
}
