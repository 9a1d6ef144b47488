/** Where files go that a person has named: never among the site's own, never in place of what isn't a file. */
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { writeNamedFile } from "../../../src/node/writing/write-named-file.ts";

interface Context {
	root: string;
}

const test = suite<Context>("writeNamedFile");

test.before.each(async (context) => {
	context.root = await mkdtemp(join(tmpdir(), "brygga-export-"));
	await mkdir(join(context.root, "content/sv"), { recursive: true });
	await writeFile(join(context.root, "content/sv/index.md"), "mine");
});
test.after.each(({ root }) => rm(root, { recursive: true, force: true }));

test("a file is written, and replaced only when it may be", async ({ root }) => {
	const path = join(root, "pages.xlf");
	assert.equal(writeNamedFile(path, { root, text: "1", replace: false }), { kind: "written" });
	assert.equal(writeNamedFile(path, { root, text: "2", replace: false }), { kind: "exists" });
	assert.is(await readFile(path, "utf8"), "1");
	assert.equal(writeNamedFile(path, { root, text: "2", replace: true }), { kind: "written" });
	assert.is(await readFile(path, "utf8"), "2");
	assert.equal(await readdir(root), ["content", "pages.xlf"]);
});

test("nothing is written among the site's own files, by whatever way", async ({ root }) => {
	await symlink(join(root, "content"), join(root, "link"));
	await symlink("content/sv/index.md", join(root, "page.xlf"));
	for (const file of ["content/sv/index.md", "content/pages.xlf", "link/sv/index.md", "page.xlf"]) {
		const outcome = writeNamedFile(join(root, file), { root, text: "", replace: true });
		assert.equal(outcome, { kind: "closed", folder: "content" }, file);
	}
	assert.is(await readFile(join(root, "content/sv/index.md"), "utf8"), "mine");
});

test("a folder, and a folder that isn't there, are told", async ({ root }) => {
	await mkdir(join(root, "folder"));
	const to = (file: string) => writeNamedFile(join(root, file), { root, text: "", replace: true }).kind;
	assert.is(to("folder"), "folder");
	assert.is(to("none/pages.xlf"), "no-folder");
	assert.is(to("content/sv/index.md/pages.xlf"), "no-folder");
	assert.equal((await readdir(root)).sort(), ["content", "folder"]);
});

test("a link is followed", async ({ root }) => {
	await writeFile(join(root, "real.xlf"), "old");
	await symlink("real.xlf", join(root, "link.xlf"));
	writeNamedFile(join(root, "link.xlf"), { root, text: "new", replace: true });
	assert.is(await readFile(join(root, "real.xlf"), "utf8"), "new");
	assert.ok((await lstat(join(root, "link.xlf"))).isSymbolicLink());
});

if (existsSync("/dev/null"))
	test("what isn't a file is written to, not replaced", async ({ root }) => {
		const link = join(root, "null");
		await symlink("/dev/null", link);
		assert.equal(writeNamedFile(link, { root, text: "x", replace: true }), { kind: "written" });
		assert.ok((await lstat("/dev/null")).isCharacterDevice());
		assert.ok((await lstat(link)).isSymbolicLink());
	});

test.run();
