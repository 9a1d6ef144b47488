/**
 * Compares builds after thousands of random changes, and kills the server and the tab while somebody types in the workbench:
 * `npm run test:nightly -- [--steps 5000] [--kills 50] [--seed N]`. Each seed is a site of its own with so many changes, every fourth with
 * search indexes; the seed of a failure makes it again.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleTests } from "./support/gate/bundle-tests.ts";
import { countLostKeys } from "./support/workbench/count-lost-keys.ts";

const stepsOfSeed = 250;

const { values } = parseArgs({
	options: {
		steps: { type: "string", default: "5000" },
		kills: { type: "string", default: "50" },
		seed: { type: "string", default: "1" },
	},
});
const wanted = Number(values.steps);
const first = Number(values.seed);
const kills = Number(values.kills);
if (![wanted, kills, first].every(Number.isInteger))
	throw new Error("--steps, --kills and --seed take whole numbers.");

// Code that runs as it is written keeps nothing from one build to the next.
const tests = await bundleTests(fileURLToPath(new URL(".", import.meta.url)), [
	"support/incremental/compare-builds.ts",
]);
try {
	const program = pathToFileURL(join(tests.folder, "support/incremental/compare-builds.js"));
	const { compareBuilds }: typeof import("./support/incremental/compare-builds.ts") = await import(
		program.href
	);
	for (let done = 0, seed = first; done < wanted; done += stepsOfSeed, seed++) {
		const steps = Math.min(stepsOfSeed, wanted - done);
		const search = seed % 4 === 0;
		const started = performance.now();
		const { failed } = await compareBuilds({ seed, steps, search });
		const seconds = ((performance.now() - started) / 1000).toFixed(0);
		console.log(
			`seed ${seed}: ${steps} changes${search ? " with search" : ""}, ${failed} not valid, ${seconds} s`,
		);
	}
} finally {
	await tests.remove();
}
if (wanted > 0) console.log(`${wanted} changes: every build had the bytes of one made from nothing.`);
if (kills > 0) await killWhileTyping();

/** @throws When a key that the browser had taken is lost. */
async function killWhileTyping(): Promise<void> {
	const small = smallDisk();
	try {
		const count = await countLostKeys({ kills, seed: first, small, tell: (line) => console.log(line) });
		const disk = count.wasFull
			? "once with the disk full"
			: "never with the disk full, which takes root on Linux";
		const kinds = Object.entries(count.kills).map(([kind, times]) => `${kind} ${times}`);
		console.log(`${kills} kills (${kinds.join(", ")}; ${disk}), ${count.typed} keys: ${count.lost} lost.`);
		if (count.lost > 0) throw new Error("Keys were lost.");
	} finally {
		if (small !== undefined) {
			execFileSync("umount", [small]);
			rmSync(small, { recursive: true });
		}
	}
}

/** A folder on a disk of its own, which is soon full; `undefined` where none can be made. */
function smallDisk(): string | undefined {
	if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
	const folder = mkdtempSync(join(tmpdir(), "brygga-small-"));
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]);
		return folder;
	} catch {
		rmSync(folder, { recursive: true });
		return undefined;
	}
}
