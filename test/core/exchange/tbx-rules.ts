/** The rules of TBX-Basic in style DCA (ISO 30042:2019, core structure and the modules Min and Basic), written from those. */
import { allNamed, children, type ElementRule, faultsOf, parseStrictly, repeated } from "./xml-rules.ts";

const language = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const notes = "descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref*";

const rules: Readonly<Record<string, ElementRule>> = {
	tbx: {
		children: children("tbxHeader", "text"),
		required: ["type", "style", "xml:lang"],
		attributes: { type: /^TBX-Basic$/, style: /^dca$/, "xml:lang": language },
	},
	tbxHeader: { children: children("fileDesc", "encodingDesc?", "revisionDesc?") },
	fileDesc: { children: children("titleStmt?", "publicationStmt?", "sourceDesc+") },
	titleStmt: { children: children("title", "note*") },
	title: { text: true },
	sourceDesc: { children: children("p+") },
	p: { text: true },
	text: { children: children("body", "back?") },
	body: { children: children("conceptEntry+") },
	conceptEntry: { children: children(notes, "langSec+"), attributes: { id: /^[\p{L}_][\p{L}\p{N}._-]*$/u } },
	langSec: {
		children: children(notes, "termSec+"),
		required: ["xml:lang"],
		attributes: { "xml:lang": language },
	},
	termSec: { children: children("term", "termNote|termNoteGrp*", notes) },
	term: { text: true },
	termNote: {
		text: true,
		required: ["type"],
		attributes: {
			type: /^(administrativeStatus|partOfSpeech|grammaticalGender|geographicalUsage|termLocation|termType)$/,
		},
	},
	descripGrp: { children: children("descrip", "admin|adminGrp|descripNote|note|ref|transacGrp|xref*") },
	descrip: { text: true, required: ["type"], attributes: { type: /^(definition|subjectField|context)$/ } },
	admin: { text: true, required: ["type"], attributes: { type: /^(source|customerSubset|projectSubset)$/ } },
	note: { text: true },
};

const statuses = /^(preferredTerm|admittedTerm|deprecatedTerm|supersededTerm)-admn-sts$/;

/** What of a TBX document breaks the rules. */
export function tbxFaults(text: string): string[] {
	const root = parseStrictly(text, "urn:iso:std:iso:30042:ed-2");
	const status = allNamed(root, "termNote").filter(
		(note) => note.getAttribute("type") === "administrativeStatus",
	);
	return [
		...faultsOf(root, rules),
		...repeated(allNamed(root, "conceptEntry").map((entry) => entry.getAttribute("id") ?? "")).map(
			(id) => `conceptEntry: id ${id} twice`,
		),
		...allNamed(root, "conceptEntry").flatMap((entry) =>
			repeated(allNamed(entry, "langSec").map((section) => section.getAttribute("xml:lang") ?? "")).map(
				(tag) => `langSec: ${tag} twice`,
			),
		),
		...status
			.filter(({ textContent }) => !statuses.test(textContent ?? ""))
			.map(({ textContent }) => `administrativeStatus: ${textContent}`),
		...allNamed(root, "term")
			.filter(({ textContent }) => (textContent ?? "").trim() === "")
			.map(() => "term: empty"),
	];
}
