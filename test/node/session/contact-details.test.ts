/** How long contact details are shown, and that they stand nowhere else. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../../src/core/problems/format-problems.ts";
import { type BuildSession, createBuildSession } from "../../../src/node/session/build-session.ts";
import { type TemporarySite, temporarySite } from "../../support/temporary-site.ts";

/** What the fixture's article of 12 April 2024 says of Kim Berg, below “Kontakt” alone. */
const phone = "08-123 45 67";
const details = [phone, "+4681234567", "kim@kontakt.example"];

const past =
	"The contact details of “Kim Berg” are no longer shown: the page is from 2024-04-12, and “contactRetentionYears” is 1.";

let site: TemporarySite;
let day = "";
test.before.each(async () => {
	site = await temporarySite("harbour");
	const settings = "content/site.yaml";
	const text = await readFile(join(site.root, settings), "utf8");
	await site.write(settings, `${text}contactRetentionYears: 1\n`);
	const article = "content/sv/nyheter/ny-bro.md";
	const page = await readFile(join(site.root, article), "utf8");
	await site.write(article, page.replace("email: kim.berg@hamn.example", "email: kim@kontakt.example"));
	const municipality = "content/sv/kommuner/hamn.md";
	const about = await readFile(join(site.root, municipality), "utf8");
	await site.write(municipality, about.replace("---\n", "---\ncontactPage: https://hamn.example/kontakt\n"));
});
test.after.each(() => site.close());

function openSession(): BuildSession {
	const output = join(site.root, "_site");
	return createBuildSession({
		root: site.root,
		output,
		search: true,
		day: () => ({ day, problems: [] }),
		checkTranslations: false,
	});
}

async function buildOn(on: string): Promise<{ readonly written: number; readonly found: string }> {
	day = on;
	const session = openSession();
	try {
		const { written, problems } = await session.rebuild();
		return { written, found: formatProblems(problems) };
	} finally {
		await session.close();
	}
}

/** The files of the output in which a text stands, those of the search index unpacked. */
async function filesWith(text: string): Promise<string[]> {
	const output = join(site.root, "_site");
	const files = await readdir(output, { recursive: true, withFileTypes: true });
	const found: string[] = [];
	for (const file of files.filter((one) => one.isFile())) {
		const path = join(file.parentPath, file.name);
		const bytes = await readFile(path);
		const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
		if (plain.includes(text)) found.push(path.slice(output.length + 1));
	}
	return found.sort();
}

const articles = ["en/news/new-bridge/index.html", "sv/nyheter/ny-bro/index.html"];

test("contact details are shown for a year, then give way to the municipality’s own page", async () => {
	await buildOn("2025-04-12");
	for (const detail of details) assert.equal(await filesWith(detail), articles, detail);
	for (const article of articles) {
		const html = await readFile(join(site.root, "_site", article), "utf8");
		const [head = ""] = html.split("</head>");
		assert.match(head, "application/ld+json");
		for (const detail of details) assert.not.match(head, detail);
	}
	assert.equal(await filesWith("https://hamn.example/kontakt"), []);

	const { written, found } = await buildOn("2025-04-13");
	for (const detail of details) assert.equal(await filesWith(detail), [], detail);
	assert.equal(await filesWith("https://hamn.example/kontakt"), articles);
	assert.match(found, past);
	assert.is(written, articles.length, "nothing else is written");
});

test("a build of another day on which the same is shown writes nothing; one of an earlier day shows it again", async () => {
	await buildOn("2025-04-13");
	assert.is((await buildOn("2026-11-28")).written, 0);
	assert.is((await buildOn("2025-04-12")).written, articles.length);
	assert.equal(await filesWith(phone), articles);
});

test("a session that stays open over midnight does so too", async () => {
	day = "2025-04-12";
	const session = openSession();
	try {
		await session.rebuild();
		day = "2025-04-13";
		assert.is((await session.rebuild()).written, articles.length);
		assert.equal(await filesWith(phone), []);
	} finally {
		await session.close();
	}
});

test.run();
