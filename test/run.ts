/**
 * Runs the tests behind the gate: `node --import tsx test/run.ts [part of a path …]`. The last line of its output is
 * `N passed, N failed`; the exit code is 1 when anything failed or nothing ran.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { FileReport } from "./support/gate/file-report.ts";
import { runTests } from "./support/gate/run-tests.ts";

const started = performance.now();
// The sites of the repository state when they were assessed, which doesn't hold for ever.
process.env["SOURCE_DATE_EPOCH"] ??= String(Date.UTC(2026, 10, 29, 12) / 1000);
const reports = await runTests({
	directory: fileURLToPath(new URL(".", import.meta.url)),
	filters: process.argv.slice(2).map((filter) => filter.replace(/^(?:\.\/)?test\//, "")),
	lanes: Math.max(2, Math.min(availableParallelism(), 4)),
	startLimit: 180_000,
	stallLimit: 180_000,
	graceTime: 60_000,
	onReport: (report) => {
		if (report.failed > 0) console.log(describeFailure(report));
		if (process.env["TIMES"] !== undefined) console.log(`${report.file}: ${seconds(report.milliseconds)}`);
	},
	onGroup: (name, found) => {
		console.log(`${name}: ${closingLine(found)} (${seconds(sum(found, "milliseconds"))})`);
	},
});

if (reports.length === 0) console.log("No test file was found.");
console.log(`\n${seconds(performance.now() - started)}`);
console.log(closingLine(reports));
process.exitCode = reports.length === 0 || sum(reports, "failed") > 0 ? 1 : 0;

function describeFailure(report: FileReport): string {
	const output = report.output.trim();
	return [
		`\n✘ test/${report.file}`,
		...report.problems,
		...(output === "" ? [] : ["Output:", output]),
		"",
	].join("\n");
}

function closingLine(of: readonly FileReport[]): string {
	return `${sum(of, "passed")} passed, ${sum(of, "failed")} failed`;
}

function sum(of: readonly FileReport[], member: "passed" | "failed" | "milliseconds"): number {
	return of.reduce((total, report) => total + report[member], 0);
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}
