/**
 * A process that runs one group of test files, one after another, and sends a `FileReport` for each.
 * Arguments: the folder of tests, then the files relative to it.
 */
import type { FileReport } from "./file-report.ts";
import { runTestFile } from "./run-test-file.ts";

const [directory = "", ...files] = process.argv.slice(2);
for (const file of files) await send(await runTestFile(directory, file));
process.disconnect();

function send(report: FileReport): Promise<void> {
	return new Promise((settle, reject) => {
		process.send?.(report, (error: Error | null) => (error === null ? settle() : reject(error)));
	});
}
