import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { noteMovement } from "./gate/note-movement.ts";

/** What came of it, as all processes read it. */
type Outcome = { readonly value: string } | { readonly failure: string };

/**
 * The folder that all processes of a test run share, removed when the run ends. A test file that is run by itself
 * has one of its own.
 */
export async function sharedFolder(): Promise<string> {
	const given = process.env["BRYGGA_TEST_FOLDER"];
	if (given !== undefined) return given;
	const own = await mkdtemp(join(tmpdir(), "brygga-test-"));
	process.env["BRYGGA_TEST_FOLDER"] = own;
	process.once("exit", () => rmSync(own, { recursive: true, force: true }));
	return own;
}

/**
 * Does something once for all processes of a test run: the first that comes does it, the others wait for what it comes to.
 *
 * @throws What the work threw, as text for the others.
 */
export async function onceForAll(name: string, work: () => Promise<string>): Promise<string> {
	const folder = join(await sharedFolder(), `once-${name}`);
	const [doer, outcome] = [join(folder, "doer"), join(folder, "outcome")];
	const first = await mkdir(folder).then(
		() => true,
		() => false,
	);
	if (first) {
		await writeWhole(doer, String(process.pid));
		try {
			const value = await work();
			await writeWhole(outcome, JSON.stringify({ value }));
			return value;
		} catch (error) {
			await writeWhole(outcome, JSON.stringify({ failure: String(error) }));
			throw error;
		}
	}
	for (;;) {
		const found = await readIfThere(outcome);
		if (found !== undefined) {
			const result: Outcome = JSON.parse(found);
			if ("value" in result) return result.value;
			throw new Error(result.failure);
		}
		const pid = await readIfThere(doer);
		// Signal 0 asks whether it is there, and throws if it isn't. Whether it moves, the gate asks.
		if (pid !== undefined) process.kill(Number(pid), 0);
		noteMovement(`another process, which sees to “${name}”`);
		await wait(50);
	}
}

/** Writes a file that is either whole or not there. */
async function writeWhole(path: string, text: string): Promise<void> {
	await writeFile(`${path}.part`, text);
	await rename(`${path}.part`, path);
}

async function readIfThere(path: string): Promise<string | undefined> {
	return readFile(path, "utf8").catch(() => undefined);
}
