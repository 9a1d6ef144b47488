/** A Markdown text and where it stands. */
export interface MarkdownText {
	/** The Markdown below the front matter. */
	readonly source: string;
	/** Lines of the file before it. */
	readonly lineOffset: number;
}
