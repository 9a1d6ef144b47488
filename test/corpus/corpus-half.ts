import { createHash } from "node:crypto";

/** The half of the unseen material that rules are mended by, and the half that is only a number. */
export const corpusHalves = ["learn", "held-out"] as const;
export type CorpusHalf = (typeof corpusHalves)[number];

/** The half that a pair belongs to, by the digest of its original: the same for a faithful translation and one with a fault. */
export function halfOf(original: string): CorpusHalf {
	const [first = 0] = createHash("sha1").update(original).digest();
	return first % 2 === 0 ? "learn" : "held-out";
}
