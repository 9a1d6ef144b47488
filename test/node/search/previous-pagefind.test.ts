/** Brygga uses Pagefind's public interface alone, so that another minor version takes one line of package.json. */
import * as previous from "pagefind-previous";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { searchedTexts } from "../../support/searched-texts.ts";

const texts = {
	school: { title: "Skolan i byn", body: "<p>En ny skola med möss</p>", filters: { topic: ["skola"] } },
	visit: "Ett studiebesök kl 10.30–16.45 hos Komvux/SFI, vatten",
	water: { body: "<p>Vattnet stiger</p>", date: { iso: "2024-01-01", text: "1 januari 2024" } },
};

test("the previous minor version of Pagefind gives the same answers", async () => {
	const current = await searchedTexts("sv", texts);
	const other = await searchedTexts("sv", texts, previous);
	try {
		const queries = [
			"skolan",
			"besök",
			"mus",
			"vattnte",
			"10.30",
			"komvux",
			'"ny skola"',
			"vatt",
			"skolvatten",
			"qwxzvkj",
		];
		for (const query of queries) assert.equal(await other.find(query), await current.find(query), query);
		assert.equal(await other.find("vattnet", { sort: { date: "desc" } }), ["water", "visit"]);
		assert.equal(await other.find("skola", { filters: { topic: "skola" } }), ["school"]);
		const [page] = (await other.engine.find({ term: "mus", filters: {} })).pages;
		const marked = (await page?.load())?.passages[0]?.excerpt.find((part) => part.marked);
		assert.is(marked?.text, "möss");
	} finally {
		await current.close();
		await other.close();
	}
});

test.run();
