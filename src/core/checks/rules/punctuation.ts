/**
 * `punctuation`: what no language's orthography has, and end marks that don't agree with the original's.
 *
 *     Vad händer nu?      What happens now?       nothing to say
 *     Vad händer nu?      What happens now.       warning: ends with “.” instead of “?”
 *     Det är klart.       It is is finished.      warning: “is” stands twice
 *     Det är klart.       It is finished .        warning: a space before “.”
 */

import { habitsOf } from "../languages/habits-of.ts";
import type { AlignedBlock, Finding, Rule } from "../rule.ts";
import { blank } from "../text/blank-out.ts";
import type { Word } from "../text/words.ts";

export const punctuation: Rule = {
	id: "punctuation",
	severity: "warning",
	summary:
		"No double spaces, doubled words, loose brackets or misplaced marks; end marks agree with the original's.",
	check: ({ blocks }, { target }) =>
		blocks.flatMap((block): Finding[] => [
			...spacing(block, target.tag),
			...doubledWord(block, target.tag),
			...brackets(block),
			...endMark(block, target.tag),
		]),
};

function spacing(block: AlignedBlock, tag: string): Finding[] {
	const { text } = block.translation.prose();
	if (!unusualSpace.test(text)) return [];
	const { spacedMarks } = habitsOf(tag);
	const finding = (
		message: string,
		{ found, hint }: { readonly found: number; readonly hint: string },
	): Finding => ({
		block,
		message: `${message}: “${excerpt(text, found)}”.`,
		hint,
		actual: excerpt(text, found),
	});
	const findings: Finding[] = [];
	const double = /[ \u00A0]{2,}(?<=\S[ \u00A0]+)(?=\S)/.exec(text);
	if (double) findings.push(finding("Two spaces in a row", { found: double.index, hint: "Remove one." }));
	for (const match of text.matchAll(
		/ (?<=[^\s–—] )([,!?]|[:;](?!-?[()])|\.(?![.\d\p{L}]))(?=[\s"”’)]|$)/gu,
	)) {
		const mark = match[1] ?? "";
		if (spacedMarks.includes(mark) || block.original.text.includes(` ${mark}`)) continue;
		findings.push(finding(`A space before “${mark}”`, { found: match.index, hint: "Remove the space." }));
		break;
	}
	const close = /[,;](?<=\p{Ll}{2}.)(?=\p{L}{2})/u.exec(text);
	if (close)
		findings.push(finding(`No space after “${close[0]}”`, { found: close.index, hint: "Add a space." }));
	const next = /[.!?](?<=\p{Ll}{2}.)(?=\p{Lu}\p{Ll}+ )/u.exec(text);
	if (next && !block.original.text.includes(text.slice(next.index - 2, next.index + 4))) {
		findings.push(finding("No space between two sentences", { found: next.index, hint: "Add a space." }));
	}
	const inside = spaceInside.exec(text);
	if (inside && !spaceInside.test(block.original.prose().text))
		findings.push(finding("A space inside brackets", { found: inside.index, hint: "Remove the space." }));
	const twice = /([,;:.])\1(?<![.,]..)(?![.,/])/.exec(text);
	if (twice) findings.push(finding("A mark appears twice", { found: twice.index, hint: "Remove one." }));
	return findings;
}

const spaceInside = /[([] (?=\S)| [)\]](?<=\S [)\]])/u;

/** Whatever {@link spacing} looks for has one of these in it, and most texts have none. */
const unusualSpace = /[ \u00A0]{2}| [,;:.!?)\]]|[([] |[,;.!?]\p{L}|[,;:.][,;:.]/u;

/** The words around a place in a text. */
function excerpt(text: string, place: number): string {
	const start = text.lastIndexOf(" ", Math.max(0, place - 12)) + 1;
	const end = text.indexOf(" ", place + 12);
	return text
		.slice(start, end < 0 ? undefined : end)
		.replaceAll(blank, "")
		.trim();
}

function doubledWord(block: AlignedBlock, tag: string): Finding[] {
	const { text, words } = block.translation.prose();
	const { doubledWords } = habitsOf(tag);
	const found = words.find(
		(word, index) =>
			!word.capital && repeats(word, { before: words[index - 1], text }) && !doubledWords.has(word.lower),
	);
	if (!found) return [];
	const original = block.original.prose();
	const asInOriginal = original.words.some((word, index) =>
		repeats(word, { before: original.words[index - 1], text: original.text }),
	);
	const next = words[words.indexOf(found) + 1];
	// “de de minimis-stöd”: the second begins what is kept of the original.
	const isKept =
		next !== undefined && original.text.includes(text.slice(found.start, next.start + keptLetters));
	if (asInOriginal || isKept) return [];
	const { lower } = found;
	return [
		{
			block,
			message: `“${lower}” appears twice in a row.`,
			hint: "Remove one.",
			actual: `${lower} ${lower}`,
		},
	];
}

/** Letters of the next word by which a phrase is known, since endings and compounds differ. */
const keptLetters = 4;

function repeats(
	word: Word,
	{ before, text }: { readonly before: Word | undefined; readonly text: string },
): boolean {
	return before?.lower === word.lower && /^[^\S\n]+$/.test(text.slice(before.end, word.start));
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Brackets that have no counterpart, unless the original has the same ones: `a)` in an enumeration. */
function brackets(block: AlignedBlock): Finding[] {
	const loose = looseBracket(block.translation.prose().text);
	if (loose === undefined || looseBracket(block.original.prose().text) === loose) return [];
	return [
		{
			block,
			message: `The bracket “${loose}” has no counterpart.`,
			hint: "Add the other one, or remove this one.",
			actual: loose,
		},
	];
}

const anyBracket = /[()[\]{}]/;

function looseBracket(text: string): string | undefined {
	if (!anyBracket.test(text)) return undefined;
	const open: string[] = [];
	for (const { 0: found, index } of text.matchAll(/[()[\]{}]/g)) {
		const expected = closing[found];
		if (expected !== undefined) open.push(expected);
		else if (open.at(-1) === found) open.pop();
		else if (
			!(found === ")" && /(?:^|[\s(])(?:\p{L}|\d{1,3}|[ivx]{1,4}|[:;]-?)$/u.test(text.slice(0, index)))
		)
			return found;
	}
	const left = open[0];
	return left === undefined ? undefined : Object.keys(closing).find((bracket) => closing[bracket] === left);
}

type EndMark = "stop" | "question" | "colon" | "comma" | "none";

/** Where a full stop ends nothing: entries of lists and tables have end marks or not as each language likes. */
const fragments = new Set(["bullet_list", "ordered_list", "table", "fence", "code_block"]);

function endMark(block: AlignedBlock, tag: string): Finding[] {
	const { original, translation } = block;
	if (fragments.has(original.type)) return [];
	const lines = { original: linesOf(original.text), translation: linesOf(translation.text) };
	const pairs =
		lines.original.length === lines.translation.length
			? lines.original.map((line, index) => [line, lines.translation[index] ?? ""] as const)
			: [[lines.original.at(-1) ?? "", lines.translation.at(-1) ?? ""] as const];
	const title = original.type === "heading" || ["title", "shortTitle"].includes(original.field ?? "");
	for (const [from, to] of pairs) {
		const [expected, actual] = [endMarkOf(from), endMarkOf(to)];
		if (agree(expected, actual, title)) continue;
		if (expected !== "question" && actual === "none" && habitsOf(tag).unmarkedEnd?.test(to.trimEnd()))
			continue;
		const marks = { expected: from.trimEnd().slice(-1), actual: to.trimEnd().slice(-1) };
		return [
			{
				block,
				message:
					actual === "none"
						? `The text doesn't end with a mark, as the original does: “${ending(to)}”.`
						: expected === "none"
							? `The text ends with a mark, but the original doesn't: “${ending(to)}”.`
							: `The text doesn't end with the same mark as the original: “${ending(to)}”, not “${ending(from)}”.`,
				hint: "End it as the original ends.",
				expected: marks.expected,
				actual: marks.actual,
			},
		];
	}
	return [];
}

function linesOf(text: string): string[] {
	return text.split("\n").filter((line) => line.trim() !== "");
}

function endMarkOf(line: string): EndMark {
	let index = line.length - 1;
	while (index >= 0 && closers.test(line.charAt(index))) index--;
	const last = line.charAt(index);
	if (/[.!…。！]/.test(last)) return "stop";
	if (/[?？؟]/.test(last)) return "question";
	if (last === ":") return "colon";
	return /[,;،]/.test(last) ? "comma" : "none";
}

/** What may follow an end mark. */
const closers = /[\s"'”’“»«)\]›]/u;

/** Speech ends with a comma or a full stop before its speaker; a sentence may come to introduce a list or not. */
function agree(expected: EndMark, actual: EndMark, title: boolean): boolean {
	if (expected === actual) return true;
	if (title) return expected !== "question" && actual !== "question" && actual !== "stop";
	if (expected === "none") return actual !== "question";
	if (expected === "question" || actual === "question") return false;
	return actual !== "none";
}

function ending(line: string): string {
	const words = line.trim().split(/\s+/);
	return words.length <= 4 ? words.join(" ") : `… ${words.slice(-4).join(" ")}`;
}
