import { type Draft, endOf, type Found, gapBefore, isTight, type Reading, skipTo } from "../draft.ts";
import type { Token } from "./tokenise.ts";

const halfDay = 720;

/**
 * A time of the day: “kl. 14.30”, “2.30 p.m.”, “9 o’clock”, “halv tre”, “half past two”, “kvart i nio”, “noon”.
 */
export function readTime(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	if (!token) return undefined;
	if (token.word?.clock === "before") return readAfterMark(reading, index);
	const added = readAdded(reading, index);
	if (added) return added;
	if (token.literal) return readLiteralTime(reading, index);
	const article = token.word?.one === true && tokens[index + 1]?.word?.clock === "quarter" ? 1 : 0;
	return readSpoken(reading, index + article) ?? readHourInWords(reading, index) ?? readNamed(token, index);
}

/** “las seis y media”, “las dos de la madrugada”: the hour first, then what is added to it. */
function readAdded(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const { article, added = [] } = facts.numberWords?.clock ?? {};
	const token = tokens[index];
	const hour = hourOf(token);
	if (!token || hour === undefined || hour > 12) return undefined;
	if (!article?.test(text.slice(Math.max(0, token.start - 5), token.start))) return undefined;
	for (const { words, minutes } of added) {
		const end = endOf(words, { text, at: token.end });
		if (end === undefined) continue;
		const draft: Draft = {
			start: token.start,
			end,
			certainty: "word",
			minutes: eitherHalf(hour * 60 + minutes),
		};
		return { draft, next: skipTo(tokens, { from: index + 1, end }) };
	}
	return token.literal ? undefined : readHalf(reading, { index, minutes: hour * 60 });
}

/** “eight o’clock”. */
function readHourInWords({ tokens, text }: Reading, index: number): Found | undefined {
	const token = tokens[index];
	const after = tokens[index + 1];
	const hour = hourOf(token);
	if (
		!token ||
		hour === undefined ||
		after?.word?.clock !== "after" ||
		!isTight(text.slice(token.end, after.start))
	) {
		return undefined;
	}
	const minutes = eitherHalf(hour * 60);
	return {
		draft: { start: token.start, end: after.end, certainty: "word", minutes, ...hourParts(token) },
		next: index + 2,
	};
}

/** “kl. 9”: twenty-four hours, in digits; in words either half of the day. */
function readAfterMark(reading: Reading, index: number): Found | undefined {
	const { tokens } = reading;
	const token = tokens[index];
	const next = tokens[index + 1];
	if (!token || !next || !/^\.?[ \u00a0\u202f]?$/u.test(gapBefore(reading, index + 1))) return undefined;
	const start = token.start;
	if (next.literal) {
		const found = readLiteralTime(reading, index + 1);
		if (found) return { ...found, draft: { ...found.draft, start, certainty: "strict" } };
		const hour = hourOf(next);
		if (hour === undefined) return undefined;
		const exact = next.literal.minutes ?? (hour * 60) % 1440;
		const isLater =
			endOf(reading.facts.numberWords?.clock.afternoon, { text: reading.text, at: next.end }) !== undefined;
		const minutes = isLater ? eitherHalf(exact) : [exact];
		return {
			draft: { start, end: next.end, certainty: "strict", minutes, ...hourParts(next) },
			next: index + 2,
		};
	}
	const spoken = readSpoken(reading, index + 1);
	if (spoken) return { ...spoken, draft: { ...spoken.draft, start } };
	const hour = hourOf(next);
	if (hour === undefined) return undefined;
	return {
		draft: { start, end: next.end, certainty: "word", minutes: eitherHalf(hour * 60), ...hourParts(next) },
		next: index + 2,
	};
}

/** An hour before “a.m.” or “p.m.”. */
function readHalf(
	{ tokens, text, facts }: Reading,
	{ index, minutes }: { readonly index: number; readonly minutes: number },
): Found | undefined {
	const { start = 0, end: from = 0, literal } = tokens[index] ?? {};
	facts.meridiem.lastIndex = from;
	const half = facts.meridiem.exec(text);
	if (!half) return undefined;
	const end = facts.meridiem.lastIndex;
	const inHalf = (minutes % halfDay) + (half[1] === undefined ? halfDay : 0);
	const certainty = literal ? "strict" : "word";
	return {
		draft: { start, end, certainty, minutes: [inHalf], meridiem: true },
		next: skipTo(tokens, { from: index + 1, end }),
	};
}

function readLiteralTime(reading: Reading, index: number): Found | undefined {
	const { tokens, text, facts } = reading;
	const token = tokens[index];
	const literal = token?.literal;
	if (!token || !literal || token.letters !== undefined) return undefined;
	const hour = hourOf(token);
	const minutes = literal.minutes ?? (hour === undefined ? undefined : hour * 60);
	if (minutes === undefined) return undefined;
	const place = { start: token.start, certainty: "strict" } as const;
	const half = minutes < 780 ? readHalf(reading, { index, minutes }) : undefined;
	if (half) return half;
	const about =
		hour === undefined ? undefined : endOf(facts.numberWords?.hourSuffix, { text, at: token.end });
	if (about !== undefined) {
		const draft: Draft = { ...place, end: about, minutes: [minutes % 1440], ...hourParts(token) };
		return { draft, next: skipTo(tokens, { from: index + 1, end: about }) };
	}
	const after = tokens[index + 1];
	if (after?.word?.clock === "after" && isTight(text.slice(token.end, after.start))) {
		return {
			draft: {
				...place,
				end: after.end,
				minutes: facts.numberWords?.clock.isWholeDay ? [minutes % 1440] : eitherHalf(minutes),
				...hourParts(token),
			},
			next: index + 2,
		};
	}
	if (after?.word?.time !== undefined && isTight(text.slice(token.end, after.start)) && hour === 12) {
		return { draft: { ...place, end: after.end, minutes: [after.word.time] }, next: index + 2 };
	}
	if (literal.minutes === undefined || !literal.isTime) return undefined;
	const readings = literal.amounts.map((amount) => `n:${amount}`);
	return { draft: { ...place, end: token.end, minutes: [minutes], readings }, next: index + 1 };
}

/** “halv tre” is half past two, “half past two” too; “kvart i nio”, “tio över åtta”. */
function readSpoken(reading: Reading, index: number): Found | undefined {
	const { tokens, facts } = reading;
	const token = tokens[index];
	const next = tokens[index + 1];
	const hour = hourOf(next);
	if (!token || !next || hour === undefined || hour > 12 || !facts.numberWords) return undefined;
	const gap = gapBefore(reading, index + 1).trim();
	const { past, to } = facts.numberWords.clock;
	const found = (minutes: number): Found => ({
		draft: { start: token.start, end: next.end, certainty: "word", minutes: eitherHalf(minutes) },
		next: index + 2,
	});
	const hasSpace = gapBefore(reading, index + 1) !== "";
	if (token.word?.clock === "halfTo" && gap === "" && hasSpace && !followedByScale(reading, index + 2)) {
		return found(hour * 60 - 30);
	}
	if (token.word?.clock === "halfPast" && past.includes(gap)) return found(hour * 60 + 30);
	if (token.word?.clock !== "quarter") return undefined;
	if (past.includes(gap)) return found(hour * 60 + 15);
	return to.includes(gap) ? found(hour * 60 - 15) : undefined;
}

function followedByScale(reading: Reading, index: number): boolean {
	return reading.tokens[index]?.word?.scale !== undefined && isTight(gapBefore(reading, index));
}

function readNamed(token: Token, index: number): Found | undefined {
	const minutes = token.word?.time;
	if (minutes === undefined) return undefined;
	return {
		draft: { start: token.start, end: token.end, certainty: "word", minutes: [minutes] },
		next: index + 1,
	};
}

/** The hour that a token may be. */
export function hourOf(token: Token | undefined): number | undefined {
	const hour = token?.literal
		? token.literal.amounts[0]
		: (token?.word?.cardinal ?? token?.word?.hour ?? (token?.word?.one ? 1 : wholeHour(token?.word?.time)));
	const whole = token?.literal?.minutes !== undefined ? Math.floor(hour ?? 0) : hour;
	return whole !== undefined && Number.isInteger(whole) && whole >= 0 && whole <= 24 ? whole : undefined;
}

/** “half past midnight” */
function wholeHour(minutes: number | undefined): number | undefined {
	return minutes === undefined ? undefined : minutes / 60;
}

/** An hour that may be before or after noon. */
export function eitherHalf(minutes: number): number[] {
	const first = (minutes + 1440) % 1440;
	return first <= halfDay ? [first, (first + halfDay) % 1440] : [first];
}

/** The other language may write the hour as a mere number. */
function hourParts(token: Token): { readonly parts?: readonly Draft[] } {
	const hour = hourOf(token);
	if (hour === undefined || token.literal?.minutes !== undefined) return {};
	return {
		parts: [{ start: token.start, end: token.end, certainty: "strict", number: { amounts: [hour] } }],
	};
}
