/** What commands say where there is no site, and that they leave such a folder as it is. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "brygga-outside-"));
test.after(() => rm(folder, { recursive: true }));

async function brygga(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
	return promisify(execFile)(process.execPath, [program, ...args], { cwd: folder }).then(
		({ stdout, stderr }) => ({ code: 0, said: `${stdout}${stderr}` }),
		({
			code,
			stdout,
			stderr,
		}: {
			readonly code: number;
			readonly stdout: string;
			readonly stderr: string;
		}) => ({
			code,
			said: `${stdout}${stderr}`,
		}),
	);
}

for (const command of [["add-language", "ar"], ["check"], ["build"], ["status"], ["new", "index", "ar"]])
	test(`${command[0]} outside a site says so and writes nothing`, async () => {
		const outside = await brygga(...command);
		assert.is(outside.code, 2);
		assert.match(outside.said, `There is no site in ${folder} or a folder above it`);
		assert.match(outside.said, "Begin one with “brygga init”");
		const named = await brygga(...command, "--root", folder);
		assert.is(named.code, 1);
		assert.match(
			named.said,
			/content\/site\.yaml\n {2}error {2}content\/site\.yaml is missing\. {2}\(content\/missing-file\)/,
		);
		assert.equal(await readdir(folder), []);
	});

test.run();
