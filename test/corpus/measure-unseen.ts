import { setImmediate } from "node:timers/promises";
import { directionOf } from "../../src/core/languages/language-tag.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { createLanguageTools } from "../../src/node/reading/tools/language-tools.ts";
import { checkTexts } from "../core/checks/case-site.ts";
import { type CorpusHalf, corpusHalves } from "./corpus-half.ts";
import type { Miss } from "./measure-corpus.ts";
import { type CorpusPair, readUnseen } from "./read-corpus.ts";
import { haveDocuments } from "./real/documents.ts";
import { type Labels, readLabels } from "./real/read-labels.ts";
import { type RealPair, readReal, readServices } from "./real/read-real.ts";

const writtenSets = ["written 1", "written 2", "written 3", "written 4", "written 5", "written 6"] as const;

/** What others have published: documents, more of them that were gathered later, and texts of public services. */
const publishedSets = ["real", "real 2", "services"] as const;

/** The sets written for this test, in the order of writing, and those that others have published. */
export const unseenOrigins = [...writtenSets, ...publishedSets] as const;
export type UnseenOrigin = (typeof unseenOrigins)[number];

/** What the rules say of one half of the material in a pair of languages. */
export interface UnseenMeasurement {
	readonly origin: UnseenOrigin;
	/** `sv-en` */
	readonly languages: string;
	readonly half: CorpusHalf;
	readonly faithful: number;
	/** Faithful translations with a false alarm. What a label calls a fault of the publisher doesn't count. */
	readonly withErrors: readonly Miss[];
	readonly withWarnings: readonly Miss[];
	/** Units of which the rules found a fault that their publisher had missed. */
	readonly publishersFaults: number;
	readonly planted: number;
	/** Faults of meaning, and translations of another text, of which no rule says anything. */
	readonly meaning: number;
	readonly missedMeaning: readonly Miss[];
	readonly unrelated: number;
	readonly missedUnrelated: readonly Miss[];
	/** Planted faults that their rule didn't find, and those that no related rule found either. */
	readonly missedByRule: readonly Miss[];
	readonly missedByRelated: readonly Miss[];
}

/** Pairs of languages that are measured, English and Swedish first. */
const languagePairs = [
	"sv-en",
	"en-sv",
	"sv-fi",
	"sv-de",
	"en-de",
	"en-es",
	"en-fr",
	"en-fi",
	"en-ja",
	"de-en",
	"fi-en",
	"es-en",
	"ja-en",
	"fi-sv",
].map((name) => {
	const [source = "", target = ""] = name.split("-");
	return { name, source, target };
});

/** Reads the pairs of a published set. */
const publishedPairs: Readonly<
	Record<(typeof publishedSets)[number], (source: string, target: string) => RealPair[]>
> = {
	real: (source, target) => readReal(source, target, 1),
	"real 2": (source, target) => readReal(source, target, 2),
	services: readServices,
};

/** Pairs of which no published documents are measured: they have them the other way round. */
function isWrittenOnly(name: string): boolean {
	return name === "fi-sv" || (name.endsWith("-en") && name !== "sv-en");
}

/** Rules that speak of the same mistake, so that a reader who is told by another of them finds it too. */
const families: readonly (readonly string[])[] = [
	["numbers", "dates", "times", "currency", "references", "contacts", "swapped"],
	["names", "untranslated", "glossary"],
	["links", "contacts", "structure", "alt-text"],
	["quotes", "punctuation", "dialogue-dash"],
];

const pairsAtATime = 100;

/** What is measured, and how. */
export interface UnseenOptions {
	/** Mechanisms of the rules that are left out, to learn what each is worth. */
	readonly without?: ReadonlySet<string>;
	/** Called with what has been done, again and again. */
	readonly onMove?: (what: string) => void;
}

/** Checks the unseen pairs of both halves, and the published documents where they have been fetched. */
export async function measureUnseen({
	without = new Set(),
	onMove = () => undefined,
}: UnseenOptions = {}): Promise<UnseenMeasurement[]> {
	const measurements: UnseenMeasurement[] = [];
	const written = await Promise.all(
		corpusHalves.map(async (half) => ({
			half,
			faithful: await readUnseen("faithful", half),
			planted: await readUnseen("planted", half),
			meaning: await readUnseen("meaning", half),
			unrelated: await readUnseen("unrelated", half),
		})),
	);
	const labels = await readLabels();
	for (const { name, source, target } of languagePairs) {
		const knowledge = await createLanguageTools([source, target].map(languageOf));
		const check = async <Pair extends CorpusPair>(pairs: readonly Pair[]): Promise<Found<Pair>[]> => {
			const found: Found<Pair>[] = [];
			for (const pair of pairs) {
				if (pair.languages.join("-") !== name) continue;
				found.push({ pair, problems: checkTexts(wholeTexts(pair), knowledge, without).problems });
				if (found.length % pairsAtATime > 0) continue;
				onMove(`${found.length} unseen pairs ${name} have been checked`);
				await setImmediate();
			}
			return found;
		};
		for (const { half, faithful, planted, meaning, unrelated } of written)
			for (const [index, origin] of writtenSets.entries()) {
				const ofSet = ({ set }: CorpusPair): boolean => set === index + 1;
				const [meant, others] = [await check(meaning.filter(ofSet)), await check(unrelated.filter(ofSet))];
				measurements.push({
					...{ origin, languages: name, half },
					...faithfulTally(await check(faithful.filter(ofSet))),
					publishersFaults: 0,
					...plantedTally(await check(planted.filter(ofSet))),
					meaning: meant.length,
					missedMeaning: meant.filter(({ problems }) => problems.length === 0),
					unrelated: others.length,
					missedUnrelated: others.filter(({ problems }) => problems.length === 0),
				});
			}
		if (!haveDocuments() || isWrittenOnly(name)) continue;
		for (const origin of publishedSets) {
			const real = await check(publishedPairs[origin](source, target));
			for (const half of corpusHalves) {
				const own = real.filter(({ pair }) => pair.half === half);
				measurements.push({ origin, languages: name, half, ...publishedTally(own, labels) });
			}
		}
	}
	return measurements.filter(
		({ faithful, planted, meaning, unrelated }) => faithful + planted + meaning + unrelated > 0,
	);
}

interface Found<Pair extends CorpusPair = CorpusPair> {
	readonly pair: Pair;
	readonly problems: readonly Problem[];
}

/** Published texts have no faults of ours. */
function publishedTally(
	found: readonly Found<RealPair>[],
	labels: Labels,
): Omit<UnseenMeasurement, "origin" | "languages" | "half"> {
	const left = found.map(({ pair, problems }) => ({
		pair,
		problems: problems.filter(({ rule = "" }) => !labels.isFault(pair.digest, rule)),
	}));
	const publishersFaults = found.filter(
		({ problems }, index) => problems.length > (left[index]?.problems.length ?? 0),
	).length;
	const noOthers = { meaning: 0, missedMeaning: [], unrelated: 0, missedUnrelated: [] };
	return { ...faithfulTally(left), publishersFaults, ...plantedTally([]), ...noOthers };
}

function faithfulTally(
	found: readonly Found[],
): Pick<UnseenMeasurement, "faithful" | "withErrors" | "withWarnings"> {
	const having = (severity: Problem["severity"]): Found[] =>
		found.filter(({ problems }) => problems.some((problem) => problem.severity === severity));
	return { faithful: found.length, withErrors: having("error"), withWarnings: having("warning") };
}

function plantedTally(
	found: readonly Found[],
): Pick<UnseenMeasurement, "planted" | "missedByRule" | "missedByRelated"> {
	const missedBy = (rulesOf: (rule: string) => readonly string[]): Found[] =>
		found.filter(
			({ pair, problems }) => !problems.some(({ rule = "" }) => rulesOf(pair.rule).includes(rule)),
		);
	return {
		planted: found.length,
		missedByRule: missedBy((rule) => [rule]),
		missedByRelated: missedBy((rule) => [rule, ...families.filter((own) => own.includes(rule)).flat()]),
	};
}

const locales: Readonly<Record<string, string>> = {
	sv: "sv-SE",
	en: "en-GB",
	fi: "fi-FI",
	de: "de-DE",
	es: "es-ES",
	fr: "fr-FR",
	ja: "ja-JP",
};

const heads: Readonly<Record<string, string>> = {
	sv: "title: En sida\ndescription: Den är till för prov.",
	en: "title: A page\ndescription: It is for a test.",
	fi: "title: Sivu\ndescription: Se on koetta varten.",
	de: "title: Eine Seite\ndescription: Sie dient der Probe.",
	es: "title: Una página\ndescription: Es para una prueba.",
	fr: "title: Une page\ndescription: Elle sert d’essai.",
	ja: "title: ページ\ndescription: これは試験用です。",
};

function languageOf(tag: string): Parameters<typeof createLanguageTools>[0][number] {
	return { tag, locale: locales[tag] ?? tag, name: tag, direction: directionOf(tag) };
}

/** Both texts as files whose front matter is in their language. */
function wholeTexts({ sv, en, languages }: CorpusPair): Parameters<typeof checkTexts>[0] {
	const [source, target] = languages;
	return {
		sv: `---\n${heads[source]}\n---\n\n${sv}\n`,
		en: `---\n${heads[target]}\ntranslation:\n  state: in-review\n  pin: CURRENT\n---\n\n${en}\n`,
		locales: [locales[source] ?? source, locales[target] ?? target],
	};
}
