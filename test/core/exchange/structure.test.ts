/** A translation follows its original through whatever is put in, taken out, moved or changed. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exported, idOf, imported, pairOf, siteOfPage } from "./exchange-fixture.ts";
import { generator } from "./generated-markdown.ts";

type Random = () => number;

/** Blocks whose texts are numbered, so that each tells where it came from. */
function blockMaker(random: Random): () => string {
	let number = 0;
	const text = (): string => `ord${++number} svensk text`;
	const kinds = [
		text,
		text,
		() => `## ${text()}`,
		() => `- ${text()}\n- ${text()}`,
		() => `> ${text()}\n>\n> — ${text()}`,
		() => `| ${text()} | ${text()} |\n|---|---|\n| ${text()} | 12 |`,
		() => `\`\`\`\nkod ${++number}\n\`\`\``,
		() => `1. ${text()}\n\n   ${text()}\n2. ${text()}`,
	];
	return () => (kinds[Math.floor(random() * kinds.length)] ?? text)();
}

function page(blocks: readonly string[], front: string): string {
	return `---\n${front}---\n\n${blocks.join("\n\n")}\n`;
}

/** The translation of everything that the blocks hold. */
function inEnglish(text: string): string {
	return text.replace(/ord(\d+) (?:svensk|ändrad) text/g, "word$1 English text");
}

/** The blocks after a few changes. */
function changed(
	blocks: readonly string[],
	{ random, make }: { readonly random: Random; readonly make: () => string },
): string[] {
	const now = [...blocks];
	const place = (): number => Math.floor(random() * now.length);
	for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
		const kind = random();
		if (kind < 0.35 || now.length === 0) now.splice(Math.floor(random() * (now.length + 1)), 0, make());
		else if (kind < 0.6) now.splice(place(), 1);
		else if (kind < 0.8) {
			const [block = ""] = now.splice(place(), 1);
			now.splice(Math.floor(random() * (now.length + 1)), 0, block);
		} else {
			const at = place();
			now[at] = (now[at] ?? "").replace("svensk", "ändrad");
		}
	}
	return now;
}

test("whatever happens to the original, a translator's file brings the translation into step with it", () => {
	const random = generator(42);
	const make = blockMaker(random);
	for (let count = 0; count < 300; count++) {
		const blocks = Array.from({ length: 1 + Math.floor(random() * 8) }, make);
		const before = page(blocks, "title: T\ndescription: D\n");
		const now = changed(blocks, { random, make });
		const original = page(now, "title: T\ndescription: D\n");
		const front = (pin: string): string =>
			`title: T\ndescription: D\ntranslation:\n  state: in-review\n  pin: ${pin}\n`;
		const site = siteOfPage({ original, translation: inEnglish(page(blocks, front(idOf(before)))), before });
		const file = exported(site)
			.replaceAll('state="new"', 'state="translated"')
			.replace(
				/<source>(.*)<\/source>\n(<target[^>]*>).*<\/target>/g,
				(_, source: string, start: string) =>
					`<source>${source}</source>\n${start}${inEnglish(source)}</target>`,
			);
		const { pages, problems } = imported(site, file, { accept: true });
		assert.equal(problems, []);
		if (original === before) assert.is(pages[0]?.outcome, "unchanged");
		else {
			assert.is(pages[0]?.text, inEnglish(page(now, front(idOf(original)))), original);
			assert.is(pairOf(siteOfPage({ original, translation: pages[0]?.text ?? "" })).status, "current");
		}
	}
});

test("in a very long page, what was put in is found too", () => {
	const blocks = Array.from({ length: 2500 }, (_, index) =>
		index % 10 === 0 ? `## Rubrik ${index}` : `Stycke ${index}.`,
	);
	const before = page(blocks, "title: T\ndescription: D\n");
	const original = before
		.replace("Stycke 1.", "Nytt först.\n\nStycke 1.")
		.replace("Stycke 1501.", "Nytt.\n\nStycke 1501.");
	const translation = page(
		blocks,
		`title: T\ndescription: D\ntranslation:\n  state: in-review\n  pin: ${idOf(before)}\n`,
	);
	const { units } = pairOf(siteOfPage({ original, translation, before })).units;
	assert.equal(
		units
			.filter(({ state }) => state !== "translated")
			.map(({ state, source }) => [state, source.pieces.length]),
		[
			["untranslated", 1],
			["untranslated", 1],
		],
	);
	const { outdated } = pairOf(
		siteOfPage({ original: before.replace("Stycke 1.\n\n", ""), translation, before }),
	).units;
	assert.equal(outdated, [1]);
});

test.run();
