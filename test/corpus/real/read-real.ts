import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusHalf, halfOf } from "../corpus-half.ts";
import type { CorpusPair } from "../read-corpus.ts";
import { type Collection, collections, documentsFolder } from "./documents.ts";
import { readBlocks } from "./read-blocks.ts";

/** A unit of a published document with its published translation. */
export interface RealPair extends CorpusPair {
	readonly half: CorpusHalf;
	/** The beginning of the digest of both texts, by which a label names it. */
	readonly digest: string;
}

/** Units taken of each collection for a pair of languages: as many for the first, which is measured on everything. */
const quotas: Readonly<Record<string, number>> = { "en-sv": 1500 };
const otherQuota = 150;

/** Words that a unit's English text has at least. */
const fewestWords = 8;

/**
 * The prose of the fetched documents in two languages, one of which is English: a sample that is the same whenever it is drawn,
 * each unit once.
 */
export function readReal(source: string, target: string): RealPair[] {
	const quota = quotas[`${source}-${target}`] ?? otherQuota;
	return collections.flatMap((collection) => {
		const pairs = [...documentPairs(collection, source, target)];
		const byDigest = new Map(pairs.map((pair) => [pair.digest, pair]));
		return [...byDigest.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1)).slice(0, quota);
	});
}

function* documentPairs(collection: Collection, source: string, target: string): Generator<RealPair> {
	const folder = join(documentsFolder, collection.folder(source));
	const otherFolder = join(documentsFolder, collection.folder(target));
	if (!existsSync(folder) || !existsSync(otherFolder)) return;
	for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
		if (!/\.(?:page|docbook|html)$/.test(file) || !existsSync(join(otherFolder, file))) continue;
		const original = readBlocks(readFileSync(join(folder, file), "utf8"));
		const translation = readBlocks(readFileSync(join(otherFolder, file), "utf8"));
		for (const { sv, en, unit } of textPairs(original, translation, collection.hasIds)) {
			if (sv === en || (source === "en" ? sv : en).split(" ").length < fewestWords) continue;
			if ((source !== "en" && isLeftInEnglish(sv)) || (target !== "en" && isLeftInEnglish(en))) continue;
			const digest = createHash("sha1").update(`${sv}\n${en}`).digest("hex").slice(0, 12);
			const place = `${collection.name}/${file}#${digest}`;
			yield {
				sv,
				en,
				rule: "",
				note: "",
				languages: [source, target],
				set: 1,
				place,
				digest,
				half: halfOf(`${collection.name}/${file}#${unit}`),
			};
		}
	}
}

/** Whether so many of a text's words are English that its translator hadn't come to it, or only to a part. */
function isLeftInEnglish(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const english = words.filter((word) => englishWords.has(word));
	return english.length > words.length * 0.08;
}

/** Words that are common in English and none in Swedish, German, Spanish or Finnish. */
const englishWords: ReadonlySet<string> = new Set(
	"the of and is are or this that with you your if it which from by be not can when".split(" "),
);

type Blocks = ReturnType<typeof readBlocks>;

interface Unit extends Pick<CorpusPair, "sv" | "en"> {
	/** What tells it from others of its document, in any language: so it is in the same half in all of them. */
	readonly unit: string;
}

function* textPairs(original: Blocks, translation: Blocks, hasIds: boolean): Generator<Unit> {
	const tags = (blocks: Blocks): string => blocks.map(({ tag }) => tag).join(" ");
	if (!hasIds && tags(original) !== tags(translation)) return;
	const byId = new Map(translation.map((block) => [block.id, block]));
	for (const [index, block] of original.entries()) {
		const other = hasIds ? byId.get(block.id) : translation[index];
		if (hasIds && !block.id.startsWith("par_")) continue;
		const unit = hasIds ? block.id : String(index);
		if (block.markdown && other?.markdown) yield { sv: block.markdown, en: other.markdown, unit };
	}
}
