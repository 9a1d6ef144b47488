import {
	isMap,
	isScalar,
	isSeq,
	type Pair,
	parseDocument,
	type Scalar,
	stringify,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import type { Step } from "../../fields/field-texts.ts";
import type { Edit } from "./source-text.ts";

/** A field to be given a value. */
export interface FieldChange {
	/** The way down to the field: `["image", "alt"]`, `["contacts", { item: "Eva Ek", by: "name" }, "role"]`. */
	readonly path: readonly [Step, ...Step[]];
	readonly value: string;
}

/**
 * The edits that give front matter fields new values, or add them, and leave every other byte as it is: comments, order, quotation
 * marks, layout.
 *
 * @param text A page's text with the line ends of Unix, with front matter that can be read.
 */
export function frontMatterEdits(text: string, changes: readonly FieldChange[]): Edit[] {
	if (changes.length === 0) return [];
	const start = text.indexOf("\n") + 1;
	const yaml = text.slice(start, text.indexOf("\n---", start - 1) + 1);
	const document = parseDocument(yaml, { schema: "core" });
	const root = document.contents;
	const edits = isMap(root)
		? mapEdits(root, { changes, yaml, root: true })
		: [insertLines(yaml.length, changes, "")];
	return edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

interface MapContext {
	readonly changes: readonly FieldChange[];
	readonly yaml: string;
	readonly root?: boolean;
}

function mapEdits(map: YAMLMap, { changes, yaml, root = false }: MapContext): Edit[] {
	const edits: Edit[] = [];
	const missing: FieldChange[] = [];
	for (const [step, inside] of groupByFirst(changes)) {
		const value = pairOf(map, nameOf(step))?.value;
		if (isScalar(value) && inside.length === 1 && inside[0]?.path.length === 1)
			edits.push(replaceScalar(value, { value: inside[0].value, yaml }));
		else if (isMap(value)) edits.push(...mapEdits(value, { changes: inside.map(withoutFirst), yaml }));
		else if (isSeq(value)) edits.push(...itemEdits(value, { changes: inside.map(withoutFirst), yaml }));
		else missing.push(...inside);
	}
	if (missing.length > 0) edits.push(insertInMap(map, { changes: missing, yaml, root }));
	return edits;
}

/** One that isn't listed yet is added. */
function itemEdits(list: YAMLSeq, { changes, yaml }: MapContext): Edit[] {
	return groupByFirst(changes).flatMap(([step, inside]) => {
		const item = itemAt(list, step);
		const members = inside.map(withoutFirst);
		if (isMap(item)) return mapEdits(item, { changes: members, yaml });
		const [first] = inside;
		if (isScalar(item) && first) return [replaceScalar(item, { value: first.value, yaml })];
		return [insertInSequence(list, { value: itemData(step, inside), yaml })];
	});
}

function itemAt({ items }: YAMLSeq, step: Step): unknown {
	if (typeof step === "string" || step.by === undefined) return items[Number(nameOf(step)) - 1];
	const { by, item } = step;
	return items.filter(isMap).find((map) => {
		const value = pairOf(map, by)?.value;
		return isScalar(value) && typeof value.value === "string" && value.value.normalize("NFC") === item;
	});
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
	return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function nameOf(step: Step): string {
	return typeof step === "string" ? step : step.item;
}

function groupByFirst(changes: readonly FieldChange[]): [Step, FieldChange[]][] {
	const groups = new Map<string, [Step, FieldChange[]]>();
	for (const change of changes) {
		const [step] = change.path;
		const group = groups.get(nameOf(step));
		if (group) group[1].push(change);
		else groups.set(nameOf(step), [step, [change]]);
	}
	return [...groups.values()];
}

function withoutFirst({ path: [first, second = first, ...rest], value }: FieldChange): FieldChange {
	return { path: [second, ...rest], value };
}

/** Changes as data: `{image: {alt: "…"}}`. */
export function tree(changes: readonly FieldChange[]): Record<string, unknown> {
	return Object.fromEntries(
		groupByFirst(changes).map(([step, inside]): [string, unknown] => {
			const [first] = inside;
			if (first?.path.length === 1) return [nameOf(step), first.value];
			const members = inside.map(withoutFirst);
			if (typeof members[0]?.path[0] === "string") return [nameOf(step), tree(members)];
			return [nameOf(step), groupByFirst(members).map(([item, own]) => itemData(item, own))];
		}),
	);
}

/** An item of a list as data, with what it is found by. */
function itemData(step: Step, changes: readonly FieldChange[]): Record<string, unknown> | string {
	const [first] = changes;
	if (first?.path.length === 1) return first.value;
	const by = typeof step === "string" ? undefined : step.by;
	return { ...(by === undefined ? {} : { [by]: nameOf(step) }), ...tree(changes.map(withoutFirst)) };
}

function replaceScalar(
	node: Scalar,
	{ value, yaml }: { readonly value: string; readonly yaml: string },
): Edit {
	const [start, end] = rangeOf(node);
	const block = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
	const style = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? node.type : undefined;
	const text =
		isInFlow(yaml, start) && style === undefined ? scalar(value, "QUOTE_DOUBLE") : scalar(value, style);
	return { start, end, text: block ? `${text}\n` : text };
}

/** Whether a place is inside `{…}` or `[…]`, where a plain text may hold less. */
function isInFlow(yaml: string, at: number): boolean {
	const line = yaml.slice(yaml.lastIndexOf("\n", at - 1) + 1, at);
	return /[[{]/.test(line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ""));
}

/** A value on one line. */
function scalar(value: string, style?: "QUOTE_DOUBLE" | "QUOTE_SINGLE"): string {
	const written = stringify(value, {
		lineWidth: 0,
		...(style ? { defaultStringType: style } : {}),
	}).trimEnd();
	return written.includes("\n")
		? stringify(value, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }).trimEnd()
		: written;
}

function insertInMap(map: YAMLMap, { changes, yaml, root = false }: MapContext): Edit {
	const translation = root
		? map.items.findIndex(({ key }) => isScalar(key) && key.value === "translation")
		: -1;
	const last = map.items[translation > 0 ? translation - 1 : map.items.length - 1];
	const end = last ? pairEnd(last) : rangeOf(map)[1];
	if (map.flow) {
		const members = changes
			.map(({ path, value }) => `${nameOf(path[0])}: ${scalar(value, "QUOTE_DOUBLE")}`)
			.join(", ");
		return { start: last ? end : end - 1, end: last ? end : end - 1, text: last ? `, ${members}` : members };
	}
	const [keyStart] = isScalar(map.items[0]?.key) ? rangeOf(map.items[0].key) : [0];
	const indent = " ".repeat(keyStart - (yaml.lastIndexOf("\n", keyStart - 1) + 1));
	return insertLines(lineEnd(yaml, end), changes, indent);
}

function insertLines(at: number, changes: readonly FieldChange[], indent: string): Edit {
	const lines = stringify(tree(changes), { lineWidth: 0 }).trimEnd().split("\n");
	return { start: at, end: at, text: lines.map((line) => `${indent}${line}\n`).join("") };
}

function insertInSequence(
	sequence: YAMLSeq,
	{ value, yaml }: { readonly value: Record<string, unknown> | string; readonly yaml: string },
): Edit {
	const last = sequence.items.at(-1);
	const end = isMap(last) || isScalar(last) ? rangeOf(last)[1] : rangeOf(sequence)[1];
	if (sequence.flow) {
		const at = last ? end : end - 1;
		return { start: at, end: at, text: `${last ? ", " : ""}${flowItem(value)}` };
	}
	const [first] = sequence.items;
	const [itemStart] = isMap(first) || isScalar(first) ? rangeOf(first) : [0];
	const dash = yaml.slice(yaml.lastIndexOf("\n", itemStart - 1) + 1, itemStart);
	const lines = stringify(value, { lineWidth: 0 }).trimEnd().split("\n");
	const at = lineEnd(yaml, end);
	return {
		start: at,
		end: at,
		text: lines.map((line, index) => `${index === 0 ? dash : " ".repeat(dash.length)}${line}\n`).join(""),
	};
}

function flowItem(value: Record<string, unknown> | string): string {
	if (typeof value === "string") return scalar(value, "QUOTE_DOUBLE");
	const members = Object.entries(value).map(
		([name, member]) => `${name}: ${scalar(String(member), "QUOTE_DOUBLE")}`,
	);
	return `{${members.join(", ")}}`;
}

function pairEnd({ key, value }: Pair): number {
	if (isScalar(value) || isMap(value) || isSeq(value)) return rangeOf(value)[1];
	return isScalar(key) ? rangeOf(key)[1] + 1 : 0;
}

/** The start of the line after a place, which may be that place. */
function lineEnd(yaml: string, at: number): number {
	if (at > 0 && yaml[at - 1] === "\n") return at;
	const end = yaml.indexOf("\n", at);
	return end === -1 ? yaml.length : end + 1;
}

function rangeOf({
	range,
}: {
	readonly range?: readonly [number, number, number] | null | undefined;
}): readonly [number, number] {
	if (!range) throw new Error("A YAML node that was parsed has a range");
	return [range[0], range[1]];
}
