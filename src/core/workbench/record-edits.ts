import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import { type FieldChange, frontMatterEdits } from "../exchange/pages/front-matter-edits.ts";
import { type Edit, sourceText } from "../exchange/pages/source-text.ts";

/** A finding that is no fault, as it stands in front matter under `translation.ignore`. */
export interface Dismissal {
	readonly rule: string;
	/** 1-based number of the translation's block; the whole page without one. */
	readonly block?: number | undefined;
	/** The words that the finding is about; all of the rule's there without. */
	readonly value?: string | undefined;
	readonly reason: string;
}

/** A file with fields of its record set; every other byte stays. */
export function withRecord(file: string, changes: Readonly<Record<string, string>>): string {
	const source = sourceText(file);
	const fields = Object.entries(changes).map(
		([name, value]): FieldChange => ({ path: ["translation", name], value }),
	);
	return source.edit(frontMatterEdits(source.text, fields));
}

/**
 * A file with a dismissal among those that it has; every other byte stays.
 *
 * @returns `undefined` when its front matter has no place for one.
 */
export function withDismissal(file: string, dismissal: Dismissal): string | undefined {
	return withList(file, (items) => [...items, plain(dismissal)]);
}

/** A file without a dismissal: the last one of that rule, block and value; see {@link withDismissal}. */
export function withoutDismissal(
	file: string,
	{ rule, block, value }: Pick<Dismissal, "rule" | "block" | "value">,
): string | undefined {
	return withList(file, (items) => {
		const last = items.findLastIndex(
			(item) => item["rule"] === rule && item["block"] === block && item["value"] === value,
		);
		return items.filter((_, index) => index !== last);
	});
}

type Item = Readonly<Record<string, unknown>>;

function plain({ rule, block, value, reason }: Dismissal): Item {
	return {
		rule,
		...(block === undefined ? {} : { block }),
		...(value === undefined ? {} : { value }),
		reason,
	};
}

/** The list is written anew as a whole where it changes: it is the tool's own, and short. */
function withList(file: string, change: (items: readonly Item[]) => readonly Item[]): string | undefined {
	const source = sourceText(file);
	const start = source.text.indexOf("\n") + 1;
	const yaml = source.text.slice(start, source.text.indexOf("\n---", start - 1) + 1);
	const document = parseDocument(yaml, { schema: "core" });
	const record = isMap(document.contents) ? document.get("translation", true) : undefined;
	if (!isMap(record)) return undefined;
	const list = record.get("ignore", true);
	if (list !== undefined && !isSeq(list) && !(isScalar(list) && list.value === null)) return undefined;
	const before = isSeq(list) ? list.toJS(document, { maxAliasCount: 0 }) : [];
	if (!Array.isArray(before)) return undefined;
	const items = change(before.filter(isItem));
	const edit = record.flow
		? flowEdit(record, { yaml, items })
		: blockEdit(record, { yaml, list: isSeq(list) ? list : undefined, items });
	if (!edit) return undefined;
	return source.edit([{ ...edit, start: edit.start + start, end: edit.end + start }]);
}

function isItem(value: unknown): value is Item {
	return typeof value === "object" && value !== null;
}

interface ListEdit {
	readonly yaml: string;
	readonly items: readonly Item[];
}

/** The lines of the list, at the end of the record where there is none yet. */
function blockEdit(
	record: YAMLMap,
	{ yaml, list, items }: ListEdit & { readonly list: YAMLSeq | undefined },
): Edit | undefined {
	const pairs = record.items.map(({ key, value }) => ({
		name: isScalar(key) ? key.value : undefined,
		start: rangeOf(key)?.[0],
		end: rangeOf(value)?.[1] ?? rangeOf(key)?.[1],
	}));
	const [first] = pairs;
	if (first?.start === undefined) return undefined;
	const indent = yaml.slice(yaml.lastIndexOf("\n", first.start - 1) + 1, first.start);
	if (indent.trim() !== "") return undefined;
	const own = pairs.find(({ name }) => name === "ignore");
	const lines =
		items.length === 0
			? ""
			: stringify({ ignore: items }, { lineWidth: 0 })
					.trimEnd()
					.split("\n")
					.map((line) => `${indent}${line}\n`)
					.join("");
	if (own?.start !== undefined) {
		const start = yaml.lastIndexOf("\n", own.start - 1) + 1;
		return { start, end: lineEnd(yaml, rangeOf(list)?.[1] ?? own.end ?? own.start), text: lines };
	}
	const last = pairs.at(-1);
	const at = lineEnd(yaml, last?.end ?? 0);
	return { start: at, end: at, text: lines };
}

/** `translation: { state: draft }` with the list as its last member. */
function flowEdit(record: YAMLMap, { items }: ListEdit): Edit | undefined {
	const range = rangeOf(record);
	if (!range) return undefined;
	const copy = record.clone();
	if (!isMap(copy)) return undefined;
	copy.delete("ignore");
	const members = copy.items.map((pair) => {
		const data = { [String(pair.key)]: isScalar(pair.value) ? pair.value.value : pair.value };
		return inFlow(data).slice(1, -1).trim();
	});
	const list = items.length === 0 ? [] : [`ignore: [${items.map(inFlow).join(", ")}]`];
	return { start: range[0], end: range[1], text: `{ ${[...members, ...list].join(", ")} }` };
}

function inFlow(data: Item): string {
	return stringify(data, { lineWidth: 0, collectionStyle: "flow" }).trim();
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
	if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
	return node.range ? [node.range[0], node.range[1]] : undefined;
}

/** The start of the line after a place, which may be that place. */
function lineEnd(yaml: string, at: number): number {
	if (at > 0 && yaml[at - 1] === "\n") return at;
	const end = yaml.indexOf("\n", at);
	return end === -1 ? yaml.length : end + 1;
}
