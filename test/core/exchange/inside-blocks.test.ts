/** Inside blocks, translations follow what was said: items, rows, columns, paragraphs of quotations. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exported, idOf, imported, newText, pairOf, siteOfPage } from "./exchange-fixture.ts";
import { generator } from "./generated-markdown.ts";

const front = "title: T\ndescription: D\n";

function page(body: string, record = ""): string {
	return `---\n${front}${record}---\n\n${body}\n`;
}

function pinnedTo(before: string): string {
	return `translation:\n  state: in-review\n  pin: ${idOf(before)}\n`;
}

/** Which translation each text of a changed original is shown with. */
function shown(now: string, { before, translation }: { before: string; translation: string }): string[] {
	const old = page(before);
	const site = siteOfPage({
		original: page(now),
		translation: page(translation, pinnedTo(old)),
		before: old,
	});
	return pairOf(site).units.units.flatMap(({ place, source, target, state }) => {
		const text = (inline: typeof source | undefined): string =>
			inline?.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("") ?? "";
		return place.kind === "field" ? [] : [`${text(source)}=${text(target)} ${state}`];
	});
}

const list = { before: "- Bad\n- Båt\n- Bil\n- Buss", translation: "- Bath\n- Boat\n- Car\n- Bus" };
const table = {
	before: "| A | B |\n| --- | --- |\n| Bad | ett |\n| Bil | två |",
	translation: "| A | B |\n| --- | --- |\n| Bath | one |\n| Car | two |",
};
const nested = {
	before: "- Bad\n  - Varmt\n  - Kallt\n- Båt",
	translation: "- Bath\n  - Warm\n  - Cold\n- Boat",
};
const quote = { before: "> Bad.\n>\n> Båt.", translation: "> Bath.\n>\n> Boat." };

const cases: readonly (readonly [name: string, typeof list, now: string, expected: string])[] = [
	[
		"an item put in first",
		list,
		"- Ved\n- Bad\n- Båt\n- Bil\n- Buss",
		"Ved= Bad=Bath Båt=Boat Bil=Car Buss=Bus",
	],
	["an item taken out", list, "- Bad\n- Bil\n- Buss", "Bad=Bath Bil=Car Buss=Bus"],
	["one put in and another taken out", list, "- Ved\n- Bad\n- Båt\n- Bil", "Ved= Bad=Bath Båt=Boat Bil=Car"],
	["items that changed places", list, "- Buss\n- Bad\n- Båt\n- Bil", "Buss=Bus Bad=Bath Båt=Boat Bil=Car"],
	[
		"a list that is numbered now",
		list,
		"1. Ved\n2. Bad\n3. Båt\n4. Bil\n5. Buss",
		"Ved= Bad=Bath Båt=Boat Bil=Car Buss=Bus",
	],
	[
		"a list with space between its items",
		list,
		"- Ved\n\n- Bad\n\n- Båt\n\n- Bil\n\n- Buss",
		"Ved= Bad=Bath Båt=Boat Bil=Car Buss=Bus",
	],
	[
		"a row put in first",
		table,
		table.before.replace("| Bad", "| Ved | noll |\n| Bad"),
		"A=A B=B Ved= noll= Bad=Bath ett=one Bil=Car två=two",
	],
	[
		"a row put in and another taken out",
		table,
		"| A | B |\n| --- | --- |\n| Ved | noll |\n| Bad | ett |",
		"A=A B=B Ved= noll= Bad=Bath ett=one",
	],
	[
		"a column put in first",
		table,
		"| N | A | B |\n| --- | --- | --- |\n| x | Bad | ett |\n| y | Bil | två |",
		"N= A=A B=B x= Bad=Bath ett=one y= Bil=Car två=two",
	],
	[
		"columns that changed places",
		table,
		"| B | A |\n| --- | --- |\n| ett | Bad |\n| två | Bil |",
		"B=B A=A ett=one Bad=Bath två=two Bil=Car",
	],
	[
		"a row and a column put in",
		table,
		"| N | A | B |\n| --- | --- | --- |\n| z | Ved | noll |\n| x | Bad | ett |\n| y | Bil | två |",
		"N= A=A B=B z= Ved= noll= x= Bad=Bath ett=one y= Bil=Car två=two",
	],
	[
		"an item put in a nested list",
		nested,
		"- Bad\n  - Ljummet\n  - Varmt\n  - Kallt\n- Båt",
		"Bad=Bath Ljummet= Varmt=Warm Kallt=Cold Båt=Boat",
	],
	[
		"an item put in above a nested list",
		nested,
		"- Ved\n- Bad\n  - Varmt\n  - Kallt\n- Båt",
		"Ved= Bad=Bath Varmt=Warm Kallt=Cold Båt=Boat",
	],
	[
		"a nested list put in",
		list,
		"- Bad\n- Båt\n  - Ved\n- Bil\n- Buss",
		"Bad=Bath Båt=Boat Ved= Bil=Car Buss=Bus",
	],
	["a paragraph put in a quotation", quote, "> Ved.\n>\n> Bad.\n>\n> Båt.", "Ved.= Bad.=Bath. Båt.=Boat."],
	[
		"a paragraph put in an item",
		list,
		"- Bad\n\n  Ved\n\n- Båt\n\n- Bil\n\n- Buss",
		"Bad=Bath Ved= Båt=Boat Bil=Car Buss=Bus",
	],
];
for (const [name, pair, now, expected] of cases) {
	test(`${name}: every other text keeps its translation`, () => {
		const texts = shown(now, pair).map((line) =>
			line.replace(/^(.*)= untranslated$/, "$1=").replace(/ translated$/, ""),
		);
		assert.is(texts.join(" "), expected);
	});
}

test("a changed item is shown with what it was", () => {
	assert.equal(shown("- Ved\n- Bad\n- Båt är bra\n- Bil\n- Buss", list), [
		"Ved= untranslated",
		"Bad=Bath translated",
		"Båt är bra=Boat changed",
		"Bil=Car translated",
		"Buss=Bus translated",
	]);
});

test("where the text that was translated is gone, numbers, addresses, names and lengths tell the items apart", () => {
	const site = siteOfPage({
		original: page(
			"- Nytt här\n- Torget 12\n- Se [listan](a.md)\n- Bo i Sigtuna\n- En mening som är betydligt längre än de andra i listan.",
		),
		translation: page(
			"- The square 12\n- See [the list](a.md)\n- Live in Sigtuna\n- One sentence that is considerably longer than the others in the list.",
			`translation:\n  state: in-review\n  pin: ${"a".repeat(40)}\n`,
		),
	});
	const { units } = pairOf(site).units;
	assert.equal(
		units.slice(2).map(({ target }) => target?.pieces[0]?.kind === "text" && target.pieces[0].text),
		[
			undefined,
			"The square 12",
			"See ",
			"Live in Sigtuna",
			"One sentence that is considerably longer than the others in the list.",
		].map((text) => text ?? false),
	);
});

test("a page whose list has a new item can't be accepted as it is", () => {
	const before = page(list.before);
	const site = siteOfPage({
		original: page(`- Ved\n${list.before}`),
		translation: page(list.translation, pinnedTo(before)),
		before,
	});
	const { pages, problems } = imported(site, exported(site), { accept: true });
	assert.equal(
		problems.map(({ code, message }) => `${code} ${message.replace(/ i-\w+/, "")}`),
		["exchange/untranslated The unit isn't translated: “Ved”."],
	);
	assert.equal(pages, []);
	const file = exported(site).replace('state="new">Ved', 'state="translated">Wood');
	assert.match(newText(site, file), "- Wood\n- Bath\n- Boat\n- Car\n- Bus\n");
});

test("code inside a list that has changed is renewed", () => {
	const before = page("- Kör:\n\n  ```\n  npm i\n  ```\n- Bad");
	const now = before.replace("npm i", "npm ci");
	const translation = page("- Run:\n\n  ```\n  npm i\n  ```\n- Bath", pinnedTo(before));
	const site = siteOfPage({ original: now, translation, before });
	assert.is(pairOf(site).status, "stale");
	assert.match(newText(site, exported(site), { accept: true }), "```\n  npm ci\n  ```\n- Bath\n");
});

test("whatever happens inside a list or table, every text stands with its own translation", () => {
	const random = generator(7);
	let number = 0;
	const item = (): string => `ord${++number} svensk text`;
	const english = (text: string): string => text.replace(/ord(\d+) svensk text/g, "word$1 English text");
	const write = (items: readonly string[], kind: number): string => {
		if (kind < 0.3) return items.map((text) => `- ${text}`).join("\n");
		if (kind < 0.5) return items.map((text) => `- ${text}\n  - under ${text}`).join("\n");
		if (kind < 0.7) return items.map((text) => `> ${text}`).join("\n>\n");
		return `| ett | två |\n| --- | --- |\n${items.map((text) => `| ${text} | b ${text} |`).join("\n")}`;
	};
	for (let count = 0; count < 300; count++) {
		const items = Array.from({ length: 2 + Math.floor(random() * 6) }, item);
		const now = [...items];
		for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) {
			const at = Math.floor(random() * now.length);
			const kind = random();
			if (kind < 0.5) now.splice(at, 0, item());
			else if (kind < 0.8 && now.length > 1) now.splice(at, 1);
			else now.push(...now.splice(at, 1));
		}
		const kind = random();
		const [before, original] = [page(write(items, kind)), page(write(now, kind))];
		const translation = page(english(write(items, kind)), pinnedTo(before));
		for (const { source, target, state } of pairOf(siteOfPage({ original, translation, before })).units
			.units) {
			const [text, theirs] = [source, target].map((inline) => inline?.pieces[0]);
			if (text?.kind !== "text" || state !== "translated") continue;
			assert.is(theirs?.kind === "text" && theirs.text, english(text.text), original);
		}
		const kept = now.filter((text) => items.includes(text)).length;
		const found = pairOf(siteOfPage({ original, translation, before })).units.units.filter(
			({ source, state }) =>
				state === "translated" &&
				source.pieces[0]?.kind === "text" &&
				source.pieces[0].text.startsWith("ord"),
		).length;
		assert.is(found, kept, original);
	}
});

test.run();
