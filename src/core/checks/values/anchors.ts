/** Something that stands in both texts, by which it shows what a value belongs to: a name, a value of another sort. */
export interface Anchor {
	readonly ours: Place;
	readonly theirs: Place;
}

/** Offsets in a text. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** How far from a value, in characters, what it belongs to may stand. */
const reach = 48;

/** Words with a capital that both texts have once. */
export function sharedNames(original: string, translation: string): Anchor[] {
	const theirs = namesOf(translation);
	return [...namesOf(original)].flatMap(([name, ours]): Anchor[] => {
		const place = theirs.get(name);
		return ours && place ? [{ ours, theirs: place }] : [];
	});
}

/** Names with their places; none for those that stand there twice. */
function namesOf(text: string): Map<string, Place | undefined> {
	const names = new Map<string, Place | undefined>();
	for (const { 0: name, index } of text.matchAll(/\p{Lu}[\p{L}-]{2,}/gu)) {
		const stem = name.endsWith("s") ? name.slice(0, -1) : name;
		names.set(stem, names.has(stem) ? undefined : { start: index, end: index + name.length });
	}
	return names;
}

/** The anchor that stands nearest to a place of one of the two texts, within reach. */
export function nearest<Kind extends Anchor>(
	anchors: readonly Kind[],
	place: Place,
	side: keyof Anchor,
): Kind | undefined {
	const distance = (anchor: Kind): number =>
		Math.max(anchor[side].start - place.end, place.start - anchor[side].end);
	return anchors
		.filter((anchor) => distance(anchor) <= reach)
		.toSorted((a, b) => distance(a) - distance(b))[0];
}
