import type { Token } from "markdown-it";
import type { InlineStray } from "./read-strays.ts";
import type { StrayKind } from "./stray-markup.ts";

/**
 * Markup that other generators know by where a line begins: `- [ ] to do`, `> [!NOTE]`, `::: tip`, `!!! note`, `##Heading`, `: definition`,
 * `import … from "…"`.
 *
 * @param tokens The tokens of a text.
 * @param index An `inline` token's.
 */
export function strayBlock(tokens: readonly Token[], index: number): InlineStray[] {
	const content = tokens[index]?.content ?? "";
	if (tokens[index - 1]?.type !== "paragraph_open" || !mayBegin(content)) return [];
	const around = tokens[index - 2]?.type;
	const container = [...content.matchAll(/^[ \t]*(:{3,}.*)$/gm)].map(({ index: at, 0: text, 1: line = "" }) =>
		found("container", line, at + text.length - line.length),
	);
	if (container.length > 0) return container;
	const admonition =
		/^(?:!!!|\?\?\?)\+? ?(?:note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote|important|caution|attention|hint|seealso)\b.*/i.exec(
			content,
		);
	if (admonition) return [found("container", admonition[0])];
	const alert = around === "blockquote_open" ? /^\[!(?!original\])[A-Za-z]+\]/.exec(content) : null;
	if (alert) return [found("alert", alert[0])];
	const isTask = tokens[index]?.children?.[0]?.type === "task";
	const task = around === "list_item_open" && !isTask ? /^\[[ xX]\](?=\s)/.exec(content) : null;
	if (task) return [found("task-list", task[0])];
	const heading = /^(?:#{2,6}(?=\p{L})|#{7,}(?=\s))[^\n]*/u.exec(content);
	if (heading) return [found("broken-heading", heading[0])];
	const definition = /^[^\n]{1,60}\n[ \t]*(:[ \t]+\S[^\n]*)|^(:[ \t]+\S[^\n]*)/.exec(content);
	if (definition) {
		const text = definition[1] ?? definition[2] ?? "";
		return [found("definition-list", text, definition[0].length - text.length)];
	}
	const program =
		/^(?:import\s[^\n]*from\s+["'][^"'\n]+["'];?|import\s+["'][^"'\n]+["'];?|export\s+(?:const|let|default|function)\s[^\n]*)/.exec(
			content,
		);
	return program ? [found("program-text", program[0])] : [];
}

/** Tells at once of most paragraphs that they have none. Most are one line, which is quicker to see than what lines begin with. */
function mayBegin(content: string): boolean {
	return /^[[:!?#ie]/.test(content) || (content.includes("\n") && /\n[ \t]*:/.test(content));
}

function found(kind: StrayKind, text: string, at: number = 0): InlineStray {
	return { kind, text, at };
}
