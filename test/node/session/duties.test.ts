/** The accessibility statement and security.txt of a site, and the days on which they stop a build. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createBuildSession } from "../../../src/node/session/build-session.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const settings = `
publisher: Hamns kommun
contact: info@hamn.example
security: { contact: [https://hamn.example/hole, hole@hamn.example], expires: 2027-03-01, policy: https://hamn.example/policy }
accessibility:
  conformance: partial
  assessed: 2026-01-31
  method: external
  shortcomings: [{ text: own.maps, reason: burden }]
  authority: { text: own.authority, href: https://authority.example/complain }
`;

const isDuty = (code: string): boolean => /^(?:accessibility|security)\//.test(code);

test("the statement is on its page, linked everywhere, and stops builds after twelve months", async () => {
	const site = await temporarySite("harbour");
	let today = "2026-12-30";
	const output = join(site.root, "_site");
	const session = createBuildSession({
		root: site.root,
		output,
		search: false,
		checkTranslations: false,
		day: () => ({ day: today, problems: [] }),
	});
	const found = async (): Promise<string[]> => {
		const { problems } = await session.rebuild();
		const others = problems.filter(({ code, severity }) => severity === "error" && !isDuty(code));
		assert.equal(others, []);
		return problems.map(({ code }) => code).filter(isDuty);
	};
	try {
		const yaml = await readFile(join(site.root, "content/site.yaml"), "utf8");
		const own = yaml.replace("harbour.example/town/", "harbour.example/");
		await site.write("content/site.yaml", own + settings);
		for (const tag of ["sv", "en", "ar"]) {
			const file = `i18n/${tag}.json`;
			const texts = JSON.parse(await readFile(join(site.root, file), "utf8").catch(() => "{}"));
			const words = { maps: `Kartor <b>${tag}</b>`, authority: `Myndigheten ${tag}` };
			await site.write(file, JSON.stringify({ ...texts, own: words }));
		}
		assert.equal(await found(), ["accessibility/no-page"]);

		await site.write(
			"content/sv/redo.md",
			"---\ntitle: Redogörelse\ndescription: D.\nkind: accessibility-statement\n---\n\nSå prövade vi.\n",
		);
		assert.equal(await found(), []);
		const page = await readFile(join(output, "sv/redo/index.html"), "utf8");
		for (const said of [
			"Webbplatsen är delvis förenlig med lagens krav",
			"<li>Kartor &lt;b&gt;sv&lt;/b&gt;</li>",
			"En extern part har bedömt webbplatsen",
			"Så prövade vi.</p>",
			'<a href="mailto:info@hamn.example">',
			"Myndigheten sv har tillsyn",
			'<a href="https://authority.example/complain">',
			'<time datetime="2026-01-31">31 januari 2026</time>',
			"Direktiv (EU) 2016/2102",
		])
			assert.ok(page.includes(said), said);
		assert.not.match(page, "skulle vara oskäligt betungande att anpassa");
		for (const other of ["sv/nyheter/ny-bro", "en/news/new-bridge", "sv"]) {
			const html = await readFile(join(output, other, "index.html"), "utf8").catch(() => undefined);
			if (html !== undefined) assert.match(html, 'href="/sv/redo/"', other);
		}
		assert.is(
			await readFile(join(output, ".well-known/security.txt"), "utf8"),
			[
				"Contact: https://hamn.example/hole",
				"Contact: mailto:hole@hamn.example",
				"Expires: 2027-03-01T00:00:00Z",
				"Preferred-Languages: sv, en, ar",
				"Canonical: https://harbour.example/.well-known/security.txt",
				"Policy: https://hamn.example/policy",
				"",
			].join("\n"),
		);

		today = "2026-03-01";
		assert.equal(await found(), ["security/expires-late"]);
		today = "2027-01-02";
		assert.equal(await found(), ["accessibility/due-soon"]);
		today = "2027-01-31";
		assert.equal((await found()).sort(), ["accessibility/due-soon", "security/expires-soon"]);
		today = "2027-02-01";
		assert.equal((await found()).sort(), ["accessibility/outdated", "security/expires-soon"]);
		today = "2027-03-01";
		assert.equal((await found()).sort(), ["accessibility/outdated", "security/expired"]);
		assert.is(await readFile(join(output, "sv/redo/index.html"), "utf8"), page, "the old site stays");
	} finally {
		await session.close();
		await site.close();
	}
});

test.run();
