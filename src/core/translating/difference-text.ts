import { counted } from "../problems/counted.ts";
import { shellWord } from "../problems/shell-word.ts";
import type { WordPart } from "./compare-words.ts";
import type { BlockDifference, Difference, FieldDifference, Place } from "./difference.ts";

/** How a {@link Difference} is written. */
export interface TextStyle {
	/** Whether the terminal shows colours. What changed is marked by signs all the same. */
	readonly colours: boolean;
	/** Columns of a line. */
	readonly width: number;
}

/** A difference as text for people: removed words in `[-…-]`, new ones in `{+…+}`, as `git diff --word-diff` writes them. */
export function formatDifference(difference: Difference, style: TextStyle): string {
	const { key, language, original, translation } = difference;
	const heading = bold(`${key} (${language})`, style);
	const body = explanation(difference, style);
	return `${heading}: ${body}  original     ${original}\n  translation  ${translation}\n${details(difference, style)}`;
}

function explanation(
	{ status, pin, pinnedText, key, language, fields, blocks }: Difference,
	style: TextStyle,
): string {
	switch (status) {
		case "current":
			return "current. The original hasn't changed since the translation was made.\n";
		case "cosmetic":
			return `cosmetic. The original's file changed, but nothing that the translation has to follow.\nRenew the pin with: npx brygga pin ${shellWord(key)} ${language}\n`;
		case "unpinned":
			return `unpinned. Nobody has noted which original it was made from, so there is nothing to compare.\nIf the translation is up to date, note it with: npx brygga pin ${shellWord(key)} ${language}\n`;
		case "stale": {
			if (pinnedText === "gone") {
				const text = `The original isn't the version that the translation was made from, whose text (${pin?.slice(0, 12)}…) can't be had: what differs isn't known. Below is how the two pages differ in structure.`;
				return `stale.\n${wrap([{ kind: "same", text }], { style, indent: 0 })}\n`;
			}
			const changed = [...count(blocks.length, "block"), ...count(fields.length, "field")].join(" and ");
			return `stale. ${changed} changed since the translation was made.\n`;
		}
	}
}

function details({ fields, blocks, unmatched, ...names }: Difference, style: TextStyle): string {
	const context = { names, style };
	return [
		...fields.map((field) => fieldText(field, context)),
		...blocks.map((block) => blockText(block, context)),
		...(unmatched ? [structureText(unmatched, context)] : []),
	].join("");
}

interface TextContext {
	readonly names: Omit<Difference, "fields" | "blocks" | "unmatched">;
	readonly style: TextStyle;
}

function fieldText(
	{ field, item, line, words, translation }: FieldDifference,
	{ names, style }: TextContext,
): string {
	const name = item === undefined ? field : `${field}, ${item}`;
	return [
		`\n${bold(name, style)}  ${names.original}:${line}\n`,
		labelled(names.source, { words, style }),
		translation
			? labelled(names.language, {
					words: same(translation.text),
					style,
					after: `${names.translation}:${translation.line}`,
				})
			: labelled(names.language, { words: same("(none of its own)"), style }),
	].join("");
}

function blockText(
	{ change, block, line, section, words, translation }: BlockDifference,
	{ names, style }: TextContext,
): string {
	const place = section === undefined ? "in the introduction" : `under “${section}”`;
	const number = change === "removed" ? `before block ${block}, removed` : `block ${block}, ${change}`;
	const after = translation ? { after: `${names.translation}:${translation.line}` } : {};
	const theirs =
		change === "added"
			? translation
				? `(none yet; it belongs after block ${translation.block})`
				: "(none yet; it belongs at the beginning)"
			: (translation?.text ?? "(no block answers to it)");
	return [
		`\n${bold(number, style)}  ${place}, ${names.original}:${line}\n`,
		labelled(names.source, { words, style }),
		labelled(names.language, { words: same(theirs), style, ...after }),
	].join("");
}

function structureText(
	{ original, translation }: NonNullable<Difference["unmatched"]>,
	{ names, style }: TextContext,
): string {
	if (original.length + translation.length === 0)
		return "\nBoth pages have the same blocks in the same order.\nTheir figures, links, items and rows: npx brygga check\n";
	const list = (places: readonly Place[], { language, file }: { language: string; file: string }): string =>
		places
			.map(
				({ block, line, text }) =>
					`\n${bold(`block ${block}`, style)}  ${file}:${line}, nothing answers to it\n${labelled(language, { words: same(text), style })}`,
			)
			.join("");
	return (
		list(original, { language: names.source, file: names.original }) +
		list(translation, { language: names.language, file: names.translation })
	);
}

function labelled(
	label: string,
	{
		words,
		style,
		after,
	}: { readonly words: readonly WordPart[]; readonly style: TextStyle; readonly after?: string },
): string {
	const text = wrap(words, { style, indent: label.length + 4 });
	return `  ${label}${text.slice(label.length + 2)}\n${after ? `${" ".repeat(label.length + 4)}${faint(after, style)}\n` : ""}`;
}

function same(text: string): WordPart[] {
	return [{ kind: "same", text }];
}

const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
const colour = { same: undefined, removed: 31, added: 32 } as const;

/** Words on lines no longer than the width, each indented. */
function wrap(
	parts: readonly WordPart[],
	{ style, indent }: { readonly style: TextStyle; readonly indent: number },
): string {
	const lines: string[] = [];
	const width = Math.max(20, style.width - indent);
	let line = "";
	let length = 0;
	for (const word of unbreakable(parts, style)) {
		if (length > 0 && length + word.length > width) {
			lines.push(line.trimEnd());
			line = "";
			length = 0;
		}
		line += `${word.text} `;
		length += word.length + 1;
	}
	lines.push(line.trimEnd());
	return lines.map((text) => `${" ".repeat(indent)}${text}`).join("\n");
}

/** Runs without white space, which may be made of several parts; `length` is in characters that are seen. */
function unbreakable(parts: readonly WordPart[], { colours }: TextStyle): { text: string; length: number }[] {
	const words = [{ text: "", length: 0 }];
	for (const { text, kind } of parts) {
		const [open, close] = marks[kind];
		const paint = colours ? colour[kind] : undefined;
		for (const piece of `${open}${text}${close}`.split(/(\s+)/)) {
			const word = words.at(-1);
			if (/^\s+$/.test(piece)) words.push({ text: "", length: 0 });
			else if (word && piece !== "") {
				word.text += paint === undefined ? piece : `\u001b[${paint}m${piece}\u001b[39m`;
				word.length += [...piece].length;
			}
		}
	}
	return words.filter(({ length }) => length > 0);
}

function bold(text: string, { colours }: TextStyle): string {
	return colours ? `\u001b[1m${text}\u001b[22m` : text;
}

function faint(text: string, { colours }: TextStyle): string {
	return colours ? `\u001b[2m${text}\u001b[22m` : text;
}

function count(number: number, word: string): string[] {
	return number === 0 ? [] : [counted(number, word)];
}
