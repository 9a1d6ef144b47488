import type { GeneratorKind } from "../generator-kind.ts";
import { convertContainers } from "./alerts.ts";
import { convertAttributes } from "./attributes.ts";
import { convertBlocks } from "./code-blocks.ts";
import { convertTags } from "./convert-tags.ts";
import { type LevelledText, levelHeadings } from "./headings.ts";
import { dedentComponents, leaveProgramOut } from "./mdx.ts";
import { markCode, rewriteProse, type SourceLine, sourceLines } from "./source-lines.ts";
import { convertTemplates } from "./templates.ts";
import type { TextContext } from "./text-context.ts";

/** A text of the old site. */
export interface OldText {
	/** What stands below the front matter. */
	readonly body: string;
	/** Lines of the file before it. */
	readonly lineOffset: number;
	/** The title in front matter. */
	readonly title: string | undefined;
	readonly kind: GeneratorKind;
}

/**
 * Turns a text that another generator understands into Markdown that Brygga does. Links and pictures keep their addresses.
 */
export function convertText({ body, lineOffset, title, kind }: OldText, context: TextContext): LevelledText {
	const isMdx = context.file.endsWith(".mdx") || kind === "docusaurus";
	let lines: SourceLine[] = convertBlocks(sourceLines(body, lineOffset + 1), context);
	if (isMdx) lines = leaveProgramOut(lines, context);
	lines = rewriteProse(lines, (text, lineOf) => convertTemplates(text, { kind, isMdx, lineOf, context }));
	lines = rewriteProse(lines, (text, lineOf) => convertTags(text, { lineOf, context }));
	lines = unescapeShortcodes(lines);
	lines = relined(lines);
	if (isMdx) lines = dedentComponents(lines);
	lines = convertContainers(lines, context);
	const levelled = levelHeadings(lines, { title, context });
	return { ...levelled, lines: convertAttributes(levelled.lines, context) };
}

/** Lines again, where steps have put several into one. */
function relined(lines: readonly SourceLine[]): SourceLine[] {
	return markCode(lines.flatMap(({ text, line }) => text.split("\n").map((part) => ({ text: part, line }))));
}

/** `{{</* x *\/>}}` is how Hugo's documentation shows `{{< x >}}`. */
function unescapeShortcodes(lines: readonly SourceLine[]): SourceLine[] {
	return lines.map((line) => ({
		...line,
		text: line.text.replace(/(\{\{[<%])\/\*(.*?)\*\/([>%]\}\})/g, "$1$2$3"),
	}));
}
