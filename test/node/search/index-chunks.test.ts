import { suite } from "uvu";
import * as assert from "uvu/assert";
import { arrayItems, textOf, writeArray, writeText } from "../../../src/node/search/cbor.ts";
import { divideIndex } from "../../../src/node/search/index-chunks.ts";
import { packPagefind, unpackPagefind } from "../../../src/node/search/pagefind-files.ts";

const test = suite("index-chunks");

test("cbor reads what it writes, of every length", () => {
	for (const length of [0, 1, 23, 24, 255, 256, 70_000]) {
		const texts = Array.from({ length: Math.min(length, 300) }, (_, index) => `å${index}`);
		assert.equal(arrayItems(writeArray(texts.map(writeText))).map(textOf), texts);
		const long = "ö".repeat(length);
		assert.is(textOf(writeText(long)), long);
	}
});

test("cbor throws for what Pagefind doesn't write", () => {
	assert.throws(() => arrayItems(Uint8Array.of(0xa0)), "array");
	assert.throws(() => arrayItems(Uint8Array.of(0x81, 0xf5)), "kind 7");
	assert.throws(() => arrayItems(Uint8Array.of(0x82, 0x01)), "too early");
});

const word = (stem: string) => writeArray([writeText(stem), writeText("x".repeat(100))]);

async function bundle(stems: readonly string[]) {
	const part = writeArray([writeArray(stems.map(word))]);
	const chunks = writeArray([writeArray([stems[0] ?? "", stems.at(-1) ?? "", "sv_abc"].map(writeText))]);
	const metadata = writeArray([writeText("1.6.0"), writeArray([]), chunks, writeArray([])]);
	return [
		{ path: "index/sv_abc.pf_index", content: await packPagefind(part) },
		{ path: "pagefind.sv_0123456789.pf_meta", content: await packPagefind(metadata) },
		{ path: "pagefind-entry.json", content: Buffer.from('{"languages":{"sv":{"hash":"sv_0123456789"}}}') },
		{ path: "pagefind.js", content: Buffer.from("") },
	];
}

test("divideIndex keeps every word, in parts whose borders tell them apart", async () => {
	const stems = Array.from({ length: 1000 }, (_, index) => `ord${String(index).padStart(4, "0")}`);
	const { files, borders } = await divideIndex(await bundle(stems));
	const metadataFile = files.find(({ path }) => path.endsWith(".pf_meta"));
	const metadata = arrayItems(await unpackPagefind(metadataFile?.content ?? new Uint8Array()));
	const chunks = arrayItems(metadata[2] ?? new Uint8Array()).map((chunk) => arrayItems(chunk).map(textOf));
	assert.ok(chunks.length > 2);
	assert.equal(
		chunks.map(([from]) => from),
		borders,
	);
	const found: string[] = [];
	for (const [from = "", to = "", name = ""] of chunks) {
		const file = files.find(({ path }) => path === `index/${name}.pf_index`);
		const [words = new Uint8Array()] = arrayItems(await unpackPagefind(file?.content ?? new Uint8Array()));
		const own = arrayItems(words).map((item) => textOf(arrayItems(item)[0] ?? item));
		for (const stem of own)
			assert.ok(stem >= from && (stem <= to || stem.startsWith(to)), `${from} ${stem} ${to}`);
		found.push(...own);
	}
	assert.equal(found, stems);
	const entry = files.find(({ path }) => path === "pagefind-entry.json");
	assert.match(Buffer.from(entry?.content ?? "").toString(), metadataFile?.path.slice(9, -8) ?? "?");
	assert.is(files.filter(({ path }) => path.endsWith("sv_abc.pf_index")).length, 0);
});

test("divideIndex rejects another format", async () => {
	const files = await bundle(["a"]);
	const other = files.map((file) =>
		file.path.endsWith(".pf_meta") ? { ...file, content: Buffer.from("x") } : file,
	);
	const failure = await divideIndex(other).then(
		() => undefined,
		(error: unknown) => error,
	);
	assert.ok(failure instanceof Error);
});

test.run();
