import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** What `brygga --help` says of `build`, in `src/cli/commands/build.ts`. */
const said = "check the content and build the site";
const file = "src/cli/commands/build.ts";

const test = suite<{ clone: string }>("compiled program");

test.before(async (context) => {
	context.clone = await mkdtemp(join(tmpdir(), "brygga-clone-"));
	for (const part of ["src", "bin", ".eleventy.ts", "package.json", "package-lock.json"])
		await cp(join(repository, part), join(context.clone, part), { recursive: true });
	await symlink(join(repository, "node_modules"), join(context.clone, "node_modules"));
});

test.after(({ clone }) => rm(clone, { recursive: true, force: true }));

async function help(clone: string): Promise<string> {
	const { stdout, stderr } = await run(process.execPath, [join(clone, "bin/brygga.mjs"), "--help"]);
	assert.is(stderr, "");
	return stdout;
}

async function programs(clone: string): Promise<readonly string[]> {
	const entries = await readdir(join(clone, "dist"), { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function current(clone: string): Promise<string> {
	return JSON.parse(await readFile(join(clone, "dist/current.json"), "utf8")).name;
}

test("a source that is changed runs at the next start, at the same size and time too", async ({ clone }) => {
	const source = join(clone, file);
	const text = await readFile(source, "utf8");
	const time = new Date("2024-05-02");
	await utimes(source, time, time);
	assert.ok((await help(clone)).includes(said));
	const first = await current(clone);
	await writeFile(source, text.replace(said, said.toUpperCase()));
	await utimes(source, time, time);
	assert.ok((await help(clone)).includes(said.toUpperCase()));
	await writeFile(source, text);
	assert.ok((await help(clone)).includes(said));
	assert.is(await current(clone), first, "what says the same is compiled once");
	assert.is((await programs(clone)).length, 2);
});

test("layouts, styles and packages make another version; times alone don't", async ({ clone }) => {
	await help(clone);
	const before = await current(clone);
	await utimes(join(clone, file), new Date(), new Date());
	await help(clone);
	assert.is(await current(clone), before);
	const names = new Set([before]);
	for (const changed of ["src/theme/views/article.njk", "src/theme/scripts/site.ts", "package-lock.json"]) {
		const text = await readFile(join(clone, changed), "utf8");
		await writeFile(join(clone, changed), `${text}\n`);
		await help(clone);
		names.add(await current(clone));
	}
	assert.is(names.size, 4);
});

test("a source that can't be compiled is named", async ({ clone }) => {
	const text = await readFile(join(clone, file), "utf8");
	await writeFile(join(clone, file), `${text}\nconst`);
	const { code, stderr } = await run(process.execPath, [join(clone, "bin/brygga.mjs"), "--help"]).catch(
		(error) => error,
	);
	await writeFile(join(clone, file), text);
	assert.is(code, 3);
	assert.ok(stderr.includes("src/cli/commands/build.ts"), stderr);
	assert.not(stderr.includes("    at "), stderr);
});

test.run();
