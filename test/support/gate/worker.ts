/**
 * A lane's process: runs one test file after another, as it is told to, and sends a `FileReport` for each.
 * Arguments: the folder of tests, then the folder of their bundles.
 */
import { join } from "node:path";
import type { LaneOrder } from "./messages.ts";
import { tellGate } from "./note-movement.ts";
import { runTestFile } from "./run-test-file.ts";

const [directory = "", bundles = ""] = process.argv.slice(2);

process.on("message", ({ file }: LaneOrder) => {
	if (file === undefined) process.disconnect();
	else void runAndReport(file);
});
tellGate({ kind: "ready" });

async function runAndReport(file: string): Promise<void> {
	const bundle = join(bundles, file.replace(/\.ts$/, ".js"));
	tellGate({ kind: "report", report: await runTestFile(join(directory, file), { file, bundle }) });
}
