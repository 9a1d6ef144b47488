/** Whatever befalls a file of the cache, the site is built as it is from nothing. */
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../../src/node/build-site.ts";
import { cachedLanguageTools } from "../../../src/node/reading/tools/cached-language-tools.ts";
import { createLanguageTools } from "../../../src/node/reading/tools/language-tools.ts";
import type { BuildResult } from "../../../src/node/session/build-types.ts";
import { checkedSite } from "../../support/checked-site.ts";
import { type TemporarySite, temporarySite } from "../../support/temporary-site.ts";

const languageTools = cachedLanguageTools(createLanguageTools);

let site: TemporarySite;
test.before.each(async () => {
	site = await temporarySite("harbour");
});
test.after.each(() => site.close());

function build(): Promise<BuildResult> {
	const { root } = site;
	return buildSite({ root, output: join(root, "_site"), search: false, languageTools });
}

const cache = (): string => join(site.root, ".brygga");

/** What may become of a file; `other` is one of the cache's files of another kind. */
const damages: Readonly<Record<string, (file: string, other: string) => Promise<unknown>>> = {
	"cut short": async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
	"with a byte changed": async (file) => {
		const bytes = await readFile(file);
		const at = Math.floor(bytes.length / 2);
		bytes[at] = (bytes[at] ?? 0) ^ 1;
		await writeFile(file, bytes);
	},
	"swapped for another": (file, other) => cp(other, file),
	"replaced by a folder": async (file) => {
		await rm(file);
		await mkdir(file);
		await writeFile(join(file, "within"), "");
	},
};

/** The contents of the output, by path. */
async function outputFiles(): Promise<ReadonlyMap<string, string>> {
	const folder = join(site.root, "_site");
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		await Promise.all(files.sort().map(async (file) => [file, await readFile(file, "latin1")] as const)),
	);
}

test("a build with any file of the cache damaged says so, and builds everything", async () => {
	await build();
	const good = join(site.root, ".good");
	await cp(cache(), good, { recursive: true });
	// Else nothing but the record is read.
	await site.write("content/sv/nyheter/ny.md", "---\ntitle: Ny\ndescription: Ny.\n---\n\nNy.\n");
	await build();
	const expected = await outputFiles();
	const names = (await readdir(good)).filter((name) => name !== ".gitignore");
	const kinds = names.map((name) => name.replace(/-.*/, "")).sort();
	assert.equal(kinds, ["assets", "findings", "index", "output", "readings", "templates.pack"]);
	for (const [index, name] of names.entries()) {
		for (const [what, damage] of Object.entries(damages)) {
			await rm(cache(), { recursive: true });
			await cp(good, cache(), { recursive: true });
			await damage(join(cache(), name), join(good, names[(index + 1) % names.length] ?? ""));
			const { note } = await build();
			const place = `${name} ${what}`;
			// Of the pack, no more is read than what is rendered.
			if (name !== "templates.pack" || what === "cut short")
				assert.match(
					note ?? "",
					/^Everything was built again: the cache (?:was damaged|couldn't be read \(EISDIR.*\))\.$/,
					place,
				);
			assert.equal(await outputFiles(), expected, place);
		}
	}
});

test("a check with a damaged cache finds what it finds without one", async () => {
	const { problems } = await checkedSite(site.root);
	for (const name of (await readdir(cache())).filter((one) => one !== ".gitignore")) {
		await damages["cut short"]?.(join(cache(), name), "");
		const again = await checkedSite(site.root);
		assert.equal(again.problems, problems, name);
		assert.equal(again.notes, ["Everything was read again: the cache was damaged."], name);
	}
});

test.run();
