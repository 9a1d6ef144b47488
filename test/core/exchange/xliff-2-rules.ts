/**
 * The rules of XLIFF 2.1's core schema (OASIS, xliff_core_2.0.xsd, which 2.1 keeps) and of the constraints and processing
 * requirements of its specification that a schema can't say, written from those, not from the writer.
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

const nmtoken = /^[\p{L}\p{N}._:·-]+$/u;
const language = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const yesNo = /^(yes|no)$/;
const space = /^(default|preserve)$/;
const subType = /^[^:\s]+:[^:\s]+$/;
const inline = ["cp|ph|pc|sc|ec|mrk|sm|em*"];
const codeAttributes = {
	id: nmtoken,
	type: /^(fmt|ui|quote|link|image|other)$/,
	subType,
	canCopy: yesNo,
	canDelete: yesNo,
	canReorder: /^(yes|firstNo|no)$/,
	copyOf: nmtoken,
};

const rules: Readonly<Record<string, ElementRule>> = {
	xliff: {
		children: children("file+"),
		required: ["version", "srcLang"],
		attributes: { version: /^2\.1$/, srcLang: language, trgLang: language, "xml:space": space },
	},
	file: {
		children: children("skeleton?", "notes?", "unit|group+"),
		required: ["id"],
		attributes: {
			id: nmtoken,
			canResegment: yesNo,
			original: true,
			translate: yesNo,
			srcDir: true,
			trgDir: true,
			"xml:space": space,
		},
	},
	notes: { children: children("note+") },
	note: {
		text: true,
		attributes: { id: nmtoken, appliesTo: /^(source|target)$/, category: true, priority: /^([1-9]|10)$/ },
	},
	unit: {
		children: children("notes?", "originalData?", "segment|ignorable+"),
		required: ["id"],
		attributes: {
			id: nmtoken,
			name: true,
			canResegment: yesNo,
			translate: yesNo,
			type: subType,
			"xml:space": space,
		},
	},
	originalData: { children: children("data+") },
	data: {
		text: true,
		children: children("cp*"),
		required: ["id"],
		attributes: { id: nmtoken, dir: true, "xml:space": space },
	},
	segment: {
		children: children("source", "target?"),
		attributes: {
			id: nmtoken,
			canResegment: yesNo,
			state: /^(initial|translated|reviewed|final)$/,
			subState: subType,
		},
	},
	source: {
		text: true,
		children: children(...inline),
		attributes: { "xml:lang": language, "xml:space": space },
	},
	target: {
		text: true,
		children: children(...inline),
		attributes: { "xml:lang": language, "xml:space": space, order: /^[1-9]\d*$/ },
	},
	pc: {
		text: true,
		children: children(...inline),
		required: ["id"],
		attributes: {
			...codeAttributes,
			dataRefStart: nmtoken,
			dataRefEnd: nmtoken,
			dispStart: true,
			dispEnd: true,
			equivStart: true,
			equivEnd: true,
		},
	},
	ph: { required: ["id"], attributes: { ...codeAttributes, dataRef: nmtoken, disp: true, equiv: true } },
};

/** What sub-types of the prefix `xlf` there are, by the type that they need (section 4.3.1.31). */
const subTypes: Readonly<Record<string, string>> = {
	"xlf:lb": "fmt",
	"xlf:pb": "fmt",
	"xlf:b": "fmt",
	"xlf:i": "fmt",
	"xlf:u": "fmt",
	"xlf:var": "ui",
};

/** What of an XLIFF 2.1 document breaks the rules. */
export function xliff2Faults(text: string): string[] {
	const root = parseStrictly(text, "urn:oasis:names:tc:xliff:document:2.0");
	const files = allNamed(root, "file");
	return [
		...faultsOf(root, rules),
		...repeated(files.map(idOf)).map((id) => `file: id ${id} twice`),
		...(allNamed(root, "target").length > 0 && !root.hasAttribute("trgLang") ? ["xliff: lacks trgLang"] : []),
		...files.flatMap(fileFaults),
		...allNamed(root, "pc").flatMap(subTypeFaults),
		...allNamed(root, "ph").flatMap(subTypeFaults),
		...allNamed(root, "segment").flatMap((segment) =>
			segment.hasAttribute("subState") && !segment.hasAttribute("state")
				? ["segment: subState without state"]
				: [],
		),
	];
}

function idOf(element: Element): string {
	return element.getAttribute("id") ?? "";
}

function fileFaults(file: Element): string[] {
	const units = allNamed(file, "unit");
	return [
		...repeated(units.map(idOf)).map((id) => `unit: id ${id} twice in a file`),
		...units.flatMap(unitFaults),
	];
}

function unitFaults(unit: Element): string[] {
	const data = allNamed(unit, "data").map(idOf);
	const codes = (name: string): Element[] =>
		allNamed(unit, name).flatMap((text) => [...allNamed(text, "pc"), ...allNamed(text, "ph")]);
	const references = [...codes("source"), ...codes("target")].flatMap((code) =>
		["dataRef", "dataRefStart", "dataRefEnd"].flatMap((name) => code.getAttribute(name) ?? []),
	);
	const source = new Map(codes("source").map((code) => [idOf(code), code.localName]));
	const deleted = codes("source").filter(
		(code) =>
			code.getAttribute("canDelete") === "no" && !codes("target").some((other) => idOf(other) === idOf(code)),
	);
	return [
		...repeated(data).map((id) => `data: id ${id} twice`),
		...references
			.filter((reference) => !data.includes(reference))
			.map((reference) => `code: no data ${reference}`),
		...data.filter((id) => !references.includes(id)).map((id) => `data: ${id} isn't used`),
		...["source", "target"].flatMap((name) =>
			repeated(codes(name).map(idOf)).map((id) => `code: id ${id} twice in ${name}`),
		),
		...codes("target")
			.filter((code) => source.has(idOf(code)) && source.get(idOf(code)) !== code.localName)
			.map((code) => `code: ${idOf(code)} is another element in the target`),
		...(elementsIn(unit).some(({ localName }) => localName === "segment") ? [] : ["unit: lacks segment"]),
		...(allNamed(unit, "target").length > 0
			? deleted.map((code) => `code: ${idOf(code)} can't be deleted`)
			: []),
	];
}

function subTypeFaults(code: Element): string[] {
	const value = code.getAttribute("subType");
	if (value === null) return [];
	const type = code.getAttribute("type");
	if (type === null) return [`${code.localName}: subType without type`];
	if (!value.startsWith("xlf:")) return [];
	return subTypes[value] === type ? [] : [`${code.localName}: ${value} with ${type}`];
}
