import { rewriteProse, type SourceLine } from "./source-lines.ts";
import type { TextContext } from "./text-context.ts";

const imports =
	/^import\s+(?:[\w*{][^;"'`]*?\sfrom\s+)?["'][^"'\n]+["'](?:\s+with\s+\{[^}\n]*\})?;?[ \t]*$/gm;

/** Takes the lines away that import and export (MDX), and turns comments of JSX into comments of HTML. */
export function leaveProgramOut(lines: readonly SourceLine[], { lose }: TextContext): SourceLine[] {
	return rewriteProse(lines, (text, lineOf) =>
		withoutExports(text, (found, at) => lose("program-text", { line: lineOf(at), text: found }))
			.replace(imports, (found, at: number) => {
				lose("program-text", { line: lineOf(at), text: found });
				return found.replace(/[^\n]/g, "");
			})
			.replace(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g, (_, said: string) => `<!--${said.replace(/--+/g, "—")}-->`),
	);
}

/** An exported value ends where its brackets are closed. */
function withoutExports(text: string, lose: (found: string, at: number) => void): string {
	return text.replace(
		/^export\s+(?:const|let|default|function|async)\b[\s\S]*?(?=\n\s*\n(?![ \t}\])])|$(?![\s\S]))/gm,
		(found, at: number) => {
			lose(found, at);
			return found.replace(/[^\n]/g, "");
		},
	);
}

const item = /^([ \t]*)(?:[-*+]|\d+[.)])([ \t]+)/;

/** Takes away the indentation of what stands inside components: in MDX it doesn't make code, as it does in Markdown. */
export function dedentComponents(lines: readonly SourceLine[]): SourceLine[] {
	let base = 0;
	let listIndent = -1;
	let isAfterBlank = true;
	return lines.map((line) => {
		const { text } = line;
		if (text.trim() === "") {
			isAfterBlank = true;
			return line;
		}
		const indent = /^[ \t]*/.exec(text)?.[0].replaceAll("\t", "    ").length ?? 0;
		if (indent < base) base = 0;
		const inner = indent - base;
		const isItem = item.test(text) && !line.isCode;
		const isInList = listIndent >= 0 && inner > listIndent;
		if (isAfterBlank && !isInList && inner > 0) {
			base = indent;
			listIndent = -1;
		}
		if (isItem && (listIndent < 0 || indent - base <= listIndent)) listIndent = indent - base;
		else if (!isItem && isAfterBlank && indent - base <= listIndent) listIndent = -1;
		isAfterBlank = false;
		return base === 0 ? line : { ...line, text: text.slice(Math.min(base, indent)) };
	});
}
