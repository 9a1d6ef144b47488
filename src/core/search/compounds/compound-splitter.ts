/** What a splitter knows of a language's words. */
export interface CompoundLexicon {
	/** Whether a form may stand before the last part, linking letters included: `arbets`, `skol`. */
	isModifier(form: string): boolean;
	/** Whether a form may be the last part, in any inflection: `marknad`, `marknaderna`. */
	isHead(form: string): boolean;
	/** The words that a form inflects, itself apart: `skog` for `skogen`. */
	basesOf(form: string): readonly string[];
	/** The longest whole word that begins at a place and must not be divided, in characters; 0 for none. */
	wholeAt(word: string, start: number): number;
	/** Whether only two are written of three equal consonants between parts: `remis|svar` for `remiss|svar`. */
	readonly losesThird?: true;
}

/** The shortest part. */
const shortestPart = 2;
/** Longer runs of letters are no words of a natural text. */
const longestWord = 60;

/**
 * Divides a compound into its parts: `arbetsmarknadsläget` into `arbets`, `marknads`, `läget`. A word that is no
 * compound comes back as one part; so does the inflected form of one, whatever its letters look like (`skog|en`, not
 * `sko|gen`).
 *
 * The first cut is the one with the fewest parts, and among those the one with the longest last part, since the end of a word
 * says what it is; then the parts are divided in turn.
 *
 * @param word Lower-case letters only.
 */
export function splitCompound(word: string, lexicon: CompoundLexicon): string[] {
	if (word.length < 2 * shortestPart + 1 || word.length > longestWord) return [word];
	const bases = lexicon.basesOf(word);
	if (bases.length > 0 && bases.every((base) => splitCompound(base, lexicon).length === 1)) return [word];
	const parts = fewestParts(word, { lexicon, isLast: true });
	if (parts.length === 1) return parts;
	return parts.flatMap((part, index) => atoms(part, { lexicon, isLast: index === parts.length - 1 }));
}

/** From so many letters on, a word at the end of another is its last part, whatever stands before it: `cyano|bakterien`. */
const longHead = 6;
/** Letters that stand before it at least. */
const shortestUnknown = 3;

/**
 * Divides a word of which no more is known than what it ends in.
 *
 * @param isBeginning What may stand before the last part; anything unless told.
 */
export function splitEnd(
	word: string,
	{ isHead, isBeginning = /^/ }: Pick<CompoundLexicon, "isHead"> & { readonly isBeginning?: RegExp },
): string[] {
	for (let cut = shortestUnknown; cut <= word.length - longHead; cut++) {
		const [start, end] = [word.slice(0, cut), word.slice(cut)];
		if (isBeginning.test(start) && isHead(end)) return [start, end];
	}
	return [word];
}

interface Position {
	readonly lexicon: CompoundLexicon;
	/** Whether the part stands last in the word. */
	readonly isLast: boolean;
}

function atoms(part: string, position: Position): string[] {
	const parts = fewestParts(part, position);
	if (parts.length === 1) return parts;
	return parts.flatMap((smaller, index) =>
		atoms(smaller, { ...position, isLast: position.isLast && index === parts.length - 1 }),
	);
}

/** Two parts or more, if there is such a division. */
function fewestParts(word: string, { lexicon, isLast }: Position): string[] {
	/** By start, the way with fewest parts from there to the end; `undefined` for a start that leads nowhere. */
	const ways = new Map<number, Way | undefined>();
	const fits = (start: number, end: number): boolean => {
		const form = word.slice(start, end);
		if (end === word.length && isLast) return lexicon.isHead(form);
		if (lexicon.isModifier(form)) return true;
		return (
			lexicon.losesThird === true &&
			word.length >= shortestShortened &&
			isShortened(form, { next: word[end], lexicon })
		);
	};
	const wayFrom = (start: number): Way | undefined => {
		if (start === word.length) return { next: start, parts: 0 };
		if (ways.has(start)) return ways.get(start);
		let best: Way | undefined;
		const shortest = Math.max(start + shortestPart, start + lexicon.wholeAt(word, start));
		const longest = start === 0 ? word.length - shortestPart : word.length;
		for (let next = shortest; next <= longest; next++) {
			if (!fits(start, next)) continue;
			const parts = (wayFrom(next)?.parts ?? Number.POSITIVE_INFINITY) + 1;
			if (parts < (best?.parts ?? Number.POSITIVE_INFINITY) || isLinkingS(word, { best, next, parts }))
				best = { next, parts };
		}
		ways.set(start, best);
		return best;
	};
	wayFrom(0);
	return walk(word, ways);
}

/** Shorter words that look as if a consonant were lost are seldom such: `job|ben`. */
const shortestShortened = 8;

/** Whether a form has lost the last of three equal consonants. */
function isShortened(
	form: string,
	{ next, lexicon }: { readonly next: string | undefined; readonly lexicon: CompoundLexicon },
): boolean {
	const last = form.at(-1);
	return (
		last === next && /[^aeiouyåäö]$/u.test(form) && form.at(-2) !== last && lexicon.isModifier(form + last)
	);
}

interface Way {
	/** Where the next part begins. */
	readonly next: number;
	readonly parts: number;
}

/** Whether two places to cut differ by an `s` alone: it links the parts (`lands|lag`), sooner than that it begins one. */
function isLinkingS(
	word: string,
	{ best, next, parts }: { readonly best: Way | undefined; readonly next: number; readonly parts: number },
): boolean {
	return best?.parts === parts && next === best.next + 1 && word[best.next] === "s";
}

function walk(word: string, ways: ReadonlyMap<number, Way | undefined>): string[] {
	if (!ways.get(0)) return [word];
	const parts: string[] = [];
	for (let start = 0; start < word.length; ) {
		const next = ways.get(start)?.next ?? word.length;
		parts.push(word.slice(start, next));
		start = next;
	}
	return parts;
}
