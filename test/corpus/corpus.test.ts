import { test } from "uvu";
import * as assert from "uvu/assert";
import { noteMovement } from "../support/gate/note-movement.ts";
import { foundAsErrorsShare, foundShare, type Miss, measureCorpus } from "./measure-corpus.ts";

const measurement = await measureCorpus(noteMovement);

function places(misses: readonly Miss[]): string {
	return misses
		.map(
			({ pair, problems }) =>
				`${pair.place} ${pair.rule} ${problems.map(({ message }) => message).join(" ")}`,
		)
		.join("\n");
}

test("the corpus has at least three hundred pairs of each kind", () => {
	assert.ok(measurement.faithful >= 300, `${measurement.faithful} faithful pairs`);
	assert.ok(measurement.planted >= 300, `${measurement.planted} planted faults`);
});

test("98 % of the planted faults of error rules are found", () => {
	assert.ok(foundShare(measurement, "error") >= 0.98, places(measurement.overlooked));
});

test("two thirds of the planted faults of error rules are reported as errors: a figure for another", () => {
	assert.ok(foundAsErrorsShare(measurement) >= 0.66, `${foundAsErrorsShare(measurement)}`);
});

test("no more than 0.1 % of correct translations get a false error", () => {
	assert.ok(measurement.withErrors.length / measurement.faithful <= 0.001, places(measurement.withErrors));
});

test("no more than 3 % of correct translations get a false warning", () => {
	assert.ok(measurement.withWarnings.length / measurement.faithful <= 0.03, places(measurement.withWarnings));
});

test.run();
