import { inflateSync } from "node:zlib";

/** The text of a PDF file as Chromium writes it, page after page in the order in which it is drawn; white space is left out. */
export function pdfText(pdf: Uint8Array): string {
	const objects = readObjects(Buffer.from(pdf).toString("latin1"));
	const fonts = new Map<string, ReadonlyMap<number, string>>();
	for (const [number, { head }] of objects) {
		const map = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
		if (map !== undefined) fonts.set(number, readMap(objects.get(map)?.stream() ?? ""));
	}
	return [...objects.values()]
		.filter(({ head }) => !head.includes("/Subtype") && head.includes("/Filter /FlateDecode"))
		.map(({ stream }) => drawnText(stream(), fonts))
		.join("")
		.replace(/\s/g, "");
}

interface PdfObject {
	readonly head: string;
	readonly stream: () => string;
}

function readObjects(text: string): ReadonlyMap<string, PdfObject> {
	const found = new Map<string, PdfObject>();
	for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
		const [, number = "", body = ""] = match;
		const at = body.indexOf("stream\n");
		const head = at < 0 ? body : body.slice(0, at);
		const bytes = (): string => {
			const data = body.slice(at + "stream\n".length, body.lastIndexOf("\nendstream"));
			try {
				return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
			} catch {
				return "";
			}
		};
		found.set(number, { head, stream: () => (at < 0 ? "" : bytes()) });
	}
	return found;
}

/** The characters of a font's glyphs (PDF 2.0, 9.10.3). */
function readMap(cmap: string): ReadonlyMap<number, string> {
	const map = new Map<number, string>();
	const textOf = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");
	for (const [, block = ""] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
		for (const [, from = "", to = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
			map.set(Number.parseInt(from, 16), textOf(to));
	for (const [, block = ""] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
		for (const [, from = "", to = "", first = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const start = Number.parseInt(from, 16);
			const code = Number.parseInt(first, 16);
			for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++)
				map.set(glyph, String.fromCharCode(code + glyph - start));
		}
	return map;
}

function drawnText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
	let font: ReadonlyMap<number, string> | undefined;
	let text = "";
	for (const [, name, hex] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
		if (name !== undefined) font = fonts.get(name);
		else
			for (const [glyph] of (hex ?? "").matchAll(/.{4}/g))
				text += font?.get(Number.parseInt(glyph, 16)) ?? "";
	}
	return text;
}
