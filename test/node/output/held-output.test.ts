/** Which folders are built into, and by whom: nothing that Brygga hasn't made is touched. */
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { holdOutput } from "../../../src/node/output/held-output.ts";
import { outputMark } from "../../../src/node/output/output-mark.ts";
import { processMark } from "../../../src/node/system/process-mark.ts";

interface Context {
	/** Holds the site and everything else of a test. */
	folder: string;
	root: string;
}

const outputs = suite<Context>("held output");

outputs.before.each(async (context) => {
	context.folder = await realpath(await mkdtemp(join(tmpdir(), "brygga-held-")));
	context.root = join(context.folder, "site");
	for (const part of ["content/sv", "i18n", ".git", ".brygga"])
		await mkdir(join(context.root, part), { recursive: true });
	await writeFile(join(context.root, "content/sv/index.md"), "mine");
});
outputs.after.each(({ folder }) => rm(folder, { recursive: true, force: true }));

outputs("a folder that the site or its files are in, or that is in them, is refused", async (context) => {
	const { root, folder } = context;
	await symlink(join(root, "content"), join(folder, "link"));
	for (const [output, reason] of [
		[root, "the site itself is in it"],
		[folder, "the site itself is in it"],
		[parse(root).root, "it is the root of a disk"],
		[join(root, "content"), "it is in the site's content/"],
		[join(root, "content/sv/new/deep"), "it is in the site's content/"],
		[join(root, "i18n/_site"), "it is in the site's i18n/"],
		[join(root, ".git/_site"), "it is in the site's .git/"],
		[join(root, ".brygga/_site"), "it is in the site's .brygga/"],
		[join(root, "public"), "it is in the site's public/"],
		[join(root, "assets/built"), "it is in the site's assets/"],
		[join(folder, "link"), "it is in the site's content/"],
		[join(folder, "link/_site"), "it is in the site's content/"],
	] as const)
		await refused({ output, reason }, context);
});

outputs("a folder that the site doesn't have yet, but may come to have, is refused", async (context) => {
	const { root } = context;
	const named = [".brygga", ".git", "public", "assets", "views", "_data", "_includes"];
	for (const name of [".brygga", ".git"]) await rm(join(root, name), { recursive: true });
	for (const name of named)
		for (const output of [name, `${name}/_site`])
			await refused({ output: join(root, output), reason: `it is in the site's ${name}/` }, context);
});

outputs("content elsewhere, behind a link, is as safe as content in its place", async (context) => {
	const { root, folder } = context;
	await rm(join(root, "content"), { recursive: true });
	await mkdir(join(folder, "texts/content/sv"), { recursive: true });
	await symlink(join(folder, "texts/content"), join(root, "content"));
	await refused({ output: join(folder, "texts"), reason: "the site itself is in it" }, context);
	await refused({ output: join(folder, "texts/content/x"), reason: "it is in the site's content/" }, context);
});

outputs("a folder that holds what Brygga hasn't made is refused", async (context) => {
	const { folder, root } = context;
	const full = join(folder, "full");
	await mkdir(full);
	await writeFile(join(full, "thesis.txt"), "mine");
	await refused({ output: full, reason: "it isn't empty, and Brygga hasn't made it" }, context);
	await symlink(join(full, "thesis.txt"), join(full, outputMark));
	await refused({ output: full, reason: "it isn't empty, and Brygga hasn't made it" }, context);
	const tree = join(folder, "tree");
	await mkdir(join(tree, ".git"), { recursive: true });
	await writeFile(join(tree, outputMark), "");
	await refused({ output: tree, reason: "it is the top of a Git work tree" }, context);
	await refused({ output: join(full, "thesis.txt"), reason: "it isn't a folder" }, context);
	await symlink(join(folder, "nowhere"), join(folder, "broken"));
	await refused({ output: join(folder, "broken"), reason: "it is a symbolic link to nothing" }, context);
	const home = process.env["HOME"];
	try {
		process.env["HOME"] = join(folder, "home");
		await mkdir(join(folder, "home"));
		await refused({ output: join(folder, "home"), reason: "it is a home folder" }, context);
	} finally {
		process.env["HOME"] = home;
	}
	assert.is(await readFile(join(root, "content/sv/index.md"), "utf8"), "mine");
});

outputs(
	"a folder that is new, empty or marked is taken, and nothing is left beside it",
	async ({ folder, root }) => {
		const empty = join(folder, "empty");
		await mkdir(empty);
		await symlink(empty, join(folder, "link"));
		const marked = join(folder, "marked");
		await mkdir(marked);
		await writeFile(join(marked, outputMark), "");
		await writeFile(join(marked, "index.html"), "old");
		const before = await readdir(folder);
		for (const output of [join(folder, "a/b/new"), empty, join(folder, "link"), marked])
			holdOutput(output, { root }).release();
		assert.equal(await readdir(folder), ["a", ...before].sort());
	},
);

outputs("folders that are read while the output is written aren't written into", async ({ folder, root }) => {
	const shard = join(folder, "shard");
	await mkdir(shard);
	await writeFile(join(shard, outputMark), "");
	assert.throws(() => holdOutput(shard, { root, sources: [shard] }), /shard is in it/);
});

outputs(
	"a folder beside the output that happens to have the staging folder's name stays",
	async (context) => {
		const staging = join(context.folder, "out.staging");
		await mkdir(join(staging, "files"), { recursive: true });
		await refused({ output: join(context.folder, "out"), reason: "out.staging is in the way" }, context);
		await writeFile(join(staging, "files/mine.txt"), "mine");
		await refused({ output: join(context.folder, "out"), reason: "out.staging is in the way" }, context);
	},
);

outputs(
	"another process that has the output is named, and one that has ended is no hindrance",
	async (context) => {
		const output = join(context.folder, "out");
		const owner = join(`${output}.staging`, "owner");
		await mkdir(`${output}.staging`);
		await writeFile(join(`${output}.staging`, ".gitignore"), "*\n");
		await writeFile(owner, processMark(process.ppid, context.folder));
		await refused({ output, reason: `Another Brygga (process ${process.ppid})` }, context);
		await writeFile(owner, `${process.ppid} 1\n`);
		const held = holdOutput(output, context);
		assert.is(await readFile(owner, "utf8"), processMark(process.pid, context.folder));
		held.release();
		assert.not.ok((await readdir(context.folder)).includes("out.staging"));
	},
);

outputs("a copy of a folder that another process has is free", async ({ folder }) => {
	const site = join(folder, "site");
	const copy = join(folder, "copy");
	await mkdir(join(site, "_site.staging"));
	await writeFile(join(site, "_site.staging/.gitignore"), "*\n");
	await writeFile(join(site, "_site.staging/owner"), processMark(process.ppid, site));
	await cp(site, copy, { recursive: true });
	holdOutput(join(copy, "_site"), { root: copy }).release();
	assert.throws(() => holdOutput(join(site, "_site"), { root: site }), /Another Brygga/);
});

if (existsSync("/proc/self"))
	outputs("where the system lets nothing be made, that is an error, and nobody waits", ({ root }) => {
		for (const output of ["/proc/brygga", "/proc/brygga/deep"])
			assert.throws(() => holdOutput(output, { root }), /ENOENT.*mkdir '\/proc\/brygga/);
	});

/** Checks that an output is refused for a reason, and that nothing has changed. */
async function refused(
	{ output, reason }: { readonly output: string; readonly reason: string },
	{ folder, root }: Context,
): Promise<void> {
	const before = await readdir(folder, { recursive: true });
	assert.throws(
		() => holdOutput(output, { root }),
		(error: unknown) => error instanceof Error && error.message.includes(reason),
		`${output}: ${reason}`,
	);
	assert.equal(await readdir(folder, { recursive: true }), before, output);
}

outputs.run();
