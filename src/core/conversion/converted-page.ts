import type { ConvertedFields } from "./convert-fields.ts";
import type { PlacedPage } from "./foreign-site.ts";
import type { SourceLine } from "./text/source-lines.ts";

/** A page on its way into the new site. */
export interface ConvertedPage {
	readonly placed: PlacedPage;
	/** The key in the new site. */
	readonly key: string;
	/** The last part of the address, where it has to be said. */
	readonly slug?: string;
	readonly fields: ConvertedFields;
	readonly title: string;
	readonly lines: readonly SourceLine[];
	/** Ids that headings were given, in order. */
	readonly ids: readonly (string | undefined)[];
	/** Constants of the text that name files. */
	readonly imports: ReadonlyMap<string, string>;
}
