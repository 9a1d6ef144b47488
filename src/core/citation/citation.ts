import type { EdtfDate } from "../languages/edtf.ts";

/** What a citation says of a page. */
export interface Citation {
	/** Names it in lists of references: ASCII letters, digits and hyphens. */
	readonly id: string;
	readonly title: string;
	/** Who wrote it, or who answers for it. */
	readonly authors: readonly string[];
	/** The site's title. */
	readonly site: string;
	readonly date?: EdtfDate;
	/** BCP 47 tag. */
	readonly language: string;
	/** Git blob id of what it says: an original's own, or of the original that a translation was made from. */
	readonly version?: string;
	/** Absolute. */
	readonly address: string;
	/** For a translation. */
	readonly original?: { readonly title: string; readonly language: string };
	readonly translator?: string;
	/** How it was translated, in the page's language: by a machine, by whom. */
	readonly note?: string;
}

/** The id of a page in lists of references, by its address: `en-news-eu-delegates`. */
export function citationId(path: string): string {
	return path.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
