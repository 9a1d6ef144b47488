/** Eleventy run by itself, with the configuration that people have, makes what `brygga build` makes. */
import { realpathSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { admitOutput } from "../../src/node/output/output-refusal.ts";
import { builtSite } from "../support/build-site.ts";
import { filesBelow } from "../support/incremental/interference.ts";
import { sharedFolder } from "../support/once-for-all.ts";
import { runLong } from "../support/run-long.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const site = await builtSite();
const folder = await sharedFolder();
const output = join(folder, "by Eleventy");
const full = join(folder, "full before Eleventy");
await mkdir(full);
await writeFile(join(full, "thesis.txt"), "mine");
const runEleventy = (into: string): Promise<unknown> =>
	runLong(
		process.execPath,
		["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", `--output=${into}`],
		{ directory: repository },
	);
await runEleventy(output);

test("Eleventy and Brygga make the same files, byte for byte", async () => {
	const files = (await filesBelow(output)).map((file) => relative(output, file)).toSorted();
	assert.ok(files.some((file) => file.endsWith(".html")));
	assert.equal(files, site.files.toSorted());
	for (const file of files) {
		const [ours, theirs] = await Promise.all([
			readFile(join(site.directory, file)),
			readFile(join(output, file)),
		]);
		assert.ok(ours.equals(theirs), file);
	}
});

test("Brygga builds into a folder that Eleventy has made", () => {
	assert.is(admitOutput(output, { root: repository }), realpathSync(output));
});

test("Eleventy leaves a folder alone that holds something else", async () => {
	const refusal = await runEleventy(full).then(
		() => "",
		(error: unknown) => String(error),
	);
	assert.match(refusal, /it isn't empty, and Brygga hasn't made it/);
	assert.equal(await filesBelow(full), [join(full, "thesis.txt")]);
});

test.run();
