/** Answers as readers get them: with the index that Pagefind makes of a few texts. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { searchedTexts } from "../../../support/searched-texts.ts";

const swedish = await searchedTexts("sv", {
	school: "En ny skola i byn",
	open: "Skolan öppnar. Kommunens rådgivare anmälde sig.",
	water: "Vatten och en vän",
	rising: "Vattnet stiger, vännerna väntar på vänster sida",
	home: "Egna hem här, kostnadsfritt, med studiebesök",
	own: "Hem till egna möss och gäss. Blåbärssoppa serveras.",
	sigtuna: { title: "Sigtuna", body: "<p>En stad vid en sjö</p>" },
	visit: "Besöket i Sigtuna och staden, Sigtuna igen, och Sigtuna",
	joined:
		"Komvux/SFI öppet 10.30–16.45 enligt 2001:453, ärende KS/2023:145, och/eller hos kim.berg@example.org",
	refugees: "Flyktingars boende och flyktingmottagande",
	choir: "En kör sjunger till jul",
	concert: "Julkonsert på museet",
	bench: "Sitt på bänken",
	street: "En gata vid en kyrka",
	cheap: "En bil till salu. Det är deras.",
	old: { body: "<p>gammal nyhet om tåget</p>", date: { iso: "2020-01-01", text: "1 januari 2020" } },
	new: { body: "<p>tåg, tåg och tåg</p>", date: { iso: "2024-01-01", text: "1 januari 2024" } },
});
const besideSigns = await searchedTexts("sv", {
	quoted: "Ett ”studiebesök” i byn, och ”<em>flyktingboende</em>”",
	joined: "EU-delegationsbesök hos F16-laget, yaml-languageServer",
	lines: "SOURCE_DATE_EPOCH och _site.hosts/manifest.json, content/site.yaml",
	cast: "Järnet göts i formar",
	axle: "Rörelsen går längs axeln till åkrarna",
});
const english = await searchedTexts("en", {
	mice: "Three mice and a party",
	parties: "Parties were brought to a close",
	article: "An article about art. Art!",
	open: { title: "Opening hours", body: "<p>The museum is open on Sundays. Iron is cast here.</p>" },
	matter: "Front matter of a page on the website",
	closed: "A frontmatter field",
	equal: "All are equal by nationality",
	declaration: "The declaration was customised",
	declares: "He declares it",
	between: "Between heaven and earth",
});
const finnish = await searchedTexts("fi", {
	streets: "Kadut ja rannoilla kävely",
	permit: "Luvan saa kunnan talolta",
	picture: "Kuva kalasta",
	open: "Museo on avoinna",
	loudspeakers: "Kaiuttimet",
	freedom: "Sananvapaudesta ja joella olevasta maasta",
	books: "Luemme kirjoissamme kuusen alla",
});
const german = await searchedTexts("de", {
	bellows: "Der Blasebalg",
	works: "Werke der Wissenschaft, und ein Kult",
	shaft: "Der Schaft",
	streams: "Bäche im Tal",
	fan: "Der Lüfter ist laut",
	problems: { title: "Drucker", body: "<p>Nichts weiter.</p>" },
	printing: "Probleme gibt es, wenn der Drucker fehlt",
});
const birds = await searchedTexts("sv", { birds: "Fåglar", few: "Få personer" });
const somali = await searchedTexts("so", { book: "dugsiyada cusub", other: "buugag" });
test.after(async () => {
	for (const texts of [swedish, besideSigns, english, finnish, german, birds, somali]) await texts.close();
});

test("the word itself comes before its forms, and those before parts of compounds", async () => {
	assert.equal(await swedish.find("skolan"), ["open", "school"]);
	assert.equal((await swedish.find("vattnet")).sort(), ["rising", "water"]);
	assert.equal(await swedish.find("besök"), ["visit", "home"]);
});

test("forms are found that stemming keeps apart", async () => {
	for (const [query, name] of [
		["mus", "own"],
		["gås", "own"],
		["kostnadsfri", "home"],
		["anmäla", "open"],
		["rådgivarna", "open"],
	] as const)
		assert.equal(await swedish.find(query), [name], query);
	assert.equal(await english.find("mouse"), ["mice"]);
	assert.equal(await english.find("bring"), ["parties"]);
	assert.equal((await english.find("party")).sort(), ["mice", "parties"]);
});

test("a word isn't another that it begins with, or whose stem it shares by chance", async () => {
	assert.equal((await swedish.find("vän")).sort(), ["rising", "water"]);
	for (const query of ["billig", "demens"]) assert.equal(await swedish.find(query), [], query);
});

test("a word without a page of its own finds the words that begin so", async () => {
	assert.equal(await swedish.find("blåb"), ["own"]);
	assert.equal(await english.find("par"), await english.find("part"));
});

test("a page whose title is the query comes first", async () => {
	assert.is((await swedish.find("sigtuna"))[0], "sigtuna");
});

test("a word that no page has finds nothing", async () => {
	for (const query of ["qwxzvkj", "plomfasidur"]) {
		const answer = await swedish.engine.find({ term: query, filters: {} });
		assert.equal([answer.pages.length, answer.instead], [0, undefined]);
	}
});

test("a slip is answered at once by the word that was meant, which the answer says", async () => {
	for (const [query, meant] of [
		["vattnte", "vattnet"],
		["sjolan", "skolan"],
		["stigre", "stiger"],
	] as const) {
		const { pages, instead } = await swedish.engine.find({ term: query, filters: {} });
		assert.equal(instead, { kind: "shown", query: meant }, query);
		assert.ok(pages.length > 0, query);
	}
});

test("a reader who insists is answered as typed, and offered what finds something", async () => {
	const answer = await swedish.engine.find({ term: "vattnte", filters: {}, verbatim: true });
	assert.equal([answer.pages.length, answer.instead], [0, { kind: "offered", query: "vattnet" }]);
});

test("a compound that no page has is answered by its parts, all of them first", async () => {
	const { pages, instead } = await swedish.engine.find({ term: "flyktingboende", filters: {} });
	assert.equal(instead?.kind, "parts");
	assert.match(instead?.query ?? "", /flykting.*, boende/);
	assert.is(pages.length, 1);
	assert.equal(await swedish.find("skolbesök"), await swedish.find("skolbesöket"));
});

test("of several words, pages that have all are found, or else those that have most", async () => {
	assert.equal(await swedish.find("ny skolan"), ["school"]);
	const { pages, instead } = await swedish.engine.find({ term: "ny skola qwxzvkj", filters: {} });
	assert.equal([pages.length > 0, instead], [true, { kind: "some", query: "ny skola" }]);
});

test("phrases are found word by word, also beside other words", async () => {
	assert.equal(await swedish.find('"egna hem"'), ["home"]);
	assert.equal(await swedish.find("egna hem"), ["home", "own"]);
	assert.equal(await swedish.find('"hem till" gäss'), ["own"]);
});

test("Finnish forms are found whose consonants change", async () => {
	for (const [query, name] of [
		["katu", "streets"],
		["ranta", "streets"],
		["lupa", "permit"],
		["kunta", "permit"],
	] as const)
		assert.equal(await finnish.find(query), [name], query);
});

test("Finnish words are found at the ends of compounds, and compounds that no page has by inflected parts", async () => {
	for (const query of ["vapaus", "vapauksien", "joki", "maa", "maissa"])
		assert.equal(await finnish.find(query), ["freedom"], query);
	assert.equal((await finnish.find("kalakatu")).sort(), ["picture", "streets"]);
});

test("a misspelt Finnish word is found where texts have it in another form alone", async () => {
	assert.equal(await finnish.find("kaijutin"), ["loudspeakers"]);
});

test("German words are found in forms with umlauts, and questions by what they ask for", async () => {
	assert.equal(await german.find("bach"), ["streams"]);
	assert.equal(await german.find("warum ist der Lüfter laut?"), ["fan"]);
});

test("pages with all parts of a compound come before one whose title is a part", async () => {
	assert.equal(await german.find("druckerproblem"), ["printing", "problems"]);
});

test("a word that texts have in another form isn't looked for by its first letters", async () => {
	assert.equal(await birds.find("fågel"), ["birds"]);
});

test("two words of the texts make a compound sooner than several slips make one of them", async () => {
	assert.equal(await swedish.find("julkör"), ["choir", "concert"]);
});

test("a compound is taken apart at irregular forms, and not into a head that is another word", async () => {
	assert.equal(await swedish.find("muséguide"), ["concert"]);
	assert.equal(await swedish.find("mullbank"), []);
});

test("what signs join is found as it stands, and by its parts", async () => {
	for (const query of [
		"Komvux/SFI",
		"komvux",
		"sfi",
		"10.30",
		"16.45",
		"10.30–16.45",
		"2001:453",
		"KS/2023:145",
		"och/eller",
	])
		assert.equal(await swedish.find(query), ["joined"], query);
	for (const query of ["kim.berg@example.org", "komvux,sfi", "(SFI)", "komvux 10.30"])
		assert.equal(await swedish.find(query), ["joined"], query);
});

test("results by date keep their order", async () => {
	assert.equal(await swedish.find("tåg"), ["new", "old"]);
	assert.equal(await swedish.find("tåget", { sort: { date: "desc" } }), ["new", "old"]);
});

test("a language of which nothing is known is searched by whole words and beginnings", async () => {
	assert.equal(await somali.find("dugsiyada"), ["book"]);
	assert.equal(await somali.find("dugs"), ["book"]);
	assert.equal(await somali.find("xxyyzz"), []);
});

test("a word is found by its parts and as a whole, whatever signs stand beside or within it", async () => {
	for (const [query, name] of [
		["besök", "quoted"],
		["boende", "quoted"],
		["delegationsbesök", "joined"],
		["F16", "joined"],
		["languageServer", "joined"],
		["source_date_epoch", "lines"],
		["site.hosts", "lines"],
		["site.yaml", "lines"],
	] as const)
		assert.ok((await besideSigns.find(query)).includes(name), query);
});

test("inflections of irregular forms find the word, and strong verbs their forms", async () => {
	for (const query of ["gässen", "gås"]) assert.equal(await swedish.find(query), ["own"], query);
	for (const query of ["gjuta", "gjutit"]) assert.equal(await besideSigns.find(query), ["cast"], query);
});

test("a compound of three parts is found by those that pages have", async () => {
	const answer = await swedish.engine.find({ term: "flyktingqvambesök", filters: {} });
	assert.is(answer.instead?.kind, "parts");
	const found = await swedish.find("flyktingqvambesök");
	for (const name of ["refugees", "visit"]) assert.ok(found.includes(name), name);
});

test("Finnish words are found with possessive suffixes, and two words of one form in their own inflections", async () => {
	for (const query of ["kirja", "kuusi"]) assert.equal(await finnish.find(query), ["books"], query);
});

test("a vowel that comes and goes before an ending is no other word", async () => {
	for (const query of ["axlar", "åker"]) assert.equal(await besideSigns.find(query), ["axle"], query);
});

test("a compound is found whether it is written as one word, as two, or with a hyphen", async () => {
	for (const query of ["frontmatter", "front-matter"])
		assert.equal((await english.find(query)).sort(), ["closed", "matter"], query);
	for (const query of ["web site", "web-site"]) assert.equal(await english.find(query), ["matter"], query);
});

test("forms of a verb are found", async () => {
	for (const query of ["casting", "casts"]) assert.equal(await english.find(query), ["open"], query);
});

test("what a question says besides doesn't count, but ranks", async () => {
	assert.equal(await english.find("when is the museum open?"), ["open"]);
	assert.equal(await english.find("what's frontmatter"), await english.find("frontmatter"));
	assert.equal(await finnish.find("milloin museo on avoinna"), ["open"]);
	assert.is((await english.find("an article about"))[0], "article");
});

test("where no page has all words, those with the words that tell most are shown", async () => {
	const answer = await english.engine.find({ term: "mice website page", filters: {} });
	assert.is(answer.instead?.kind, "some");
	assert.is((await english.find("mice website page"))[0], "matter");
});

test("words made of the same come after the word's own forms, and opposites where there is nothing nearer", async () => {
	assert.equal(await english.find("declare"), ["declares", "declaration"]);
	for (const query of ["unequal", "equality"]) assert.equal(await english.find(query), ["equal"], query);
	assert.equal(await english.find("artist"), []);
});

test("English is found in either spelling", async () => {
	for (const query of ["customize", "customisation"])
		assert.equal(await english.find(query), ["declaration"], query);
});

test("of a word of which nothing else is known, more slips and other words may have been meant", async () => {
	for (const [query, name] of [
		["nashunality", "equal"],
		["betewen", "between"],
	] as const)
		assert.equal(await english.find(query), [name], query);
});

test("a word is found at the end of words that aren't divided", async () => {
	assert.equal(await german.find("balg"), ["bellows"]);
});

test("the longest end of a compound that no page has is its head", async () => {
	const { instead } = await german.engine.find({ term: "kulturwissenschaft", filters: {} });
	assert.equal(instead, { kind: "parts", query: "kult, wissenschaft" });
});

test("in compounds another vowel may stand for the one that a word ends in", async () => {
	const { instead } = await swedish.engine.find({ term: "gatukyrka", filters: {} });
	assert.equal(instead, { kind: "parts", query: "gata, kyrka" });
});

test("a word without a meaning isn't what little of it is a word", async () => {
	for (const query of ["trottyrslyrkbänk", "skolaplumtrikovast"])
		assert.equal(await swedish.find(query), [], query);
});

test.run();
