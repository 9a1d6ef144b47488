/** What becomes of a language from the line in `site.yaml` to its first page; nobody is led to what isn't there. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../src/core/problems/format-problems.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { buildSite } from "../../src/node/build-site.ts";
import { loadSite } from "../support/load-site.ts";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const start =
	"---\ntitle: Hafen\ndescription: Eine Stadt am Meer.\ntranslation: { state: in-review, pin: PIN }\n---\n\nWillkommen bei den [Nachrichten](nyheter/index.md).\n";

async function withGerman(work: (site: TemporarySite) => Promise<void>): Promise<void> {
	const site = await temporarySite("harbour");
	try {
		const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
		await site.write("content/site.yaml", settings.replace("  - ar\n", "  - ar\n  - de\n"));
		await work(site);
	} finally {
		await site.close();
	}
}

/** The problems of one language that aren't about single pages, nor about the texts of the site's own fields. */
async function german(root: string): Promise<Problem[]> {
	const { problems } = await loadSite(root);
	return problems.filter(
		({ language, code }) =>
			language === "de" && !["translation/missing", "strings/incomplete"].includes(code),
	);
}

function errorsOf({ problems }: { readonly problems: readonly Problem[] }): Problem[] {
	return problems.filter(({ severity }) => severity === "error");
}

test("a language without a page is told of once, with what to write", () =>
	withGerman(async ({ root }) => {
		assert.is(
			formatProblems(await german(root)),
			`content/site.yaml
  3  warning  The site isn't offered in German yet: that language has no start page.  (references/no-start-page)
              Begin it with “npx brygga new index de”.

i18n/glossary.csv
  1  warning  Of the glossary's 2 rows, 2 rows have no term and 2 rows have no definition in German; the glossary page shows those in Swedish instead.  (glossary/incomplete)
              Add “de” and “definition:de” to the first line, and fill in the columns “de” and “definition:de”.

2 warnings
`,
		);
	}));

test("it is offered nowhere until it has a start page, and from then on", () =>
	withGerman(async (site) => {
		const output = join(site.root, "_site");
		const build = (): ReturnType<typeof buildSite> => buildSite({ root: site.root, output, search: false });
		const mentions = async (): Promise<string[]> => {
			const files = await readdir(output, { recursive: true, withFileTypes: true });
			const found: string[] = [];
			for (const { parentPath, name } of files.filter((file) => /\.(?:html|xml)$/.test(file.name))) {
				const text = await readFile(join(parentPath, name), "utf8");
				if (/lang="de"|\/de\/|Deutsch|in German/.test(text))
					found.push(join(parentPath, name).slice(output.length));
			}
			return found.sort();
		};
		const before = await build();
		assert.equal(errorsOf(before), []);
		assert.is(before.languages, 3);
		assert.equal(await mentions(), []);

		const pin = (await loadSite(site.root)).model?.pages.get("sv")?.get("index")?.blob ?? "";
		await site.write("content/de/index.md", start.replace("PIN", pin));
		assert.equal(errorsOf(await build()), []);
		const pages = await mentions();
		for (const page of [
			"/index.html",
			"/404.html",
			"/sitemap.xml",
			"/sv/index.html",
			"/de/index.html",
			"/de/feed.xml",
		])
			assert.ok(pages.includes(page), `${page} among ${pages.join(", ")}`);
		const page = await readFile(join(output, "de/index.html"), "utf8");
		assert.match(page, '<html lang="de"');
		assert.not.match(page, "layout.skipToContent");
	}));

test("a start page that is a draft is named", () =>
	withGerman(async (site) => {
		await site.write("content/de/index.md", start.replace("in-review, pin: PIN", "draft"));
		const [problem] = await german(site.root);
		assert.is(problem?.severity, "warning");
		assert.match(problem?.hint ?? "", "content/de/index.md, is a draft");
	}));

test.run();
