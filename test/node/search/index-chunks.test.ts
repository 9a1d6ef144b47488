import { gzipSync, inflateRawSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { indexParts } from "../../../src/core/search/bundle-manifest.ts";
import { type CborValue, readCbor, writeCbor } from "../../../src/core/search/pagefind/cbor.ts";
import { indexPartOf, type WordEntry } from "../../../src/core/search/pagefind/index-columns.ts";
import { indexMetadataOf } from "../../../src/core/search/pagefind/metadata-columns.ts";
import { divideIndex } from "../../../src/node/search/index-chunks.ts";

const test = suite("index-chunks");

const pagefindFile = (value: CborValue): Uint8Array =>
	gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), writeCbor(value)]));

/** A word of so many numbers, places apart. */
const word = (stem: string, size: number): CborValue => [
	stem,
	Array.from({ length: size / 3 }, () => [1, [7], []]),
	[],
];

function bundle(words: readonly CborValue[], { version = "1.6.0", pageCount = 1 } = {}) {
	const pages = Array.from({ length: pageCount }, () => ["sv_0123456", 3, ""]);
	return [
		{ path: "index/sv_abc.pf_index", content: pagefindFile([words]) },
		{
			path: "pagefind.sv_0123456789.pf_meta",
			content: pagefindFile([version, pages, [["a", "z", "sv_abc"]], [], [], []]),
		},
	];
}

type Divided = Awaited<ReturnType<typeof divideIndex>>;

/** The words that a search for a beginning, or a phrase, loads. */
function loadedWords({ files, ...manifest }: Divided, stem: string, isPhrase = false): WordEntry[] {
	const all = { common: "", rare: [], titles: [], wasm: "", ...manifest };
	return indexParts(all, { stem, isWhole: false }).flatMap(({ path, wholePath }) => {
		const file = files.find((candidate) => candidate.path === (isPhrase ? wholePath : path));
		const part = readCbor(indexPartOf(inflateRawSync(file?.content ?? Buffer.of())));
		return (part as unknown as [WordEntry[]])[0];
	});
}

function loaded(divided: Divided, stem: string): string[] {
	return loadedWords(divided, stem).map(([own]) => own);
}

test("divideIndex keeps every word, in parts that are found by their beginnings", async () => {
	const stems = Array.from({ length: 1000 }, (_, index) => `ord${String(index).padStart(4, "0")}`);
	const divided = await divideIndex(bundle(stems.map((stem) => word(stem, 60))));
	assert.ok(divided.borders.length > 2);
	assert.equal(loaded(divided, "o"), stems);
	for (const beginning of ["ord0", "ord05", "ord0999", "ord077"]) {
		const found = loaded(divided, beginning);
		const wanted = stems.filter((stem) => stem.startsWith(beginning));
		assert.ok(
			wanted.every((stem) => found.includes(stem)),
			beginning,
		);
		assert.ok(found.length < 500 || beginning === "ord0");
	}
	const metadata = divided.files.find(({ path }) => path === divided.metadata);
	assert.equal(readCbor(indexMetadataOf(inflateRawSync(metadata?.content ?? Buffer.of()))), [
		"1.6.0",
		[["sv_0123456", 3, ""]],
		[],
		[],
		[],
		[],
	]);
});

test("a word that nearly every page has burdens no search for its neighbours", async () => {
	const everyPage = (stem: string): CborValue => [stem, Array.from({ length: 3000 }, () => [1, [7], []]), []];
	const words = [word("app", 10), everyPage("ar"), word("arbet", 10), word("arv", 10)];
	const divided = await divideIndex(bundle(words, { pageCount: 3000 }));
	assert.equal(loaded(divided, "arbet"), ["arbet", "arv"]);
	assert.equal(loaded(divided, "app"), ["app"]);
	assert.equal(loaded(divided, "ar"), ["ar", "arbet", "arv"]);
});

test("only phrases load where on a page words stand", async () => {
	const at = (place: number): CborValue => [[0, [-25, place], []]];
	const words: CborValue[] = [
		["ar", [], [["är", at(300)]]],
		["arbet", at(500), []],
	];
	const divided = await divideIndex(bundle(words));
	assert.equal(loadedWords(divided, "a"), [
		["ar", [], [["är", at(0)]]],
		["arbet", at(1), []],
	]);
	assert.equal(loadedWords(divided, "a", true), words);
});

test("divideIndex rejects another format", async () => {
	const broken = bundle([]).map((file) =>
		file.path.endsWith(".pf_meta") ? { ...file, content: Buffer.from("x") } : file,
	);
	for (const files of [broken, bundle([word("a", 1)], { version: "1.7.0" }), bundle(["a"])]) {
		const failure = await divideIndex(files).then(
			() => undefined,
			(error: unknown) => error,
		);
		assert.ok(failure instanceof Error);
	}
});

test.run();
