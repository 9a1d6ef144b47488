import { element, escapeXml } from "../../feeds/xml.ts";
import type { Term } from "../../glossary/parse-glossary.ts";

const schemas = "https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA";

/**
 * The termbase as TBX (ISO 30042:2019), dialect TBX-Basic, style DCA: a concept for each term; in each language its definition,
 * then the preferred rendering, the admitted ones and those that must not be used (`administrativeStatus`).
 *
 * @param languages Tags, the source language first.
 */
export function writeTbx(
	terms: readonly Term[],
	{ languages, title }: { readonly languages: readonly string[]; readonly title: string },
): string {
	const [source = ""] = languages;
	return `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="${schemas}/TBXcoreStructV03_TBX-Basic_integrated.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="${schemas}/TBX-Basic_DCA.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${source}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc>
<titleStmt>
${element("title", title)}</titleStmt>
<sourceDesc>
${element("p", "i18n/glossary.csv")}</sourceDesc>
</fileDesc>
</tbxHeader>
<text>
<body>
${terms.map((term) => writeConcept(term, languages)).join("")}</body>
</text>
</tbx>
`;
}

function writeConcept(term: Term, languages: readonly string[]): string {
	const sections = languages.map((tag) => writeLanguage(term, tag)).join("");
	if (sections === "") return "";
	return `<conceptEntry id="term-${escapeXml(term.id)}">
${term.source === undefined ? "" : typed("admin", { type: "source", text: term.source })}${sections}</conceptEntry>
`;
}

function writeLanguage({ renderings, forbidden, definitions }: Term, tag: string): string {
	const [preferred, ...admitted] = renderings.get(tag) ?? [];
	const forms = [
		...(preferred === undefined ? [] : [writeTerm(preferred, "preferredTerm-admn-sts")]),
		...admitted.map((form) => writeTerm(form, "admittedTerm-admn-sts")),
		...(forbidden.get(tag) ?? []).map((form) => writeTerm(form, "deprecatedTerm-admn-sts")),
	];
	if (forms.length === 0) return "";
	const definition = definitions.get(tag) ?? "";
	return `<langSec xml:lang="${tag}">
${definition === "" ? "" : `<descripGrp>\n${typed("descrip", { type: "definition", text: definition })}</descripGrp>\n`}${forms.join("")}</langSec>
`;
}

function writeTerm(form: string, status: string): string {
	return `<termSec>
${element("term", form)}${typed("termNote", { type: "administrativeStatus", text: status })}</termSec>
`;
}

function typed(name: string, { type, text }: { readonly type: string; readonly text: string }): string {
	return `<${name} type="${type}">${escapeXml(text)}</${name}>\n`;
}
