import { rewriteProse, type SourceLine } from "../text/source-lines.ts";
import { bracketed, unbracketed } from "./link-pattern.ts";
import { convertTarget } from "./link-target.ts";
import { isShown } from "./picture-reference.ts";
import type { FoundAddress } from "./reference-place.ts";

const definition =
	/^([ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*)(<[^<>\n]*>|\S+)([ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
const reference = /(?<![!\\])\[((?:[^[\]\\\n]|\\.)+)\]\[([^[\]\n]*)\]/g;
const referredPicture = /!\[([^\]\n]*)\]\[([^\]\n]*)\]/g;

/** A definition `[label]: target`, with its new address if it has one. */
export interface Definition {
	readonly target: string;
	readonly href: string | undefined;
}

/** The definitions of a text, by label. */
export function readDefinitions(
	lines: readonly SourceLine[],
	{ place, context, downloads }: Omit<FoundAddress, "line">,
): ReadonlyMap<string, Definition> {
	const definitions = new Map<string, Definition>();
	rewriteProse(lines, (text, lineOf) => {
		for (const { index, 1: before = "", 2: written = "" } of text.matchAll(definition)) {
			const target = unbracketed(written);
			// What pictures refer to isn't a page.
			const isPicture = isShown(target);
			const href = isPicture
				? target
				: convertTarget(target, { line: lineOf(index), place, context, downloads });
			if (!definitions.has(labelOf(before))) definitions.set(labelOf(before), { target, href });
		}
		return text;
	});
	return definitions;
}

function labelOf(before: string): string {
	return label(before.replace(/^[ \t>]*\[|\]:\s*$/g, ""));
}

/** Has pictures name their targets themselves, and leaves the text alone of links whose target leads nowhere. */
export function resolveLabels(text: string, definitions: ReadonlyMap<string, Definition>): string {
	return text
		.replace(referredPicture, (typed, alt: string, name: string) => {
			const target = definitions.get(label(name === "" ? alt : name))?.target;
			return target === undefined ? typed : `![${alt}](${target})`;
		})
		.replace(reference, (typed, shownText: string, name: string) => {
			const known = definitions.get(label(name === "" ? shownText : name));
			return known && known.href === undefined ? shownText : typed;
		});
}

/** Gives the definitions of a text their new addresses, and leaves out those that have none. */
export function convertDefinitions(text: string, definitions: ReadonlyMap<string, Definition>): string {
	return text.replace(definition, (_, before: string, _target: string, title: string | undefined) => {
		const href = definitions.get(labelOf(before))?.href;
		return href === undefined ? "" : `${before}${bracketed(href)}${title ?? ""}`;
	});
}

function label(text: string): string {
	return text.toLowerCase().replace(/\s+/g, " ").trim();
}
