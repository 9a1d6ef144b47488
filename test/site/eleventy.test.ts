/** Eleventy run by itself, with the configuration that people have, makes what `brygga build` makes. */
import { realpathSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { admitOutput } from "../../src/node/output/output-refusal.ts";
import { builtBeside, builtSite } from "../support/build-site.ts";
import { filesBelow } from "../support/incremental/interference.ts";
import { sharedFolder } from "../support/once-for-all.ts";
import { runLong } from "../support/run-long.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const sites = [await builtSite(), await builtBeside("docs"), await builtBeside("examples/museum")];
const roots = [".", "docs", "examples/museum"];
const folder = await sharedFolder();
const outputs = roots.map((_, index) => join(folder, `by Eleventy ${index}`));
const full = join(folder, "full before Eleventy");
await mkdir(full);
await writeFile(join(full, "thesis.txt"), "mine");

/** Runs Eleventy in a site's folder, with the site's configuration. */
function runEleventy(into: string, root = "."): Promise<unknown> {
	const directory = join(repository, root);
	const here = (file: string): string => relative(directory, join(repository, file));
	return runLong(
		process.execPath,
		[
			"--import",
			"tsx",
			here("node_modules/@11ty/eleventy/cmd.cjs"),
			"--config=.eleventy.ts",
			`--output=${into}`,
		],
		{ directory },
	);
}
for (const [index, root] of roots.entries()) await runEleventy(outputs[index] ?? "", root);

for (const [index, site] of sites.entries())
	test(`Eleventy and Brygga make the same files of ${roots[index]}, byte for byte`, async () => {
		const output = outputs[index] ?? "";
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
	assert.is(admitOutput(outputs[0] ?? "", { root: repository }), realpathSync(outputs[0] ?? ""));
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
