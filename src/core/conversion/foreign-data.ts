import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";
import { lowerFirst } from "../problems/lower-first.ts";
import { lineNestedTooDeep } from "../problems/nesting.ts";
import { readJson } from "../problems/read-json.ts";
import { type Data, record } from "./plain-data.ts";

/** Why a text of another generator can't be read. */
export interface DataFault {
	/** A sentence. */
	readonly message: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based; absent where it isn't known. */
	readonly column?: number;
}

/** Values that were read, or why they can't be. */
export type ReadData =
	| { readonly ok: true; readonly data: Data }
	| { readonly ok: false; readonly fault: DataFault };

/** Languages in which others write settings and front matter. */
export type DataFormat = "json" | "toml" | "yaml";

const readers: Readonly<Record<DataFormat, (text: string) => ReadData>> = {
	json: readJsonData,
	toml: readToml,
	yaml: readYaml,
};

/** Reads settings or front matter that others wrote. */
export function readData(text: string, format: DataFormat): ReadData {
	const line = lineNestedTooDeep(text);
	return line === undefined
		? readers[format](text)
		: unreadable({ message: "Values are nested more than 100 deep.", line });
}

/** The most that aliases in YAML may repeat. */
const mostAliases = 100;

/** Aliases are allowed, tags passed over. */
function readYaml(text: string): ReadData {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		schema: "core",
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false,
	});
	const [error] = document.errors;
	if (error) {
		const { line, col } = lines.linePos(error.pos[0]);
		const message = `The YAML can't be read from here on: ${lowerFirst(error.message)}.`;
		return unreadable({ message, line, column: col });
	}
	try {
		return { ok: true, data: record(document.toJS({ maxAliasCount: mostAliases })) };
	} catch {
		return unreadable({
			message: `The YAML repeats more than ${mostAliases} values by aliases, or names one that isn't there.`,
			line: 1,
		});
	}
}

/** Dates become texts. */
function readToml(text: string): ReadData {
	try {
		return { ok: true, data: record(withoutDates(parseToml(text))) };
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const [said = ""] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
		const message = `The TOML can't be read from here on: ${said}.`;
		return unreadable({ message, line: error.line, column: error.column });
	}
}

function withoutDates(value: unknown): unknown {
	if (value instanceof TomlDate) return value.toISOString();
	if (Array.isArray(value)) return value.map(withoutDates);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutDates(inner)]));
}

function readJsonData(text: string): ReadData {
	const { document, faults } = readJson(text);
	const fault = faults.find(({ kind }) => kind === "syntax");
	if (!fault) return { ok: true, data: record(document.toJS()) };
	const { kind: _, message, ...place } = fault;
	return unreadable({ message: `The JSON can't be read: ${message}.`, ...place });
}

function unreadable(fault: DataFault): ReadData {
	return { ok: false, fault };
}
