/** What tests try is what runs in production, packages included. */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Packages that the TypeScript below a folder imports, each with one of the files that do. */
async function importsBelow(folder: string): Promise<Map<string, string>> {
	const names = await readdir(join(repository, folder), { recursive: true });
	const imports = new Map<string, string>();
	for (const name of names.filter((file) => /\.tsx?$/.test(file))) {
		const text = await readFile(join(repository, folder, name), "utf8");
		for (const [, specifier = ""] of text.matchAll(
			/(?:^(?:(?:import|export) (?!type )|\} ).*?from |\bawait import\()"([^".:][^":]*)"/gm,
		))
			imports.set(specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier, name);
	}
	return imports;
}

test("a test imports no package but what production imports, and tools for testing", async () => {
	const { devDependencies } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
	const [ours, tests] = await Promise.all([importsBelow("src"), importsBelow("test")]);
	assert.ok(ours.has("markdown-it") && tests.has("uvu"));
	const strays = [...tests].filter(([name]) => !ours.has(name) && !Object.hasOwn(devDependencies, name));
	assert.equal(strays, [], "another copy of a package than the one that runs proves nothing");
});

test("Eleventy renders with the Nunjucks that the package names, and there is no other", async () => {
	const fromEleventy = createRequire(import.meta.resolve("@11ty/eleventy")).resolve("nunjucks");
	assert.is(fromEleventy, createRequire(join(repository, "package.json")).resolve("nunjucks"));
});

test.run();
