/**
 * Search in languages that nothing was prepared for, by Pagefind's own stems or by none; and for what stands on a page word for word,
 * whatever joins its words.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { buildSite } from "../support/build-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown, searchPageOf, statusSays } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";
import { temporarySite } from "../support/temporary-site.ts";

/** What is asked, and what of the page is marked. */
interface Asked {
	readonly query: string;
	readonly marked: string;
}

/** A page of each language and what finds it. */
const languages: Readonly<Record<string, { text: string; word: Asked; phrase: string }>> = {
	fi: {
		text: "Satamassa vietettiin suuria juhlia. Talossa asuvat kalastajat soittivat.",
		word: { query: "talo", marked: "Talossa" },
		phrase: '"suuria juhlia"',
	},
	ar: {
		text: "احتفلت المدينة في الميناء القديم. وعزف الصيادون الموسيقى.",
		word: { query: "الميناء", marked: "الميناء" },
		phrase: '"الميناء القديم"',
	},
	ja: {
		text: "町は古い港で祭りを祝いました。漁師たちは音楽を演奏しました。",
		word: { query: "祭り", marked: "祭" },
		phrase: '"古い港"',
	},
};

function page(fields: string): string {
	return `---\n${fields}\ndescription: Text.\n---\n`;
}

/** The texts of the start page and of the search page, the same in every language. */
const texts = { index: "[A](nyheter/index.md).\n", sok: "" };

const content = await temporarySite("harbour");
const settings = await readFile(join(content.root, "content/site.yaml"), "utf8");
await content.write("content/site.yaml", settings.replace("  - ar\n", "  - ar\n  - fi\n  - ja\n"));
// The terms have no renderings in the new languages.
await content.remove("i18n/glossary.csv");
await content.write("content/sv/ordlista.md", page("title: Ordlista\nkind: glossary"));
for (const [tag, { text }] of Object.entries(languages)) {
	for (const [key, body] of Object.entries(texts)) {
		const pin = blobId(await readFile(join(content.root, `content/sv/${key}.md`)));
		const record = `translation: { pin: ${pin}, state: in-review }`;
		await content.write(`content/${tag}/${key}.md`, `${page(`title: ${key}\n${record}`)}\n${body}`);
	}
	await content.write(`content/${tag}/hamn.md`, `${page("title: Hamn\noriginal: true")}\n${text}\n`);
}
/** Words that punctuation joins, the last one beside another word. */
const joined = [
	"10.30",
	"2001:453",
	"2024/25",
	"2024–2027",
	"och/eller",
	"KS/2023:145",
	"kim.berg@example.org",
	"(S)-politiker",
	"läsåret 2024/25",
];
const proof = page("title: Prov").replace("Text.", "Beskrivning.");
await content.write("content/sv/prov.md", `${proof}\n${joined.join(", ")}.\n`);
await content.write("content/sv/annat.md", `${page("title: Annat")}\n10 av 30 eller 2001 och 453.\n`);
const site = await buildSite({ root: content.root, output: join(content.root, "_site") });
const visit = await visitSite(site, { profiles: "shared" });

test.after(async () => {
	await visit.close();
	await content.close();
});

for (const [tag, { word, phrase }] of Object.entries(languages)) {
	for (const { query, marked } of [word, { query: phrase, marked: "" }]) {
		test(`${tag}: ${query} finds the page and marks the words`, async () => {
			await visit.open({}, async (tab) => {
				const { complaints } = watchPage(tab).renew();
				await tab.goto(`${visit.local(searchPageOf(site, tag).url)}?q=${encodeURIComponent(query)}`);
				assert.ok((await resultsShown(tab)).some((url) => url.includes(`/${tag}/hamn/`)));
				const marks = await tab.locator("#search-list mark").allTextContents();
				assert.ok(marks.length > 0);
				assert.ok(marks.join(" ").includes(marked));
				assert.equal(complaints, []);
			});
		});
	}
}

for (const query of joined)
	test(`${query} finds the page that has it`, async () => {
		await visit.open({}, async (tab) => {
			await tab.goto(`${visit.local(searchPageOf(site, "sv").url)}?q=${encodeURIComponent(query)}`);
			const [first] = await resultsShown(tab);
			assert.match(first ?? "nothing", "/sv/prov/");
			assert.ok((await tab.locator("#search-list mark").count()) > 0);
		});
	});

test("words joined by punctuation that no page has find nothing", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(`${visit.local(searchPageOf(site, "sv").url)}?q=qwxv.zvkj/jqxh`);
		await statusSays(tab, "qwxv.zvkj/jqxh");
		assert.is(await tab.locator("#search-list li").count(), 0);
	});
});

test.run();
