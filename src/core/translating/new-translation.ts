import type { ParsedPage } from "../content/page/parsed-page.ts";
import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import { unfinishedMark } from "../drift/unfinished.ts";
import { type Field, identityOf, isTranslated, pageTexts } from "../fields/field.ts";
import { memberOf } from "../fields/field-texts.ts";
import { baseName, parentFolder } from "../urls/key-parts.ts";
import { slugify } from "../urls/slug.ts";

/**
 * The file of a new translation: front matter with the original's texts to replace, then each block of the original as a
 * marked quotation to write the translation below. As a draft it does no harm; `translation/unfinished` keeps it from being
 * published while a mark is left.
 *
 * @param original The page.
 * @param options `text` is the original's file; `pin` its Git blob id; `fields` are those of the site's kinds.
 */
export function newTranslation(
	original: ParsedPage,
	{ text, pin, fields }: { readonly text: string; readonly pin: string; readonly fields: readonly Field[] },
): string {
	const split = parseFrontMatter(text, original.file);
	const body = split.ok ? split.value.body : "";
	return `---\n${frontMatter(original, { pin, fields })}---\n\n${quotedBlocks(original, body)}`;
}

function frontMatter(
	{ frontMatter: { data }, key }: ParsedPage,
	{ pin, fields }: { readonly pin: string; readonly fields: readonly Field[] },
): string {
	return [
		`# Translate what begins with ${unfinishedMark}, and remove that mark.`,
		...memberLines(pageTexts, data),
		...slugLines(key),
		...memberLines(fields, data),
		"translation:",
		`  pin: ${/^\d+(?:e\d+)?$/.test(pin) ? JSON.stringify(pin) : pin}`,
		"  state: draft",
		"  # translator: your name",
		"  # When the text is ready, write “state: in-review”; when somebody else has read it, write",
		"  # “state: reviewed” with “reviewer:” and “reviewed:”.",
		"",
	].join("\n");
}

/** The texts of fields that a translation words itself; names may stay as they are, and can be added. */
function memberLines(fields: readonly Field[], data: unknown): string[] {
	return fields.flatMap((field) => {
		const value = memberOf(data, field.name);
		const isRepeated = field.fallback !== undefined && value === memberOf(data, field.fallback);
		return isRepeated ? [] : fieldLines(field, value);
	});
}

function fieldLines(field: Field, value: unknown): string[] {
	if (typeof value === "string") return field.translated === "yes" ? [`${field.name}: ${quoted(value)}`] : [];
	const [item] = field.of;
	const inside =
		field.type !== "list" || !item
			? memberLines(field.of, value)
			: (Array.isArray(value) ? value : []).flatMap((entry: unknown) => itemLines(item, entry));
	return inside.length === 0 ? [] : [`${field.name}:`, ...inside.map((line) => `  ${line}`)];
}

function itemLines(item: Field, entry: unknown): string[] {
	if (typeof entry === "string") return item.translated === "yes" ? [`- ${quoted(entry)}`] : [];
	const lines = memberLines(item.of, entry);
	const identity = identityOf(item);
	if (!identity) return lines.length === 0 ? (isTranslated(item) ? ["- {}"] : []) : asItem(lines);
	const name = memberOf(entry, identity.name);
	return lines.length === 0 ? [] : asItem([`${identity.name}: ${JSON.stringify(name)}`, ...lines]);
}

function asItem(lines: readonly string[]): string[] {
	return lines.map((line, index) => `${index === 0 ? "-" : " "} ${line}`);
}

/** The address: made from the title, but for a section that is named already, whose pages must not move. */
function slugLines(key: string): string[] {
	if (key === "index") return [];
	if (baseName(key) === "index") {
		return [`slug: ${slugify(baseName(parentFolder(key)))} # the last part of the section's address`];
	}
	return ["# slug: a-short-address # otherwise made from the title"];
}

/** A text with the mark, as YAML's double-quoted style writes it, which has JSON's escapes (YAML 1.2.2, 7.3.1). */
function quoted(text: string): string {
	return JSON.stringify(`${unfinishedMark} ${text.replace(/\s+/g, " ").trim()}`);
}

/** Each block as a quotation, then the lines that belong to no block: definitions of link addresses. */
function quotedBlocks({ body }: ParsedPage, source: string): string {
	const lines = source.replace(/\n+$/, "").split("\n");
	const taken = new Set<number>();
	const quotations = outermost(body.tokens).map(([start, end]) => {
		for (let line = start; line < end; line++) taken.add(line);
		const block = lines.slice(start, end).join("\n").replace(/\n+$/, "").split("\n");
		return [unfinishedMark, ...block].map((line) => `> ${line}`.trimEnd()).join("\n");
	});
	const rest = lines.filter((line, index) => !taken.has(index) && line.trim() !== "");
	return [...quotations, ...(rest.length === 0 ? [] : [rest.join("\n")])]
		.map((part) => `${part}\n`)
		.join("\n");
}

/** The line ranges of the top-level blocks. */
function outermost(tokens: ParsedPage["body"]["tokens"]): (readonly [number, number])[] {
	const ranges: (readonly [number, number])[] = [];
	let depth = 0;
	for (const { nesting, map } of tokens) {
		if (depth === 0 && map) ranges.push(map);
		depth += nesting;
	}
	return ranges;
}
