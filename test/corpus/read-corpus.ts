import { readdir, readFile } from "node:fs/promises";

/** One line of the corpus. */
export interface CorpusPair {
	readonly sv: string;
	readonly en: string;
	/** The rule that should find the planted fault; empty for a faithful translation. */
	readonly rule: string;
	readonly note: string;
	/** File and line, for reports. */
	readonly place: string;
}

/** Reads the files of the corpus whose names begin with a word: `faithful` or `planted`. */
export async function readCorpus(kind: "faithful" | "planted"): Promise<CorpusPair[]> {
	const folder = new URL("./", import.meta.url);
	const names = (await readdir(folder))
		.filter((name) => name.startsWith(kind) && name.endsWith(".tsv"))
		.sort();
	const files = await Promise.all(
		names.map(async (name) => readLines(await readFile(new URL(name, folder), "utf8"), name)),
	);
	return files.flat();
}

function readLines(text: string, file: string): CorpusPair[] {
	const [header, ...lines] = text.trimEnd().split("\n");
	if (header !== "sv\ten\trule\tnote") throw new Error(`${file} begins with “${header ?? ""}”`);
	return lines.map((line, index) => {
		const [sv = "", en = "", rule = "", note = ""] = line
			.split("\t")
			.map((cell) => cell.replaceAll("\\n", "\n"));
		return { sv, en, rule, note, place: `${file}:${index + 2}` };
	});
}
