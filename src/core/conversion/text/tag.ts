/** A tag of a template language or of HTML, found in a text. */
export interface Tag {
	/** `shortcode`: `{{< note >}}`, `{{% note %}}`; `element`: `<Note>`, `<p>`. */
	readonly syntax: "shortcode" | "element";
	readonly name: string;
	readonly role: "open" | "close" | "whole";
	/** Values by name; those without a name are `0`, `1` … */
	readonly attributes: Readonly<Record<string, string>>;
	readonly start: number;
	/** The position after it. */
	readonly end: number;
}

const opening = /\{\{([<%])\s*(\/?)\s*([\w./-]+)|<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g;

/**
 * Finds the tags of a text, in order. Escaped shortcodes (`{{</* x *\/>}}`) aren't tags.
 */
export function findTags(text: string): Tag[] {
	const tags: Tag[] = [];
	opening.lastIndex = 0;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const [head, mark, closing = "", code, slash = "", element] = match;
		const start = match.index;
		const tag =
			code === undefined
				? readElement(text, { start, at: start + head.length, name: element ?? "", isClose: slash === "/" })
				: readShortcode(text, {
						start,
						at: start + head.length,
						name: code,
						isClose: closing === "/",
						mark: mark ?? "<",
					});
		if (!tag) continue;
		tags.push(tag);
		opening.lastIndex = tag.end;
	}
	return tags;
}

interface Beginning {
	readonly start: number;
	/** After the name. */
	readonly at: number;
	readonly name: string;
	readonly isClose: boolean;
}

function readShortcode(
	text: string,
	{ start, at, name, isClose, mark }: Beginning & { readonly mark: string },
): Tag | undefined {
	const read = readAttributes(text, at, mark === "<" ? /\s*(\/?)>\}\}/y : /\s*(\/?)%\}\}/y);
	if (!read) return undefined;
	return {
		syntax: "shortcode",
		name,
		role: isClose ? "close" : read.isWhole ? "whole" : "open",
		start,
		...read,
	};
}

function readElement(text: string, { start, at, name, isClose }: Beginning): Tag | undefined {
	const read = readAttributes(text, at, /\s*(\/?)>/y);
	if (!read) return undefined;
	return {
		syntax: "element",
		name,
		role: isClose ? "close" : read.isWhole ? "whole" : "open",
		start,
		...read,
	};
}

const attribute =
	/\s+(?:([\w:@.-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|(?=\{)|([^\s"'`{}<>=]+?))(?=[\s/>%]|\{|$)/y;

/** Longer than this is no tag. */
const longest = 6000;

function readAttributes(
	text: string,
	at: number,
	end: RegExp,
): (Pick<Tag, "attributes" | "end"> & { readonly isWhole: boolean }) | undefined {
	const attributes: Record<string, string> = {};
	let position = at;
	let unnamed = 0;
	for (;;) {
		end.lastIndex = position;
		const ended = end.exec(text);
		if (ended) return { attributes, end: position + ended[0].length, isWhole: ended[1] === "/" };
		if (position - at > longest) return undefined;
		attribute.lastIndex = position;
		const match = attribute.exec(text);
		if (!match) return undefined;
		const [head, name, double, single, back, bare] = match;
		position += head.length;
		let value = double ?? single ?? back ?? bare;
		if (value === undefined) {
			const close = braceEnd(text, position);
			if (close === -1) return undefined;
			value = literal(text.slice(position + 1, close));
			position = close + 1;
		}
		if (name !== undefined) attributes[name] = value.replace(/\\(["'\\])/g, "$1");
		else attributes[String(unnamed++)] = value;
	}
}

/** The position of the brace that closes one, or -1. */
function braceEnd(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length && at - open < longest; at++) {
		if (text[at] === "{") depth++;
		else if (text[at] === "}" && --depth === 0) return at;
	}
	return -1;
}

/** What a program's expression says, when it is a text between quotation marks. */
function literal(expression: string): string {
	const [, mark, text = ""] = /^\s*(["'`])([\s\S]*)\1\s*$/.exec(expression) ?? [];
	return mark === undefined || text.includes(mark) ? expression : text;
}
