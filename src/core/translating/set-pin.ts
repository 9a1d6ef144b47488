import { type Document, isMap, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { TextFile } from "../content/files/site-files.ts";
import type { Problem } from "../problems/problem.ts";
import type { Result } from "../problems/result.ts";

/**
 * A translation's file with a pin in its front matter. Only the pin's own line changes, or one is added: comments, order, line
 * ends and everything else stay as they are, byte for byte.
 *
 * @param pin Git blob id.
 * @returns The new text, or a problem `pin/unwritable` when the front matter has no place for it.
 */
export function setPin({ file, text }: Pick<TextFile, "file" | "text">, pin: string): Result<string> {
	const start = /^\ufeff?---[^\S\n]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
	const yaml = /^[\s\S]*?(?=^---[^\S\n]*$)/m.exec(text.slice(start))?.[0];
	if (start === 0 || yaml === undefined) return unwritable(file, 1);
	const document = parseDocument(yaml, { schema: "core", prettyErrors: false });
	const change = pinChange(document, { yaml, pin });
	if (!change) return unwritable(file, 1);
	const { from, to, insert } = change;
	const changed = yaml.slice(0, from) + insert + yaml.slice(to);
	if (!isOnlyPin(yaml, { changed, pin })) return unwritable(file, 1 + yaml.slice(0, from).split("\n").length);
	return { ok: true, value: text.slice(0, start) + changed + text.slice(start + yaml.length) };
}

interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

function pinChange(
	document: Document,
	{ yaml, pin }: { readonly yaml: string; readonly pin: string },
): Change | undefined {
	const record = isMap(document.contents) ? document.get("translation", true) : undefined;
	if (!isMap(record)) return undefined;
	// A pin that YAML would read as a number.
	const value = /^\d+(?:e\d+)?$/.test(pin) ? `"${pin}"` : pin;
	const present = record.items.find((item) => isNamed(item, "pin"));
	if (present) {
		const [from, to] = isScalar(present.value) && present.value.range ? present.value.range : [];
		if (from === undefined || to === undefined) return undefined;
		return { from, to, insert: from === to ? ` ${value}` : value };
	}
	return insertion(record, { yaml, value });
}

/** The pin as the first field of the record, indented like the others. */
function insertion(
	record: YAMLMap,
	{ yaml, value }: { readonly yaml: string; readonly value: string },
): Change | undefined {
	const first = record.items[0];
	if (record.flow) {
		const from = (record.range?.[0] ?? -1) + 1;
		return from === 0 ? undefined : { from, to: from, insert: ` pin: ${value}${first ? "," : " "}` };
	}
	const key = isPair(first) && isScalar(first.key) ? first.key.range?.[0] : undefined;
	if (key === undefined) return undefined;
	const lineStart = Math.max(yaml.lastIndexOf("\n", key - 1), yaml.lastIndexOf("\r", key - 1)) + 1;
	const indent = yaml.slice(lineStart, key);
	if (!/^ +$/.test(indent)) return undefined;
	const lineEnd = /\r\n|\n|\r/.exec(yaml)?.[0] ?? "\n";
	return { from: lineStart, to: lineStart, insert: `${indent}pin: ${value}${lineEnd}` };
}

function isNamed({ key }: Pair, name: string): boolean {
	return isScalar(key) && key.value === name;
}

/** Whether two front matters differ in nothing but the pin. */
function isOnlyPin(
	yaml: string,
	{ changed, pin }: { readonly changed: string; readonly pin: string },
): boolean {
	const withPin = (source: string): string | undefined => {
		const document = parseDocument(source, { schema: "core", prettyErrors: false });
		if (document.errors.length > 0) return undefined;
		document.deleteIn(["translation", "pin"]);
		return JSON.stringify(document.toJS({ maxAliasCount: 0 }));
	};
	const document = parseDocument(changed, { schema: "core", prettyErrors: false });
	const before = withPin(yaml);
	return (
		document.getIn(["translation", "pin"]) === pin && before !== undefined && before === withPin(changed)
	);
}

function unwritable(
	file: string,
	line: number,
): { readonly ok: false; readonly problems: readonly Problem[] } {
	return {
		ok: false,
		problems: [
			{
				code: "pin/unwritable",
				severity: "error",
				message: "The pin can't be written: the front matter has no group “translation” of the usual form.",
				hint: "Write “translation:” on a line of its own, and its fields indented below it.",
				file,
				line,
			},
		],
	};
}
