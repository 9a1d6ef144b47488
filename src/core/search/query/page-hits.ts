/** A page that an index found for one term. */
export interface Match {
	/** Name of the page in its index. */
	readonly id: string;
	/** How well it answers, by the index's own measure. */
	readonly score: number;
	/** Places of the words in the text, counted in words. */
	readonly words: readonly number[];
	/** Names of the metadata in which words were found. */
	readonly matchedMetaFields?: readonly string[];
}

/** What one thing that was asked for comes to on one page. */
export interface PageHit<Found extends Match> {
	readonly match: Found;
	/** How nearly the page has what was asked for; see {@link strengths}. */
	readonly strength: number;
	/** Where some of it stands: places in lists, which aren't united for pages that nobody sees. */
	readonly places: readonly (readonly number[])[];
	/** Where it stands, or a word that begins so. */
	readonly loosePlaces: readonly (readonly number[])[];
}

/** Pages by name. */
export type PageHits<Found extends Match> = ReadonlyMap<string, PageHit<Found>>;

/** How near a word is to what was typed. The word itself comes before its forms, those before parts of it, and those before longer words. */
export const strengths = { exact: 4, form: 3.5, part: 2, longer: 1 } as const;

/**
 * One search's pages, all of one strength, ranked among themselves.
 *
 * @param loose What the index finds for the word and those that begin so: it ranks them, and tells all places.
 */
export function hitsOf<Found extends Match>(
	found: readonly Found[],
	{ strength, loose }: { readonly strength: number; readonly loose?: ReadonlyMap<string, Found> },
): PageHits<Found> {
	return new Map(
		found.map((match) => {
			const other = loose?.get(match.id);
			// A word that nearly every page has may count less than nothing.
			const score = Math.max(0, other?.score ?? match.words.length / 4);
			const hit = {
				match,
				strength: strength + score / (score + 2) + titleStrength(match),
				places: [match.words],
				loosePlaces: other ? [match.words, other.words] : [match.words],
			};
			return [match.id, hit];
		}),
	);
}

/** A page whose title is the word comes first, then those that have it in their titles. */
function titleStrength({ matchedMetaFields = [] }: Match): number {
	if (matchedMetaFields.includes("name")) return 2;
	return matchedMetaFields.includes("title") ? 0.4 : 0;
}

/** The pages of any list, each as strong as in the list in which it is strongest. */
export function anyOf<Found extends Match>(lists: readonly PageHits<Found>[]): PageHits<Found> {
	const all = new Map<string, PageHit<Found>>();
	for (const list of lists)
		for (const [id, hit] of list) {
			const known = all.get(id);
			all.set(id, known ? { ...joined(known, hit), strength: Math.max(known.strength, hit.strength) } : hit);
		}
	return all;
}

/** The pages of all lists, as strong as all together; of those that aren't in all, none. */
export function allOf<Found extends Match>(lists: readonly PageHits<Found>[]): PageHits<Found> {
	const [first = new Map<string, PageHit<Found>>(), ...others] = lists;
	return others.reduce((all, list) => {
		const both = new Map<string, PageHit<Found>>();
		for (const [id, hit] of all) {
			const other = list.get(id);
			if (other) both.set(id, joined(hit, other));
		}
		return both;
	}, first);
}

/** The pages of any list, as strong as all together. */
export function sumOf<Found extends Match>(lists: readonly PageHits<Found>[]): PageHits<Found> {
	const all = new Map<string, PageHit<Found>>();
	for (const list of lists)
		for (const [id, hit] of list) {
			const known = all.get(id);
			all.set(id, known ? joined(known, hit) : hit);
		}
	return all;
}

function joined<Found extends Match>(one: PageHit<Found>, other: PageHit<Found>): PageHit<Found> {
	return {
		match: one.match,
		strength: one.strength + other.strength,
		places: [...one.places, ...other.places],
		loosePlaces: [...one.loosePlaces, ...other.loosePlaces],
	};
}

/** The places of a page, as one. */
export function placesOf(lists: readonly (readonly number[])[] = []): ReadonlySet<number> {
	return new Set(lists.flat());
}
