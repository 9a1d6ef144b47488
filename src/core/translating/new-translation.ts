import { parseFrontMatter } from "../content/front-matter.ts";
import type { ParsedPage } from "../content/parse-page.ts";
import { unfinishedMark } from "../drift/unfinished.ts";
import { baseName, parentFolder } from "../model/infer-kind.ts";
import { slugify } from "../urls/slug.ts";

/**
 * The file of a new translation: front matter with the original's texts to replace, then each block of the original as a
 * marked quotation to write the translation below. As a draft it does no harm; `translation/unfinished` keeps it from being
 * published while a mark is left.
 *
 * @param original The page.
 * @param options `text` is the original's file; `pin` its Git blob id.
 */
export function newTranslation(
	original: ParsedPage,
	{ text, pin }: { readonly text: string; readonly pin: string },
): string {
	const split = parseFrontMatter(text, original.file);
	const body = split.ok ? split.value.body : "";
	return `---\n${frontMatter(original, pin)}---\n\n${quotedBlocks(original, body)}`;
}

function frontMatter({ frontMatter: { data }, key }: ParsedPage, pin: string): string {
	const { title, shortTitle, description, image, contacts = [] } = data;
	const field = (name: string, value: string | undefined, indent = ""): string[] =>
		value === undefined ? [] : [`${indent}${name}: ${quoted(value)}`];
	const picture = [...field("alt", image?.alt, "  "), ...field("caption", image?.caption, "  ")];
	const roles = contacts.flatMap(({ name, role }) =>
		role === undefined ? [] : [`  - name: ${JSON.stringify(name)}`, ...field("role", role, "    ")],
	);
	return [
		`# Translate what begins with ${unfinishedMark}, and remove that mark.`,
		...field("title", title),
		...field("shortTitle", shortTitle),
		...field("description", description),
		...slugLines(key),
		...(picture.length === 0 ? [] : ["image:", ...picture]),
		...(roles.length === 0 ? [] : ["contacts:", ...roles]),
		"translation:",
		`  pin: ${/^\d+(?:e\d+)?$/.test(pin) ? JSON.stringify(pin) : pin}`,
		"  state: draft",
		"  # translator: your name",
		"  # When the text is ready, write “state: in-review”; when somebody else has read it, write",
		"  # “state: reviewed” with “reviewer:” and “reviewed:”.",
		"",
	].join("\n");
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
