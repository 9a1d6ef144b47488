import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusHalf, halfOf } from "../corpus-half.ts";
import type { CorpusPair } from "../read-corpus.ts";
import { type Collection, collections, folderOf } from "./documents.ts";
import { escaped, readBlocks } from "./read-blocks.ts";
import { readMessages } from "./read-messages.ts";
import { type Service, services, servicesFolder } from "./services.ts";

/** A unit of a published document with its published translation. */
export interface RealPair extends CorpusPair {
	readonly half: CorpusHalf;
	/** The beginning of the digest of both texts, by which a label names it. */
	readonly digest: string;
}

/** Units taken of each collection for a pair of languages: most for the first, which is measured on everything. */
const quotas: Readonly<Record<string, number>> = { "en-sv 1": 1500, "en-sv 2": 400 };
const otherQuota = 150;
const serviceQuota = 60;

/** Words that a unit's English text has at least. */
const fewestWords = 8;

/**
 * The prose of the fetched documents in two languages, one of which is English: a sample that is the same whenever it is drawn,
 * each unit once.
 */
export function readReal(source: string, target: string, set: 1 | 2): RealPair[] {
	const quota = quotas[`${source}-${target} ${set}`] ?? otherQuota;
	return collections
		.filter((collection) => collection.set === set)
		.flatMap((collection) => sample(documentPairs(collection, source, target), quota));
}

/** The prose of public services in two languages, drawn likewise. */
export function readServices(source: string, target: string): RealPair[] {
	return services
		.filter(({ languages }) => languages.includes(source) && languages.includes(target))
		.flatMap((service) => sample(messagePairs(service, source, target), serviceQuota));
}

function sample(pairs: Iterable<RealPair>, quota: number): RealPair[] {
	const byDigest = new Map([...pairs].map((pair) => [pair.digest, pair]));
	return [...byDigest.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1)).slice(0, quota);
}

function* documentPairs(collection: Collection, source: string, target: string): Generator<RealPair> {
	const folder = folderOf(collection, source);
	const otherFolder = folderOf(collection, target);
	if (!existsSync(folder) || !existsSync(otherFolder)) return;
	for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
		if (!/\.(?:page|docbook|html)$/.test(file) || !existsSync(join(otherFolder, file))) continue;
		const original = readBlocks(readFileSync(join(folder, file), "utf8"));
		const translation = readBlocks(readFileSync(join(otherFolder, file), "utf8"));
		for (const { sv, en, unit } of textPairs(original, translation, collection.hasIds)) {
			const pair = realPair(`${collection.name}/${file}`, { sv, en, unit }, [source, target]);
			if (pair) yield pair;
		}
	}
}

function* messagePairs(service: Service, source: string, target: string): Generator<RealPair> {
	const read = (path: string): ReadonlyMap<string, string> => {
		const file = join(servicesFolder, service.name, path);
		return existsSync(file) ? readMessages(readFileSync(file, "utf8")) : new Map();
	};
	const translations = service.files(target);
	for (const [index, path] of service.files(source).entries()) {
		const translated = read(translations[index] ?? "");
		for (const [unit, text] of read(path)) {
			const [sv, en] = [text, translated.get(unit) ?? ""].map((each) => each.replace(/\s+/g, " ").trim());
			// What a program fills in, and HTML, stand for words that aren't here.
			if (!sv || !en || /[<{}]|%[(\w]/.test(sv + en)) continue;
			const texts = { sv: escaped(sv), en: escaped(en), unit };
			const pair = realPair(`${service.name}/${index}`, texts, [source, target]);
			if (pair) yield pair;
		}
	}
}

/** The pair as it is measured, or nothing where it is too short or isn't translated. */
function realPair(
	file: string,
	{ sv, en, unit }: Unit,
	[source, target]: readonly [string, string],
): RealPair | undefined {
	if (sv === en || (source === "en" ? sv : en).split(" ").length < fewestWords) return undefined;
	if ((source !== "en" && isLeftInEnglish(sv)) || (target !== "en" && isLeftInEnglish(en))) return undefined;
	const digest = createHash("sha1").update(`${sv}\n${en}`).digest("hex").slice(0, 12);
	return {
		sv,
		en,
		rule: "",
		note: "",
		languages: [source, target],
		set: 1,
		place: `${file}#${digest}`,
		digest,
		half: halfOf(`${file}#${unit}`),
	};
}

/** Whether so many of a text's words are English that its translator hadn't come to it, or only to a part. */
function isLeftInEnglish(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const english = words.filter((word) => englishWords.has(word));
	return english.length > words.length * 0.08;
}

/** Words that are common in English and none in Swedish, German, Spanish, French or Finnish. */
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
