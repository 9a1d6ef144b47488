import { on, once } from "node:events";
import { watch } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { watchSite } from "../../../src/node/serving/watch-site.ts";

const test = suite<{
	root: string;
	/** A folder that isn't the site's, beside it, of which its configuration imports one file. */
	beside: string;
	/**
	 * What was told since the last time, when all that was changed has been noticed and the quiet time is over; `undefined`
	 * for a call that named no paths.
	 */
	told: () => Promise<readonly (readonly string[] | undefined)[]>;
	/** Has the next call last until it is told to give up, or until what this returns is called. */
	dawdle: () => () => void;
	follow: (paths: readonly string[]) => void;
	stop: () => Promise<void>;
}>("watch-site");

/** The last change before a look at what was told: the system tells of changes in their order. */
const marker = "content/marker.md";

test.before.each(async (context) => {
	context.beside = await mkdtemp(join(tmpdir(), "brygga-watch-"));
	context.root = join(context.beside, "site");
	await mkdir(join(context.root, "content/sv"), { recursive: true });
	await mkdir(join(context.beside, "shared"));
	await writeFile(join(context.root, "content/sv/om.md"), "om");
	let calls: (readonly string[] | undefined)[] = [];
	let endQuietTime: (() => void) | undefined;
	let released: Promise<void> | undefined;
	context.dawdle = () => {
		let release = (): void => undefined;
		released = new Promise((resolve) => {
			release = resolve;
		});
		return () => release();
	};
	const watching = watchSite(context.root, {
		onChange: async (touched, giveUp) => {
			calls.push(touched);
			if (!released) return;
			const ended = released;
			released = undefined;
			if (!giveUp.aborted) await Promise.race([once(giveUp, "abort"), ended]);
		},
		onError: (error) => assert.unreachable(String(error)),
		afterQuietTime: (report) => {
			endQuietTime = report;
			return () => {
				endQuietTime = undefined;
			};
		},
	});
	context.stop = watching.close;
	context.follow = watching.follow;
	watching.follow([".eleventy.ts", "lib/filters.ts", "content/site.yaml"]);
	watching.follow(["lib/shouts.ts", "../shared/filters.ts", "../includes", "../none/includes"]);
	context.told = async () => {
		const watcher = watch(join(context.root, "content"));
		const noticed = on(watcher, "change");
		await writeFile(join(context.root, marker), "");
		for await (const [, name] of noticed) if (name === basename(marker)) break;
		watcher.close();
		endQuietTime?.();
		endQuietTime = undefined;
		await setImmediate();
		const told = calls.map((paths) => paths?.filter((path) => path !== marker));
		calls = [];
		return told.filter((paths) => paths?.length !== 0);
	};
	assert.equal(await context.told(), [undefined], "what changed before");
});

test.after.each(async ({ beside, stop }) => {
	await stop();
	await rm(beside, { recursive: true, force: true });
});

test("a file that is written to is named, once", async ({ root, told }) => {
	await writeFile(join(root, "content/sv/om.md"), "mer om");
	assert.equal(await told(), [["content/sv/om.md"]]);
	assert.equal(await told(), []);
});

test("code and looks of the site's own may change everything: its configuration, what that imports, data, templates, styles, public files", async ({
	root,
	told,
}) => {
	for (const file of [
		".eleventy.ts",
		"lib/filters.ts",
		"_data/hours.yaml",
		"_includes/head.njk",
		"_layouts/post.njk",
		"views/list.njk",
		"assets/site.css",
		"public/CNAME",
	]) {
		await mkdir(join(root, file, ".."), { recursive: true });
		await writeFile(join(root, file), "");
		assert.equal(await told(), [undefined], file);
		await writeFile(join(root, file), "changed");
		assert.equal(await told(), [undefined], `${file} again`);
	}
	await writeFile(join(root, "notes.txt"), "");
	assert.equal(await told(), []);
});

test("of what lies outside the site, the imported files and named folders are followed, and nothing beside them", async ({
	root,
	beside,
	told,
}) => {
	for (const file of ["shared/filters.ts", "includes/head.njk"]) {
		await mkdir(join(beside, file, ".."), { recursive: true });
		await writeFile(join(beside, file), "");
		assert.equal(await told(), [undefined], file);
		await writeFile(join(beside, `${file}.new`), "changed");
		await rename(join(beside, `${file}.new`), join(beside, file));
		assert.equal(await told(), [undefined], `${file} again`);
	}
	for (const file of ["serve.log", "shared/notes.txt", "shared/deep/filters.ts", "site/_site/index.html"]) {
		await mkdir(join(beside, file, ".."), { recursive: true });
		await writeFile(join(beside, file), "");
		assert.equal(await told(), [], file);
	}
	await writeFile(join(root, "content/sv/om.md"), "mer om");
	assert.equal(await told(), [["content/sv/om.md"]], "what is in the site is named as ever");
});

test("what the configuration is made of later is followed from then on", async ({ root, told, follow }) => {
	const change = async (text: string): Promise<void> => {
		await mkdir(join(root, "more"), { recursive: true });
		await writeFile(join(root, "more/mark.ts"), text);
	};
	await change("");
	assert.equal(await told(), []);
	follow(["more/mark.ts"]);
	await change("changed");
	assert.equal(await told(), [undefined]);
	assert.equal(await told(), []);
});

test("a file that is replaced is named too", async ({ root, told }) => {
	await writeFile(join(root, "content/sv/om.md.new"), "annat");
	await rename(join(root, "content/sv/om.md.new"), join(root, "content/sv/om.md"));
	const [paths] = await told();
	assert.ok(paths?.includes("content/sv/om.md"));
});

test("a file that goes is named", async ({ root, told }) => {
	await rm(join(root, "content/sv/om.md"));
	assert.equal(await told(), [["content/sv/om.md"]]);
});

test("a call that gives up for what changes meanwhile is told once more, together with that", async ({
	root,
	told,
	dawdle,
}) => {
	dawdle();
	await writeFile(join(root, "content/sv/om.md"), "mer om");
	assert.equal(await told(), [["content/sv/om.md"]]);
	await writeFile(join(root, "content/sv/ny.md"), "ny");
	assert.equal(await told(), [["content/sv/om.md", "content/sv/ny.md"]]);
	await writeFile(join(root, "content/sv/ny.md"), "nyare");
	assert.equal(await told(), [["content/sv/ny.md"]]);
});

test("after ten calls that gave up one isn't asked to, however often files are saved", async ({
	root,
	told,
	dawdle,
}) => {
	for (let count = 0; count < 10; count++) {
		dawdle();
		await writeFile(join(root, "content/sv/om.md"), "x".repeat(count));
		assert.equal(await told(), [["content/sv/om.md"]]);
	}
	const release = dawdle();
	await writeFile(join(root, "content/sv/om.md"), "om");
	assert.equal(await told(), [["content/sv/om.md"]]);
	await writeFile(join(root, "content/sv/ny.md"), "ny");
	assert.equal(await told(), [], "the call goes on");
	release();
	assert.equal(await told(), [["content/sv/ny.md"]]);
});

test("hidden files and files beside the two folders are nobody's business", async ({ root, told }) => {
	await writeFile(join(root, "content/sv/.om.md.swp"), "");
	await writeFile(join(root, "README.md"), "");
	await mkdir(join(root, "_site"));
	assert.equal(await told(), []);
});

test("new folders are followed, also those that took the place of others", async ({ root, told }) => {
	const folder = join(root, "content/sv/nyheter");
	await mkdir(join(folder, "2024"), { recursive: true });
	assert.ok((await told())[0]?.includes("content/sv/nyheter"));
	await writeFile(join(folder, "2024/a.md"), "a");
	assert.equal(await told(), [["content/sv/nyheter/2024/a.md"]]);
	await rm(folder, { recursive: true });
	await mkdir(join(folder, "2024"), { recursive: true });
	await told();
	await writeFile(join(folder, "2024/b.md"), "b");
	assert.equal(await told(), [["content/sv/nyheter/2024/b.md"]]);
});

test("a folder of the site that comes late is followed, and everything has to be looked at", async ({
	root,
	told,
}) => {
	await mkdir(join(root, "i18n"));
	assert.ok((await told()).includes(undefined));
	await writeFile(join(root, "i18n/sv.json"), "{}");
	assert.equal(await told(), [["i18n/sv.json"]]);
});

test("after the end nothing is told", async ({ root, told, stop }) => {
	await stop();
	await writeFile(join(root, "content/sv/om.md"), "sent");
	assert.equal(await told(), []);
});

test.run();
