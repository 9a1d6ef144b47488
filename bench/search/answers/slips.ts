import { createHash } from "node:crypto";
import type { CorpusQuery } from "./corpora.ts";

/** Rows of letters, and letters that are written for one another. */
interface Keyboard {
	readonly rows: readonly string[];
	/** Spellings that sound alike and that writers of the language confuse. */
	readonly alike: readonly (readonly [string, string])[];
}

const nordicRows = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

const keyboards: Readonly<Record<string, Keyboard>> = {
	sv: {
		rows: nordicRows,
		alike: [
			["ck", "k"],
			["stj", "sj"],
			["ä", "e"],
			["å", "o"],
			["ks", "x"],
			["c", "s"],
			["v", "f"],
			["g", "j"],
		],
	},
	fi: {
		rows: nordicRows,
		alike: [
			["uo", "o"],
			["ie", "e"],
			["d", "t"],
			["nk", "ng"],
			["v", "w"],
			["b", "p"],
			["yö", "ö"],
		],
	},
	de: {
		rows: ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"],
		alike: [
			["ie", "i"],
			["ß", "ss"],
			["ä", "e"],
			["d", "t"],
			["v", "f"],
			["äu", "eu"],
			["eh", "e"],
			["ck", "k"],
		],
	},
	en: {
		rows: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
		alike: [
			["ie", "ei"],
			["ant", "ent"],
			["able", "ible"],
			["sc", "s"],
			["ea", "ee"],
			["ph", "f"],
			["c", "s"],
			["y", "i"],
		],
	},
};

/** A number from 0 up to 1, another at each call. */
type Random = () => number;

/** Writes a word with a slip at a place; `undefined` where that slip can't happen there. */
type Slip = (word: string, at: number, keyboard: Keyboard, random: Random) => string | undefined;

const single: Readonly<Record<string, Slip>> = {
	swapped: (word, at) =>
		at + 1 < word.length ? replaced(word, at, 2, `${word[at + 1]}${word[at]}`) : undefined,
	dropped: (word, at) => replaced(word, at, 1, ""),
	doubled: (word, at) => replaced(word, at, 1, `${word[at]}${word[at]}`),
	"neighbouring key": (word, at, { rows }, random) => {
		const near = neighbours(rows, word[at] ?? "");
		return near.length > 0 ? replaced(word, at, 1, pick(near, random)) : undefined;
	},
	"no diacritics": (word) => word.normalize("NFD").replace(/\p{M}/gu, ""),
	"wrong length": (word, at) =>
		word[at] === word[at + 1]
			? replaced(word, at, 1, "")
			: at > 0 && /[bdfglmnprst]/.test(word[at] ?? "")
				? replaced(word, at, 1, `${word[at]}${word[at]}`)
				: undefined,
	"sounds alike": (word, _at, { alike }, random) => {
		const written = [...alike, ...alike.map(([one, other]) => [other, one] as const)].filter(([one]) =>
			word.includes(one),
		);
		if (written.length === 0) return undefined;
		const [one, other] = pick(written, random);
		return word.replace(one, other);
	},
};

const slips: Readonly<Record<string, Slip>> = {
	...single,
	"two slips": (word, at, keyboard, random) => {
		const [one, other] = [pick(Object.values(single), random), pick(Object.values(single), random)];
		const once = word.length >= 8 ? one(word, at, keyboard, random) : undefined;
		return once && once !== word
			? other(once, Math.floor(random() * once.length), keyboard, random)
			: undefined;
	},
};

/**
 * Words of texts with a slip of the hand or the ear each, now and then with two; one in five stands beside a word that is right. Pages that have the word meant answer, and so do, where
 * only precision is counted, those that have the beginning of it.
 *
 * @param seed The same seed makes the same queries.
 */
export function slipQueries(
	texts: readonly string[],
	{ language, seed, count }: { readonly language: string; readonly seed: string; readonly count: number },
): CorpusQuery[] {
	const keyboard = keyboards[language];
	if (!keyboard) return [];
	const random = seeded(seed);
	const pages = texts.map(wordsIn);
	const known = new Set(pages.flat());
	const words = [...known].filter((word) => word.length >= 6).sort();
	const queries = new Map<string, CorpusQuery>();
	for (let tried = 0; queries.size < Math.min(count, words.length) && tried < 50 * count; tried++) {
		const word = pick(words, random);
		const [kind, slip] = pick(Object.entries(slips), random);
		const written = slip(word, Math.floor(random() * word.length), keyboard, random);
		if (!written || written === word || known.has(written) || queries.has(word)) continue;
		const page = pick(
			pages.filter((each) => each.includes(word)),
			random,
		);
		const beside =
			random() < 0.2 ? pick([...page.filter((one) => one.length >= 6 && one !== word), ""], random) : "";
		queries.set(word, {
			kind: beside ? "beside another word" : written[0] === word[0] ? kind : "first letter",
			query: `${written} ${beside}`.trim(),
			isAnswer: (text) => [word, beside].every((one) => hasWord(text, one)),
			isRelevant: (text) => [word, beside].every((one) => text.toLowerCase().includes(beginning(one))),
		});
	}
	return [...queries.values()];
}

function hasWord(text: string, word: string): boolean {
	return word === "" || wordsIn(text).includes(word);
}

function wordsIn(text: string): readonly string[] {
	return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Enough of a word to stand for its other forms. */
function beginning(word: string): string {
	return word.slice(0, Math.max(4, Math.ceil(word.length * 0.7)));
}

function replaced(word: string, at: number, length: number, by: string): string {
	return word.slice(0, at) + by + word.slice(at + length);
}

/** The keys beside one on its row, and those above and below. */
function neighbours(rows: readonly string[], letter: string): string[] {
	const row = rows.findIndex((each) => each.includes(letter));
	if (row < 0) return [];
	const at = rows[row]?.indexOf(letter) ?? 0;
	return [
		rows[row]?.[at - 1],
		rows[row]?.[at + 1],
		rows[row - 1]?.[at],
		rows[row - 1]?.[at + 1],
		rows[row + 1]?.[at],
		rows[row + 1]?.[at - 1],
	].filter((one) => one !== undefined);
}

function pick<T>(all: readonly T[], random: Random): T {
	const [one] = all.slice(Math.floor(random() * all.length));
	if (one === undefined) throw new Error("There is nothing to pick from.");
	return one;
}

/** Numbers by digests of a seed and a count. */
function seeded(seed: string): Random {
	let count = 0;
	return () => createHash("sha256").update(`${seed} ${count++}`).digest().readUInt32BE() / 2 ** 32;
}
