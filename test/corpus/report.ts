/**
 * Prints how the translation rules do on the corpus: `node --import tsx test/corpus/report.ts`; with `--misses` also every
 * pair of which they said too much or too little.
 */
import {
	type CorpusMeasurement,
	foundAsErrorsShare,
	foundShare,
	type Miss,
	measureCorpus,
} from "./measure-corpus.ts";

const measurement = await measureCorpus();
console.log(table(measurement));
if (process.argv.includes("--misses")) console.log(misses(measurement));

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
	const show = ({ pair, problems }: Miss): string =>
		[
			`${pair.place}${pair.rule === "" ? "" : `  ${pair.rule}: ${pair.note}`}`,
			`  ${pair.sv}`,
			`  ${pair.en}`,
			...problems.map(({ severity, rule, message }) => `  → ${severity} ${rule ?? ""}: ${message}`),
		].join("\n");
	const alarms = [...new Set([...withErrors, ...withWarnings])];
	return `\nFalse alarms\n\n${alarms.map(show).join("\n")}\n\nOverlooked\n\n${overlooked.map(show).join("\n")}`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}
