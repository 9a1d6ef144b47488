declare module "gettext-parser" {
	/** One message. */
	export interface PoMessage {
		readonly msgctxt?: string;
		readonly msgid: string;
		readonly msgstr: readonly string[];
		readonly comments?: {
			readonly translator?: string;
			readonly reference?: string;
			readonly extracted?: string;
			readonly flag?: string;
			/** Lines after `#| `. */
			readonly previous?: string;
		};
	}

	/** A PO file: messages by context and id; the header is the message with neither. */
	export interface PoTable {
		readonly charset?: string;
		readonly headers: Readonly<Record<string, string>>;
		readonly translations: Readonly<Record<string, Readonly<Record<string, PoMessage>>>>;
	}

	export const po: {
		/** @throws SyntaxError */
		readonly parse: (text: string, options?: { readonly validation?: boolean }) => PoTable;
		readonly compile: (table: PoTable, options?: { readonly foldLength?: number }) => Uint8Array;
	};
}
