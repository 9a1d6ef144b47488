/** What becomes of an author's files: all are written or none, only those that are what was read, and no step is lost. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../../src/core/drift/blob-id.ts";
import { processMark } from "../../../src/node/system/process-mark.ts";
import { changeSources, finishSources } from "../../../src/node/writing/change-sources.ts";
import type { SourceChange } from "../../../src/node/writing/source-change.ts";

interface Context {
	root: string;
}

const sources = suite<Context>("change sources");

sources.before.each(async (context) => {
	context.root = await mkdtemp(join(tmpdir(), "brygga-sources-"));
	await mkdir(join(context.root, "content/en"), { recursive: true });
	for (const name of ["a", "b"]) await writeFile(join(context.root, `content/en/${name}.md`), `old ${name}`);
});
sources.after.each(({ root }) => rm(root, { recursive: true, force: true }));

const blob = (text: string): string => blobId(Buffer.from(text));
const change = (name: string): SourceChange => ({
	file: `content/en/${name}.md`,
	text: `new ${name}`,
	replaces: blob(`old ${name}`),
});
const added: SourceChange = { file: "content/en/deep/c.md", text: "new c" };

/** Every file of the site with its text. */
async function textsOf(root: string): Promise<Record<string, string>> {
	const entries = await readdir(join(root, "content"), { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const texts = files.sort().map(async (file) => [file.slice(root.length + 1), await readFile(file, "utf8")]);
	return Object.fromEntries(await Promise.all(texts));
}

const before = { "content/en/a.md": "old a", "content/en/b.md": "old b" };
const after = {
	"content/en/a.md": "new a",
	"content/en/b.md": "new b",
	"content/en/deep/c.md": "new c",
};

/** Leaves what a process that was killed leaves. */
async function killed(
	root: string,
	{
		done,
		changes,
		owner = "4194305 1\n",
	}: { done?: string; changes: readonly SourceChange[]; owner?: string },
): Promise<void> {
	await writeFile(join(root, "content/.brygga-journal"), JSON.stringify({ owner, changes }));
	await writeFile(join(root, "content/en/.b.md.brygga-part"), "new");
	if (done !== undefined) await writeFile(join(root, `content/en/${done}.md`), `new ${done}`);
}

sources("a write-protected file keeps all of them from being written", async ({ root }) => {
	await chmod(join(root, "content/en/b.md"), 0o444);
	const [refused] = changeSources(root, [change("a"), change("b")]);
	assert.equal([refused?.code, refused?.file], ["content/read-only", "content/en/b.md"]);
	assert.equal(await textsOf(root), before);
});

sources("a file that begins with a byte order mark still does", async ({ root }) => {
	await writeFile(join(root, "content/en/a.md"), "\ufeffold a");
	assert.equal(changeSources(root, [{ ...change("a"), replaces: blob("\ufeffold a") }]), []);
	assert.is(await readFile(join(root, "content/en/a.md"), "utf8"), "\ufeffnew a");
});

sources("files are written together, with the permissions that they had", async ({ root }) => {
	await chmod(join(root, "content/en/a.md"), 0o640);
	assert.equal(changeSources(root, [change("a"), change("b"), added]), []);
	assert.equal(await textsOf(root), after);
	assert.is((await stat(join(root, "content/en/a.md"))).mode & 0o777, 0o640);
});

sources(
	"nothing is written when one file isn't what was read, or is there though it should be new",
	async ({ root }) => {
		const stale = { ...change("b"), replaces: blob("older b") };
		const found = changeSources(root, [change("a"), stale, { file: "content/en/a.md", text: "" }]);
		assert.equal(
			found.map(({ code, file }) => [code, file]),
			[
				["content/changed-meanwhile", "content/en/b.md"],
				["content/exists", "content/en/a.md"],
			],
		);
		const gone = { file: "content/en/gone.md", text: "", replaces: blob("was there") };
		assert.is(changeSources(root, [change("a"), gone])[0]?.code, "content/changed-meanwhile");
		assert.equal(await textsOf(root), before);
	},
);

sources("nothing is written where a file stands in the place of a folder", async ({ root }) => {
	await writeFile(join(root, "content/fi"), "");
	const found = changeSources(root, [change("a"), { file: "content/fi/index.md", text: "" }]);
	assert.equal(
		found.map(({ code, file }) => [code, file]),
		[["content/no-folder", "content/fi"]],
	);
	assert.equal(await textsOf(root), { ...before, "content/fi": "" });
});

sources("nothing is written through a symbolic link", async ({ root }) => {
	await symlink(tmpdir(), join(root, "content/out"));
	const found = changeSources(root, [change("a"), { file: "content/out/x.md", text: "" }]);
	assert.equal(
		found.map(({ code }) => code),
		["content/symbolic-link"],
	);
	assert.equal(await textsOf(root), before);
});

sources("a failure of the disk leaves all files as they were", async ({ root }) => {
	const impossible = { file: `content/en/${"x".repeat(300)}.md`, text: "" };
	assert.throws(() => changeSources(root, [change("a"), impossible]), /ENAMETOOLONG/);
	assert.equal(await textsOf(root), before);
});

for (const done of [undefined, "a", "b"])
	sources(`what was interrupted ${done ? `after ${done} ` : ""}is finished`, async ({ root }) => {
		const changes = [change("a"), change("b"), added];
		await killed(root, { changes, ...(done === undefined ? {} : { done }) });
		assert.equal(finishSources(root), { written: changes.map(({ file }) => file), left: [] });
		assert.equal(await textsOf(root), after);
		assert.is(finishSources(root), undefined);
	});

sources("what an author has changed since the interruption is left alone, and named", async ({ root }) => {
	await killed(root, { changes: [change("a"), change("b")], done: "a" });
	await writeFile(join(root, "content/en/b.md"), "mine");
	assert.equal(finishSources(root), { written: ["content/en/a.md"], left: ["content/en/b.md"] });
	assert.equal(await textsOf(root), { "content/en/a.md": "new a", "content/en/b.md": "mine" });
});

sources("a journal that was cut short says that nothing had begun", async ({ root }) => {
	await writeFile(join(root, "content/.brygga-journal"), '{"owner": "');
	assert.is(finishSources(root), undefined);
	assert.equal(await textsOf(root), before);
});

sources("another process that is writing is named and left in peace", async ({ root }) => {
	const owner = processMark(process.ppid, join(root, "content"));
	await killed(root, { changes: [change("b")], owner });
	const there = await textsOf(root);
	assert.is(finishSources(root), undefined);
	const [found] = changeSources(root, [change("a")]);
	assert.is(found?.code, "content/in-use");
	assert.match(found?.message ?? "", String(process.ppid));
	assert.equal(await textsOf(root), there);
});

sources(
	"what a process that writes elsewhere left in a copy of its folder is finished there",
	async ({ root }) => {
		await killed(root, { changes: [change("a")], owner: processMark(process.ppid, join(root, "content")) });
		const copy = await mkdtemp(join(tmpdir(), "brygga-copied-"));
		try {
			await cp(root, copy, { recursive: true });
			assert.equal(finishSources(copy), { written: ["content/en/a.md"], left: [] });
			assert.is(finishSources(root), undefined);
		} finally {
			await rm(copy, { recursive: true });
		}
	},
);

sources.run();
