import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readResults, works } from "../results.ts";
import { scalingModel } from "./scaling-model.ts";
import { machineOf, resultTable, targetTable } from "./tables.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The documents that hold reports, each between `<!-- bench:NAME -->` and `<!-- /bench -->`. */
const documents = ["README.md", "docs/content/en/inside/scaling.md"];

const marked = /(<!-- bench:(\w+) -->\n)[\s\S]*?(<!-- \/bench -->)/g;

/** Puts the results into the documents. */
export async function writeReports(): Promise<void> {
	for (const name of documents) {
		const text = await readFile(`${repository}${name}`, "utf8");
		await writeFile(`${repository}${name}`, withReports(text));
	}
}

/**
 * A document with its reports made from the results that are there.
 *
 * @throws When it asks for a report that there isn't.
 */
export function withReports(text: string): string {
	return text.replace(marked, (_, start: string, name: string, end: string) => {
		const make = reports[name];
		if (!make) throw new Error(`There is no report “${name}”.`);
		return `${start}\n${make().trim()}\n\n${end}`;
	});
}

const reports: Readonly<Record<string, () => string>> = {
	targets: () => targetTable({ quick: false }),
	machine: () => {
		const found = readResults("builds");
		return found ? `Measured on ${machineOf(found.environment)}.` : "Not measured.";
	},
	details: () =>
		works
			.flatMap((work) => readResults(work)?.results ?? [])
			.map(resultTable)
			.join("\n"),
	model: scalingModel,
};
