/**
 * Every folder in `test/fixtures/problems/` is a way to get a site wrong: files that replace those of the fixture
 * `harbour`, and in `expected.txt` what an author is then told. `UPDATE=1` writes that file anew, to be read before it is
 * kept.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../src/core/problems/format-problems.ts";
import { loadSite } from "../support/load-site.ts";
import { temporarySite } from "../support/temporary-site.ts";

const cases = fileURLToPath(new URL("../fixtures/problems/", import.meta.url));

test("the fixture site itself has no problems", async () => {
	const site = await temporarySite("harbour");
	try {
		assert.is(formatProblems(errorsOf(await loadSite(site.root))), "");
	} finally {
		await site.close();
	}
});

for (const name of await readdir(cases)) {
	test(`${name} is told with place and remedy`, async () => {
		const folder = join(cases, name);
		const site = await temporarySite("harbour", folder);
		try {
			const problems = errorsOf(await loadSite(site.root));
			const found = formatProblems(problems);
			for (const { code, message, hint } of problems)
				if (code.startsWith("settings/")) assert.ok(hint, `${message} has no remedy`);
			const file = join(folder, "expected.txt");
			if (process.env["UPDATE"] !== undefined) await writeFile(file, found);
			assert.is(found, await readFile(file, "utf8"));
			assert.ok(found.length > 0, "nothing was found");
		} finally {
			await site.close();
		}
	});
}

/** Errors, and warnings of what readers would see or don't get to see; others, such as those of missing translations, are the fixture site's own. */
function errorsOf({
	problems,
}: Awaited<ReturnType<typeof loadSite>>): Awaited<ReturnType<typeof loadSite>>["problems"] {
	return problems.filter(
		({ severity, code }) => severity === "error" || /^(?:markdown|front-matter|fields)\//.test(code),
	);
}

test.run();
