import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { StatusReport, StatusRow } from "../../src/core/status/status-report.ts";
import { type GitSite, gitSite } from "../support/git-site.ts";
import { parseHtml } from "../support/html.ts";
import { runBrygga } from "../support/run-brygga.ts";

const original = "content/sv/nyheter/bron.md";
const translation = "content/en/nyheter/bron.md";

async function statusOf(
	root: string,
): Promise<{ rows: ReadonlyMap<string, StatusRow>; report: StatusReport }> {
	const { output, code, messages } = await runBrygga("status", "--root", root, "--format", "json");
	assert.is(code, 0, messages);
	const report = JSON.parse(output) as StatusReport;
	return { rows: new Map(report.pages.map((row) => [row.key, row])), report };
}

/** A site whose translations are pinned, in the state of its last commit. */
async function pinnedSite(): Promise<GitSite> {
	const site = await gitSite();
	const { code, messages } = await runBrygga("pin", "--all", "--root", site.root);
	assert.is(code, 0, messages);
	await site.commit();
	return site;
}

const site = await pinnedSite();
const output = `${site.root}.site`;
test.after(async () => {
	await site.close();
	await rm(output, { recursive: true, force: true });
});

test("a one-word change makes a translation stale, and status, JSON, the page and the status page agree", async () => {
	await site.change(original, "var roligt", "var svårt");
	const { rows, report } = await statusOf(site.root);
	assert.equal(report.languages, ["sv", "en"]);
	const row = rows.get("nyheter/bron");
	assert.is(row?.status, "stale");
	assert.equal(row?.staleBlocks, [3]);
	assert.equal(row?.changes, [{ block: 3, line: 11, change: "changed", section: "Bygget" }]);
	assert.is(row?.wordsLeft, 7);
	assert.is(row?.file, translation);
	assert.is(rows.get("nyheter/aldre")?.status, "missing");
	assert.is(rows.get("index")?.status, "current");

	const text = (await runBrygga("status", "--root", site.root)).output;
	assert.match(text, /bron +stale +in-review +7 {2}block 3 \(Bygget\)/);
	assert.match(text, "5 pages: 3 current, 1 stale, 1 missing");

	const build = await runBrygga("build", "--root", site.root, "--output", output, "--no-search");
	assert.is(build.code, 0, build.messages);
	const page = parseHtml(await readFile(join(output, "en/news/bridge-opened/index.html"), "utf8"));
	const notice = page.all("aside")[0];
	assert.match(notice?.text() ?? "", "The original page has changed since this translation was made.");
	const changed = page.all("a").filter((link) => link.within("aside") && link.within("li"));
	assert.equal(
		changed.map((link) => [link.text(), link.attributes["href"]]),
		[["Construction", "#s-bygget"]],
	);
	assert.ok(page.all("h2", { id: "s-bygget" }).length === 1);

	for (const [file, heading, part] of [
		["en/translations/index.html", "The original has changed", "Construction"],
		["sv/oversattningar/index.html", "Originalet har ändrats", "Bygget"],
	] as const) {
		const html = await readFile(join(output, file), "utf8");
		const statusPage = parseHtml(html);
		const section = statusPage.elements.find((element) => element.attributes["id"] === "stale-en")?.parent;
		assert.match(section?.text() ?? "", heading);
		assert.match(section?.text() ?? "", "Bridge opened");
		assert.match(section?.text() ?? "", part);
		const missing = statusPage.elements.find((element) => element.attributes["id"] === "missing-en")?.parent;
		assert.match(missing?.text() ?? "", "Äldre nyhet");
		const stale = statusPage.all("rect", { class: "stale" });
		assert.is(stale.length, 1);
		const bars = statusPage.all("svg", { class: "bar" }).map((bar) =>
			statusPage
				.all("rect")
				.filter((rect) => rect.parent === bar)
				.reduce((sum, rect) => sum + Number(rect.attributes["width"]), 0),
		);
		assert.is(bars.length, 2);
		for (const width of bars) assert.ok(Math.abs(width - 100) < 0.1);
		const validator = new HtmlValidate({
			root: true,
			extends: ["html-validate:standard", "html-validate:a11y"],
		});
		const result = await validator.validateString(html, file);
		assert.equal(
			result.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
			[],
		);
	}
});

test("diff shows the words that changed and today's translation", async () => {
	const { output: text, code } = await runBrygga("diff", "nyheter/bron", "--root", site.root);
	assert.is(code, 0);
	assert.match(text, "Bygget tog 14 månader. Det var [-roligt-]{+svårt+}.");
	assert.match(text, "Construction took 14 months. It was fun.");
	assert.match(text, `${translation}:14`);
	const json = JSON.parse(
		(await runBrygga("diff", translation, "en", "--root", site.root, "--format", "json")).output,
	);
	assert.is(json.pages[0].blocks[0].block, 3);
});

test("status --check fails while something waits, and names it for GitHub", async () => {
	const { code, output: text } = await runBrygga(
		"status",
		"--root",
		site.root,
		"--check",
		"--format",
		"github",
	);
	assert.is(code, 1);
	assert.match(text, `::warning file=${translation},line=1,title=status/stale::`);
	assert.match(text, "::warning file=content/sv/nyheter/aldre.md,line=1,title=status/missing::");
});

test("a second run gives the same, from what the first kept, damaged or not", async () => {
	const first = await runBrygga("status", "--root", site.root);
	const index = join(site.root, ".brygga/index");
	assert.ok((await readFile(index)).length > 0);
	assert.equal(await runBrygga("status", "--root", site.root), first);
	assert.not.match(await site.git("status", "--porcelain"), ".brygga");
	await writeFile(index, '{"digest": 5');
	const messages = "Everything was read again: the cache was damaged.\n";
	assert.equal(await runBrygga("status", "--root", site.root), { ...first, messages });
});

test("what can't be kept is said in a line, and nothing else is different", async () => {
	const copy = await mkdtemp(join(tmpdir(), "brygga-copy-"));
	try {
		await cp(join(site.root, "content"), join(copy, "content"), { recursive: true });
		const expected = await runBrygga("status", "--root", copy);
		await rm(join(copy, ".brygga"), { recursive: true });
		await writeFile(join(copy, ".brygga"), "");
		for (const command of [["status"], ["check"], ["build", "--no-search"]]) {
			const { code, output, messages } = await runBrygga(...command, "--root", copy);
			assert.is(messages.split("Nothing is kept for the next ").length, 2, messages);
			assert.match(messages, /next (?:run|build): EEXIST.*\.brygga.*\.\n/);
			if (command[0] === "status") assert.equal([code, output], [expected.code, expected.output]);
		}
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
});

test("a shallow clone still detects the change, and says that the older text is gone", async () => {
	await site.commit();
	const clone = await mkdtemp(join(tmpdir(), "brygga-shallow-"));
	try {
		await site.git("clone", "--quiet", "--depth", "1", pathToFileURL(site.root).href, clone);
		const { rows } = await statusOf(clone);
		const row = rows.get("nyheter/bron");
		assert.equal([row?.status, row?.pinnedText, row?.staleBlocks], ["stale", "gone", []]);
		assert.is(rows.get("index")?.status, "current");
		const { output: text, code, messages } = await runBrygga("diff", "nyheter/bron", "--root", clone);
		assert.is(code, 0);
		assert.match(text.replace(/\s+/g, " "), "what differs isn't known");
		assert.match(messages, "git fetch --unshallow");
		assert.match(
			text,
			"Both pages have the same blocks in the same order.\nTheir figures, links, items and rows: npx brygga check\n",
		);
		const check = await runBrygga("check", "--root", clone);
		assert.is(check.messages.split("git/shallow-clone").length, 2, check.messages);
		await runBrygga("build", "--root", clone, "--no-search", "--quiet");
		const page = await readFile(join(clone, "_site/en/news/bridge-opened/index.html"), "utf8");
		assert.match(page, "made from another version of the original page");
		assert.not.match(page, "has changed since");
	} finally {
		await rm(clone, { recursive: true, force: true });
	}
});

test("without Git everything but the older text is known", async () => {
	const copy = await mkdtemp(join(tmpdir(), "brygga-copy-"));
	try {
		await cp(join(site.root, "content"), join(copy, "content"), { recursive: true });
		const { rows } = await statusOf(copy);
		assert.equal([rows.get("nyheter/bron")?.status, rows.get("nyheter/bron")?.pinnedText], ["stale", "gone"]);
		assert.is(rows.get("index")?.status, "current");
		assert.match((await runBrygga("status", "--root", copy)).messages, "The site isn't in a Git repository");
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
});

test("pin renews what is stale, and re-wrapped lines afterwards are cosmetic", async () => {
	await site.change(original, "14 månader", "15 månader");
	const refused = await runBrygga("pin", "nyheter/bron", "en", "--root", site.root);
	assert.is(refused.code, 1);
	assert.match(refused.messages, "translation/numbers");
	assert.match(refused.messages, "Nothing was pinned.");
	await site.change(translation, "14 months", "15 months");
	const before = await site.read(translation);
	const { code, output: text } = await runBrygga("pin", "nyheter/bron", "en", "--root", site.root);
	assert.is(code, 0);
	const id = (await site.git("hash-object", original)).trim();
	assert.is(text, `${translation} is pinned to ${id}.\n`);
	assert.is(await site.read(translation), before.replace(/pin: \w+/, `pin: ${id}`));
	assert.is((await statusOf(site.root)).rows.get("nyheter/bron")?.status, "current");
	await site.commit();
	await site.change(original, "15 månader. Det var", "15 månader.\nDet var");
	const { rows } = await statusOf(site.root);
	assert.is(rows.get("nyheter/bron")?.status, "cosmetic");
	assert.is(rows.get("nyheter/bron")?.wordsLeft, 0);
});

test("files that can't be read are said to hide their pages", async () => {
	await site.write("content/en/nyheter/aldre.md", "---\ntitle: A\n");
	const { code, output: text, messages } = await runBrygga("status", "--root", site.root);
	assert.is(code, 1);
	assert.not.match(text, "aldre");
	assert.match(messages, "front-matter/unclosed");
	const json = await runBrygga("status", "--root", site.root, "--format", "json");
	assert.is(JSON.parse(json.output).problems[0].file, "content/en/nyheter/aldre.md");
	await rm(join(site.root, "content/en/nyheter/aldre.md"));
});

test.run();
