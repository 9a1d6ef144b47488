/**
 * Prints how the translation rules do on the corpus: `npm run corpus`. Options:
 *
 * - `--fetch` fetches published documents from Debian's packages and texts of public services from GitHub, which are measured from then on.
 * - `--unseen` measures the unseen material only.
 * - `--misses` prints every pair of which the rules said too much or too little; of the unseen, those of the half to learn from.
 * - `--without NAME,…` leaves mechanisms of the rules out.
 */
import { parseArgs } from "node:util";
import { mechanisms } from "../../src/core/checks/values/mechanisms.ts";
import {
	type CorpusMeasurement,
	foundAsErrorsShare,
	foundShare,
	type Miss,
	measureCorpus,
} from "./measure-corpus.ts";
import { measureUnseen } from "./measure-unseen.ts";
import { fetchDocuments, haveDocuments } from "./real/documents.ts";
import { fetchServices } from "./real/services.ts";
import { unseenMisses, unseenTable } from "./unseen-table.ts";

const { values: options } = parseArgs({
	options: {
		fetch: { type: "boolean", default: false },
		unseen: { type: "boolean", default: false },
		misses: { type: "boolean", default: false },
		without: { type: "string", default: "" },
	},
});

const without = new Set(options.without.split(",").filter(Boolean));
const unknown = [...without].filter((name) => !mechanisms.some((known) => known === name));
if (unknown.length === 0) await report();
else {
	console.error(
		`--without doesn't know “${unknown.join("”, “")}”. What can be left out is ${mechanisms.join(", ")}.`,
	);
	process.exitCode = 2;
}

async function report(): Promise<void> {
	if (options.fetch) {
		await fetchDocuments();
		await fetchServices();
	}
	if (!options.unseen) {
		const measurement = await measureCorpus(undefined, without);
		console.log(table(measurement));
		if (options.misses) console.log(misses(measurement));
	}
	const measurements = await measureUnseen({ without });
	console.log(
		`\nUnseen pairs, share of planted faults found and of faithful pairs with a false alarm (95 % interval):\n`,
	);
	console.log(unseenTable(measurements));
	if (!haveDocuments())
		console.log("\n`npm run corpus -- --fetch` fetches published documents to measure, too.");
	if (options.misses) console.log(unseenMisses(measurements, show));
}

function table(result: CorpusMeasurement): string {
	const rows = result.rules.map(({ rule, severity, planted, found, errors, warnings }) => [
		rule,
		severity,
		String(planted),
		String(found),
		planted === 0 ? "" : percent(found / planted),
		String(errors),
		String(warnings),
	]);
	const header = ["rule", "severity", "planted", "found", "share", "false errors", "false warnings"];
	const widths = header.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const lines = [header, ...rows].map((row) =>
		row
			.map((cell, column) =>
				column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join("  "),
	);
	const { faithful, planted, withErrors, withWarnings } = result;
	return [
		...lines,
		"",
		`${planted} planted faults: ${percent(foundShare(result, "error"))} of those of error rules found, ${percent(foundAsErrorsShare(result))} of them as errors (but for \`untranslated\`), ${percent(foundShare(result, "warning"))} of warning rules.`,
		`${faithful} faithful pairs: ${percent(withErrors.length / faithful)} with a false error, ${percent(withWarnings.length / faithful)} with a false warning.`,
	].join("\n");
}

function misses({ withErrors, withWarnings, overlooked }: CorpusMeasurement): string {
	const alarms = [...new Set([...withErrors, ...withWarnings])];
	return `\nFalse alarms\n\n${alarms.map(show).join("\n")}\n\nOverlooked\n\n${overlooked.map(show).join("\n")}`;
}

function show({ pair, problems }: Miss): string {
	return [
		`${pair.place}${pair.rule === "" ? "" : `  ${pair.rule}: ${pair.note}`}`,
		`  ${pair.sv}`,
		`  ${pair.en}`,
		...problems.map(({ severity, rule, message }) => `  → ${severity} ${rule ?? ""}: ${message}`),
	].join("\n");
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
