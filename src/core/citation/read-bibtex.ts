import { parseEdtf } from "../languages/edtf.ts";
import type { Citation } from "./citation.ts";

/** What `bibtex` writes in place of a character. */
const written: Readonly<Record<string, string>> = {
	"\\textbackslash{}": "\\",
	"\\textbraceleft{}": "{",
	"\\textbraceright{}": "}",
	"\\textasciitilde{}": "~",
	"\\textasciicircum{}": "^",
};

/** The citation that `bibtex` has written, so that a page needn't hold it twice. */
export function readBibtex(entry: string): Citation {
	const fields = new Map<string, string>();
	for (const [, name = "", value = ""] of entry.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm))
		fields.set(name, value);
	const text = (name: string): string | undefined => {
		const value = fields.get(name);
		return value === undefined ? undefined : plain(value.replace(/^\{(.*)\}$/, "$1"));
	};
	const [date, version, translator, note, title] = [
		parseEdtf(fields.get("date") ?? ""),
		text("version"),
		text("translator"),
		text("note"),
		text("origtitle"),
	];
	return {
		id: /^@misc\{(.*),/.exec(entry)?.[1] ?? "",
		title: text("title") ?? "",
		authors: (fields.get("author") ?? "")
			.split(/(?<=\}) and (?=\{)/)
			.flatMap((name) => (name === "" ? [] : plain(name.slice(1, -1)))),
		site: text("howpublished") ?? "",
		language: text("language") ?? "",
		address: fields.get("url") ?? "",
		...(date ? { date } : {}),
		...(version === undefined ? {} : { version }),
		...(translator === undefined ? {} : { translator }),
		...(note === undefined ? {} : { note }),
		...(title === undefined ? {} : { original: { title, language: text("origlanguage") ?? "" } }),
	};
}

function plain(text: string): string {
	return text.replace(
		/\\text\w+\{\}|\\([$&#_%])/g,
		(mark, character?: string) => character ?? written[mark] ?? mark,
	);
}
