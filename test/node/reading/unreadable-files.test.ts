/** Files and folders that a disk has but that can't be read as what they should be: each is told, whatever else can be read. */
import { execFileSync } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getuid, platform } from "node:process";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../support/load-site.ts";
import { type TemporarySite, temporarySite } from "../../support/temporary-site.ts";

type Fault = readonly [code: string, file: string | undefined];

type Change = (site: TemporarySite) => Promise<void>;

/** The errors of the fixture `harbour` after a change. */
async function errorsAfter(change: Change, undo?: Change): Promise<Fault[]> {
	const site = await temporarySite("harbour");
	try {
		await change(site);
		const { problems } = await loadSite(site.root);
		return problems
			.filter(({ severity }) => severity === "error")
			.map(({ code, file }): Fault => [code, file]);
	} finally {
		await undo?.(site);
		await site.close();
	}
}

async function asFile({ remove, write }: TemporarySite, path: string): Promise<void> {
	await remove(path);
	await write(path, "");
}

async function asFolder({ root, remove }: TemporarySite, path: string): Promise<void> {
	await remove(path).catch(() => undefined);
	await mkdir(join(root, path));
}

for (const folder of ["content", "content/sv", "i18n"]) {
	test(`${folder} being a file is told, and nothing that follows from it`, async () => {
		assert.equal(await errorsAfter((site) => asFile(site, folder)), [["content/no-folder", folder]]);
	});
}

for (const file of ["content/site.yaml", "content/sv/bild.png", "i18n/sv.json", "i18n/glossary.csv"]) {
	test(`${file} being a folder is told, and nothing that follows from it`, async () => {
		assert.equal(await errorsAfter((site) => asFolder(site, file)), [["content/no-file", file]]);
	});
}

test("a page beside the folders of the languages is told with the folders that it may belong into", async () => {
	const site = await temporarySite("harbour");
	try {
		await site.write("content/probe.md", "---\ntitle: Prov\n---\n\nText.\n");
		const { problems } = await loadSite(site.root);
		const [found] = problems.filter(({ code }) => code === "content/unknown-file");
		assert.is(found?.severity, "warning");
		assert.is(found?.file, "content/probe.md");
		assert.match(found?.hint ?? "", "content/sv/probe.md");
	} finally {
		await site.close();
	}
});

if (platform === "linux") {
	for (const [name, shown] of [
		["n\xe5got.md", "n�got.md"],
		["n\xe5got.png", "n�got.png"],
		["\xe5", "�"],
	] as const) {
		test(`a name in Latin-1 is told: ${shown}`, async () => {
			const found = await errorsAfter(async ({ root }) => {
				const path = Buffer.from(join(root, "content/sv", name), "latin1");
				await (name.includes(".") ? writeFile(path, "") : mkdir(path));
			});
			assert.equal(found, [["content/file-name", `content/sv/${shown}`]]);
		});
	}
}

if (platform !== "win32") {
	for (const folder of ["content/sv", "public"]) {
		test(`a name with a line break is told in ${folder}`, async () => {
			const found = await errorsAfter(async ({ root }) => {
				await mkdir(join(root, folder), { recursive: true });
				await writeFile(join(root, folder, "två\nrader.md"), "---\ntitle: Två\n---\n");
			});
			assert.equal(found, [[`${folder.replace("/sv", "")}/file-name`, `${folder}/två\nrader.md`]]);
		});
	}

	test("a pipe is told, not waited for", async () => {
		const found = await errorsAfter(async ({ root }) => {
			execFileSync("mkfifo", [join(root, "content/sv/rör.md")]);
		});
		assert.equal(found, [["content/no-file", "content/sv/rör.md"]]);
	});
}

// The superuser may read everything.
if (getuid !== undefined && getuid() !== 0) {
	for (const path of [
		"content",
		"content/site.yaml",
		"content/sv/om.md",
		"content/sv/nyheter/bro.png",
		"i18n",
		"i18n/sv.json",
	]) {
		test(`${path} without permission is told`, async () => {
			const found = await errorsAfter(
				async ({ root, write }) => {
					if (path.endsWith(".json")) await write(path, "{}");
					await chmod(join(root, path), 0);
				},
				({ root }) => chmod(join(root, path), 0o700),
			);
			assert.equal(found, [["content/no-permission", path]]);
		});
	}
}

test.run();
