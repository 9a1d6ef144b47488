/** A site with originals in Arabic and translations into English: what is read from right to left, what isn't, and the two beside each other. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { starterSite } from "../../src/core/starting/starter-site.ts";
import { buildSite } from "../support/build-site.ts";
import { everyTemplate, lookAtPages } from "../support/look-at-pages.ts";
import { visitSite } from "../support/site-visit.ts";

const call = (text: string): string => `${text}: +961 6 123 456\n\n\`\`\`\nnpx brygga build\n\`\`\`\n`;
const original = `---\ntitle: شبكة المياه\ndescription: أنابيب جديدة.\ndate: 2026-02-03\n---\n\n${call("اتصل بالرقم")}\nنص *مهم* هنا.\n`;
const added = {
	"content/ar/news/water.md": original,
	"content/en/news/water.md": `---\ntitle: The water network\ndescription: New pipes.\nslug: water\ntranslation: { state: in-review, pin: ${blobId(Buffer.from(original))} }\n---\n\n${call("Call")}\nA text that *matters*.\n`,
	// In neither of the other languages.
	"content/ar/news/more.md": original.replace("المياه", "الكهرباء"),
};

const root = await mkdtemp(join(tmpdir(), "brygga-right-to-left-"));
const starter = starterSite({
	source: "ar",
	languages: ["ar", "en", "fr"],
	version: "0.2",
	today: "2026-11-29",
});
for (const { file, text } of [...starter, ...Object.entries(added).map(([file, text]) => ({ file, text }))]) {
	await mkdir(dirname(join(root, file)), { recursive: true });
	await writeFile(join(root, file), text);
}
const site = await buildSite({ root, output: join(root, "_site") });
const visit = await visitSite(site);
test.after(async () => {
	await visit.close();
	await rm(root, { recursive: true });
});

test("axe finds nothing on any template, and none scrolls sideways", async () => {
	const found = await lookAtPages(visit, everyTemplate(site.pages));
	assert.ok(found.pages > 10, `${found.pages} pages`);
	assert.equal([found.violations, found.incomplete, found.overflowing], [[], [], []]);
});

test("a phone number and code are shown from left to right, also in an original beside a page from left to right", async () => {
	await visit.open({ viewport: { width: 1280, height: 720 } }, async (tab) => {
		for (const path of ["ar/news/water/", "en/news/water/with-ar/"]) {
			await tab.goto(visit.local(site.url + path));
			const text = tab.locator('[dir="rtl"] p', { hasText: "961" }).last();
			const [first, last] = await text.evaluate(edgesOf, ["+", "456"]);
			assert.ok(first !== undefined && last !== undefined && first < last, `${path}: ${first}, ${last}`);
			const code = tab.locator('[dir="rtl"] pre').last();
			assert.is(await code.evaluate((element) => getComputedStyle(element).direction), "ltr", path);
		}
	});
});

/** Runs in the page: where parts of a text begin, in CSS pixels from the left. */
function edgesOf(element: HTMLElement | SVGElement, parts: readonly string[]): number[] {
	const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const found: number[] = [];
	for (let node = texts.nextNode(); node; node = texts.nextNode())
		for (const part of parts) {
			const at = (node.textContent ?? "").indexOf(part);
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + part.length);
			found.push(range.getBoundingClientRect().left);
		}
	return found;
}

test("Arabic letters are neither drawn together nor slanted, and lines of headings have room for signs", async () => {
	await visit.open({}, async (tab) => {
		const look = async (path: string) => {
			await tab.goto(visit.local(site.url + path));
			return tab.evaluate(() => {
				const [title, stressed] = [document.querySelector("h1"), document.querySelector(".story em")];
				if (!title || !stressed) throw new Error("They aren't there.");
				const { letterSpacing, lineHeight, fontSize } = getComputedStyle(title);
				return {
					spacing: Number.parseFloat(letterSpacing) || 0,
					height: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
					slant: getComputedStyle(stressed).fontStyle,
				};
			});
		};
		const [arabic, english] = [await look("ar/news/water/"), await look("en/news/water/")];
		assert.equal([arabic.spacing, arabic.slant, english.slant], [0, "normal", "italic"]);
		assert.ok(english.spacing < 0);
		assert.ok(arabic.height >= 1.25 && english.height < 1.2, `${arabic.height}, ${english.height}`);
	});
});

test("the button that copies code stands where the code's lines end", async () => {
	await visit.open({ permissions: ["clipboard-write"] }, async (tab) => {
		await tab.goto(visit.local(`${site.url}ar/news/water/`));
		const [button, code] = [
			await tab.locator(".code button").boundingBox(),
			await tab.locator(".code").boundingBox(),
		];
		assert.ok(button && code);
		assert.ok(button.x > code.x + code.width / 2, `${button.x} of ${code.x} to ${code.x + code.width}`);
	});
});

test.run();
