/** Eleventy run by itself, with the configuration that people have, makes what `brygga build` makes. */
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { outputMark } from "../../src/node/output/output-mark.ts";
import { builtSite } from "../support/build-site.ts";
import { filesBelow } from "../support/incremental/interference.ts";
import { sharedFolder } from "../support/once-for-all.ts";
import { runLong } from "../support/run-long.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const site = await builtSite();
const output = join(await sharedFolder(), "by Eleventy");
await runLong(
	process.execPath,
	["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", `--output=${output}`],
	{ directory: repository },
);

test("Eleventy and Brygga make the same files, byte for byte", async () => {
	const files = (await filesBelow(output)).map((file) => relative(output, file)).toSorted();
	assert.ok(files.some((file) => file.endsWith(".html")));
	assert.equal(files, site.files.filter((file) => file !== outputMark).toSorted());
	for (const file of files) {
		const [ours, theirs] = await Promise.all([
			readFile(join(site.directory, file)),
			readFile(join(output, file)),
		]);
		assert.ok(ours.equals(theirs), file);
	}
});

test.run();
