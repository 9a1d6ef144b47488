import type { Element, Node } from "@xmldom/xmldom";
import type { Result } from "../../problems/result.ts";
import { readXml } from "./read-xml.ts";

/** A text and its translation. */
export interface TmxUnit {
	readonly source: string;
	readonly target: string;
}

/** A type declaration that declares nothing itself: many tools write one, and nothing needs it. */
const plainDoctype = /<!DOCTYPE\s+tmx\s[^[\]>]*>/i;

/**
 * Reads a translation memory: TMX 1.4b (LISA OSCAR, 26 April 2005). Codes of other tools are left out, those of Brygga are Markdown.
 *
 * @param options Tags of the languages: a variant such as `pt-BR` counts for `pt`. `file` is the path for problems.
 */
export function readTmx(
	text: string,
	{ file, source, target }: { readonly file: string; readonly source: string; readonly target: string },
): Result<readonly TmxUnit[]> {
	const read = readXml(text.replace(plainDoctype, ""), file);
	if (!read.ok) return read;
	const [header] = read.value.getElementsByTagName("header");
	const keepsCodes = header?.getAttribute("creationtool") === "Brygga";
	const units = [...read.value.getElementsByTagName("tu")].flatMap((unit): TmxUnit[] => {
		const variants = [...unit.getElementsByTagName("tuv")];
		const [ours, theirs] = [source, target].map((tag) => textIn(variants, { tag, keepsCodes }));
		return ours && theirs ? [{ source: ours, target: theirs }] : [];
	});
	return { ok: true, value: units };
}

function textIn(
	variants: readonly Element[],
	{ tag, keepsCodes }: { readonly tag: string; readonly keepsCodes: boolean },
): string | undefined {
	const languageOf = (element: Element): string =>
		(element.getAttribute("xml:lang") ?? element.getAttribute("lang") ?? "").toLowerCase();
	const wanted = tag.toLowerCase();
	const found =
		variants.find((element) => languageOf(element) === wanted) ??
		variants.find((element) => languageOf(element).split("-")[0] === wanted.split("-")[0]);
	const [segment] = found?.getElementsByTagName("seg") ?? [];
	return (
		segment &&
		textOf(segment, keepsCodes)
			.replace(/[^\S\n]+/g, " ")
			.trim()
	);
}

/** Elements whose text is a tool's code. */
const codes: ReadonlySet<string> = new Set(["bpt", "ept", "ph", "it", "ut"]);

function textOf(node: Node, keepsCodes: boolean): string {
	if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? "";
	if (!keepsCodes && codes.has(node.nodeName)) return "";
	return [...node.childNodes].map((child) => textOf(child, keepsCodes)).join("");
}
