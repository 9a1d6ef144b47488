import { test } from "uvu";
import * as assert from "uvu/assert";
import { translationStatus } from "../../../src/core/drift/translation-status.ts";
import { english, gitId, original, swedish, translation } from "../../support/drift-pair.ts";
import { harbourFields } from "../../support/site-fields.ts";

const fields = `title: Bron invigd
description: En bro har invigts.
date: 2023-02-03
publisher: Kommunen
image:
  alt: Bron i solsken.
  caption: Bron en vårdag.
  credit: Anna Berg
county: Stockholms län
contacts:
  - name: Anna Berg
    role: Projektledare
    phone: 08-123 45 67
  - name: Olle Ek
    role: Ingenjör
`;

/** The fields that a translation has to follow after a change of the original's front matter. */
function changed(from: string, to: string, own = ""): string[] {
	assert.ok(fields.includes(from));
	const pinned = swedish("Text.\n", fields);
	const now = original(swedish("Text.\n", fields.replace(from, to)));
	const page = translation(english("Text.\n", { of: pinned, fields: `title: A\ndescription: B\n${own}` }));
	const status = translationStatus(page, {
		original: now,
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
	if (status.kind !== "stale") return [status.kind];
	assert.equal(status.blocks, []);
	return status.fields.map(({ field, item, line }) => `${field}${item ? ` ${item}` : ""}:${line}`);
}

test("fields that a translation words are named, with their line", () => {
	assert.equal(changed("Bron invigd", "Bron är invigd"), ["title:2"]);
	assert.equal(changed("har invigts", "är invigd"), ["description:3"]);
	assert.equal(changed("i solsken", "i regn"), ["image.alt:7"]);
	assert.equal(changed("en vårdag", "en höstdag"), ["image.caption:8"]);
	assert.equal(changed("Ingenjör", "Chef"), ["contacts.role Olle Ek:16"]);
	assert.equal(changed("date:", "shortTitle: Bron\ndate:"), ["shortTitle:4"]);
});

test("fields that a translation inherits are cosmetic", () => {
	assert.equal(changed("2023-02-03", "2023-02-04"), ["cosmetic"]);
	assert.equal(changed("Kommunen", "Kommun"), ["cosmetic"]);
	assert.equal(changed("08-123", "08-124"), ["cosmetic"]);
	assert.equal(changed("credit: Anna", "credit: Eva"), ["cosmetic"]);
	assert.equal(changed("Stockholms", "Uppsala"), ["cosmetic"]);
	assert.equal(changed("  - name: Olle Ek\n    role: Ingenjör\n", ""), ["cosmetic"]);
	assert.equal(changed("title: Bron invigd", 'title: "Bron  invigd"'), ["cosmetic"]);
	assert.equal(changed("date:", "slug: bron\ndate:"), ["cosmetic"]);
});

test("a field that may be inherited counts where the translation words it", () => {
	assert.equal(changed("Stockholms", "Uppsala", "county: Stockholm County\n"), ["county:10"]);
	assert.equal(changed("credit: Anna", "credit: Eva", "image: { credit: Anna B }\n"), ["image.credit:9"]);
	const role = "contacts:\n  - name: Olle Ek\n    role: Engineer\n";
	assert.equal(changed("    role: Ingenjör\n", "", role), ["contacts.role Olle Ek:15"]);
});

test("front matter of a time with other rules is read as far as it goes", () => {
	const pinned = "---\ntitle: 5\ndescription: En bro.\nimage: x\ncontacts: y\n---\n\nText.\n";
	const page = translation(english("Text.\n", { of: pinned }));
	const now = original(swedish("Text.\n", "title: Bron\ndescription: En bro.\n"));
	const status = translationStatus(page, {
		original: now,
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
	assert.equal(status.kind === "stale" && status.fields.map(({ field }) => field), ["title"]);
});

test.run();
