import { test } from "uvu";
import * as assert from "uvu/assert";
import { type CborValue, readCbor, writeCbor } from "../../../../src/core/search/pagefind/cbor.ts";
import { withLengths } from "../../../../src/core/search/pagefind/columns.ts";
import {
	indexPartOf,
	type WordEntry,
	writeIndexColumns,
} from "../../../../src/core/search/pagefind/index-columns.ts";
import {
	type IndexMetadata,
	indexMetadataOf,
	writeMetadataColumns,
} from "../../../../src/core/search/pagefind/metadata-columns.ts";
import { withRankedPlaces } from "../../../../src/core/search/pagefind/ranked-places.ts";

const file = (columns: readonly Uint8Array[]): Uint8Array => Buffer.concat(withLengths(columns));

test("cbor reads what it writes, of every length", () => {
	for (const length of [0, 1, 23, 24, 255, 256, 70_000]) {
		const value: CborValue = ["ö".repeat(length), length, -length, -1, Array.from({ length }, () => "å")];
		assert.equal(readCbor(writeCbor(value)), value);
	}
});

test("cbor throws for what Pagefind doesn't write", () => {
	assert.throws(() => readCbor(Uint8Array.of(0xa0)), "kind 5");
	assert.throws(() => readCbor(Uint8Array.of(0x81, 0xf5)), "kind 7");
	assert.throws(() => readCbor(Uint8Array.of(0x82, 0x01)), "too early");
});

test("a part of an index comes out of its columns as Pagefind wrote it", () => {
	const words: WordEntry[] = [
		["ar", [], [["är", [[0, [-25, 0, 300, -49, 70_000], []]]]]],
		[
			"bo",
			[
				[3, [0, 255, 256], [-1, 0, -2, 130]],
				[200_000, [], [0]],
			],
			[],
		],
		["no", [], []],
	];
	assert.equal(readCbor(indexPartOf(file(writeIndexColumns(words)))), [words]);
	assert.equal(readCbor(indexPartOf(file(writeIndexColumns([])))), [[]]);
});

test("ranked places tell which words stand at one place, and no more", () => {
	const words: WordEntry[] = [
		["ar", [], [["är", [[2, [-25, 300, 7, -49, 40], [-1, 0]]]]]],
		[
			"arbet",
			[
				[2, [-25, 307], []],
				[1, [-25, 5], []],
			],
			[],
		],
	];
	const ranked: WordEntry[] = [
		["ar", [], [["är", [[2, [-25, 1, 1, -49, 0], [-1, 0]]]]]],
		[
			"arbet",
			[
				[2, [-25, 2], []],
				[1, [-25, 0], []],
			],
			[],
		],
	];
	assert.equal(withRankedPlaces(words), ranked);
	const columns = file(writeIndexColumns(ranked));
	const [read] = readCbor(indexPartOf(columns, { isRanked: true })) as unknown as [WordEntry[]];
	const pages = read[1]?.[1] ?? [];
	const start = (pages[0]?.[1][1] ?? 0) - 2;
	assert.ok(start > 1000);
	assert.is(pages[1]?.[1][1], start);
});

test("the metadata come out of their columns without the parts", () => {
	const metadata: IndexMetadata = [
		"1.6.0",
		[
			["sv_0123456", 41, ""],
			["sv_abcdef01", 300, ""],
			["sv_0000000", 0, ""],
		],
		[["a", "z", "sv_1"]],
		[["topic", "sv_2"]],
		[["date", [2, 0, 1]]],
		["date", "title"],
	];
	const [version, pages, , ...others] = metadata;
	assert.equal(readCbor(indexMetadataOf(file(writeMetadataColumns(metadata)))), [
		version,
		pages,
		[],
		...others,
	]);
});

test("columns that end too early are no file", () => {
	const columns = file(writeIndexColumns([["bo", [[3, [1], []]], []]]));
	assert.throws(() => indexPartOf(columns.subarray(0, 4)), "column");
});

test.run();
