/**
 * Compares builds after thousands of random changes: `npm run test:nightly -- [--steps 5000] [--seed N]`. Each seed is a
 * site of its own with so many changes, every fourth with search indexes; the seed of a failure makes it again.
 */
import { parseArgs } from "node:util";
import { compareBuilds } from "./support/incremental/compare-builds.ts";

const stepsOfSeed = 250;

const { values } = parseArgs({
	options: { steps: { type: "string", default: "5000" }, seed: { type: "string", default: "1" } },
});
const wanted = Number(values.steps);
const first = Number(values.seed);
if (!(wanted > 0) || !Number.isInteger(first)) throw new Error("--steps and --seed take whole numbers.");

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
console.log(`${wanted} changes: every build had the bytes of one made from nothing.`);
