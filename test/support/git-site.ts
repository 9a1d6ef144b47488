import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A small site in a repository of its own, with a history. */
export interface GitSite {
	readonly root: string;
	/** Runs Git in it and gives what it writes. */
	readonly git: (...args: readonly string[]) => Promise<string>;
	/** Records everything; gives the commit's id. */
	readonly commit: () => Promise<string>;
	readonly read: (file: string) => Promise<string>;
	readonly write: (file: string, text: string) => Promise<void>;
	/** Replaces a text that must be there. */
	readonly change: (file: string, from: string, to: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

const settings =
	"url: https://example.org/\nsource: sv\nlanguages: [sv, { tag: en, locale: en-GB }]\nfooter: [oversattningar]\n";
const translated = (fields: string, body: string): string =>
	`---\n${fields}translation:\n  state: in-review\n---\n\n${body}`;

/** A page with two sections, whose translation is in step with it. */
const files: Readonly<Record<string, string>> = {
	"content/site.yaml": settings,
	"content/sv/index.md": "---\ntitle: Platsen\ndescription: En liten webbplats.\n---\n\nVälkommen.\n",
	"content/en/index.md": translated("title: The Place\ndescription: A small site.\n", "Welcome.\n"),
	"content/sv/oversattningar.md":
		"---\ntitle: Översättningar\ndescription: Så står det till.\nkind: translations\n---\n",
	"content/en/oversattningar.md": translated(
		"title: Translations\ndescription: How things stand.\nslug: translations\n",
		"",
	),
	"content/sv/nyheter/index.md": "---\ntitle: Nyheter\ndescription: Det senaste.\n---\n",
	"content/en/nyheter/index.md": translated("title: News\ndescription: The latest.\nslug: news\n", ""),
	"content/sv/nyheter/bron.md": `---
title: Bron invigd
description: Den nya bron är invigd.
date: 2023-02-03
---

Bron är klar.

## Bygget

Bygget tog 14 månader. Det var roligt.

## Framtiden

Nu börjar trafiken.
`,
	"content/en/nyheter/bron.md": translated(
		"title: Bridge opened\ndescription: The new bridge has been opened.\n# kept\n",
		`The bridge is ready.

## Construction

Construction took 14 months. It was fun.

## The future

Now traffic begins.
`,
	),
	"content/sv/nyheter/aldre.md":
		"---\ntitle: Äldre nyhet\ndescription: En äldre nyhet.\ndate: 2020-01-01\n---\n\nDet här hände för länge sedan.\n",
};

/**
 * Makes the site, with strings, and records it.
 *
 * @param above The folder that it is made in.
 */
export async function gitSite(above: string = tmpdir()): Promise<GitSite> {
	const root = await mkdtemp(join(above, "brygga-git-"));
	const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false"];
	const git = async (...args: readonly string[]): Promise<string> =>
		(await run("git", [...identity, ...args], { cwd: root })).stdout;
	const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");
	const write = async (file: string, text: string): Promise<void> => {
		await mkdir(dirname(join(root, file)), { recursive: true });
		await writeFile(join(root, file), text);
	};
	const site: GitSite = {
		root,
		git,
		read,
		write,
		commit: async () => {
			await git("add", "--all");
			await git("commit", "--quiet", "--message", "Change");
			return (await git("rev-parse", "HEAD")).trim();
		},
		change: async (file, from, to) => {
			const text = await read(file);
			if (!text.includes(from)) throw new Error(`${file} lacks “${from}”`);
			await write(file, text.replace(from, to));
		},
		close: () => rm(root, { recursive: true, force: true }),
	};
	for (const [file, text] of Object.entries(files)) await write(file, text);
	await git("init", "--quiet", "--initial-branch=main");
	await site.commit();
	return site;
}
