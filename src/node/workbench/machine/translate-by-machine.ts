import { type InlineText, markdownText, type Piece } from "../../../core/exchange/markdown/inline-text.ts";
import { writeInline } from "../../../core/exchange/markdown/write-inline.ts";
import type { AnswerOf, RequestOf } from "../../../workbench/interface/endpoints.ts";
import { readPair } from "../read-pair.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import { libreTranslate } from "./libre-translate.ts";
import { findMachine } from "./machine-settings.ts";
import type { MachineText } from "./translation-machine.ts";

/**
 * Has the machine translate units of a page: nothing but their texts leaves this machine, and nothing is saved.
 *
 * @throws WorkbenchFailure
 */
export async function translateByMachine(
	{ units: wanted, ...page }: RequestOf<"translate">,
	{ own, root, keeper, pinned }: WorkbenchContext,
): Promise<AnswerOf<"translate">> {
	const settings = findMachine(own);
	if (!settings) throw new WorkbenchFailure("no-machine");
	const known = await keeper.known();
	const { pair } = await readPair(page, { root, known, pinned });
	const units = wanted.map((id) => {
		const unit = pair.units.units.find((one) => one.id === id);
		if (!unit) throw new WorkbenchFailure("unknown-unit");
		return unit;
	});
	const texts = await libreTranslate(settings).translate(
		units.map(({ source }) => source.pieces.map(plainPiece)),
		{ source: known.site.settings.source.tag, target: page.language },
	);
	const written = units.map(({ id, source, kind }, index) => {
		const text = texts[index];
		if (!text) return { id, text: undefined };
		const inline: InlineText = { pieces: text.map(markdownPiece), codes: source.codes };
		if (kind === "field") return { id, text: markdownText(inline) };
		const place = { kind, prefix: "", surroundings: pair.originalTexts.surroundings };
		return { id, text: writeInline(inline, place) };
	});
	return {
		engine: settings.name,
		texts: written.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }])),
		failed: written.flatMap(({ id, text }) => (text === undefined ? [id] : [])),
	};
}

function plainPiece(piece: Piece): MachineText[number] {
	return piece.kind === "text" ? { kind: "text", text: piece.text } : piece;
}

function markdownPiece(piece: MachineText[number]): Piece {
	return piece.kind === "text" ? { ...piece, raw: piece.text } : piece;
}
