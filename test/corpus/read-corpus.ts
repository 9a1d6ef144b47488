import { readdir, readFile } from "node:fs/promises";

/** One line of the corpus. */
export interface CorpusPair {
	/** The original; Swedish unless `languages` says another. */
	readonly sv: string;
	/** The translation; English unless `languages` says another. */
	readonly en: string;
	/** The rule that should find the planted fault; empty for a faithful translation. */
	readonly rule: string;
	readonly note: string;
	/** Tags of the two languages, as the file's first line names them. */
	readonly languages: readonly [source: string, target: string];
	/** Which set of unseen pairs it belongs to: the file `faithful-sv-en.2.learn.tsv` is of set 2, one without a number of set 1. */
	readonly set: number;
	/** File and line, for reports. */
	readonly place: string;
}

/**
 * What a file of the corpus holds: correct translations; such with one fault that a rule should find; with one of meaning that no rule
 * looks for, such as a lost “not”; translations of another, similar text.
 */
export type CorpusKind = "faithful" | "planted" | "meaning" | "unrelated";

/** Reads the files of the corpus whose names begin with a word: `faithful` or `planted`. */
export function readCorpus(kind: CorpusKind): Promise<CorpusPair[]> {
	return readFolder("./", (name) => name.startsWith(kind) && name.endsWith(".tsv"));
}

/** Reads the files of one half of the written unseen pairs. */
export function readUnseen(kind: CorpusKind, half: string): Promise<CorpusPair[]> {
	return readFolder("./unseen/", (name) => name.startsWith(kind) && name.endsWith(`.${half}.tsv`));
}

async function readFolder(path: string, isWanted: (name: string) => boolean): Promise<CorpusPair[]> {
	const folder = new URL(path, import.meta.url);
	const names = (await readdir(folder)).filter(isWanted).sort();
	const files = await Promise.all(
		names.map(async (name) => readLines(await readFile(new URL(name, folder), "utf8"), name)),
	);
	return files.flat();
}

function readLines(text: string, file: string): CorpusPair[] {
	const [header = "", ...lines] = text.trimEnd().split("\n");
	const [, source, target] = /^([a-z]{2})\t([a-z]{2})\trule\tnote$/.exec(header) ?? [];
	if (!source || !target) throw new Error(`${file} begins with “${header}”`);
	const set = Number(/\.(\d+)\./.exec(file)?.[1] ?? 1);
	return lines.map((line, index) => {
		const [sv = "", en = "", rule = "", note = ""] = line
			.split("\t")
			.map((cell) => cell.replaceAll("\\n", "\n"));
		return { sv, en, rule, note, languages: [source, target], set, place: `${file}:${index + 2}` };
	});
}
