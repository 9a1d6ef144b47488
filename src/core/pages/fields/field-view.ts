import type { ForeignView, LinkView } from "../parts/link-view.ts";
import type { MapView } from "./map-view.ts";

/** A field, ready to be shown. */
export interface FieldView {
	/** What readers call it. */
	readonly label: string;
	/** One, or those of a list, or the terms. */
	readonly values: readonly ValueView[];
	/** Whether contact details in it have been shown for long enough. */
	readonly withdrawn?: true;
	/** Where those who look for them are sent. */
	readonly instead?: LinkView;
}

/** A value; which members it has is told by the field's type. */
export interface ValueView {
	/** Absent where there is only a picture, a map or members. */
	readonly text?: string;
	/** Present when the text isn't in the page's language. */
	readonly foreign?: ForeignView;
	/** Where the text leads. */
	readonly href?: string;
	/** HTML `datetime` value, of a date. */
	readonly iso?: string;
	/** Rendered Markdown. */
	readonly html?: string;
	readonly picture?: PictureView;
	/** What is said of a picture that the site doesn't have. */
	readonly pictureTexts?: PictureTextsView;
	readonly map?: MapView;
	/** The fields of a group, by name. */
	readonly members?: Readonly<Record<string, FieldView>>;
}

export interface PictureTextsView {
	readonly alt?: string;
	readonly caption?: string;
	readonly credit?: string;
}

export interface PictureView {
	readonly src: string;
	readonly width: number;
	readonly height: number;
	/** What browsers choose from; absent for a picture that is published as it is. */
	readonly choice?: {
		/** In the format of `src`. */
		readonly srcset: string;
		/** In other formats, the best first. */
		readonly sources: readonly { readonly type: string; readonly srcset: string }[];
		/** How wide it is shown in a column of text. */
		readonly sizes: string;
	};
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}
