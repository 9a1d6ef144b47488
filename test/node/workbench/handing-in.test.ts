import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { WorkbenchFailure } from "../../../src/node/workbench/workbench-failure.ts";
import type { AnswerOf, RequestOf } from "../../../src/workbench/interface/endpoints.ts";
import { type WorkbenchSite, workbenchSite } from "../../support/workbench-site.ts";

const bron = { key: "nyheter/bron", language: "en" };
const file = "content/en/nyheter/bron.md";
const person = { name: "Eva Ek", email: "eva@example.org" };

/** A site with a translation that was saved, and other changes that are nobody's business. */
async function saved(): Promise<WorkbenchSite> {
	const site = await workbenchSite();
	await site.git("config", "user.name", "");
	await site.git("config", "user.email", "");
	await site.write("content/sv/om.md", "---\ntitle: Om\n---\n\nEtt utkast.\n");
	await site.change("content/en/index.md", "Welcome.", "Welcome!");
	await site.git("add", "content/en/index.md");
	const page = await site.ask("page", bron);
	const id = page.units.find(({ source }) => source.markdown === "Bron är klar.")?.id ?? "";
	const units = [{ id, text: "The bridge is done.", confirmed: true }];
	const answer = await site.ask("save", { ...bron, base: page.base, units, intent: { kind: "save" } });
	if (answer.kind !== "saved") throw new Error(JSON.stringify(answer));
	return site;
}

async function failureOf(work: Promise<unknown>): Promise<readonly [code: string, details: string]> {
	try {
		await work;
	} catch (error) {
		if (error instanceof WorkbenchFailure) return [error.code, error.details ?? ""];
		throw error;
	}
	return ["none", ""];
}

function request(
	{ files }: AnswerOf<"changes">,
	more: Partial<RequestOf<"hand-in">> = {},
): RequestOf<"hand-in"> {
	return {
		files: files.map(({ file: name, blob }) => ({ file: name, blob })),
		message: "Translate the bridge\n\nMore words.",
		branch: "translation-bridge",
		person,
		push: false,
		...more,
	};
}

async function withSaved(use: (site: WorkbenchSite) => Promise<void>): Promise<void> {
	const site = await saved();
	try {
		await use(site);
	} finally {
		await site.close();
	}
}

test("what was saved is listed, and committed on a branch; what else has changed stays as it is", async () => {
	await withSaved(async (site) => {
		const changes = await site.ask("changes", {});
		assert.equal(
			changes.files.map(({ file: name, change }) => [name, change]),
			[[file, "changed"]],
		);
		assert.equal(
			changes.files[0]?.hunks.flatMap(({ lines }) =>
				lines.filter(({ kind }) => kind !== "same").map(({ text }) => text),
			),
			["The bridge is ready.", "The bridge is done."],
		);
		assert.is(
			changes.repository.kind === "ready" && changes.repository.suggestedBranch.startsWith("translation-"),
			true,
		);
		const before = await site.git("diff", "--cached", "--name-only");
		const { commit, branch, pushed } = await site.ask("hand-in", request(changes));
		assert.equal([branch, pushed.kind], ["translation-bridge", "not-asked"]);
		assert.is((await site.git("rev-parse", "--abbrev-ref", "HEAD")).trim(), "translation-bridge");
		assert.is(
			(await site.git("show", "--name-only", "--format=%an <%ae>%n%B", commit)).trim(),
			`Eva Ek <eva@example.org>\nTranslate the bridge\n\nMore words.\n\n\n${file}`,
		);
		assert.is(await site.git("diff", "--cached", "--name-only"), before, "what was staged still is");
		assert.match(await site.git("status", "--porcelain"), "?? content/sv/om.md");
		assert.equal((await site.ask("changes", {})).files, []);
		assert.is((await failureOf(site.ask("hand-in", request(changes))))[0], "nothing-to-hand-in");
	});
});

test("a draft is called by its own title once it has one, and by the original's until then", async () => {
	await withSaved(async (site) => {
		await site.write("content/sv/ny.md", "---\ntitle: En ny sida\n---\n\nEtt stycke.\n");
		await site.rebuild();
		const page = { key: "ny", language: "en" };
		const save = async (...units: RequestOf<"save">["units"]): Promise<unknown> => {
			const { base } = await site.ask("page", page);
			await site.ask("save", { ...page, base, units, intent: { kind: "save" } });
			const { files } = await site.ask("changes", {});
			return files.flatMap(({ key, title, titleLanguage }) => (key === "ny" ? [title, titleLanguage] : []));
		};
		const paragraph = (await site.ask("page", page)).units.find(({ kind }) => kind === "paragraph")?.id ?? "";
		assert.equal(await save({ id: paragraph, text: "A paragraph.", confirmed: true }), ["En ny sida", "sv"]);
		assert.equal(await save({ id: "title", text: "A new page", confirmed: true }), ["A new page", "en"]);
	});
});

test("each thing that keeps Git from it is told, and leaves the copy as it was", async () => {
	await withSaved(async (site) => {
		const changes = await site.ask("changes", {});
		const state = async (): Promise<string> =>
			[
				await site.git("symbolic-ref", "HEAD"),
				await site.git("for-each-ref", "--format=%(refname)"),
				await site.git("status", "--porcelain"),
			].join();
		const before = await state();
		const { person: _, ...nameless } = request(changes);
		const refused = async (wanted: RequestOf<"hand-in">): Promise<readonly [string, string]> => {
			const failure = await failureOf(site.ask("hand-in", wanted));
			assert.is(await state(), before, failure[0]);
			return failure;
		};
		assert.is((await refused(nameless))[0], "no-identity");
		for (const branch of ["a b", "-b", "x..y", "refs//x", "a.lock"])
			assert.is((await refused(request(changes, { branch })))[0], "bad-branch", branch);
		assert.is(
			(await refused(request(changes, { files: [{ file: "content/sv/om.md", blob: "" }] })))[0],
			"nothing-to-hand-in",
			"others' files are out of reach",
		);
		assert.is(
			(await refused(request(changes, { files: [{ file, blob: "0".repeat(40) }] })))[0],
			"changed-meanwhile",
		);
		const hook = ".git/hooks/pre-commit";
		await site.write(hook, "#!/bin/sh\necho 'fatal: The figures are wrong.' >&2\nexit 1\n");
		await chmod(join(site.root, hook), 0o755);
		assert.equal(await refused(request(changes)), ["hook-refused", "fatal: The figures are wrong."]);
		await rm(join(site.root, hook));
		await site.write(".git/index.lock", "");
		const [busy, said] = await failureOf(site.ask("hand-in", request(changes)));
		assert.is(busy, "git-busy");
		assert.match(said, "index.lock");
		await rm(join(site.root, ".git/index.lock"));
		assert.is(await state(), before, "git-busy");
		await site.write(".git/MERGE_HEAD", `${(await site.git("rev-parse", "HEAD")).trim()}\n`);
		assert.is((await refused(request(changes)))[0], "merge-needed");
		await rm(join(site.root, ".git/MERGE_HEAD"));
	});
	await withSaved(async (site) => {
		const changes = await site.ask("changes", {});
		await site.git("branch", "translation-bridge");
		await site.git("commit", "--quiet", "--message", "Other", "--", "content/en/index.md");
		assert.is((await failureOf(site.ask("hand-in", request(changes))))[0], "branch-exists");
	});
});

test("a branch is pushed to where the repository comes from; without one, or when others were first, that is told", async () => {
	const remote = await mkdtemp(join(tmpdir(), "brygga-remote-"));
	try {
		execFileSync("git", ["init", "--quiet", "--bare", remote]);
		await withSaved(async (site) => {
			const alone = await site.ask("hand-in", request(await site.ask("changes", {}), { push: true }));
			assert.equal(alone.pushed, { kind: "failed", code: "no-remote" }, "the commit is made all the same");
			await site.git("remote", "add", "origin", remote);
			assert.equal(await site.ask("push", {}), { kind: "pushed", remote });
			const there = execFileSync("git", ["rev-parse", "translation-bridge"], {
				cwd: remote,
				encoding: "utf8",
			});
			assert.is(there.trim(), alone.commit);
		});
		await withSaved(async (site) => {
			await site.git("remote", "add", "origin", remote);
			// In the same second, the same words would make the same commit.
			const message = "Translate the bridge otherwise";
			const late = await site.ask("hand-in", request(await site.ask("changes", {}), { push: true, message }));
			assert.is(late.pushed.kind === "failed" && late.pushed.code, "remote-ahead");
			await site.git("branch", "translation-bridge-2", "HEAD~1");
			assert.equal(await site.ask("push", { onOwnBranch: true }), {
				kind: "pushed",
				remote,
				branch: "translation-bridge-3",
			});
			const own = execFileSync("git", ["rev-parse", "translation-bridge-3"], {
				cwd: remote,
				encoding: "utf8",
			});
			assert.is(own.trim(), late.commit);
			assert.is((await site.git("symbolic-ref", "--short", "HEAD")).trim(), "translation-bridge-3");
			await site.git("remote", "set-url", "origin", join(remote, "gone"));
			const gone = await site.ask("push", {});
			assert.is(gone.kind === "failed" && gone.code, "push-unreachable");
		});
	} finally {
		await rm(remote, { recursive: true });
	}
});

test("without a repository the files can be sent as an archive", async () => {
	await withSaved(async (site) => {
		await rm(join(site.root, ".git"), { recursive: true });
		const changes = await site.ask("changes", {});
		assert.equal(changes.repository, { kind: "none", code: "no-repository" });
		assert.equal(
			changes.files.map(({ change, hunks }) => [
				change,
				...hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== "same").map(({ text }) => text)),
			]),
			[["changed", "The bridge is ready.", "The bridge is done."]],
			"compared with what the file was before it was saved here",
		);
		assert.is((await failureOf(site.ask("hand-in", request(changes))))[0], "no-repository");
		const { files } = request(changes);
		const zip = Buffer.from(await site.ask("download", { files, as: "zip" }));
		assert.is(unzipped(zip).get(file), await site.read(file));
	});
});

test("a patch is what Git takes", async () => {
	await withSaved(async (site) => {
		const { files } = request(await site.ask("changes", {}));
		const patch = await site.ask("download", { files, as: "patch" });
		const text = await site.read(file);
		await site.git("checkout", "--quiet", "--", file);
		execFileSync("git", ["apply", "-"], { cwd: site.root, input: patch });
		assert.is(await site.read(file), text);
	});
});

/** The files of an archive, read by its directory. */
function unzipped(zip: Buffer): ReadonlyMap<string, string> {
	const end = zip.lastIndexOf("PK\x05\x06");
	const files = new Map<string, string>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const [size, length, offset] = [
			zip.readUInt32LE(at + 20),
			zip.readUInt16LE(at + 28),
			zip.readUInt32LE(at + 42),
		];
		const name = zip.toString("utf8", at + 46, at + 46 + length);
		const start = offset + 30 + zip.readUInt16LE(offset + 26);
		files.set(name, inflateRawSync(zip.subarray(start, start + size)).toString());
		at += 46 + length;
	}
	return files;
}

test.run();
