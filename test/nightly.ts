/**
 * Compares builds after thousands of random changes: `npm run test:nightly -- [--steps 5000] [--seed N]`. Each seed is a
 * site of its own with so many changes, every fourth with search indexes; the seed of a failure makes it again.
 */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleTests } from "./support/gate/bundle-tests.ts";

const stepsOfSeed = 250;

const { values } = parseArgs({
	options: { steps: { type: "string", default: "5000" }, seed: { type: "string", default: "1" } },
});
const wanted = Number(values.steps);
const first = Number(values.seed);
if (!(wanted > 0) || !Number.isInteger(first)) throw new Error("--steps and --seed take whole numbers.");

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
console.log(`${wanted} changes: every build had the bytes of one made from nothing.`);
