/**
 * A text that what a site declares asks for, by its name: what readers call a field, a kind, a taxonomy; and texts that a site may have
 * besides: what links of a field say, what is said in place of contact details, the heading of a kind's facts, the label of its date, of a term's pages, of a part of the start page.
 */
export type DeclaredKey =
	`${"field" | "kind" | "taxonomy" | "link" | "instead" | "facts" | "date" | "terms" | "start"}.${string}`;
