/** A search that would find nothing stops the build, and the site that was there stays. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runBrygga } from "../support/run-brygga.ts";
import { temporarySite } from "../support/temporary-site.ts";

test("a language with a search page and no page to find stops the build, and the old site stays", async () => {
	const site = await temporarySite("harbour");
	try {
		const built = await runBrygga("build", "--root", site.root);
		assert.is(built.code, 0, built.messages);
		const entry = join(site.root, "_site/sv/pagefind/manifest.json");
		const before = await readFile(entry, "utf8");
		await site.write(
			"content/ar/sok.md",
			"---\ntitle: بحث\ndescription: ابحث في الموقع.\ntranslation: { pin: 9eaffa87814426e39d24dd8cdc25237a04afd737, state: in-review }\n---\n",
		);
		await site.write("content/sv/om.md", "---\ntitle: Om staden\ndescription: En ny text.\n---\n\nNytt.\n");
		const failed = await runBrygga("build", "--root", site.root, "--format", "json");
		const { problems } = JSON.parse(failed.output) as {
			problems: { code: string; severity: string; language?: string }[];
		};
		assert.equal(
			problems.filter(({ severity }) => severity === "error").map(({ code, language }) => [code, language]),
			[["search/empty", "ar"]],
		);
		assert.is(failed.code, 1);
		assert.is(await readFile(entry, "utf8"), before);
		const without = await runBrygga("build", "--root", site.root, "--no-search");
		assert.is(without.code, 0, without.messages);
	} finally {
		await site.close();
	}
});

test.run();
