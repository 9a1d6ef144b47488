import { readFile } from "node:fs/promises";

/** What people said of the findings in published documents. */
export interface Labels {
	/** Whether a rule's finding in a unit is a fault of its publisher, and not a false alarm. */
	isFault(digest: string, rule: string): boolean;
}

const header = "digest\tlanguages\trule\tverdict\tnote";

/**
 * Reads `labels.tsv`: one finding a line. Its verdict is `fault`, `alarm` for a false one, or `loose` for a translation that is free
 * rather than wrong, which a rule may speak of.
 */
export async function readLabels(): Promise<Labels> {
	const text = await readFile(new URL("labels.tsv", import.meta.url), "utf8");
	const [first, ...lines] = text.trimEnd().split("\n");
	if (first !== header) throw new Error(`labels.tsv begins with “${first ?? ""}”`);
	const faults = new Set<string>();
	for (const [index, line] of lines.entries()) {
		const [digest = "", , rule = "", verdict = ""] = line.split("\t");
		if (!["fault", "alarm", "loose"].includes(verdict))
			throw new Error(`labels.tsv:${index + 2} has the verdict “${verdict}”`);
		if (verdict !== "alarm") faults.add(`${digest} ${rule}`);
	}
	return { isFault: (digest, rule) => faults.has(`${digest} ${rule}`) };
}
