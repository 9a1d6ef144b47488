import { join } from "node:path";
import { type MadeFiles, madeFiles } from "../cache/made-files.ts";
import { divideWork } from "../threads/divide-work.ts";
import type { DigestedCard } from "../threads/jobs.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { cardDrawer } from "./draw-cards.ts";

/** Fewer cards than this are drawn in the calling thread alone. */
const worthThreads = 12;

/** The pictures of cards that were drawn, by {@link cardName}. */
export function madeCards(cache: string): MadeFiles {
	return madeFiles(join(cache, "cards"));
}

/** @param digest Of a card. */
export function cardName(digest: string): string {
	return `${digest}.png`;
}

/** Draws the cards whose pictures aren't kept yet, in this thread and in those of a pool. */
export async function drawMissing(
	cards: readonly DigestedCard[],
	{ cache, startPool }: { readonly cache: string; readonly startPool: () => WorkerPool | undefined },
): Promise<void> {
	const made = madeCards(cache);
	const distinct = [...new Map(cards.map((card) => [card.digest, card])).values()];
	const missing = distinct.filter(({ digest }) => !made.find(cardName(digest)));
	if (missing.length === 0) return;
	const pool = missing.length < worthThreads ? undefined : startPool();
	await divideWork(missing, {
		threads: pool?.size ?? 0,
		theirs: async (batch, thread) => pool?.draw(thread, { kind: "draw", cache, cards: batch }),
		own: (batch) => drawCards(batch, cache),
	});
}

/** Draws cards here. */
export async function drawCards(cards: readonly DigestedCard[], cache: string): Promise<void> {
	const draw = await cardDrawer();
	const made = madeCards(cache);
	for (const { card, digest } of cards) made.keep(cardName(digest), draw(card));
}
