import type { AlignedTexts, Passage } from "./aligned-texts.ts";
import { createRandom, type Random } from "./random.ts";
import { ascii, municipalities, type Subject, topics } from "./subjects.ts";

/** One article in both languages, before any generator's own format. */
export interface CorpusArticle {
	/** The same in both languages; the last part of the Swedish address. */
	readonly name: string;
	/** The last part of the English address. */
	readonly slug: string;
	readonly title: Passage;
	readonly description: Passage;
	/** ISO day. */
	readonly date: string;
	readonly municipality: Subject;
	readonly topics: readonly Subject[];
	/** Number of one of the site's pictures, from 1. */
	readonly picture: number;
	/** The name of the article that this one links to. */
	readonly earlier?: string;
	/** The text in Markdown, with `{{earlier}}` and `{{picture}}` where a generator's own address goes. */
	readonly body: Passage;
}

/** Pictures that the articles share. */
export const pictureCount = 10;

const day = 86_400_000;
const firstDay = Date.UTC(2015, 0, 1);
const days = 4000;

/**
 * Makes articles of about 450 words from the sentences of this repository's own: the same ones every time.
 *
 * @param count Articles, each in two languages.
 */
export function* corpusArticles(count: number, texts: AlignedTexts): Generator<CorpusArticle> {
	const random = createRandom(12345);
	let earlier: string | undefined;
	for (let index = 0; index < count; index++) {
		const made = article(index, { count, texts, random, earlier });
		earlier = made.name;
		yield made;
	}
}

function article(
	index: number,
	{
		count,
		texts,
		random,
		earlier,
	}: {
		readonly count: number;
		readonly texts: AlignedTexts;
		readonly random: Random;
		readonly earlier: string | undefined;
	},
): CorpusArticle {
	const municipality = random.pick(municipalities);
	const number = String(index).padStart(6, "0");
	const title = between(random, {
		sv: (first, second) => `${first} och ${second} i ${municipality.sv}`,
		en: (first, second) => `${first} and ${second} in ${municipality.en}`,
	});
	return {
		name: `${ascii(title.sv).slice(0, 48).replace(/-$/, "")}-${number}`,
		slug: `${ascii(title.en).slice(0, 48).replace(/-$/, "")}-${number}`,
		title,
		description: random.pick(texts.sentences),
		date: new Date(firstDay + Math.floor((index * days) / count) * day).toISOString().slice(0, 10),
		municipality,
		topics: distinctTopics(random),
		picture: 1 + random.below(pictureCount),
		...(earlier === undefined ? {} : { earlier }),
		body: body({ texts, random, municipality, linked: earlier !== undefined }),
	};
}

/** Two or three topics; the first of the list are the most frequent. */
function distinctTopics(random: Random): Subject[] {
	const size = random.next() < 0.5 ? 2 : 3;
	const chosen = new Set<Subject>();
	while (chosen.size < size) {
		const topic = topics[Math.floor(random.next() ** 1.5 * topics.length)];
		if (topic) chosen.add(topic);
	}
	return [...chosen];
}

function body({
	texts,
	random,
	municipality,
	linked,
}: {
	readonly texts: AlignedTexts;
	readonly random: Random;
	readonly municipality: Subject;
	readonly linked: boolean;
}): Passage {
	const paragraph = (words: number): Passage => joined(" ", take(random, texts.sentences, words));
	const heading = (marks: string): Passage =>
		between(random, {
			sv: (first, second) => `${marks} ${first} möter ${second}`,
			en: (first, second) => `${marks} ${first} meets ${second}`,
		});
	const list = [0, 1, 2, 3].map(() => random.pick(texts.listItems));
	const quote = random.pick(texts.quotes);
	return joined("\n\n", [
		paragraph(55),
		heading("##"),
		paragraph(55),
		{
			sv: `![En bild från ${municipality.sv}]({{picture}})`,
			en: `![A picture from ${municipality.en}]({{picture}})`,
		},
		paragraph(35),
		{ sv: list.map(({ sv }) => `- ${sv}`).join("\n"), en: list.map(({ en }) => `- ${en}`).join("\n") },
		{ sv: `> ${quote.sv}\n>\n> — säger Karin Ek.`, en: `> ${quote.en}\n>\n> — says Karin Ek.` },
		heading("###"),
		paragraph(55),
		joined(" ", [
			{
				sv: `Läs mer hos [${municipality.sv} kommun](https://example.org/${municipality.key}/)`,
				en: `Read more at [${municipality.en} Municipality](https://example.org/${municipality.key}/)`,
			},
			linked
				? { sv: "och i [en tidigare artikel]({{earlier}}).", en: "and in [an earlier article]({{earlier}})." }
				: { sv: "på nätet.", en: "on the web." },
			paragraph(18),
		]),
		heading("##"),
		paragraph(35),
	]);
}

function take(random: Random, from: readonly Passage[], words: number): Passage[] {
	const taken: Passage[] = [];
	for (let count = 0; count < words; ) {
		const passage = random.pick(from);
		taken.push(passage);
		count += passage.sv.split(" ").length;
	}
	return taken;
}

/** A phrase about two topics. */
function between(
	random: Random,
	phrase: Readonly<Record<"sv" | "en", (first: string, second: string) => string>>,
): Passage {
	const [first, second] = [random.pick(topics), random.pick(topics)];
	return {
		sv: phrase.sv(first.sv, second.sv.toLowerCase()),
		en: phrase.en(first.en, second.en.toLowerCase()),
	};
}

function joined(separator: string, parts: readonly Passage[]): Passage {
	return { sv: parts.map(({ sv }) => sv).join(separator), en: parts.map(({ en }) => en).join(separator) };
}
