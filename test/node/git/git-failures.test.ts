/** What is said when Git can't be asked, and that nothing waits for it for good. */
import { chmod, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../../src/core/drift/blob-id.ts";
import { originalsAt } from "../../../src/node/git/changed-originals.ts";
import { gitBlobIds } from "../../../src/node/git/git-blob-ids.ts";
import { type PinnedTexts, readPinnedTexts } from "../../../src/node/git/read-pinned-texts.ts";
import { gitSite } from "../../support/git-site.ts";

const site = await gitSite();
const folder = await mkdtemp(join(tmpdir(), "brygga-git-failures-"));
const old = "Gammal text.\n";
const older = "Äldre text.\n";
const [oldId, olderId] = [old, older].map((text) => blobId(Buffer.from(text))) as [string, string];
const missing = "0123456789012345678901234567890123456789";
for (const text of [older, old, "Ny text.\n"]) {
	await site.write("content/sv/text.md", text);
	await site.commit();
}
test.after(async () => {
	await site.close();
	await rm(folder, { recursive: true, force: true });
});

/** Runs something with another program in the place of Git; with none at all without a script. */
async function withGit<Value>(script: string | undefined, work: () => Promise<Value>): Promise<Value> {
	const programs = await mkdtemp(join(folder, "programs-"));
	const { PATH = "" } = process.env;
	if (script !== undefined) {
		await writeFile(join(programs, "git"), `#!/bin/sh\n${script}\n`);
		await chmod(join(programs, "git"), 0o755);
	}
	process.env["PATH"] = script === undefined ? programs : `${programs}${delimiter}${PATH}`;
	try {
		return await work();
	} finally {
		process.env["PATH"] = PATH;
	}
}

function messages({ problems }: PinnedTexts): string[] {
	return problems.map(({ code, message, hint }) => `${code}: ${message} ${hint}`);
}

async function clone(name: string, ...options: string[]): Promise<string> {
	const target = join(folder, name);
	await site.git("config", "uploadpack.allowFilter", "true");
	await site.git("clone", "--quiet", ...options, pathToFileURL(site.root).href, target);
	return target;
}

const patience = { patience: 200 };

test("a Git that hangs is given up once nothing is heard from it", async () => {
	const read = await withGit("exec sleep 600", () => readPinnedTexts(site.root, [oldId, olderId], patience));
	assert.is(read.texts.size, 0);
	assert.equal(messages(read), [
		"git/no-answer: Git didn't answer for 0 seconds, so what has changed in 2 originals since they were translated isn't known. See whether “git log -1” answers in the site's folder.",
	]);
	assert.is((await withGit("exec sleep 600", () => gitBlobIds(site.root, ["x"], patience))).size, 0);
	const then = await withGit("exec sleep 600", () =>
		originalsAt("main", { root: site.root, source: "sv", ...patience }),
	);
	assert.equal(then, { kind: "failed", failure: { kind: "no-answer", seconds: 0 } });
});

test("a Git that writes without end is given up, wherever it writes and whenever it begins", async () => {
	const answer = `read id; printf '%s blob 5\\nHejsa\\n' "$id"`;
	const unknown = "so what has changed in 2 originals since they were translated isn't known.";
	for (const [script, code, known] of [
		["exec yes >&2", "no-answer", 0],
		["exec yes", "unexpected-output", 0],
		["exec cat /dev/zero", "unexpected-output", 0],
		[`${answer}; exec yes`, "unexpected-output", 1],
		[`${answer}; exec yes >&2`, "no-answer", 1],
		[`read id; printf '%s blob 999999999999\\n' "$id"; exec cat /dev/zero`, "unexpected-output", 0],
		[`${answer}; ${answer}; exec yes`, "unexpected-output", 2],
		[`${answer}; ${answer}; exec yes >&2`, "no-answer", 2],
	] as const) {
		const read = await withGit(script, () =>
			readPinnedTexts(site.root, [oldId, olderId], code === "no-answer" ? { patience: 1000 } : {}),
		);
		assert.is(read.texts.size, known, script);
		assert.equal(
			read.problems.map(({ code }) => code),
			known === 2 ? [] : [`git/${code}`],
			script,
		);
		if (known === 0) assert.ok(read.problems[0]?.message.endsWith(unknown), script);
	}
	for (const [script, kind] of [
		["exec yes >&2", "no-answer"],
		["exec yes", "unexpected-output"],
	] as const) {
		assert.is((await withGit(script, () => gitBlobIds(site.root, ["x"], patience))).size, 0);
		const then = await withGit(script, () =>
			originalsAt("main", { root: site.root, source: "sv", ...patience }),
		);
		assert.is(then.kind === "failed" && then.failure.kind, kind);
	}
});

test("what a Git said before it fell silent counts, also when a child of it lives on", async () => {
	const script = `read id; printf '%s blob 5\\nHejsa\\n' "$id"; sleep 20`;
	const read = await withGit(script, () => readPinnedTexts(site.root, [oldId, olderId], patience));
	assert.equal([...read.texts], [[oldId, "Hejsa"]]);
	assert.match(
		messages(read)[0] ?? "",
		"what has changed in an original since it was translated isn't known",
	);
});

test("without Git, that is said", async () => {
	const read = await withGit(undefined, () => readPinnedTexts(site.root, [oldId]));
	assert.match(messages(read)[0] ?? "", /^git\/not-installed: Git isn't installed, so .* https:/);
	assert.is((await withGit(undefined, () => gitBlobIds(site.root, ["x"]))).size, 0);
});

test("outside a repository, that is said", async () => {
	assert.match(
		messages(await readPinnedTexts(folder, [oldId]))[0] ?? "",
		/^git\/no-repository: The site isn't in/,
	);
	const then = await originalsAt("main", { root: folder, source: "sv" });
	assert.equal(then, { kind: "failed", failure: { kind: "no-repository" } });
});

test("a repository of another user is named with the command that trusts it", async () => {
	const script = `cat >&2 <<'END'
fatal: detected dubious ownership in repository at '/srv/my site'
To add an exception for this directory, call:

	git config --global --add safe.directory '/srv/my site'
END
exit 128`;
	const read = await withGit(script, () => readPinnedTexts(site.root, [oldId]));
	assert.match(messages(read)[0] ?? "", /^git\/not-trusted: .* --add safe\.directory '\/srv\/my site'$/);
});

test("a damaged text hides no other", async () => {
	const damaged = join(folder, "damaged");
	await cp(site.root, damaged, { recursive: true });
	const object = join(damaged, ".git/objects", oldId.slice(0, 2), oldId.slice(2));
	await chmod(object, 0o644);
	await writeFile(object, "junk");
	const read = await readPinnedTexts(damaged, [oldId, olderId]);
	assert.equal([...read.texts.values()], [older]);
	assert.match(
		messages(read)[0] ?? "",
		/^git\/failed: Git stopped: “.+”, so what has changed in an original .*git fsck/,
	);
});

test("a shallow clone and a partial one say how to get the older texts; nothing is fetched meanwhile", async () => {
	const shallow = await readPinnedTexts(await clone("shallow", "--depth", "1"), [oldId]);
	assert.match(messages(shallow)[0] ?? "", /^git\/shallow-clone: .* git fetch --unshallow/);
	const partial = await clone("partial", "--filter=blob:none");
	const read = await readPinnedTexts(partial, [oldId, blobId(Buffer.from("Ny text.\n")), olderId]);
	assert.equal([...read.texts.values()], ["Ny text.\n"]);
	assert.match(messages(read)[0] ?? "", /^git\/partial-clone: .* 2 originals .* --refetch --no-filter$/);
	await site.git("-C", partial, "fetch", "--quiet", "--refetch", "--no-filter");
	assert.is((await readPinnedTexts(partial, [oldId, olderId])).texts.size, 2, "the remedy mends it");
});

test("in a whole clone, a text that nobody recorded is the translation's problem alone", async () => {
	assert.equal(await readPinnedTexts(site.root, [oldId, missing]), {
		texts: new Map([[oldId, old]]),
		problems: [],
	});
});

test("another repository in the environment, as a hook has it, doesn't count", async () => {
	process.env["GIT_DIR"] = join(folder, "nowhere");
	process.env["GIT_OBJECT_DIRECTORY"] = folder;
	try {
		assert.is((await readPinnedTexts(site.root, [oldId])).texts.get(oldId), old);
	} finally {
		delete process.env["GIT_DIR"];
		delete process.env["GIT_OBJECT_DIRECTORY"];
	}
});

test("a worktree, a submodule and a folder of a repository are read like a repository", async () => {
	const worktree = join(folder, "worktree");
	await site.git("worktree", "add", "--quiet", "--detach", worktree);
	const outer = join(folder, "outer");
	await site.git("init", "--quiet", outer);
	await site.git(
		"-C",
		outer,
		"-c",
		"protocol.file.allow=always",
		"submodule",
		"--quiet",
		"add",
		pathToFileURL(site.root).href,
		"site",
	);
	for (const root of [worktree, join(outer, "site"), join(site.root, "content/sv")])
		assert.is((await readPinnedTexts(root, [oldId])).texts.get(oldId), old, root);
});

test("versions without a common one, a shallow clone's among them, aren't compared", async () => {
	const shallow = await clone("shallow-branch", "--depth", "1");
	await site.git("-C", shallow, "commit", "--quiet", "--allow-empty", "--message", "Here");
	await site.git("commit", "--quiet", "--allow-empty", "--message", "There");
	await site.git("-C", shallow, "fetch", "--quiet", "--depth", "1", "origin", "main");
	const options = { root: shallow, source: "sv" };
	assert.equal(await originalsAt("FETCH_HEAD", options), { kind: "no-common-version", isShallow: true });
	assert.equal(await originalsAt("nowhere", options), { kind: "unknown-reference" });
	const found = await originalsAt("main~1", { root: site.root, source: "sv" });
	assert.ok(found.kind === "known" && found.originals.has("text"));
});

test.run();
