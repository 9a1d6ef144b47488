import { rm } from "node:fs/promises";
import { join } from "node:path";
import { assertSameSize, type SiteSize, sizeOf } from "../compare-sites.ts";
import type { AlignedTexts } from "../corpus/aligned-texts.ts";
import { measure } from "../measure.ts";
import { brygga, bryggaChecked, type Peer } from "../peers/peers.ts";
import { createTally, type Result } from "../results.ts";
import { changeTitle, rest } from "./change-title.ts";

/** How work is measured. */
export interface WorkOptions {
	readonly articles: number;
	readonly rounds: number;
	/** A folder to work in. */
	readonly folder: string;
	readonly texts: AlignedTexts;
}

/** Slow peers are measured up to this size; the others tell the rest. */
const mostForSlow = 5000;

/** Rounds of a slow peer, and of all at more articles than {@link mostForSlow}: a long run varies less. */
const fewRounds = 3;

/**
 * Has every peer build the same site, and Brygga build it again when a title or nothing has changed. Rounds are interleaved, so
 * that what else the machine does falls on all alike.
 *
 * @throws When a peer's site hasn't the same pages, links and bytes.
 */
export async function measureBuilds(
	peers: readonly Peer[],
	{ articles, rounds, folder, texts }: WorkOptions,
): Promise<Result> {
	const directories = new Map<Peer, string>();
	let size: SiteSize = { pages: 0, furtherPages: 0, links: 0, pageBytes: 0, files: 0, bytes: 0 };
	let cacheBytes = 0;
	const measured = [brygga, bryggaChecked, ...peers.filter(({ slow }) => !slow || articles <= mostForSlow)];
	for (const [index, peer] of measured.entries()) {
		const directory = join(folder, `${articles}-${index}`);
		await peer.make({ articles, directory, texts });
		directories.set(peer, directory);
		await measure(peer.build(directory));
		const own = sizeOf(join(directory, "_site"), peer.isExtra);
		if (peer === brygga) {
			size = own;
			cacheBytes = sizeOf(join(directory, ".brygga")).bytes;
		}
		assertSameSize(peer.name, own, size);
	}
	const { add, rows } = createTally();
	const all = articles > mostForSlow ? Math.min(rounds, fewRounds) : rounds;
	for (let round = 0; round < all; round++) {
		for (const [peer, directory] of directories) {
			if (peer.slow && round >= Math.min(fewRounds, rounds)) continue;
			for (const name of peer.leftovers) await rm(join(directory, name), { recursive: true, force: true });
			add(`${peer.name}, from nothing`, await measure(peer.build(directory)));
			if (peer !== brygga) continue;
			await changeTitle(directory, round);
			add(`${peer.name}, one title changed`, await measure(peer.build(directory)));
			await rest();
			add(`${peer.name}, nothing changed`, await measure(peer.build(directory)));
		}
	}
	for (const directory of directories.values()) await rm(directory, { recursive: true, force: true });
	return { articles, size, cacheBytes, rows: rows() };
}
