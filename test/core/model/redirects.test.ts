/** What `redirectFrom` becomes beside the pages of the fixture site `harbour`. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../support/load-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";

/** Redirects to the page `hamnfest`, and what is said of its old addresses. */
async function redirectsOf(addresses: readonly string[]): Promise<{ from: string[]; found: string[] }> {
	const site = await temporarySite("harbour");
	try {
		await site.write(
			"content/sv/nyheter/hamnfest.md",
			`---\ntitle: Hamnfest\ndescription: Fest.\ndate: 2023-01-01\nredirectFrom: ${JSON.stringify(addresses)}\n---\n\nText.\n`,
		);
		const { model, problems } = await loadSite(site.root);
		const from =
			model?.redirects.filter(({ to }) => to.key === "nyheter/hamnfest").map((one) => one.from) ?? [];
		const found = problems.filter(({ code }) => /^(?:redirects|urls)\//.test(code)).map(({ code }) => code);
		return { from, found };
	} finally {
		await site.close();
	}
}

test("an address that is written in several ways is one", async () => {
	const { from, found } = await redirectsOf([
		"gammal",
		"/sv/nyheter/gammal",
		"/sv/nyheter/gammal/index.html",
		"https://harbour.example/town/sv/nyheter/gamm%61l/",
	]);
	assert.equal(found, []);
	assert.equal(from, ["/sv/nyheter/gammal/"]);
});

test("what no file answers to is dropped with a warning", async () => {
	const { from, found } = await redirectsOf(["/artikel.php?id=12", "/sida/#del", "/l%61%CC%8An/"]);
	assert.equal(found, ["redirects/decomposed", "redirects/ignored-part", "redirects/ignored-part"]);
	assert.equal(from, ["/artikel.php/", "/lån/", "/sida/"]);
});

test("an old address that repeats the path of the site is asked about", async () => {
	const { from, found } = await redirectsOf([
		"/town/sv/fest/",
		"https://harbour.example/town/sv/dans/",
		"/towns/",
	]);
	assert.equal(found, ["redirects/repeated-path"]);
	assert.equal(from, ["/sv/dans/", "/town/sv/fest/", "/towns/"]);
});

test("numbers are left to lists only where there are lists", async () => {
	const { from, found } = await redirectsOf([
		"/2/",
		"/sv/nyheter/2019/",
		"/sv/nyheter/arkiv/2/",
		"/sv/om/2/",
	]);
	assert.equal(found, []);
	assert.is(from.length, 4);
	assert.equal((await redirectsOf(["/sv/kommuner/hamn/2/", "/en/news/3/", "/sv/amnen/hav/999/"])).found, [
		"redirects/reserved",
		"redirects/reserved",
		"redirects/reserved",
	]);
});

test("no old address takes the place of what the site writes", async () => {
	for (const address of [
		"/index.html",
		"/404.html",
		"/robots.txt",
		"/sitemap.xml",
		"/sitemap-2.xml",
		"/assets/x.html",
		"/Media/",
		"/sv/pagefind/x/",
		"/EN/Feed.xml",
		"/ar/404.html",
		"/.brygga-shard",
		"/.git/config",
		"/sv/nyheter/2/",
		"/en/with-sv/",
	])
		assert.equal(await redirectsOf([address]), { from: [], found: ["redirects/reserved"] }, address);
});

test("no old address leaves the site's folder", async () => {
	for (const address of [
		"/%2e%2e/%2e%2e/OTHER/",
		"%2e%2e",
		"/a/../../b/",
		"/..%2fb/",
		"/..%5cb",
		"..\\..\\b",
	])
		assert.equal(await redirectsOf([address]), { from: [], found: ["redirects/bad-address"] }, address);
});

test("names that Windows doesn't take are refused, with a drive or without", async () => {
	for (const address of ["/C:/Windows/", "/con/", "/a:b", "/x.", "c:"])
		assert.equal(await redirectsOf([address]), { from: [], found: ["urls/bad-name"] }, address);
});

test("an address that only a query tells from another's is a clash", async () => {
	const { found } = await redirectsOf(["/sv/nyheter/fardplan/?gammal"]);
	assert.equal(found, ["redirects/clash", "redirects/ignored-part"]);
});

test.run();
