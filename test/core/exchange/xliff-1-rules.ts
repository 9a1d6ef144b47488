/**
 * The rules of XLIFF 1.2's strict schema (OASIS, xliff-core-1.2-strict.xsd) and of its specification for what a file of Markdown
 * may have, written from those, not from the writer.
 */
import type { Element } from "@xmldom/xmldom";
import {
	allNamed,
	children,
	type ElementRule,
	elementsIn,
	faultsOf,
	parseStrictly,
	repeated,
} from "./xml-rules.ts";

const language = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const yesNo = /^(yes|no)$/;
const own = "x-[^\\s]+";
const state = new RegExp(
	`^(final|needs-adaptation|needs-l10n|needs-review-adaptation|needs-review-l10n|needs-review-translation|needs-translation|new|signed-off|translated|${own})$`,
);
const qualifier = new RegExp(
	`^(exact-match|fuzzy-match|id-match|leveraged-glossary|leveraged-inherited|leveraged-mt|leveraged-repository|leveraged-tm|mt-suggestion|rejected-grammar|rejected-inaccurate|rejected-length|rejected-spelling|tm-suggestion|${own})$`,
);
const space = /^(default|preserve)$/;
const inline = ["g|x|bx|ex|bpt|ept|ph|it|mrk*"];
const delimiters = new RegExp(`^(bold|italic|underlined|link|${own})$`);
const placeholders = new RegExp(`^(image|pb|lb|${own})$`);
const restype = new RegExp(`^(caption|cell|label|header|footer|heading|${own})$`);

const rules: Readonly<Record<string, ElementRule>> = {
	xliff: {
		children: children("file+"),
		required: ["version"],
		attributes: { version: /^1\.2$/, "xml:lang": language },
	},
	file: {
		children: children("header?", "body"),
		required: ["original", "source-language", "datatype"],
		attributes: {
			original: /./,
			"source-language": language,
			"target-language": language,
			datatype: new RegExp(`^(plaintext|html|xml|${own})$`),
			"tool-id": true,
			"xml:space": space,
			"product-name": true,
			"product-version": true,
			"build-num": true,
			category: true,
		},
	},
	header: { children: children("skl?", "phase-group?", "glossary|reference|count-group|note|tool*") },
	note: {
		text: true,
		attributes: {
			"xml:lang": language,
			priority: /^[1-9]|10$/,
			from: true,
			annotates: /^(source|target|general)$/,
		},
	},
	tool: {
		text: true,
		required: ["tool-id", "tool-name"],
		attributes: { "tool-id": true, "tool-name": true, "tool-version": true, "tool-company": true },
	},
	body: { children: children("group|trans-unit|bin-unit*") },
	"trans-unit": {
		children: children("source", "seg-source?", "target?", "context-group|count-group|note|alt-trans*"),
		required: ["id"],
		attributes: { id: /./, approved: yesNo, translate: yesNo, "xml:space": space, restype, resname: true },
	},
	source: { text: true, children: children(...inline), attributes: { "xml:lang": language } },
	target: {
		text: true,
		children: children(...inline),
		attributes: { "xml:lang": language, state, "state-qualifier": qualifier },
	},
	"alt-trans": {
		children: children("source?", "seg-source?", "target", "context-group*", "note*"),
		attributes: {
			alttranstype: new RegExp(`^(proposal|previous-version|rejected|reference|accepted|${own})$`),
			"xml:space": space,
			origin: true,
			"match-quality": true,
		},
	},
	g: {
		text: true,
		children: children(...inline),
		required: ["id"],
		attributes: { id: /./, ctype: delimiters, clone: yesNo, "equiv-text": true },
	},
	x: { required: ["id"], attributes: { id: /./, ctype: placeholders, clone: yesNo, "equiv-text": true } },
};

/** What of an XLIFF 1.2 document breaks the rules. */
export function xliff1Faults(text: string): string[] {
	const root = parseStrictly(text, "urn:oasis:names:tc:xliff:document:1.2");
	return [...faultsOf(root, rules), ...allNamed(root, "file").flatMap(fileFaults)];
}

function fileFaults(file: Element): string[] {
	const units = allNamed(file, "trans-unit");
	const tools = allNamed(file, "tool").map((tool) => tool.getAttribute("tool-id") ?? "");
	const tool = file.getAttribute("tool-id");
	return [
		...repeated(units.map((unit) => unit.getAttribute("id") ?? "")).map((id) => `trans-unit: id ${id} twice`),
		...repeated(tools).map((id) => `tool: tool-id ${id} twice`),
		...(tool === null || tools.includes(tool) ? [] : [`file: no tool ${tool}`]),
		...units.flatMap(codeFaults),
	];
}

/** The codes of a source are unique; those of its target are of the same kinds. */
function codeFaults(unit: Element): string[] {
	const codes = (name: string): Map<string, string> => {
		const [text] = elementsIn(unit).filter(({ localName }) => localName === name);
		const found = text ? [...allNamed(text, "g"), ...allNamed(text, "x")] : [];
		return new Map(found.map((code) => [code.getAttribute("id") ?? "", code.localName ?? ""]));
	};
	const inText = (name: string): string[] => {
		const [text] = elementsIn(unit).filter(({ localName }) => localName === name);
		return text
			? [...allNamed(text, "g"), ...allNamed(text, "x")].map((code) => code.getAttribute("id") ?? "")
			: [];
	};
	const source = codes("source");
	const id = unit.getAttribute("id") ?? "";
	const other = [...codes("target")].filter(([code, name]) => source.has(code) && source.get(code) !== name);
	return [
		...["source", "target"].flatMap((name) =>
			repeated(inText(name)).map((code) => `${id}: code ${code} twice in ${name}`),
		),
		...other.map(([code]) => `${id}: code ${code} is another element in the target`),
	];
}
