import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ShareCard } from "../../core/sharing/share-card.ts";
import { shareOut } from "../rendering/share-out.ts";
import type { WorkerPool } from "../rendering/worker-pool.ts";
import { writeWhole } from "../system/write-whole.ts";
import { type CardDrawer, createCardDrawer } from "./draw-cards.ts";

/** A card to draw, and the digest that its picture is kept by. */
export interface DigestedCard {
	readonly card: ShareCard;
	readonly digest: string;
}

/** Fewer cards than this are drawn in the calling thread alone. */
const worthThreads = 12;

/** Where the picture of a card is kept. */
export function keptCard(cache: string, digest: string): string {
	return join(folderIn(cache), `${digest}.png`);
}

function folderIn(cache: string): string {
	return join(cache, "cards");
}

/** Draws the cards whose pictures aren't kept yet, in this thread and in those of a pool. */
export async function drawMissing(
	cards: readonly DigestedCard[],
	{ cache, startPool }: { readonly cache: string; readonly startPool: () => WorkerPool | undefined },
): Promise<void> {
	const missing = cards.filter(({ digest }) => !existsSync(keptCard(cache, digest)));
	if (missing.length === 0) return;
	mkdirSync(folderIn(cache), { recursive: true });
	const pool = missing.length < worthThreads ? undefined : startPool();
	await shareOut(missing, {
		threads: pool?.size ?? 0,
		theirs: async (batch, thread) => pool?.draw(thread, { kind: "draw", cache, cards: batch }),
		own: (batch) => drawCards(batch, cache),
	});
}

/** Removes pictures of other cards than those that a site has. */
export function dropOthers(cache: string, cards: readonly DigestedCard[]): void {
	const digests = new Set(cards.map(({ digest }) => digest));
	const folder = folderIn(cache);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder))
		if (!digests.has(name.replace(/\.png$/, ""))) rmSync(join(folder, name), { force: true });
}

/** Draws cards here. */
export async function drawCards(cards: readonly DigestedCard[], cache: string): Promise<void> {
	drawer ??= createCardDrawer();
	const draw = await drawer;
	for (const { card, digest } of cards) writeWhole(keptCard(cache, digest), draw(card));
}

/** What draws can be made only once in a thread: its WebAssembly is the module's own. */
let drawer: Promise<CardDrawer> | undefined;
