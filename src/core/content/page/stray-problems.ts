import type { PlacedStray } from "../../markdown/strays/read-strays.ts";
import type { StrayKind } from "../../markdown/strays/stray-markup.ts";
import type { MarkdownExtension } from "../../markdown/syntax/extensions.ts";
import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";

/**
 * What an author is told of markup that readers would see as it is typed.
 *
 * @param file The page's file.
 * @returns Warnings `markdown/<kind>`, one for each place.
 */
export function strayProblems(strays: readonly PlacedStray[], file: string): Problem[] {
	return strays.map(({ kind, text, line, column }) => {
		const actual = shorten(text);
		const { message, hint } = advice[kind];
		return {
			code: `markdown/${kind}`,
			severity: "warning",
			message: message(actual),
			hint: column === undefined ? plainText : typeof hint === "string" ? hint : hint(text),
			file,
			line,
			...(column === undefined ? {} : { column }),
			actual,
		};
	});
}

/** The setting with which a construct is understood. */
function orExtend(extension: MarkdownExtension): string {
	return `or write “markdown: [${extension}]” in content/site.yaml`;
}

const plainText = "Front matter is plain text: write it without marks.";

interface Advice {
	readonly message: (text: string) => string;
	readonly hint: string | ((text: string) => string);
}

const asTyped =
	(what: string, why: string = "") =>
	(text: string): string =>
		`${what} “${text}” is shown as it is typed${why}.`;

const advice: Readonly<Record<StrayKind, Advice>> = {
	"html-tag": {
		message: asTyped("The tag", ": Brygga publishes no HTML"),
		hint: (text) =>
			`${insteadOf[/[a-z0-9]+/i.exec(text)?.[0].toLowerCase() ?? ""] ?? "Write it in Markdown, or remove it"}; a tag that is to be seen goes between backticks.`,
	},
	"unclosed-comment": {
		message: asTyped("The comment beginning with", ", since it doesn't end with “-->” in the same paragraph"),
		hint: "End it with “-->”; a comment over several paragraphs begins and ends on lines of its own.",
	},
	"percent-comment": {
		message: asTyped("The remark"),
		hint: "Remove it, or write it between “<!--” and “-->”, which readers don't see.",
	},
	highlight: {
		message: asTyped("The highlighted text"),
		hint: "Write **bold**, or remove the marks.",
	},
	formula: {
		message: asTyped("The formula"),
		hint: "Write it in words or with characters such as ², × and ≤; what is to be seen so goes between backticks.",
	},
	"unknown-reference": {
		message: (text) =>
			`“${text}” isn't a link, and is shown as it is typed: the page gives no address for it.`,
		hint: (text) =>
			`Write a line “[${labelOf(text)}]: address” below, or the address itself: [text](address).`,
	},
	"broken-link": {
		message: (text) => `“${text}” isn't a link, and is shown as it is typed.`,
		hint: "Write [text](address) without a space before “(”; an address with spaces goes between “<” and “>”.",
	},
	"broken-definition": {
		message: asTyped("The link's definition"),
		hint: "Put it after an empty line, with nothing else behind the address than a title in quotation marks.",
	},
	"wiki-link": {
		message: asTyped("The link"),
		hint: "Write [text](page.md).",
	},
	footnote: {
		message: asTyped("The footnote mark"),
		hint: `Put the note in the text, in brackets, or link to its source; ${orExtend("footnotes")}.`,
	},
	shortcode: {
		message: asTyped("The shortcode", ": content isn't a program here"),
		hint: "Write what it stands for; what is to be seen so goes between backticks.",
	},
	attributes: {
		message: asTyped("The mark"),
		hint: `Remove it: headings get their ids by themselves, and only [phrase]{lang=fr} takes a mark, right after “]”; ${orExtend("heading-attributes")}.`,
	},
	emphasis: {
		message: (text) =>
			`The marks around “${text}” are shown as they are typed: they don't stand right beside the words that they mark.`,
		hint: "Move spaces and punctuation at the edges outside the marks: **word**: not **word:**.",
	},
	container: {
		message: asTyped("The mark of a box"),
		hint: (text) =>
			`Write a quotation with “> ”, or a heading, and remove “${/^(?:!!!|\?\?\?|:+)/.exec(text)?.[0] ?? ""}”${text.startsWith(":") ? `; ${orExtend("alerts")}` : ""}.`,
	},
	"broken-heading": {
		message: (text) => `The line “${text}” isn't a heading, and is shown as it is typed.`,
		hint: "Begin it with two to six “#” and a space: “## ”.",
	},
	alert: {
		message: asTyped("The mark"),
		hint: `Write the word in the page's language, for example “> **Note:** …”; ${orExtend("alerts")}.`,
	},
	"task-list": {
		message: asTyped("The check box"),
		hint: `Remove it, or write in words what is done; ${orExtend("task-lists")}.`,
	},
	"definition-list": {
		message: (text) =>
			`The line “${text}” isn't a definition, and is shown as it is typed, in one paragraph with the line above.`,
		hint: `Write a list: “- **Term:** what it means”; ${orExtend("definition-lists")}.`,
	},
	"program-text": {
		message: asTyped("The line of a program"),
		hint: "Remove it, and what it brings in: content isn't a program here.",
	},
	"field-markup": {
		message: (text) => `Markdown in “${text}” is shown as it is typed.`,
		hint: plainText,
	},
};

/** What to write instead of the tags that authors use most. */
const insteadOf: Readonly<Record<string, string>> = {
	br: "For a new line, end the line with a backslash; for a new paragraph, leave an empty line",
	hr: "Write --- on a line of its own",
	b: "Write **bold**",
	strong: "Write **bold**",
	i: "Write *italic*",
	em: "Write *italic*",
	s: "Write ~~struck out~~",
	del: "Write ~~struck out~~",
	code: "Write it between backticks",
	pre: "Write it between two lines of three backticks",
	a: "Write [text](address)",
	img: "Write ![what the picture shows](file)",
	blockquote: "Begin each line with “> ”",
	ul: "Begin each line with “- ”",
	ol: "Begin each line with “1. ”",
	li: "Begin the line with “- ”",
	table: "Write a table with | between the cells",
	p: "Leave an empty line between paragraphs",
	h2: "Begin the line with “## ”",
	h3: "Begin the line with “### ”",
};

function labelOf(text: string): string {
	const [, before = "", label = ""] = /^\[(.*)\]\[(.*)\]$/s.exec(text) ?? [];
	return label === "" ? before : label;
}
