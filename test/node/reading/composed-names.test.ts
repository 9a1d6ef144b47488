/** Names of files as macOS hands them over, letters and marks apart, beside texts that name them as keyboards write. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { originalKey } from "../../../src/core/translating/page-argument.ts";
import { buildSite } from "../../../src/node/build-site.ts";
import { exchangeSite } from "../../support/exchange-site.ts";
import { loadSite } from "../../support/load-site.ts";
import { runBrygga } from "../../support/run-brygga.ts";
import { type TemporarySite, temporarySite } from "../../support/temporary-site.ts";

const apart = (text: string): string => text.normalize("NFD");
const composed = (text: string): string => text.normalize("NFC");

/** The fixture `harbour` with a page, its picture, its topic and its translation, written now one way, now the other. */
async function macSite(): Promise<TemporarySite> {
	const site = await temporarySite("harbour");
	const picture = await readFile(join(site.root, "content/sv/nyheter/bro.png"));
	await site.write(apart("content/sv/nyheter/övning.png"), picture);
	await site.write(
		apart("content/sv/amnen/hållbarhet.md"),
		"---\ntitle: Hållbarhet\ndescription: Ämnet.\n---\n",
	);
	await site.write(
		apart("content/sv/nyheter/övning.md"),
		`---\ntitle: Övning\ndescription: En övning.\ndate: 2024-01-02\ntopics: [${composed("hållbarhet")}]\nimage: { file: ${composed("övning.png")}, alt: Övning }\nredirectFrom: [${apart("gammal-övning")}]\n---\n\nSe [resan](fardplan.md) och ![en bild](${composed("övning.png")}).\n`,
	);
	await site.write(
		composed("content/en/nyheter/övning.md"),
		`---\ntitle: Exercise\ndescription: An exercise.\nimage: { alt: Exercise }\ntranslation: { state: machine, engine: Test }\n---\n\nSee [the trip](fardplan.md) and ![a picture](${apart("övning.png")}).\n`,
	);
	await site.write(
		"content/sv/nyheter/fardplan.md",
		`---\ntitle: Färdplan\ndescription: Båtar.\ndate: 2022-01-02\ntopics: [${apart("hållbarhet")}]\n---\n\n[Övning](${composed("övning.md")}), [samma](${apart("övning.md")}), [en gång till](${encodeURI(apart("övning.md"))}).\n\n## Tider\n`,
	);
	return site;
}

const site = await macSite();
test.after(() => site.close());

const key = composed("nyheter/övning");

test("pages, links, pictures and topics are found however a disk writes their names", async () => {
	const { model, problems } = await loadSite(site.root);
	const errors = problems.filter(
		({ severity, code }) => severity === "error" && code !== "translation/unpinned",
	);
	assert.equal(errors, []);
	const page = model?.pages.get("en")?.get(key);
	assert.is(page?.role.kind, "translation");
	assert.equal(page?.fields["topics"], {
		type: "terms",
		taxonomy: "topics",
		keys: [composed("amnen/hållbarhet")],
	});
	assert.ok(model?.redirects.some(({ from }) => from === composed("/sv/nyheter/gammal-övning/")));
	assert.is(
		model?.pages.get("sv")?.get(key)?.file,
		apart("content/sv/nyheter/övning.md"),
		"the disk's own name",
	);
});

test("commands take names in either form", async () => {
	const { parsed, exchange } = await exchangeSite(site.root);
	if (!parsed || !exchange) throw new Error("the site can't be read");
	for (const name of [key, apart(key), `content/en/${apart(key)}.md`, `./content/sv/${key}.md`])
		assert.equal(originalKey(parsed, name), { ok: true, value: key }, name);
	assert.ok(exchange.files.get("sv")?.has(key) && exchange.files.get("en")?.has(key));
	const { code, messages } = await runBrygga("pin", apart(key), "en", "--root", site.root);
	assert.is(code, 0, messages);
	const again = await runBrygga("new", apart(key), "en", "--root", site.root);
	assert.is(again.code, 1);
	assert.match(again.output + again.messages, "content/exists");
	const status = JSON.parse((await runBrygga("status", "--root", site.root, "--format", "json")).output) as {
		readonly pages: readonly { readonly key: string; readonly language: string; readonly status: string }[];
	};
	assert.equal(
		status.pages.filter((page) => page.key === key && page.language === "en").map((page) => page.status),
		["current"],
	);
});

test("a build finds the files again, also when it has read them before", async () => {
	const output = join(site.root, "_site");
	for (const _ of ["first", "second"]) {
		const { problems } = await buildSite({ root: site.root, output, search: false });
		assert.equal(
			problems.filter(({ severity }) => severity === "error"),
			[],
		);
		assert.ok((await readdir(join(output, "media"))).some((name) => name.endsWith("-ovning.png")));
		const html = await readFile(join(output, "sv/nyheter/fardplan/index.html"), "utf8");
		assert.is(html.match(/href="\/town\/sv\/nyheter\/ovning\/"/g)?.length, 3);
	}
});

test("two files whose names look the same are a problem", async (): Promise<void> => {
	const twins = await temporarySite("harbour");
	try {
		for (const name of [composed, apart])
			await twins.write(name("content/sv/nyheter/övning.md"), "---\ntitle: A\ndescription: B.\n---\n");
		const names = await readdir(join(twins.root, "content/sv/nyheter"));
		// A disk that takes the two for one has nothing to report.
		if (names.filter((name) => composed(name) === composed("övning.md")).length < 2) return;
		const { problems } = await loadSite(twins.root);
		assert.ok(problems.some(({ code }) => code === "content/name-twice"));
	} finally {
		await twins.close();
	}
});

test.run();
