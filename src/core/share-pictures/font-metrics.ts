/** What is known of a font: which characters it has, and how wide they are. */
export interface FontMetrics {
	/** The family's name, by which a drawing asks for it. */
	readonly family: string;
	/** How far a character takes the pen, in units of the font's size; `undefined` for one that the font hasn't. */
	readonly advance: (codePoint: number) => number | undefined;
}

/**
 * Reads an OpenType font's characters and their widths (OpenType 1.9: `cmap` formats 4 and 12, `hmtx`).
 *
 * @param bytes The file: one font, not compressed.
 * @param family The name that it goes by.
 */
export function fontMetrics(bytes: Uint8Array, family: string): FontMetrics {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const tables = new Map<string, number>();
	for (let index = 0; index < view.getUint16(4); index++) {
		const at = 12 + index * 16;
		tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
	}
	const table = (tag: string): number => {
		const at = tables.get(tag);
		if (at === undefined) throw new RangeError(`${family} has no table ${tag}`);
		return at;
	};
	const unitsPerEm = view.getUint16(table("head") + 18);
	const metricCount = view.getUint16(table("hhea") + 34);
	const metrics = table("hmtx");
	const glyphOf = glyphFinder(view, table("cmap"));
	return {
		family,
		advance: (codePoint) => {
			const glyph = glyphOf(codePoint);
			if (glyph === 0) return undefined;
			return view.getUint16(metrics + Math.min(glyph, metricCount - 1) * 4) / unitsPerEm;
		},
	};
}

/** Gives a character's glyph; 0 for one that isn't there. */
function glyphFinder(view: DataView, cmap: number): (codePoint: number) => number {
	const offsets = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) =>
		view.getUint32(cmap + 4 + index * 8 + 4),
	);
	const withFormat = (format: number): number | undefined => {
		const offset = offsets.find((one) => view.getUint16(cmap + one) === format);
		return offset === undefined ? undefined : cmap + offset;
	};
	const groups = withFormat(12);
	if (groups !== undefined) return (codePoint) => inGroups(view, groups, codePoint);
	const segments = withFormat(4);
	if (segments === undefined) throw new RangeError("A font has no cmap of format 4 or 12");
	return (codePoint) => inSegments(view, segments, codePoint);
}

/** Format 12: ranges of characters with consecutive glyphs. */
function inGroups(view: DataView, at: number, codePoint: number): number {
	let [low, high] = [0, view.getUint32(at + 12) - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const group = at + 16 + middle * 12;
		if (codePoint < view.getUint32(group)) high = middle - 1;
		else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
		else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
	}
	return 0;
}

/** Format 4: segments of the basic plane. */
function inSegments(view: DataView, at: number, codePoint: number): number {
	if (codePoint > 0xffff) return 0;
	const size = view.getUint16(at + 6);
	const [ends, starts] = [at + 14, at + 16 + size];
	for (let index = 0; index < size; index += 2) {
		if (codePoint > view.getUint16(ends + index)) continue;
		const start = view.getUint16(starts + index);
		if (codePoint < start) return 0;
		const delta = view.getUint16(starts + size + index);
		const place = starts + size * 2 + index;
		const range = view.getUint16(place);
		if (range === 0) return (codePoint + delta) & 0xffff;
		const glyph = view.getUint16(place + range + (codePoint - start) * 2);
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}
