/** A stretch of a text; `isolated` when it is to be read from left to right, whatever is around it. */
export interface TextPart {
	readonly text: string;
	readonly isolated: boolean;
}

const spaces = " \\u00a0\\u202f";

/**
 * What the Unicode Bidirectional Algorithm turns round in Arabic or Hebrew text, since figures and signs have no direction of
 * their own: `073-666 53 36` would read “36 53 666-073”, and `--fast` “fast--”.
 *
 * @see https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
const leftToRight = [
	// Addresses.
	`(?:https?://|www\\.)[^\\s<>"«»]*[^\\s<>"«».,:;!?)]`,
	"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
	// Dates and times; phone numbers; figures in groups.
	"[12]\\d{3}-\\d{2}(?:-\\d{2})?(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?",
	"\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}",
	`\\+\\d[\\d${spaces}()./-]{5,}\\d`,
	`(?:\\(0\\d{1,4}\\)|0\\d{1,4})(?:[${spaces}/-]\\d{2,4}){2,}`,
	`\\d{2,4}-\\d{2,4}(?:[${spaces}-]\\d{2,4})+`,
	`\\d{1,3}(?:[${spaces}]\\d{3})+(?:,\\d+)?`,
	"[+\\u2212-]\\d[\\d.,]*\\d|[+\\u2212-]\\d",
	"v?\\d+(?:\\.\\d+)+-[\\w.]+",
	// Paths, variables, options, names with signs.
	"(?:~|\\.{1,2})?/[A-Za-z0-9_.][\\w./-]*|[A-Za-z]:\\\\[\\w.\\\\-]+",
	"\\$[A-Za-z_]\\w*|--?[A-Za-z][\\w-]*(?:=[\\w./-]+)?",
	"[A-Za-z]+(?:\\+\\+|#)",
].join("|");

// Browsers that know no look-behind read this as well.
const pattern = new RegExp(`(^|[^\\w/.@&#$+-])(${leftToRight})(?!\\d)`, "g");

/** Cuts a text of a language that is written from right to left where something is to be read from left to right. */
export function leftToRightParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	const add = (part: string, isolated: boolean): void => {
		if (part !== "") parts.push({ text: part, isolated });
	};
	let end = 0;
	for (const { index, 1: before = "", 2: found = "" } of text.matchAll(pattern)) {
		const start = index + before.length;
		add(text.slice(end, start), false);
		add(found, true);
		end = start + found.length;
	}
	add(text.slice(end), false);
	return parts;
}
