import type { Citation } from "./citation.ts";

/** Characters that BibTeX and LaTeX take for markup; braces are named, since BibTeX counts those after a backslash too. */
const special: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	$: "\\$",
	"&": "\\&",
	"#": "\\#",
	_: "\\_",
	"%": "\\%",
};

/**
 * A citation as an entry of a BibTeX file in UTF-8, with the fields that biblatex knows besides (The biblatex Package, section 2.2): its dates are
 * EDTF too. Titles and names stand in two pairs of braces, so that neither letters nor names are changed.
 */
export function bibtex(citation: Citation): string {
	const { id, title, authors, site, date, language, version, address, original, translator, note } = citation;
	const fields: readonly (readonly [name: string, value: string | undefined])[] = [
		["author", authors.length === 0 ? undefined : authors.map(literal).join(" and ")],
		["title", literal(title)],
		["date", date?.edtf],
		["year", date && String(date.year)],
		["howpublished", escapeBibtex(site)],
		["translator", translator === undefined ? undefined : literal(translator)],
		["note", note && escapeBibtex(note)],
		["origtitle", original && literal(original.title)],
		["origlanguage", original?.language],
		["language", language],
		["version", version],
		["url", address],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
	return `@misc{${id},\n${lines.join("")}}\n`;
}

function literal(text: string): string {
	return `{${escapeBibtex(text)}}`;
}

function escapeBibtex(text: string): string {
	return text.replace(/\s+/g, " ").replace(/[\\{}~^$&#_%]/g, (character) => special[character] ?? character);
}
