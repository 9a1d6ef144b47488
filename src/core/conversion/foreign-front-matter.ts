import { parse as parseToml, TomlDate } from "smol-toml";
import { parseDocument } from "yaml";
import { lineNestedTooDeep } from "../problems/nesting.ts";

/** A page of another generator in its two parts. */
export interface ForeignPage {
	/** Front matter as plain data: what YAML, TOML and JSON have in common, dates as texts. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly body: string;
	/** Lines of the file before the body. */
	readonly lineOffset: number;
}

const fences = [
	{ open: /^---[ \t]*\n/, close: /^---[ \t]*$/m, read: readYaml },
	{ open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, read: readToml },
] as const;

/**
 * Reads a page whose front matter is YAML between `---`, TOML between `+++`, or a JSON object; a page without any is all text.
 *
 * @returns What is wrong with the front matter, in a sentence of the parser, when it can't be read.
 */
export function readForeignPage(text: string): ForeignPage | { readonly fault: string } {
	const source = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	try {
		for (const { open, close, read } of fences) {
			const begin = open.exec(source);
			if (!begin) continue;
			const rest = source.slice(begin[0].length);
			const end = close.exec(rest);
			if (!end) return { fault: "It has no closing line." };
			return split(source, {
				data: read(rest.slice(0, end.index)),
				at: begin[0].length + end.index + end[0].length,
			});
		}
		if (/^\{\s*"/.test(source)) {
			const end = source.search(/^\}[ \t]*$/m);
			if (end !== -1)
				return split(source, { data: record(JSON.parse(source.slice(0, end + 1))), at: end + 1 });
		}
	} catch (error) {
		return { fault: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
	}
	return { data: {}, body: source, lineOffset: 0 };
}

function split(
	source: string,
	{ data, at }: { readonly data: ForeignPage["data"]; readonly at: number },
): ForeignPage {
	const body = source.slice(at).replace(/^[ \t]*\n/, "");
	const before = source.slice(0, source.length - body.length);
	return { data, body, lineOffset: before.split("\n").length - 1 };
}

/** The most that aliases in YAML may repeat. */
const mostAliases = 100;

/** Reads YAML that others wrote: aliases are allowed, tags passed over. */
export function readYaml(yaml: string): ForeignPage["data"] {
	if (lineNestedTooDeep(yaml) !== undefined) throw new Error("It nests values too deep.");
	const document = parseDocument(yaml, { schema: "core", prettyErrors: false, uniqueKeys: false });
	const [error] = document.errors;
	if (error) throw new Error(error.message);
	return record(document.toJS({ maxAliasCount: mostAliases }));
}

/** Reads TOML; its dates become texts. */
export function readToml(toml: string): ForeignPage["data"] {
	if (lineNestedTooDeep(toml) !== undefined) throw new Error("It nests values too deep.");
	return record(withoutDates(parseToml(toml)));
}

function withoutDates(value: unknown): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map(withoutDates);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutDates(inner)]));
}

function record(value: unknown): ForeignPage["data"] {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
