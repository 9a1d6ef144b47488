/** The museum, a site of another subject and other languages than this repository's own: checked, built, and opened in the browser. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatProblems } from "../../src/core/problems/format-problems.ts";
import { buildSite } from "../../src/node/build-site.ts";
import { readBuiltSite } from "../support/built-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { visitSite } from "../support/site-visit.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const root = join(repository, "examples/museum");
const output = await mkdtemp(join(tmpdir(), "brygga-museum-"));
const { problems } = await buildSite({ root, output, search: true });
// A site with code of its own has become the working folder.
process.chdir(repository);
const site = await readBuiltSite(root, output);
const visit = await visitSite(site);
test.after(async () => {
	await visit.close();
	await rm(output, { recursive: true });
});

function page(path: string) {
	const found = site.pageAt(site.url + path);
	assert.ok(found, path);
	return found;
}

test("nothing is wrong with it, in any language", () => {
	assert.is(formatProblems(problems), "");
	assert.equal(site.languages, ["fi", "sv", "en"]);
});

test("an object has its own layout, its fields by their names in each language, and its maker", () => {
	for (const [path, facts] of [
		["fi/esineet/ankkuri/", "Inventaarionumero KRM-1234 Valmistettu noin 1847 Materiaali takorauta"],
		["sv/foremal/ankare/", "Inventarienummer KRM-1234 Tillverkat omkring 1847 Material smidesjärn"],
		["en/objects/anchor/", "Inventory number KRM-1234 Made about 1847 Material wrought iron"],
	] as const) {
		const object = page(path);
		assert.is(object.all("article", { class: "object" }).length, 1, path);
		const text = object.one("html").text().replace(/\s+/g, " ");
		assert.match(text.replaceAll(" ", ""), facts.replaceAll(" ", ""), path);
	}
	assert.match(page("en/makers/koskenranta-ironworks/").html, 'href="/en/objects/anchor/"');
});

test("an object's name, its whole picture and the first line of its text are on the first screen", async () => {
	for (const viewport of [
		{ width: 1280, height: 720 },
		{ width: 360, height: 740 },
	]) {
		await visit.open({ viewport }, async (tab) => {
			await tab.goto(visit.local(`${site.url}en/objects/anchor/`));
			for (const seen of ["h1", ".object-picture img"]) {
				const box = await tab.locator(seen).boundingBox();
				assert.ok(
					box && box.y + box.height <= viewport.height,
					`${seen} ends at ${box && box.y + box.height}`,
				);
			}
			const line = await tab
				.locator(".story p")
				.first()
				.evaluate((text) => {
					const range = document.createRange();
					range.selectNodeContents(text);
					return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
				});
			assert.ok(line <= viewport.height, `the first line ends at ${line} of ${viewport.height}`);
		});
	}
});

test("the site's own shortcode draws objects beside somebody, hidden from screen readers, to the same scale in each language", () => {
	const drawings = ["fi/esineet/ankkuri/", "sv/foremal/ankare/", "en/objects/anchor/"].map((path) => {
		const object = page(path);
		const [drawing] = object.all("svg", { class: "scale" });
		assert.is(drawing?.attributes["aria-hidden"], "true", path);
		const { height, width } = object.one("rect", { class: "scaled" }).attributes;
		return { height, width };
	});
	assert.equal(drawings, Array(3).fill({ height: "184", width: "112" }));
});

test("who publishes an object's text, in which country, and where the original is stand on the first screen", async () => {
	for (const viewport of [
		{ width: 1280, height: 720 },
		{ width: 360, height: 740 },
	]) {
		await visit.open({ viewport }, async (tab) => {
			await tab.goto(visit.local(`${site.url}en/objects/anchor/`));
			const about = tab.getByRole("group", { name: "About this text" });
			for (const fact of ["Koskenrannan ruukkimuseo", "Finland", "Original in Finnish"]) {
				const box = await about.getByRole("listitem").filter({ hasText: fact }).boundingBox();
				assert.ok(
					box && box.y + box.height <= viewport.height,
					`${fact} ends at ${box && box.y + box.height}`,
				);
			}
			assert.is(await about.getByText("Koskenrannan ruukkimuseo").getAttribute("lang"), "fi");
		});
	}
});

test("beside its original, what an object is made of stands at the height of the same in the original", async () => {
	await visit.open({ viewport: { width: 1280, height: 720 } }, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/objects/anchor/with-fi/`));
		const rows = await tab.locator(".pair", { has: tab.locator(".label") }).all();
		assert.is(rows.length, 3);
		for (const row of rows) {
			const [own, original] = await Promise.all(
				[0, 1].map((side) => row.locator(".prose > p").nth(side).boundingBox()),
			);
			assert.ok(own && original && own.y === original.y, `${own?.y} and ${original?.y}`);
		}
	});
});

test("on paper its dark colours give way to black on white", async () => {
	await visit.open({ colorScheme: "dark" }, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/objects/anchor/`));
		await tab.emulateMedia({ media: "print" });
		const colour = await tab.locator("h1").evaluate((title) => getComputedStyle(title).color);
		assert.is(colour, "rgb(0, 0, 0)");
	});
});

test("an exhibition has dates, a room, footnotes and a brochure", async () => {
	const { html } = page("en/exhibitions/iron-and-water/");
	assert.match(html, '<time datetime="2026-10-31">31 October 2026</time>');
	assert.match(html, "The Forge Hall");
	assert.match(html, 'class="footnotes"');
	assert.match(html, '<a href="/esitteet/rautaa-ja-vetta.pdf">Download the brochure (PDF)</a>');
	assert.match(await site.read("esitteet/rautaa-ja-vetta.pdf"), "%PDF-1.4");
});

test("the menu leads to the shop in the reader's language", () => {
	assert.match(page("sv/").html, '<a href="https://kauppa.example.org/">Museibutiken</a>');
});

test("no word of a municipality or of the generator's other site is on any page", () => {
	for (const { file, html } of site.pages)
		assert.not.match(html, /municipalit|kommun(?!ik)|\bkunta\b/i, file);
});

test("every link within the site leads somewhere", () => {
	for (const { file, all, url } of site.pages)
		for (const { attributes } of all("a")) {
			const to = new URL(attributes["href"] ?? "", url);
			if (!to.href.startsWith(site.url)) continue;
			const there = site.pageAt(to.href.split(/[?#]/)[0] ?? "") ?? site.files.includes(to.pathname.slice(1));
			assert.ok(there, `${file}: ${to.href}`);
		}
});

test("in the browser it has its own colours, logo and picture, and nothing fails", () =>
	visit.open({}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		await tab.goto(visit.local(`${site.url}fi/esineet/ankkuri/`), { waitUntil: "networkidle" });
		const look = await tab.evaluate(() => ({
			sky: getComputedStyle(document.documentElement).getPropertyValue("--sky").trim(),
			shown: [...document.images].map((image) => image.naturalWidth > 0),
			wide: document.documentElement.scrollWidth <= window.innerWidth,
		}));
		assert.equal(look, { sky: "light-dark(#f1e6d6, #2a1f19)", shown: [true, true], wide: true });
		assert.equal(complaints, []);
	}));

test.run();
