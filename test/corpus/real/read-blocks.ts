/** A paragraph, heading or cell of a document. */
export interface DocumentBlock {
	readonly tag: string;
	readonly id: string;
	/** Markdown of one line, or nothing where its text holds what only a reader of its format can resolve. */
	readonly markdown: string | undefined;
}

const blockTags: ReadonlySet<string> = new Set(
	"p para simpara title desc term primary th td entry h1 h2 h3".split(" "),
);

/** Takes the innermost blocks out of HTML, DocBook or Mallard, in their order. */
export function readBlocks(text: string): DocumentBlock[] {
	const markup = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/g, "");
	const blocks: DocumentBlock[] = [];
	let open: { readonly tag: string; readonly start: number; readonly id: string } | undefined;
	for (const match of markup.matchAll(/<(\/?)([\w:.-]+)([^>]*?)(\/?)>/g)) {
		const [all, closing, tag = "", attributes = "", empty] = match;
		if (!blockTags.has(tag) || empty) continue;
		if (!closing) {
			const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? "";
			open = { tag, start: match.index + all.length, id };
		} else if (open?.tag === tag) {
			blocks.push({ tag, id: open.id, markdown: markdownOf(markup.slice(open.start, match.index)) });
			open = undefined;
		}
	}
	return blocks;
}

/**
 * What stands for words that aren't here: spans of which LibreOffice shows one of several, pictures, links that take the title of
 * what they lead to. And code with a part to be replaced, which Markdown's code doesn't tell.
 */
const unresolved = new RegExp(
	[
		'class="(?:switch|MAC|WIN|UNIX|CALC|WRITER|replaceable)',
		"<(?:img|inlinemediaobject|media|xref|replaceable|var)\\b",
		"<link\\b[^>]*/>",
	].join("|"),
);

const codeTags = [
	..."code cmd literal command filename file sys input output userinput icode envar function".split(" "),
	..."systemitem constant varname option tt".split(" "),
	...["literal", "command", "classname", "userinput"].map((name) => `(?:span|strong) class="${name}"`),
].join("|");

const code = new RegExp(`<(${codeTags})\\b[^>]*>(?:<strong>)?([^<\`]*)(?:</strong>)?</\\w+\\s*>`, "g");
const link =
	/<(?:a|ulink|link)\b[^>]*?\b(?:href|url)="(https?:[^"]*)"[^>]*>([\s\S]*?)<\/(?:a|ulink|link)\s*>/g;

function markdownOf(inner: string): string | undefined {
	if (unresolved.test(inner)) return undefined;
	const kept: string[] = [];
	const keep = (text: string): string => `\uE000${kept.push(text) - 1}\uE001`;
	const plain = inner
		.replace(/(<\/gui\w*\s*>)\s*(?=<gui)/g, "$1 ▸ ")
		.replace(/(<\/key\w*\s*>)\s*(?=<key)/g, "$1+")
		.replace(code, (_, _tag: string, text: string) => keep(`\`${decoded(text).trim()}\``))
		.replace(link, (_, address: string, text: string) => {
			const words = escaped(
				decoded(
					text
						.replace(/<[^>]*>/g, "")
						.replace(/\s+/g, " ")
						.trim(),
				),
			);
			return words.includes("\uE000") ? text : keep(`[${words}](${decoded(address)})`);
		})
		.replace(/<[^>]*>/g, "");
	const words = decoded(plain);
	if (/&[A-Za-z]/.test(words)) return undefined;
	return escaped(words.replace(/\s+/g, " ").trim()).replace(
		/\uE000(\d+)\uE001/g,
		(_, index: string) => kept[Number(index)] ?? "",
	);
}

const entities: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00A0",
	mdash: "—",
	ndash: "–",
	hellip: "…",
	deg: "°",
};

const programs = /^(?:kde|kstars|kalzium|kgeography|marble|kpat|step|okular|plasma|ekos|indi)$/;

/** Names of programs, which are entities in KDE's DocBook, stand as they are; other entities are left. */
function decoded(text: string): string {
	return text
		.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
			String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
		)
		.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? (programs.test(name) ? name : all));
}

/** A text of one line as Markdown that says the same. */
export function escaped(text: string): string {
	return text
		.replace(/[\\*_[\]<`&|]/g, "\\$&")
		.replace(/^([#+>~-])/, "\\$1")
		.replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
