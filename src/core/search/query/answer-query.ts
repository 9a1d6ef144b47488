import type { SearchRequest } from "../search-request.ts";
import { foldWord } from "../words/fold-word.ts";
import { answerItems } from "./answer-items.ts";
import { type Instead, insteadOf } from "./instead.ts";
import type { Match } from "./page-hits.ts";
import { parseQuery } from "./parse-query.ts";
import { type FoundMatch, rankPages } from "./rank-pages.ts";
import type { Answerer, Asking } from "./word-hits.ts";

/** What a query is answered with. */
export interface Answer<Found extends Match> {
	readonly found: readonly FoundMatch<Found>[];
	/** The words that were searched for, folded: each in its forms. */
	readonly forms: ReadonlySet<string>;
	/** What words that were searched for begin with, folded. */
	readonly beginnings: readonly string[];
	/** What the answer is an answer to, where that isn't quite what was asked. */
	readonly instead?: Instead;
}

/** Answers a query: as it stands, by forms of its words, by the words that may have been meant, by parts of them, or by some of them. */
export async function answerQuery<Found extends Match>(
	request: SearchRequest,
	answerer: Answerer<Found>,
): Promise<Answer<Found>> {
	const { term } = request;
	if (term === null) {
		const all = await answerer.index.search(null, request);
		return { found: all.map((match) => ({ match, places: [] })), forms: new Set(), beginnings: [] };
	}
	const asking = { request, answerer };
	const answers = await answerItems(parseQuery(term, answerer.language), asking);
	const { found, isAll } = rankPages(answers);
	const instead = found.length > 0 ? insteadOf(answers, { isAll }) : await offerOf(asking);
	return {
		found: await inOrder(found, asking),
		forms: new Set(answers.flatMap(({ forms = [] }) => forms.map(foldWord))),
		beginnings: answers.flatMap(({ beginning }) => (beginning === undefined ? [] : foldWord(beginning))),
		...(instead ? { instead } : {}),
	};
}

/** By date, where that is asked for. */
async function inOrder<Found extends Match>(
	found: readonly FoundMatch<Found>[],
	{ request, answerer }: Asking<Found>,
): Promise<readonly FoundMatch<Found>[]> {
	if (!request.sort || found.length < 2) return found;
	const all = await answerer.index.search(null, request);
	const places = new Map(all.map(({ id }, place) => [id, place]));
	return found.toSorted((a, b) => (places.get(a.match.id) ?? 0) - (places.get(b.match.id) ?? 0));
}

/** Where nothing was found because the reader refused a correction: the correction, if it finds something. */
async function offerOf<Found extends Match>({
	request,
	answerer,
}: Asking<Found>): Promise<Instead | undefined> {
	if (!request.verbatim) return undefined;
	const { verbatim: _, ...asked } = request;
	const { found, instead } = await answerQuery(asked, answerer);
	return found.length > 0 && instead?.kind === "shown"
		? { kind: "offered", query: instead.query }
		: undefined;
}
