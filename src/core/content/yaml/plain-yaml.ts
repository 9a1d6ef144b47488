/**
 * Reads the YAML that most front matter consists of, some fifty times as fast as a whole YAML parser: lines `name: value`
 * with plain or quoted values on one line, lists `[a, b]`, and one level of indented mappings.
 * Everything else is left to the whole parser.
 */

/** Names that YAML takes as they stand. */
const field = /^( {2})?([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;

/** Characters with which a plain value may not begin, or which make it something else. */
const notPlain = /^[\s\-?:,[\]{}#&*!|>'"%@`~.+]|: |:$| #|\s$|[\p{Cc}\ufeff]/u;

/** Plain values that the core schema (YAML 1.2.2, section 10.3.2) reads as something other than text. */
const notText = /^(?:null|true|false|0o[0-7]+|0x[0-9a-f]+|\d+\.?\d*(?:e[-+]?\d+)?)$/i;

/**
 * The data of a YAML document, or `undefined` when it has anything that only the whole parser understands.
 *
 * @param yaml Lines that end in `\n`.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
	const data: Record<string, unknown> = {};
	let nested: Record<string, unknown> | undefined;
	const lines = yaml.split("\n");
	if (lines.pop() !== "") return undefined;
	for (const line of lines) {
		const match = field.exec(line);
		if (!match) return undefined;
		const [, indent, name = "", text] = match;
		const target: Record<string, unknown> | undefined = indent === undefined ? data : nested;
		if (!target || Object.hasOwn(target, name) || notText.test(name)) return undefined;
		if (text === undefined) {
			if (indent !== undefined) return undefined;
			nested = {};
			data[name] = nested;
			continue;
		}
		const value = readValue(text);
		if (value === undefined) return undefined;
		if (indent === undefined) nested = undefined;
		target[name] = value;
	}
	const complete = Object.values(data).every((value) => !isEmptyMapping(value));
	return complete && lines.length > 0 ? data : undefined;
}

/** A field without a value is `null`. */
function isEmptyMapping(value: unknown): boolean {
	return (
		typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
	);
}

function readValue(text: string): unknown {
	if (text.startsWith("[")) return readList(text);
	return readScalar(text);
}

function readScalar(text: string): string | number | boolean | undefined {
	if (text.startsWith('"')) return /^"[^"\\\p{Cc}\ufeff]*"$/u.test(text) ? text.slice(1, -1) : undefined;
	if (text.startsWith("'")) return /^'[^'\p{Cc}\ufeff]*'$/u.test(text) ? text.slice(1, -1) : undefined;
	if (text === "" || notPlain.test(text)) return undefined;
	if (!notText.test(text)) return text;
	if (text === "true" || text === "false") return text === "true";
	if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
	return /^\d{1,9}\.\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A list on one line, of values that need no quotation marks. */
function readList(text: string): unknown[] | undefined {
	if (!text.endsWith("]")) return undefined;
	const inside = text.slice(1, -1);
	if (inside.trim() === "") return inside === "" ? [] : undefined;
	const items = inside.split(",").map((item) => item.trim());
	const values = items.map((item) =>
		/^[A-Za-z\u00c0-\u024f][^"'[\]{}]*$/.test(item) ? readScalar(item) : undefined,
	);
	return values.includes(undefined) ? undefined : values;
}
