/** What a reader copies from a page finds the page, whatever signs are in it: the articles of this repository's own site. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../../support/load-site.ts";
import { searchedTexts } from "../../../support/searched-texts.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const { model } = await loadSite(root);

/** Words copied at one place. */
const runLengths = [2, 3, 5, 8];
/** Places at which each page is copied from. */
const places = 30;
/** The page is among so many first results. */
const firstResults = 5;

/** Always the same numbers from 0 to 1. */
function createRandom(): () => number {
	let state = 20260101;
	return () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return state / 2147483648;
	};
}

for (const tag of ["sv", "en"])
	test(`any run of words copied from a page in ${tag} finds it among the first ${firstResults}`, async () => {
		const articles = [...(model?.pages.get(tag)?.values() ?? [])].filter(
			({ kind }) => kind === "article" || kind === "plain",
		);
		const texts = Object.fromEntries(
			await Promise.all(
				articles.map(async ({ file }, index) => [`page-${index}`, await textOf(file)] as const),
			),
		);
		const searched = await searchedTexts(tag, texts);
		const random = createRandom();
		try {
			for (const [name, text] of Object.entries(texts)) {
				const words = text.split(/\s+/);
				for (let place = 0; place < places; place++) {
					const start = Math.floor(random() * words.length);
					const run = words.slice(start, start + (runLengths[place % runLengths.length] ?? 2)).join(" ");
					// What stands everywhere tells no page.
					const isTelling =
						/[\p{L}\p{N}]{4}/u.test(run) &&
						Object.values(texts).filter((other) => has(other, run)).length < firstResults;
					if (!isTelling) continue;
					const found = await searched.find(run.replace(/["“”„«»]/g, ""));
					assert.ok(
						found.slice(0, firstResults).includes(name),
						`${name}: ${run} → ${found.slice(0, 5).join(", ")}`,
					);
				}
			}
		} finally {
			await searched.close();
		}
	});

function has(text: string, run: string): boolean {
	return wordsIn(text).includes(wordsIn(run));
}

function wordsIn(text: string): string {
	return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}

async function textOf(file: string): Promise<string> {
	const markdown = await readFile(join(root, file), "utf8");
	return markdown
		.replace(/^---\n[\s\S]*?\n---\n/, "")
		.replace(/\]\([^)]*\)/g, " ")
		.replace(/[*_[\]#>|]/g, " ");
}

test.run();
