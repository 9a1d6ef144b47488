import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { hosts } from "../../src/cli/commands/hosts.ts";
import { plan } from "../../src/cli/commands/plan.ts";
import type { Outcome } from "../support/run-brygga.ts";
import { runInProcess } from "../support/run-in-process.ts";
import { temporarySite } from "../support/temporary-site.ts";

const site = await temporarySite("harbour");
const folder = await mkdtemp(join(tmpdir(), "plan-"));
test.after(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<Outcome> =>
	runInProcess({ hosts, plan }, ...args, "--root", site.root);

test("hosts prints one file as it is, several under their names, and lists hosts by name", async () => {
	assert.match((await run("hosts", "nginx")).output, /^# Written by Brygga .*\n[\s\S]*add_header/);
	const { output } = await run("hosts", "netlify", "caddy");
	assert.equal(
		[...output.matchAll(/^==> (.*) <==$/gm)].map(([, name]) => name),
		["_headers", "_redirects", "Caddyfile"],
	);
	assert.match((await run("hosts")).output, /^ +cloudflare-pages +Cloudflare Pages$/m);
	const { files } = JSON.parse((await run("hosts", "vercel", "--format", "json")).output);
	assert.is(files[0].path, "vercel.json");
});

test("hosts writes into a folder, and replaces nothing that isn't Brygga's", async () => {
	const into = join(folder, "etc");
	await mkdir(into);
	for (let times = 0; times < 2; times++)
		assert.is((await run("hosts", "nginx", "vercel", "-o", into)).code, 0);
	assert.equal((await readdir(into)).sort(), ["nginx.conf", "vercel.json"]);
	await writeFile(join(into, "vercel.json"), "{}");
	await rm(join(into, "nginx.conf"));
	const refused = await run("hosts", "nginx", "vercel", "-o", into);
	assert.equal([refused.code, /vercel\.json is there already/.test(refused.messages)], [2, true]);
	assert.equal(await readdir(into), ["vercel.json"]);
	assert.is((await run("hosts", "vercel", "-o", into, "--force")).code, 0);
	assert.match(await readFile(join(into, "vercel.json"), "utf8"), "outputDirectory");
	assert.match((await run("hosts", "ngnix")).messages, "Did you mean nginx?");
	assert.is((await run("hosts", "nginx", "-o", join(site.root, "content"))).code, 2);
});

test("plan compares folders and manifests, and writes lists with which a copy becomes the new site", async () => {
	const [before, after, copy] = ["before", "after", "copy"].map((name) => join(folder, name));
	const layOut = async (path = "", files: Readonly<Record<string, string>>): Promise<void> => {
		for (const [name, content] of Object.entries({ ".brygga-output": "mark", ...files })) {
			await mkdir(join(path, name, ".."), { recursive: true });
			await writeFile(join(path, name), content);
		}
	};
	const old = { "index.html": "a", "old/index.html": "b", "assets/a-1.css": "c", "same.txt": "d" };
	await layOut(before, old);
	await layOut(copy, old);
	await layOut(after, { "index.html": "a2", "assets/a-2.css": "c2", "same.txt": "d", "a b/'c'.html": "e" });
	const manifest = join(folder, "manifest.json");
	await writeFile(manifest, (await run("plan", "--manifest", before ?? "")).output);
	for (const given of [before ?? "", manifest]) {
		const { code, output } = await run("plan", given, after ?? "", "--format", "json");
		const planned = JSON.parse(output);
		assert.equal([code, planned.unchanged, planned.deletes], [0, 1, ["assets/a-1.css", "old/index.html"]]);
		assert.is(planned.uploads.length, 3);
	}
	const lists = join(folder, "lists");
	assert.is((await run("plan", manifest, after ?? "", "--form", "aws", "-o", lists)).code, 0);
	// A program of the name “aws” that copies files as the real one copies objects.
	const bin = join(folder, "bin");
	await mkdir(bin);
	const script = `#!/bin/sh
target=$(printf %s "$4" | sed "s,^s3:/,,")
case $2 in
  cp) mkdir -p "$(dirname "$target")"; cp "$3" "$target" ;;
  rm) rm "$(printf %s "$3" | sed "s,^s3:/,,")" ;;
esac
`;
	await writeFile(join(bin, "aws"), script, { mode: 0o755 });
	execFileSync("sh", [join(lists, "upload.sh"), after ?? "", (copy ?? "").slice(1)], {
		env: { ...process.env, PATH: `${bin}:${process.env["PATH"]}` },
	});
	const same = await run("plan", copy ?? "", after ?? "", "--format", "json");
	assert.equal(JSON.parse(same.output), { uploads: [], deletes: [], unchanged: 4, bytes: 0 });
});

test("plan refuses too many deletes, and what is no site", async () => {
	const before = join(folder, "before");
	const none = join(folder, "none");
	await mkdir(none);
	const refused = await run("plan", before, none, "--format", "json");
	assert.equal([refused.code, JSON.parse(refused.output).problems[0].code], [1, "plan/too-many-deletes"]);
	assert.is((await run("plan", before, none, "--max-deletes", "100%")).code, 0);
	assert.is((await run("plan", "--first", none, "--max-deletes", "0")).code, 0);
	for (const args of [
		[],
		[join(folder, "gone"), none],
		[before, none, "--max-deletes", "few"],
		[before, none, "--form", "aws"],
	])
		assert.is((await run("plan", ...args)).code, 2, args.join(" "));
	await writeFile(join(folder, "other.json"), "{}");
	assert.match(
		(await run("plan", join(folder, "other.json"), none)).messages,
		"neither a folder nor a whole manifest",
	);
	const closed = await run("plan", "--first", before, "--form", "rclone", "-o", join(site.root, "content"));
	assert.is(closed.code, 2);
	assert.match(closed.messages, "is in the site's content/. Name another folder.");
});

test.run();
