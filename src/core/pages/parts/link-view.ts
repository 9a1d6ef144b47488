/** A link with its text. `foreign` is there only when the target's language isn't the page's. */
export interface LinkView {
	readonly title: string;
	readonly href: string;
	readonly foreign?: ForeignView;
}

/** How a text in another language is marked: `lang`, `dir`, `hreflang` and the words "in Finnish". */
export interface ForeignView {
	readonly tag: string;
	readonly direction: "ltr" | "rtl";
	/** For example "in Finnish", in the page's language; absent where it is said beside the text already. */
	readonly label?: string;
}
