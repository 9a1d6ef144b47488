import { knownLanguage } from "../../languages/known-languages.ts";
import type { NameRole, RoleMarks } from "../../languages/name-roles.ts";
import type { CheckedBlock, RuleContext } from "../../rule.ts";
import type { Prose } from "../prose.ts";
import type { Word } from "../words.ts";
import { languagePair } from "./language-pair.ts";

/** Two names that have exchanged their parts in the sentence. */
export interface ExchangedRoles {
	readonly first: string;
	readonly second: string;
}

/**
 * Names that stand in both texts but have exchanged their parts: “Fiona told Graham” for “Graham sade åt Fiona”. Their order is free between
 * languages, so it isn't enough: each must have the part in the translation that the other has in the original, by the prepositions
 * and cases that both languages mark such parts with. “A beat B” may well be “B was beaten by A”, where neither has the other's.
 */
export function exchangedRoles(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target }: RuleContext,
): ExchangedRoles[] {
	const [ours, theirs] = [original.prose(), translation.prose()];
	const shared = sharedNames(ours, theirs, languagePair(source.tag, target.tag).exonyms);
	if (shared.length < 2) return [];
	const [marks, marksHere] = [knownLanguage(source.tag).roles, knownLanguage(target.tag).roles];
	if (!marks || !marksHere) return [];
	return shared.slice(1).flatMap((second, index): ExchangedRoles[] => {
		const first = shared[index];
		// What keeps its order keeps its part, but for rare cases.
		if (!first || second.theirs.start > first.theirs.start) return [];
		const here = partsOf(theirs.text, [second.theirs, first.theirs], marksHere);
		const there = here && partsOf(ours.text, [first.ours, second.ours], marks);
		if (!here || !there || !(areExchanged(there, here) || areMoved(there, here))) return [];
		return [{ first: first.text, second: second.text }];
	});
}

/** A name that both texts have once. */
interface SharedName {
	readonly text: string;
	readonly ours: NamePlace;
	readonly theirs: NamePlace;
}

/** Where a name with all its words stands, and the last of them. */
interface NamePlace {
	readonly start: number;
	readonly end: number;
	readonly last: string;
}

/** Fewest letters of a word that tells a name. */
const fewestLetters = 3;

/** The names that both texts have, once each, in the order of the original. */
function sharedNames(ours: Prose, theirs: Prose, exonyms: ReadonlyMap<string, string>): SharedName[] {
	const known = byLowerCase(theirs.capitals);
	if (known.size < 2) return [];
	const places = new Set<string>();
	const names: SharedName[] = [];
	for (const [lower, word] of byLowerCase(ours.capitals)) {
		const other = known.get(lower) ?? known.get(exonyms.get(lower) ?? "");
		if (!word || !other) continue;
		const place = wholeName(ours, word);
		if (places.has(String(place.start))) continue;
		places.add(String(place.start));
		const text = ours.text.slice(place.start, place.end);
		names.push({ text, ours: place, theirs: wholeName(theirs, other) });
	}
	return names;
}

/** Words by their lower case; none for those that stand there twice. */
function byLowerCase(words: readonly Word[]): Map<string, Word | undefined> {
	const found = new Map<string, Word | undefined>();
	for (const word of words)
		if (word.text.length >= fewestLetters) found.set(word.lower, found.has(word.lower) ? undefined : word);
	return found;
}

/** The words with capitals that stand together with one. */
function wholeName({ text, words }: Prose, word: Word): NamePlace {
	let [from, to] = [words.indexOf(word), words.indexOf(word)];
	const isBeside = (left: number): boolean => {
		const [one, next] = [words[left], words[left + 1]];
		return one?.capital === true && next?.capital === true && text.slice(one.end, next.start) === " ";
	};
	while (isBeside(from - 1)) from--;
	while (isBeside(to)) to++;
	const last = words[to] ?? word;
	return { start: words[from]?.start ?? word.start, end: last.end, last: last.lower };
}

/** The parts of two names of one sentence, in its order. */
interface Parts {
	readonly roles: readonly [first: readonly NameRole[], second: readonly NameRole[]];
	/** Whether they are those of two clauses that are joined by a word such as “and”. */
	readonly areJoined: boolean;
}

/** Where a clause begins. */
const boundary = /[.!?;:,()\n“”„"«»–—]/u;

/** The parts of two names; `undefined` where they stand in different sentences or the language doesn't tell. */
function partsOf(
	text: string,
	[first, second]: readonly [NamePlace, NamePlace],
	marks: RoleMarks,
): Parts | undefined {
	const gap = text.slice(first.end, second.start);
	const isOffice = isLabelled(text, first) && isLabelled(text, second);
	if (gap.length > longestGap || (/[.!?\n]/.test(gap) && !isOffice)) return undefined;
	if (isOffice) return { roles: [["complement"], ["complement"]], areJoined: true };
	const one = roleBefore(text, first, marks);
	if (!one) return undefined;
	const words = gap.split(/[\s,]+/).filter(Boolean);
	// “Ordförande är Anna Berg och kassör Bo Ek”
	const isElliptic = one.includes("complement") && marks.and.has(words[0] ?? "") && words.length === 2;
	if (isElliptic) return { roles: [one, one], areJoined: true };
	const two =
		roleBefore(text, second, marks) ??
		(isVerb(gap, words, marks) ? objectRoles(text.slice(second.end), marks) : undefined);
	if (!two) return undefined;
	const areJoined = words.some((word) => marks.and.has(word)) && words.some((word) => !isMark(word, marks));
	return { roles: [one, two], areJoined };
}

/** What is given something stands before it: “gave Anna Berg the keys” is “gave the keys to Anna Berg”. */
function objectRoles(after: string, { articles }: RoleMarks): readonly NameRole[] {
	const [, word = ""] = /^[ \u00a0](\p{Ll}+)/u.exec(after) ?? [];
	return articles.has(word) ? ["object", "to"] : ["object"];
}

/** “Chair: Anna Berg” */
function isLabelled(text: string, { start }: NamePlace): boolean {
	return /\p{L}:[ \u00a0]$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** How far from each other two names of a sentence may stand, in characters. */
const longestGap = 90;

/** Whether no more than a verb with its adverb stands between two names. */
function isVerb(gap: string, words: readonly string[], marks: RoleMarks): boolean {
	return (
		!boundary.test(gap) &&
		words.length <= 2 &&
		words.every((word) => /^\p{Ll}+$/u.test(word) && !isMark(word, marks))
	);
}

/** The parts that a name has by its case, or by what stands before it in its clause. */
function roleBefore(text: string, name: NamePlace, marks: RoleMarks): readonly NameRole[] | undefined {
	const byCase = marks.endings.find(({ ending }) => ending.test(name.last))?.roles ?? [];
	if (byCase.length > 0) return byCase;
	const [nearest, next, third] = wordsBefore(text, name, marks);
	if (nearest === undefined) return beginsPart(text, name.start) ? ["subject"] : undefined;
	if (marks.be.has(nearest)) return ["complement"];
	if (marks.and.has(nearest)) return next === undefined || !marks.others.has(next) ? ["subject"] : undefined;
	const direct = marks.before.get(nearest);
	if (direct || marks.others.has(nearest) || next === undefined) return direct;
	if (marks.articles.has(nearest)) return marks.before.get(next);
	// “av landshövding Anna Berg”, “by the artist Anna Berg”
	if (marks.articles.has(next) && third !== undefined) return marks.before.get(third);
	return next === marks.infinitive ? undefined : marks.before.get(next);
}

/** The words of the clause before a name, the nearest first, in lower case. */
function wordsBefore(text: string, { start, end }: NamePlace, marks: RoleMarks): string[] {
	// “Enligt Anna Berg”: a sentence's first word has a capital too.
	const [opening = "", ...rest] = text.slice(start, end).split(" ");
	const from = rest.length > 0 && isMark(opening.toLowerCase(), marks) ? start + opening.length : start;
	const before = text.slice(Math.max(0, from - reach), from);
	const clause = before.slice(lastBoundary(before) + 1);
	return clause.toLowerCase().split(/\s+/).filter(Boolean).toReversed();
}

/** Whether a sentence or quotation begins at a place. */
function beginsPart(text: string, start: number): boolean {
	return /(?:^|[.!?\n:“”„"«])\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** How far before a name what marks its part may stand, in characters. */
const reach = 40;

function isMark(word: string, { before, others, articles, and, be }: RoleMarks): boolean {
	return [before, others, articles, and, be].some((marks) => marks.has(word));
}

function lastBoundary(text: string): number {
	for (let at = text.length - 1; at >= 0; at--) if (boundary.test(text.charAt(at))) return at;
	return -1;
}

/** Whether each name has the part here that the other has there, and no longer its own. */
function areExchanged({ roles: [first, second] }: Parts, { roles: [secondHere, firstHere] }: Parts): boolean {
	return (
		meet(firstHere, second) &&
		meet(secondHere, first) &&
		!meet(first, second) &&
		!meet(firstHere, first) &&
		!meet(secondHere, second)
	);
}

/** “Presented by A and received by B”: whether names with the same part in two joined clauses have changed places. */
function areMoved(there: Parts, here: Parts): boolean {
	const all = [...there.roles, ...here.roles];
	return (
		there.areJoined && here.areJoined && all.every((roles) => all.every((others) => meet(roles, others)))
	);
}

function meet(some: readonly NameRole[], others: readonly NameRole[]): boolean {
	return some.some((role) => others.includes(role));
}
