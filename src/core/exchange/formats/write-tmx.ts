import { escapeXml } from "../../feeds/xml.ts";
import type { ExportedPage } from "../exchange-file.ts";
import type { Code, InlineText } from "../markdown/inline-text.ts";
import type { Unit } from "../pages/page-units.ts";
import { formatVersion, qualifiedUnitId } from "./page-record.ts";

/**
 * The translations of pages as a translation memory: TMX 1.4b (LISA OSCAR, 26 April 2005), one `tu` for each unit that has a
 * translation.
 *
 * @param languages Tags of the originals' and the translations' language.
 */
export function writeTmx(pages: readonly ExportedPage[], { source }: { readonly source: string }): string {
	const units = pages.flatMap(({ record, units }) => units.map((unit) => writeUnit(unit, record)));
	return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Brygga" creationtoolversion="${formatVersion}" segtype="block" o-tmf="brygga-exchange" adminlang="en" srclang="${source}" datatype="plaintext"/>
<body>
${units.join("")}</body>
</tmx>
`;
}

function writeUnit(unit: Unit, { key, source, target }: ExportedPage["record"]): string {
	if (!unit.target) return "";
	return `<tu tuid="${escapeXml(qualifiedUnitId(key, unit.id))}">
<tuv xml:lang="${source}"><seg>${writeElements(unit.source)}</seg></tuv>
<tuv xml:lang="${target}"><seg>${writeElements(unit.target)}</seg></tuv>
</tu>
`;
}

/** A text with `bpt` and `ept` for marks that enclose text and `ph` for others, numbered alike in both languages (`x`). */
function writeElements({ pieces, codes }: InlineText): string {
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return escapeXml(piece.text);
			const code = codes.get(piece.id);
			if (!code) return "";
			if (piece.kind === "close") return `<ept i="${code.id}">${escapeXml(code.close ?? "")}</ept>`;
			const attributes = `x="${code.id}"${typeOf(code)}`;
			const open = escapeXml(code.open);
			return piece.kind === "open"
				? `<bpt i="${code.id}" ${attributes}>${open}</bpt>`
				: `<ph ${attributes}>${open}</ph>`;
		})
		.join("");
}

function typeOf({ kind }: Code): string {
	const types: Partial<Record<Code["kind"], string>> = {
		strong: "bold",
		emphasis: "italic",
		link: "link",
		address: "link",
		image: "image",
		break: "lb",
	};
	return ` type="${types[kind] ?? `x-${kind}`}"`;
}
