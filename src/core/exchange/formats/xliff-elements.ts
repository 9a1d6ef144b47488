import type { Element, Node } from "@xmldom/xmldom";
import type { FilePiece, FileUnit } from "../exchange-file.ts";
import type { FoundRecord } from "./found-records.ts";
import type { Stretch } from "./join-parts.ts";

/** What a `file` of an XLIFF document holds. */
export interface FilePart {
	readonly records: readonly FoundRecord[];
	readonly units: readonly FileUnit[];
}

/** The text of an element, divided where a tool has divided it. */
export function stretchesOf(element: Element): Stretch[] {
	return [...element.childNodes].map((node) => ({
		isPart: isElement(node) && isSegmentMark(node),
		pieces: nodePieces(node),
	}));
}

/** Whether a tool has marked an element as a segment (XLIFF 1.2, section 2.5.1). */
export function isSegmentMark(element: Element): boolean {
	return element.localName === "mrk" && element.getAttribute("mtype") === "seg";
}

/** The text of an element; marks of tools (`mrk`, `sm`, `em`) are passed through, elements that nobody knows are codes. */
export function pieces(element: Element): FilePiece[] {
	return [...element.childNodes].flatMap(nodePieces);
}

function nodePieces(node: Node): FilePiece[] {
	if (node.nodeType === 3 || node.nodeType === 4) return [{ kind: "text", text: node.nodeValue ?? "" }];
	if (!isElement(node)) return [];
	const id = node.getAttribute("id") ?? "";
	switch (node.localName) {
		case "mrk":
			return pieces(node);
		case "sm":
		case "em":
			return [];
		case "g":
		case "pc":
			return [{ kind: "open", id }, ...pieces(node), { kind: "close", id }];
		case "bx":
		case "sc":
			return [{ kind: "open", id }];
		case "ex":
			return [{ kind: "close", id: node.getAttribute("rid") ?? id }];
		case "ec":
			return [{ kind: "close", id: node.getAttribute("startRef") ?? id }];
		case "x":
		case "ph":
			return [{ kind: "whole", id }];
		case "cp":
			return [];
		default:
			return [{ kind: "whole", id: id || (node.localName ?? "?") }];
	}
}

/** Whether an element has a text or a code. */
export function hasContent(element: Element): boolean {
	return (
		element.childNodes.length > 0 &&
		pieces(element).some((piece) => piece.kind !== "text" || piece.text.trim() !== "")
	);
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

/** Child elements. */
export function children(element: Element): Element[] {
	return [...element.childNodes].filter(isElement);
}

/** Child elements by local name: `po2xliff` mixes namespaces. */
export function elements(element: Element, name: string): Element[] {
	return children(element).filter(({ localName }) => localName === name);
}

/** Elements below an element, by local name, without what stands in `alt-trans`: a tool's other proposals. */
export function descendants(element: Element, name: string): Element[] {
	return children(element).flatMap((child) => [
		...(child.localName === name ? [child] : []),
		...(child.localName === "alt-trans" ? [] : descendants(child, name)),
	]);
}

/** The 1-based line of the file that a node begins on; 1 where the parser doesn't say. */
export function lineOf(node: Element | null | undefined): number {
	return node?.lineNumber ?? 1;
}
