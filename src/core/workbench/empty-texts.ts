import { isMap, isScalar, parseDocument } from "yaml";
import { blobId } from "../drift/blob-id.ts";
import { unfinishedMark } from "../drift/unfinished.ts";
import { type ExchangePair, type ExchangeSite, exchangePair } from "../exchange/exchange-site.ts";
import { plainText } from "../exchange/markdown/inline-text.ts";
import { writeInline } from "../exchange/markdown/write-inline.ts";
import { frontMatterEdits } from "../exchange/pages/front-matter-edits.ts";
import type { Unit } from "../exchange/pages/page-units.ts";
import type { Edit } from "../exchange/pages/source-text.ts";

/** A pair whose translation's file lacks texts that it had. */
export interface EmptiedPair {
	readonly pair: ExchangePair;
	/** With that file in place of the one on the disk. */
	readonly site: ExchangeSite;
	/** The units that stay as they are: their page is published and can't do without, or they stand where a field can't be taken out. */
	readonly kept: readonly Unit[];
}

/**
 * Takes texts out of a translation. An emptied text is one that isn't translated, and the file says it in the same way: the original's text stands there,
 * marked; a field that a page may do without is gone.
 *
 * @param ids Units whose text a translator has emptied.
 */
export function emptyTexts(
	pair: ExchangePair,
	{ site, ids }: { readonly site: ExchangeSite; readonly ids: ReadonlySet<string> },
): EmptiedPair {
	const { translation, units } = pair;
	const emptied = units.units.filter(({ id, target }) => target !== undefined && ids.has(id));
	if (!translation || emptied.length === 0) return { pair, site, kept: [] };
	const edits = emptied.map((unit) => ({
		unit,
		edit: unit.optional || translation.state === "draft" ? editOf(unit, pair) : undefined,
	}));
	const text = translation.texts.source.edit(edits.flatMap(({ edit }) => edit ?? []));
	const files = new Map(site.files);
	const file = { ...translation.file, text, blob: blobId(new TextEncoder().encode(text)) };
	files.set(pair.language, new Map([[pair.key, file]]));
	const gitIds = new Map([...site.gitIds].filter(([name]) => name !== file.file));
	const changed = { ...site, files, gitIds };
	return {
		pair: exchangePair(changed, pair) ?? pair,
		site: changed,
		kept: edits.flatMap(({ unit, edit }) => (edit ? [] : [unit])),
	};
}

function editOf(unit: Unit, pair: ExchangePair): Edit | undefined {
	return unit.place.kind === "field" ? fieldEdit(unit, pair) : segmentEdit(unit, pair);
}

function segmentEdit({ source, place }: Unit, { translation, units }: ExchangePair): Edit | undefined {
	if (place.kind !== "segment" || !translation) return undefined;
	const { texts } = translation;
	const match = units.matches[place.block];
	const segment = texts.blocks[match?.translation ?? -1]?.segments[match?.segments.get(place.segment) ?? -1];
	if (!segment) return undefined;
	const { kind, prefix, range } = segment;
	const original = writeInline(source, { kind, prefix, surroundings: texts.surroundings });
	if (original === undefined) return undefined;
	return {
		start: range.start + texts.bodyStart,
		end: range.end + texts.bodyStart,
		text: `${unfinishedMark} ${original}`,
	};
}

function fieldEdit({ source, optional, place }: Unit, { translation }: ExchangePair): Edit | undefined {
	if (place.kind !== "field" || !translation) return undefined;
	const [name, ...rest] = place.field.steps;
	if (typeof name !== "string" || rest.length > 0) return undefined;
	const { text } = translation.texts.source;
	if (optional) return lineOfField(text, name);
	const value = `${unfinishedMark} ${plainText(source)}`;
	return frontMatterEdits(text, [{ path: [name], value }])[0];
}

/** What takes out a field of one value, with its lines. */
function lineOfField(text: string, name: string): Edit | undefined {
	const start = text.indexOf("\n") + 1;
	const yaml = text.slice(start, text.indexOf("\n---", start - 1) + 1);
	const { contents } = parseDocument(yaml, { schema: "core" });
	if (!isMap(contents) || contents.flow) return undefined;
	const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
	if (!isScalar(pair?.key) || !isScalar(pair.value) || !pair.key.range || !pair.value.range) return undefined;
	const [from] = pair.key.range;
	const [, end] = pair.value.range;
	const lineEnd = yaml[end - 1] === "\n" ? end : yaml.indexOf("\n", end) + 1;
	return { start: start + from, end: start + lineEnd, text: "" };
}
