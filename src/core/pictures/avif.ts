import { bytesOf, type StrippedPicture, textAt, viewOf } from "./bytes.ts";

/** A box of ISO/IEC 14496-12: where it begins, its content, and where it ends. */
interface Box {
	readonly type: string;
	readonly start: number;
	readonly content: number;
	readonly end: number;
}

/** Items of an image file (ISO/IEC 23008-12) that hold metadata. */
const metadataItems: ReadonlySet<string> = new Set(["Exif", "mime", "uri "]);

/** Boxes that may hold anything, at the top or in a film. */
const privateBoxes: ReadonlySet<string> = new Set(["uuid", "udta", "free", "skip"]);

/**
 * An AVIF file without metadata. Since boxes refer to each other by place, what is removed is overwritten. How the picture is
 * turned isn't metadata in this format.
 */
export function avifWithoutMetadata(source: Uint8Array): StrippedPicture | undefined {
	const bytes = source.slice();
	const top = boxesIn(bytes, { from: 0, to: bytes.length });
	if (!top) return undefined;
	for (const box of top) {
		if (box.type === "meta" && !wipeItems(bytes, box)) return undefined;
		if (box.type === "moov") {
			const inside = boxesIn(bytes, { from: box.content, to: box.end });
			if (!inside) return undefined;
			for (const inner of inside)
				wipePrivate(bytes, inner.type === "meta" ? { ...inner, type: "udta" } : inner);
		}
		wipePrivate(bytes, box);
	}
	return { bytes, turned: false };
}

function wipePrivate(bytes: Uint8Array, { type, start, content, end }: Box): void {
	if (!privateBoxes.has(type)) return;
	bytes.set(bytesOf("free"), start + 4);
	bytes.fill(0, content, end);
}

function boxesIn(
	bytes: Uint8Array,
	{ from, to }: { readonly from: number; readonly to: number },
): Box[] | undefined {
	const view = viewOf(bytes);
	const boxes: Box[] = [];
	for (let start = from; start < to; ) {
		if (start + 8 > to) return undefined;
		const short = view.getUint32(start);
		const isLong = short === 1;
		if (isLong && start + 16 > to) return undefined;
		const length = isLong ? Number(view.getBigUint64(start + 8)) : short === 0 ? to - start : short;
		const content = start + (isLong ? 16 : 8);
		if (start + length > to || start + length < content) return undefined;
		boxes.push({ type: textAt(bytes, start + 4, 4), start, content, end: start + length });
		start += length;
	}
	return boxes;
}

/** Overwrites the items of a `meta` box that hold metadata; `false` when the box can't be read. */
function wipeItems(bytes: Uint8Array, meta: Box): boolean {
	const boxes = boxesIn(bytes, { from: meta.content + 4, to: meta.end });
	if (!boxes) return false;
	const box = (type: string): Box | undefined => boxes.find((one) => one.type === type);
	const [info, locations, data] = [box("iinf"), box("iloc"), box("idat")];
	if (!info) return true;
	try {
		const types = itemTypes(bytes, info);
		if (!types) return false;
		const wiped = new Set([...types].filter(([, type]) => metadataItems.has(type)).map(([id]) => id));
		if (wiped.size === 0) return true;
		if (!locations) return false;
		for (const { id, from, to } of extents(bytes, { locations, data }))
			if (wiped.has(id)) bytes.fill(types.get(id) === "Exif" ? 0 : 0x20, from, to);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function itemTypes(bytes: Uint8Array, info: Box): ReadonlyMap<number, string> | undefined {
	const view = viewOf(bytes);
	const first = info.content + (view.getUint8(info.content) === 0 ? 6 : 8);
	const entries = boxesIn(bytes, { from: first, to: info.end });
	return (
		entries &&
		new Map(
			entries.map(({ content }) => {
				const isLong = view.getUint8(content) >= 3;
				const id = isLong ? view.getUint32(content + 4) : view.getUint16(content + 4);
				return [id, textAt(bytes, content + (isLong ? 10 : 8), 4)];
			}),
		)
	);
}

/** Where the items lie in the file. */
function* extents(
	bytes: Uint8Array,
	{ locations, data }: { readonly locations: Box; readonly data: Box | undefined },
): Generator<{ readonly id: number; readonly from: number; readonly to: number }> {
	const view = viewOf(bytes);
	const version = view.getUint8(locations.content);
	let at = locations.content + 4;
	const read = (size: number): number => {
		const value =
			size === 0
				? 0
				: size === 2
					? view.getUint16(at)
					: size === 4
						? view.getUint32(at)
						: Number(view.getBigUint64(at));
		at += size;
		return value;
	};
	const sizes = read(2);
	const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
	const indexSize = version === 0 ? 0 : sizes & 15;
	const count = read(version < 2 ? 2 : 4);
	for (let item = 0; item < count; item++) {
		const id = read(version < 2 ? 2 : 4);
		const inData = version > 0 && (read(2) & 15) === 1;
		read(2);
		const base = read(baseSize) + (inData ? (data?.content ?? 0) : 0);
		for (let number = read(2); number > 0; number--) {
			read(indexSize);
			const from = base + read(offsetSize);
			yield { id, from, to: from + read(lengthSize) };
		}
	}
}
