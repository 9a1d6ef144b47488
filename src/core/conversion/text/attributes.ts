import { rewriteProse, type SourceLine } from "./source-lines.ts";
import type { TextContext } from "./text-context.ts";

/** `{#id}`, `{.class}`, `{: .class}`, `{:target="_blank"}` by themselves on a line or behind what they belong to. */
const attributes =
	/(?<![ \t])[ \t]*\{:[ \t]*(?![^{}\n]*=>)(?:[.#]|[\w-]+=|toc\b|refdef|\.)[^{}\n]*\}|(?<![ \t])[ \t]*\{[#.][\w-][^{}\n]*\}/g;
const afterMark = /(?<=[)\]\uE001])\{(?!lang=)[\w-]+=[^{}\n]*\}/g;

/** Takes attributes away (kramdown, Goldmark), and the list that stands for a table of contents. */
export function convertAttributes(lines: readonly SourceLine[], { lose }: TextContext): SourceLine[] {
	return rewriteProse(lines, (text, lineOf) => {
		const withoutContents = text.replace(
			/^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:[ \t]*toc[^{}\n]*\}[ \t]*$/gim,
			"\n",
		);
		const remove = (found: string, at: number): string => {
			lose("attributes", { line: lineOf(at), text: found });
			return "";
		};
		return withoutContents
			.replace(attributes, (found, at: number) => remove(found, at))
			.replace(afterMark, (found, at: number) => remove(found, at));
	});
}
