import { escapeHtml } from "../../../core/markdown/html/escape-html.ts";
import type { MachinePiece, MachineText } from "./translation-machine.ts";

/** A text as HTML: a mark around text is `<b id="…">`, one without text `<img id="…">`, which machines carry along. */
export function toHtml(text: MachineText): string {
	return text.map(pieceToHtml).join("");
}

function pieceToHtml(piece: MachinePiece): string {
	switch (piece.kind) {
		case "text":
			return escapeHtml(piece.text);
		case "open":
			return `<b id="m${piece.id}">`;
		case "close":
			return "</b>";
		case "whole":
			return `<img id="m${piece.id}">`;
	}
}

/**
 * Reads a translated text.
 *
 * @param original Whose marks it has to have, each once and properly nested.
 * @returns `undefined` when it hasn't.
 */
export function fromHtml(html: string, original: MachineText): MachineText | undefined {
	const left = new Map(
		original.flatMap((piece) =>
			piece.kind === "open" || piece.kind === "whole" ? [[piece.id, piece.kind] as const] : [],
		),
	);
	const open: string[] = [];
	const pieces: MachinePiece[] = [];
	let at = 0;
	for (const match of html.matchAll(/<(\/)?(\w+)(?:\s+id\s*=\s*["']?m(\w+)["']?)?[^<>]*>/g)) {
		if (match.index > at) pieces.push({ kind: "text", text: readReferences(html.slice(at, match.index)) });
		at = match.index + match[0].length;
		const [, closing, , id] = match;
		if (closing) {
			const last = open.pop();
			if (last === undefined) return undefined;
			pieces.push({ kind: "close", id: last });
			continue;
		}
		const kind = id === undefined ? undefined : left.get(id);
		if (id === undefined || kind === undefined) return undefined;
		left.delete(id);
		pieces.push({ kind, id });
		if (kind === "open") open.push(id);
	}
	if (at < html.length) pieces.push({ kind: "text", text: readReferences(html.slice(at)) });
	return left.size === 0 && open.length === 0 ? pieces : undefined;
}

const characters: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00a0",
};

function readReferences(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
		if (name !== undefined) return characters[String(name).toLowerCase()] ?? whole;
		const code = decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
