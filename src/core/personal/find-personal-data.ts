import { knownCountries } from "../countries/known-countries.ts";
import type { Problem } from "../problems/problem.ts";
import { privateHosts } from "./private-hosts.ts";

/** What a text says of a person that is nobody else's business. Plain data. */
export interface PersonalData {
	readonly kind: "number" | "address";
	/** An address, or a number without the digits that make it one's own. */
	readonly text: string;
	/** What such a number is called, or the address's host. */
	readonly what: string;
	/** 1-based. */
	readonly line: number;
	readonly column: number;
}

/** Those of all countries are looked for: people move. */
const identityNumbers = knownCountries.flatMap(({ identityNumber }) => identityNumber ?? []);

const emailAddress = /[\p{L}\d._%+-]+@([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/gu;

/** No line has an identity number without so many digits, the day of birth: quicker to look for than the number. */
const dayOfBirth = /\d{6}/;

/** Finds identity numbers of people, and their private e-mail addresses. */
export function findPersonalData(text: string): PersonalData[] {
	const hasDays = dayOfBirth.test(text);
	if (!hasDays && !text.includes("@")) return [];
	// At a string, V8 splits several times as fast as at a pattern.
	const lines = text.split(text.includes("\r") ? /\r\n|\r|\n/ : "\n");
	return lines.flatMap((content, index): PersonalData[] => {
		const hasDay = hasDays && dayOfBirth.test(content);
		if (!hasDay && !content.includes("@")) return [];
		const at = (match: RegExpMatchArray) => ({ line: index + 1, column: (match.index ?? 0) + 1 });
		const numbers = (hasDay ? identityNumbers : []).flatMap(({ name, pattern, isValid, masked }) =>
			[...content.matchAll(pattern)]
				.filter(isValid)
				.map((match) => ({ kind: "number" as const, text: masked(match[0]), what: name, ...at(match) })),
		);
		const addresses = (content.includes("@") ? [...content.matchAll(emailAddress)] : []).flatMap((match) => {
			const host = (match[1] ?? "").toLowerCase();
			return privateHosts.has(host)
				? [{ kind: "address" as const, text: match[0], what: host, ...at(match) }]
				: [];
		});
		return [...numbers, ...addresses];
	});
}

/** @returns Warnings `privacy/identity-number`, `privacy/private-address`. */
export function personalProblems(found: readonly PersonalData[], file: string): Problem[] {
	return found.map(({ kind, text, what, line, column }) => ({
		severity: "warning",
		...(kind === "number"
			? {
					code: "privacy/identity-number",
					message: `“${text}” reads like a ${what}.`,
					hint: "If it is one, remove it, also from the repository's history.",
				}
			: {
					code: "privacy/private-address",
					message: `${text} is somebody's private address, at ${what}.`,
					hint: "Write the address that they have at work, or that of the organisation.",
				}),
		file,
		line,
		column,
		actual: text,
	}));
}
