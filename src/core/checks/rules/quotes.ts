/**
 * `quotes`: quotations carry the marks of the translation's language, one kind of them, in pairs. Apostrophes are no
 * quotation marks. A quotation that goes on in the next paragraph may be left open, as English does it.
 *
 *     Det kallas ”lyftet”.   It is called “the Boost”.   nothing to say
 *     Det kallas ”lyftet”.   It is called ”the Boost”.   warning: the mark of the original's language
 *     Det kallas ”lyftet”.   It is called “the Boost.    warning: not closed
 *
 * A quotation of five words or more has marks, or a dash, in the translation too.
 */
import { languageName } from "../../languages/language-tag.ts";
import { habitsOf } from "../languages/habits-of.ts";
import { quotationMarks } from "../languages/quotation-marks.ts";
import type { AlignedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { wordsOf } from "../text/words.ts";

export const quotes: Rule = {
	id: "quotes",
	severity: "warning",
	summary:
		"Quotation marks are those of the translation's language, all straight or all curly, in pairs, and not lost.",
	check: ({ blocks }, context) => {
		const { target } = context;
		const style = pageStyle(blocks);
		return blocks.flatMap((block, index): Finding[] => {
			const { text } = block.translation.prose();
			const marks = anyMark.test(text) ? marksOf(text, target.tag) : [];
			if (marks.length === 0) return lostMarks(block, context);
			const next = blocks[index + 1]?.translation.text ?? "";
			return [
				...doubledMark({ block, text, tag: target.tag }),
				...foreignMark(marks, { block, text, tag: target.tag }),
				...mixedMark(marks, { block, text, style }),
				...lonely(marks, { block, text, tag: target.tag, next }),
			].slice(0, 1);
		});
	},
};

/** Fewest words of a quotation whose marks are missed: shorter ones are titles and terms, which may be set otherwise. */
const fewestWords = 5;

/** A quotation of some length that has no marks in the translation, nor a dash that stands for them. */
function lostMarks(block: AlignedBlock, { source, target }: RuleContext): Finding[] {
	const { text } = block.original.prose();
	if (!double.test(text)) return [];
	const { text: whole } = block.translation;
	if (marksOf(whole, target.tag).length > 0 || /^\s*[–—-]/mu.test(whole)) return [];
	const marks = marksOf(text, source.tag).filter(({ character }) => double.test(character));
	const open = marks.find(({ role, index }, at) => {
		const close = marks[at + 1];
		if (role !== "open" || close?.role !== "close") return false;
		return wordsOf(text.slice(index, close.index)).length >= fewestWords;
	});
	if (!open) return [];
	return [
		{
			block,
			message: `The quotation of the original that begins with ${place(open, text)} has no marks here.`,
			hint: "Put quotation marks around what is quoted.",
			expected: open.character,
		},
	];
}

type Role = "open" | "close";

/** A quotation mark as it stands in a text. */
interface Mark {
	readonly character: string;
	readonly index: number;
	/** By the characters around it. */
	readonly role: Role;
}

const anyMark = /["'`“”„‟«»‘’‚‹›「」『』]/;
const anyMarks = /["'“”„‟«»‘’‚‹›「」『』]/g;
const double = /["“”„‟«»「」『』]/;
/** Contractions that begin with an apostrophe. */
const clipped = /^(?:['’])(?:\d0s|\d\d\b|tis\b|twas\b|em\b|n['’]|til\b|cause\b|s\b)/i;

/** Corner brackets show by themselves whether they open or close (Unicode categories Ps and Pe). */
const bracketRoles: Readonly<Record<string, Role>> = {
	"「": "open",
	"『": "open",
	"」": "close",
	"』": "close",
};

/** So do pointed ones where a space stands inside them (Imprimerie nationale, Lexique des règles typographiques, “guillemets”). */
const pointedRoles: Readonly<Record<string, Role>> = { "«": "open", "‹": "open", "»": "close", "›": "close" };

function marksOf(text: string, tag: string): Mark[] {
	const roles = habitsOf(tag).spacedMarks.includes("»") ? { ...bracketRoles, ...pointedRoles } : bracketRoles;
	const marks: Mark[] = [];
	for (const { 0: character, index } of text.matchAll(anyMarks)) {
		const before = text.charAt(index - 1);
		const after = text.charAt(index + 1);
		if (isApostrophe(text, { character, before, after, index })) continue;
		const fixed = roles[character];
		const opens =
			before === "" ||
			/[\s([{]/.test(before) ||
			(/[–—/:-]/.test(before) && !/[–—,.;:!?)-]/.test(after)) ||
			(anyMark.test(before) && marks.at(-1)?.role === "open");
		const role: Role = opens && !/[\s]/.test(after) && after !== "" ? "open" : "close";
		marks.push({ character, index, role: fixed ?? role });
	}
	return marks;
}

/** An apostrophe stands between letters, after a plural, or for what a contraction leaves out; a prime stands after a digit. */
function isApostrophe(
	text: string,
	{
		character,
		before,
		after,
		index,
	}: { readonly character: string; readonly before: string; readonly after: string; readonly index: number },
): boolean {
	const letter = /[\p{L}\p{N}\uFFFC]/u;
	if (character === "'" || character === "’") {
		if (letter.test(before) && letter.test(after)) return true;
		if (clipped.test(text.slice(index, index + 8)) && !letter.test(before)) return true;
	}
	return (
		(character === '"' || character === "'") && /\d/.test(before) && !text.slice(0, index).includes(character)
	);
}

/** Where a mark stands, by the word inside the quotation: `” before “the”`. */
function place({ character, index, role }: Mark, text: string): string {
	const word =
		role === "open"
			? /^[^\p{L}\p{N}]*([\p{L}\p{N}'’-]+)/u.exec(text.slice(index + 1, index + 40))?.[1]
			: /([\p{L}\p{N}'’-]+)[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1];
	return word === undefined ? character : `${character} ${role === "open" ? "before" : "after"} “${word}”`;
}

/** Two apostrophes, or two accents, typed for one mark. */
function doubledMark({
	block,
	text,
	tag,
}: {
	readonly block: AlignedBlock;
	readonly text: string;
	readonly tag: string;
}): Finding[] {
	const typed = /''|``|’’|‘‘/.exec(text)?.[0];
	const open = quotationMarks(tag)?.pairs.find(([mark]) => double.test(mark))?.[0];
	if (typed === undefined || open === undefined) return [];
	return [
		{
			block,
			message: `“${typed}” is two marks, which don't make a quotation mark in ${languageName(tag, "en")}.`,
			hint: `Write the one mark ${open}.`,
			expected: open,
			actual: typed,
		},
	];
}

/** A mark that the language doesn't have, or has only at the other end. */
function foreignMark(
	marks: readonly Mark[],
	{ block, text, tag }: { readonly block: AlignedBlock; readonly text: string; readonly tag: string },
): Finding[] {
	const own = quotationMarks(tag);
	if (!own) return [];
	const wrong = marks.find(({ character, role }) => {
		if (/["']/.test(character)) return false;
		const roles = own.pairs.flatMap(([open, close]): Role[] => [
			...(open === character ? (["open"] as const) : []),
			...(close === character ? (["close"] as const) : []),
		]);
		return !roles.includes(role);
	});
	if (!wrong) return [];
	const kind = double.test(wrong.character) ? 0 : 1;
	const pair = own.pairs.find(([open]) => double.test(open) === (kind === 0)) ?? own.pairs[0];
	const expected = wrong.role === "open" ? pair?.[0] : pair?.[1];
	return [
		{
			block,
			message: `The mark ${place(wrong, text)} doesn't ${wrong.role} a quotation in ${languageName(tag, "en")}.`,
			hint: `Write ${pair?.[0]}…${pair?.[1]}.`,
			...(expected === undefined ? {} : { expected }),
			actual: wrong.character,
		},
	];
}

type Style = "straight" | "curly";

/** Straight or curly double marks, whichever the page has more of. */
function pageStyle(blocks: readonly AlignedBlock[]): Style {
	let balance = 0;
	for (const { translation } of blocks) {
		const { text } = translation.prose();
		if (!/["“”„«»]/.test(text)) continue;
		for (const { 0: mark } of text.matchAll(/["“”„«»]/g)) balance += mark === '"' ? -1 : 1;
	}
	return balance < 0 ? "straight" : "curly";
}

function mixedMark(
	marks: readonly Mark[],
	{ block, text, style }: { readonly block: AlignedBlock; readonly text: string; readonly style: Style },
): Finding[] {
	const styleOf = ({ character }: Mark): Style => (character === '"' ? "straight" : "curly");
	const doubles = marks.filter(({ character }) => double.test(character));
	const odd = doubles.find((mark) => styleOf(mark) !== style);
	if (!odd) return [];
	return [
		{
			block,
			message: `The mark ${place(odd, text)} is ${styleOf(odd)}, where the page has ${style} ones.`,
			hint: `Write ${style} quotation marks throughout.`,
			actual: odd.character,
		},
	];
}

/** Marks without a partner. Straight ones that have none in the original either are named (“press compose, then "”), or code. */
function lonely(
	marks: readonly Mark[],
	place: { readonly block: AlignedBlock; readonly tag: string; readonly text: string; readonly next: string },
): Finding[] {
	const found = unpaired(marks, place);
	const isStraight = ({ actual }: Finding): boolean => actual === '"';
	if (!found.some(isStraight)) return found;
	const { text } = place.block.original.prose();
	return unpaired(marksOf(text, place.tag), { ...place, text, next: "" }).some(isStraight) ? [] : found;
}

/** A quotation that is not closed, or closed without having been opened. */
function unpaired(
	marks: readonly Mark[],
	{
		block,
		tag,
		text,
		next,
	}: { readonly block: AlignedBlock; readonly tag: string; readonly text: string; readonly next: string },
): Finding[] {
	const open: Mark[] = [];
	for (const mark of marks) {
		const kind = double.test(mark.character);
		const paragraph = text.lastIndexOf("\n", mark.index);
		if (mark.role === "open") {
			const goesOn = open.findIndex(
				(other) =>
					other.character === mark.character &&
					other.index < paragraph &&
					text.slice(paragraph + 1, mark.index).trim() === "",
			);
			if (goesOn >= 0) open.splice(goesOn, 1);
			open.push(mark);
			continue;
		}
		const last = open.findLastIndex((other) => double.test(other.character) === kind);
		if (last >= 0) open.splice(last, 1);
		else if (kind) return [unopened(mark, { block, text, tag })];
	}
	const [left] = open.filter(({ character }) => double.test(character) || character !== "'");
	if (!left || next.trimStart().startsWith(left.character)) return [];
	return [
		{
			block,
			message: `The quotation that begins with ${place(left, text)} isn't closed.`,
			hint: "Put the closing quotation mark where the quotation ends.",
			actual: left.character,
		},
	];
}

function unopened(
	mark: Mark,
	{ block, text, tag }: { readonly block: AlignedBlock; readonly text: string; readonly tag: string },
): Finding {
	const opening = quotationMarks(tag)?.pairs.find(([, close]) => close === mark.character)?.[0];
	return {
		block,
		message: `The quotation that ends with ${place(mark, text)} isn't opened.`,
		hint: "Put the opening quotation mark where the quotation begins.",
		...(opening === undefined ? {} : { expected: opening }),
		actual: mark.character,
	};
}
