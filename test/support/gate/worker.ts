/**
 * A lane's process: runs one test file after another, as it is told to, and sends a `FileReport` for each.
 * Arguments: the folder of tests, then the folder of their bundles.
 */
import { join } from "node:path";
import type { LaneMessage, LaneOrder } from "./messages.ts";
import { runTestFile } from "./run-test-file.ts";

const [directory = "", bundles = ""] = process.argv.slice(2);

process.on("message", ({ file }: LaneOrder) => {
	if (file === undefined) process.disconnect();
	else void runAndReport(file);
});
send({ kind: "ready" });

async function runAndReport(file: string): Promise<void> {
	send({ kind: "moved", what: "what comes before its tests" });
	const bundle = join(bundles, file.replace(/\.ts$/, ".js"));
	send({ kind: "report", report: await runTestFile(join(directory, file), { file, bundle }) });
}

function send(message: LaneMessage): void {
	process.send?.(message);
}
