/** What plugins of a site's own make within a line goes to translators and comes back, whole where its parts have no place. */
import type { MarkdownIt, StateInline } from "markdown-it";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { InlineText } from "../../../src/core/exchange/markdown/inline-text.ts";
import { readInline } from "../../../src/core/exchange/markdown/read-inline.ts";
import { createTracedMarkdown } from "../../../src/core/exchange/markdown/traced-markdown.ts";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";

/** A rule that makes a pair of marks with what is between them at once, as plugins for subscripts do. */
function pairOf(mark: string, { tag, written }: { tag: string; written: (inside: string) => string }) {
	return (markdown: MarkdownIt): void => {
		markdown.inline.ruler.after(
			"emphasis",
			`pair ${mark}`,
			(state: StateInline, silent: boolean): boolean => {
				if (state.src[state.pos] !== mark) return false;
				const end = state.src.indexOf(mark, state.pos + 1);
				if (end <= state.pos + 1 || silent) return false;
				state.push(`${tag}_open`, tag, 1);
				state.push("text", "", 0).content = written(state.src.slice(state.pos + 1, end));
				state.push(`${tag}_close`, tag, -1);
				state.pos = end + 1;
				return true;
			},
		);
	};
}

function inlineText(text: string): InlineText {
	const markdown = createMarkdown();
	markdown.use(pairOf("~", { tag: "sub", written: (inside) => inside }));
	markdown.use(pairOf("^", { tag: "sup", written: (inside) => inside.toUpperCase() }));
	const traced = createTracedMarkdown(markdown);
	const token = traced.markdown.parse(text, {}).find(({ type }) => type === "inline");
	if (!token) throw new Error("no inline token");
	return readInline(token, { content: token.content, traced });
}

function read(text: string): string {
	const { pieces, codes } = inlineText(text);
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return piece.text;
			const { open, close } = codes.get(piece.id) ?? {};
			return piece.kind === "close" ? `</${close}>` : piece.kind === "open" ? `<${open}>` : `{${open}}`;
		})
		.join("");
}

test("marks whose text stands as it is written are a code that opens and one that closes", () => {
	assert.is(read("H~2~O *and* CO~2~."), "H<~>2</~>O <*>and</*> CO<~>2</~>.");
});

test("marks whose text is made otherwise are one code, and nothing after them is lost", () => {
	assert.is(read("10^th^ and *more*."), "10{^th^} and <*>more</*>.");
});

test("marks of a plugin are told from struck text, and from those of another rule", () => {
	const all = [...inlineText("H~2~O, ~~old~~, 10^th^ and 1^st^.").codes.values()];
	assert.equal(
		all.map(({ kind, identity }) => [kind, identity]),
		[
			["mark", "mark sub_open"],
			["strike", "strike"],
			["mark", "mark sup_open"],
			["mark", "mark sup_open"],
		],
	);
});

test.run();
