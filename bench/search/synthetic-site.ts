import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const texts = fileURLToPath(new URL("texts/", import.meta.url));

const municipalities = ["sigtuna", "linkoping", "uddevalla"];
const topics = ["arbete", "integration", "kultur", "segregation", "trygghet", "utbildning"];

/** The stock that made-up articles are written from. */
interface Stock {
	readonly nouns: readonly (readonly string[])[];
	readonly sentences: readonly string[];
	/** Sentences of this repository's own articles. */
	readonly found: readonly string[];
	readonly places: readonly string[];
	readonly people: readonly string[];
	readonly compounds: { readonly beginnings: readonly string[]; readonly ends: readonly string[] };
}

/**
 * Writes a site with made-up articles beside this repository's own pages, the same at every run.
 *
 * @param count Articles in each language.
 */
export async function writeSyntheticSite(root: string, count: number): Promise<void> {
	await rm(root, { recursive: true, force: true });
	for (const folder of ["content", "i18n"])
		await cp(join(repository, folder), join(root, folder), { recursive: true });
	const stocks = { sv: await readStock("sv"), en: await readStock("en") };
	const random = randomNumbers(20_230_203);
	const folders = { sv: join(root, "content/sv/nyheter"), en: join(root, "content/en/nyheter") };
	await Promise.all(Object.values(folders).map((folder) => mkdir(folder, { recursive: true })));
	for (let index = 0; index < count; index++) {
		const number = String(index).padStart(5, "0");
		for (const [folder, name, stock] of [
			[folders.sv, "nyhet", stocks.sv],
			[folders.en, "news", stocks.en],
		] as const) {
			const front = frontMatter(index, { random, slug: `${name}-${index}`, isOriginal: name === "nyhet" });
			await writeFile(join(folder, `${name}-${number}.md`), article(stock, { random, front }));
		}
	}
}

type Random = () => number;

/** Mulberry32: 32 bits of state, enough for made-up texts. */
function randomNumbers(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function pick<Item>(items: readonly Item[], random: Random): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error("Nothing to pick from.");
	return item;
}

/** The articles of the two languages don't belong together: translations would have to hold against the originals. */
function frontMatter(
	index: number,
	{ random, slug, isOriginal }: { random: Random; slug: string; isOriginal: boolean },
): string[] {
	const day = new Date(Date.UTC(2015, 0, 1) + index * 3_600_000 * 17).toISOString().slice(0, 10);
	const chosen = [...new Set([pick(topics, random), pick(topics, random)])];
	return [
		`slug: ${slug}`,
		...(isOriginal ? [] : ["original: true"]),
		`date: "${day}"`,
		`municipality: ${pick(municipalities, random)}`,
		`topics: [${chosen.join(", ")}]`,
	];
}

function article(stock: Stock, { random, front }: { random: Random; front: readonly string[] }): string {
	// An article keeps to a few words, as articles do.
	const theme: Stock = {
		...stock,
		nouns: Array.from({ length: 5 }, () => pick(stock.nouns, random)),
		places: Array.from({ length: 2 }, () => pick(stock.places, random)),
		people: Array.from({ length: 2 }, () => pick(stock.people, random)),
	};
	const paragraph = (): string =>
		Array.from({ length: 5 }, () =>
			random() < 0.3 ? pick(stock.found, random) : sentence(theme, random),
		).join(" ");
	const title = sentence(theme, random).replace(/^– |[“”.]/g, "");
	const sections = Array.from(
		{ length: 3 },
		() => `## ${sentence(theme, random).replace(/^– |[“”.]/g, "")}\n\n${paragraph()}\n\n${paragraph()}`,
	);
	return [
		"---",
		`title: ${JSON.stringify(title)}`,
		`description: ${JSON.stringify(sentence(theme, random))}`,
		...front,
		"---",
		"",
		paragraph(),
		"",
		sections.join("\n\n"),
		"",
	].join("\n");
}

function sentence(stock: Stock, random: Random): string {
	return pick(stock.sentences, random).replace(/\{([\w.]+)\}/g, (_, name: string) =>
		fill(name, stock, random),
	);
}

function fill(name: string, stock: Stock, random: Random): string {
	const [kind, form] = name.split(".");
	switch (kind) {
		case "place":
			return pick(stock.places, random);
		case "person": {
			const person = pick(stock.people, random);
			return form === "genitive" ? genitive(person, stock) : person;
		}
		case "compound":
			return pick(stock.compounds.beginnings, random) + pick(stock.compounds.ends, random);
		default: {
			const forms = pick(stock.nouns, random);
			const place = forms.length === 2 ? ["sg", "pl"] : ["sg", "def", "pl", "defpl"];
			return forms[place.indexOf(form ?? "")] ?? forms[0] ?? "";
		}
	}
}

function genitive(name: string, { compounds }: Stock): string {
	const isSwedish = compounds.beginnings.length > 0;
	return isSwedish ? (/[sxz]$/.test(name) ? name : `${name}s`) : `${name}’s`;
}

async function readStock(language: "sv" | "en"): Promise<Stock> {
	const lines = async (name: string): Promise<string[]> =>
		(await readFile(join(texts, name), "utf8"))
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith("#"));
	const [first = [], last = []] = (await lines("people.txt")).map((line) => line.split(" "));
	const compounds =
		language === "sv" ? (await lines("compounds-sv.txt")).map((line) => line.split(" ").slice(1)) : [];
	return {
		nouns: (await lines(`nouns-${language}.txt`)).map((line) => line.split(" ")),
		sentences: await lines(`sentences-${language}.txt`),
		found: await ownSentences(language),
		places: (await lines("places.txt")).flatMap((line) => line.split(" ")),
		people: first.flatMap((name) => last.map((surname) => `${name} ${surname}`)),
		compounds: { beginnings: compounds[0] ?? [], ends: compounds[1] ?? [] },
	};
}

async function ownSentences(language: string): Promise<string[]> {
	const folder = join(repository, "content", language, "nyheter");
	const sentences: string[] = [];
	for (const file of (await readdir(folder)).sort()) {
		if (!file.endsWith(".md") || file === "index.md") continue;
		const body = (await readFile(join(folder, file), "utf8")).replace(/^---[\s\S]*?\n---\n/, "");
		const plain = body.split("\n").filter((line) => /^[\p{Lu}]/u.test(line) && !/[[\]*#|<>]/.test(line));
		for (const line of plain)
			sentences.push(...line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((item) => item.length > 40));
	}
	return sentences;
}
