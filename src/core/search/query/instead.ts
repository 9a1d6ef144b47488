import type { ItemAnswer } from "./answer-items.ts";
import type { Match } from "./page-hits.ts";

/**
 * Another query: `shown` when that one is answered, `offered` when it may have been meant. `parts`: those of a compound that no page has, which are answered;
 * `some`: no page has all words, and those with most of them are shown.
 */
export interface Instead {
	readonly kind: "shown" | "offered" | "parts" | "some";
	readonly query: string;
}

/**
 * What an answer that finds something is an answer to, where that isn't quite what was asked.
 *
 * @param isAll Whether any page has all that was asked for.
 */
export function insteadOf(
	answers: readonly ItemAnswer<Match>[],
	{ isAll }: { readonly isAll: boolean },
): Instead | undefined {
	if (!isAll)
		return {
			kind: "some",
			query: queryOf(
				answers.filter(({ hits, item }) => hits.size > 0 && !item.isAside),
				({ meant }) => meant,
			),
		};
	if (answers.some(({ meant }) => meant !== undefined))
		return { kind: "shown", query: queryOf(answers, ({ meant }) => meant) };
	const parts = answers.flatMap((answer) => answer.parts ?? []);
	if (parts.length > 0) return { kind: "parts", query: parts.join(", ") };
	if (answers.some(({ offered }) => offered !== undefined))
		return { kind: "offered", query: queryOf(answers, ({ offered }) => offered) };
	return undefined;
}

function queryOf(
	answers: readonly ItemAnswer<Match>[],
	other: (answer: ItemAnswer<Match>) => string | undefined,
): string {
	return answers
		.map((answer) => other(answer) ?? (answer.item.isPhrase ? `"${answer.item.text}"` : answer.item.text))
		.join(" ");
}
