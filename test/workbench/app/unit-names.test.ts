import { test } from "uvu";
import * as assert from "uvu/assert";
import { unitNames } from "../../../src/workbench/app/page/units/unit-names.ts";
import { type Locale, wordsOf } from "../../../src/workbench/app/words/words.ts";
import { madeUpPage } from "../../support/workbench/made-up-page.ts";

const page = madeUpPage("broar", [
	{ kind: "field", field: "title", source: "Broar" },
	{ kind: "paragraph", source: "Ett stycke." },
	{ kind: "cell", source: "byggd", cell: { row: 0, column: 2 } },
	{ kind: "cell", source: "1901", cell: { row: 1, column: 2, rowName: "Nya bron", columnName: "byggd" } },
	{ kind: "cell", source: "1902", cell: { row: 2, column: 3 } },
]);
const names = (locale: Locale): string[] => [...unitNames(page, { words: wordsOf(locale), locale }).values()];

test("a cell is called by its number, its row and its column, in the words of the interface", () => {
	assert.equal(names("en"), [
		"Title",
		"Paragraph 1",
		"Table cell 1: heading of column 2",
		"Table cell 2: row “Nya bron”, column “byggd”",
		"Table cell 3: row 2, column 3",
	]);
	assert.equal(names("sv"), [
		"Rubrik",
		"Stycke 1",
		"Tabellruta 1: rubrik för kolumn 2",
		"Tabellruta 2: rad ”Nya bron”, kolumn ”byggd”",
		"Tabellruta 3: rad 2, kolumn 3",
	]);
});

test.run();
