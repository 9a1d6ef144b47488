import { test } from "uvu";
import * as assert from "uvu/assert";
import { frontMatterSchemas, pageFields } from "../../../src/core/content/page/front-matter-schema.ts";
import { contactDetails } from "../../../src/core/fields/contact-details.ts";
import { translatedTexts } from "../../../src/core/fields/field-texts.ts";
import { type FieldValue, fieldValues, translatedValues } from "../../../src/core/fields/field-value.ts";
import { unmatchedItems } from "../../../src/core/fields/unmatched-items.ts";
import { valueTexts } from "../../../src/core/fields/value-texts.ts";
import { settingsOf } from "../../support/site-fields.ts";

const settings = settingsOf(`url: https://example.org/
languages: [fi, sv]
source: fi
taxonomies: { maker: { folder: makers, many: false }, period: { folder: periods } }
kinds:
  object:
    fields:
      inventory: { type: text, required: true }
      story: { type: markdown, translated: true }
      weight: number
      found: date
      lent: boolean
      page: link
      mail: email
      call: phone
      place: place
      plan: file
      like: page
      material: { type: list, of: text, translated: true }
      size: { type: group, of: { height: number, unit: { type: text, translated: optional } } }
      people: { type: list, of: { name: text, role: { type: text, translated: true }, phone: phone } }
`);
const { fields } = settings;

/** Front matter of an original with a value of every type. */
const data = {
	title: "Ankkuri",
	inventory: "SM-1",
	story: "*Vanha* ankkuri.",
	weight: 12.5,
	found: "1880~",
	lent: false,
	page: "https://example.org/a",
	mail: "ek@example.org",
	call: "09 123",
	place: { latitude: 60, longitude: 25 },
	plan: "plan.png",
	like: "objects/boat",
	image: { file: "a.png", alt: "Ankkuri", credit: "Ek" },
	maker: "fiskars",
	period: ["pronssi", "periods/rauta"],
	material: ["rauta", "puu"],
	size: { height: 120, unit: "cm" },
	people: [{ name: "Eva Ek", role: "Johtaja", phone: "09 124" }, { name: "Bo" }],
};

function valuesOf(without?: "phone"): Readonly<Record<string, FieldValue>> {
	const parsed = frontMatterSchemas(pageFields(settings)).original.parse(data);
	return fieldValues(fields, parsed, {
		language: "fi",
		termKey: (taxonomy, name) => `${taxonomy}/${name}`,
		...(without ? { without: [without] } : {}),
	});
}

const text = (value: string, translated = false, language = "fi"): FieldValue => ({
	type: "text",
	text: value,
	language,
	translated,
});

test("every type of field has its value", () => {
	const { found, ...values } = valuesOf();
	assert.is(found?.type === "date" && found.date.iso, "1880");
	assert.equal(values, {
		maker: { type: "terms", taxonomy: "maker", keys: ["maker/fiskars"] },
		period: { type: "terms", taxonomy: "period", keys: ["period/pronssi", "period/periods/rauta"] },
		image: {
			type: "image",
			members: {
				alt: text("Ankkuri", true),
				credit: text("Ek"),
				file: { type: "file", address: "a.png" },
			},
		},
		inventory: text("SM-1"),
		story: { type: "markdown", text: "*Vanha* ankkuri.", language: "fi", translated: true },
		weight: { type: "number", number: 12.5 },
		lent: { type: "boolean", is: false },
		page: { type: "link", address: "https://example.org/a" },
		mail: { type: "email", address: "ek@example.org" },
		call: { type: "phone", address: "09 123" },
		place: { type: "place", latitude: 60, longitude: 25 },
		plan: { type: "file", address: "plan.png" },
		like: { type: "page", key: "objects/boat" },
		material: { type: "list", items: [text("rauta", true), text("puu", true)] },
		size: { type: "group", members: { height: { type: "number", number: 120 }, unit: text("cm") } },
		people: {
			type: "list",
			items: [
				{
					type: "group",
					members: {
						name: text("Eva Ek"),
						role: text("Johtaja", true),
						phone: { type: "phone", address: "09 124" },
					},
				},
				{ type: "group", members: { name: text("Bo") } },
			],
		},
	});
});

test("values of types that aren't to be shown are left out wherever they stand", () => {
	const values = valuesOf("phone");
	assert.is(values["call"], undefined);
	assert.not.match(JSON.stringify(values), "09 12");
	assert.equal(contactDetails(fields, data), [
		{ name: "mail", path: ["mail"] },
		{ name: "Eva Ek", path: ["people", 0, "phone"] },
	]);
});

test("a translation words what it may, found by its name or its place; the rest is the original's", () => {
	const original = valuesOf();
	const own = {
		inventory: "XX",
		story: "*Gammalt* ankare.",
		material: ["järn"],
		size: { unit: "centimeter" },
		image: { alt: "Ankare", file: "b.png" },
		people: [{ name: "Eva Ek", role: "Chef" }],
	};
	const values = translatedValues(fields, original, { data: own, language: "sv" });
	assert.equal(values["inventory"], original["inventory"]);
	assert.equal(values["story"], {
		type: "markdown",
		text: "*Gammalt* ankare.",
		language: "sv",
		translated: true,
	});
	assert.equal(values["material"], {
		type: "list",
		items: [text("järn", true, "sv"), text("puu", true)],
	});
	assert.equal(
		valueTexts(values).map(({ field, path, text: shown }) => `${field} ${path.join(".")} ${shown}`),
		[
			"image.alt image.alt Ankare",
			"story story *Gammalt* ankare.",
			"material material.0 järn",
			"material material.1 puu",
			"people.role people.0.role Chef",
		],
	);
	assert.match(JSON.stringify(values["image"]), "a.png");
});

test("items that the original doesn't have are found", () => {
	const own = { material: ["a", "b", "c"], people: [{ name: "Eva Eck", role: "Chef" }] };
	assert.equal(unmatchedItems(fields, valuesOf(), own), [
		{ field: "material", item: "3", path: ["material", 2], names: ["1", "2"] },
		{ field: "people", item: "Eva Eck", path: ["people", 0, "name"], names: ["Eva Ek", "Bo"] },
	]);
});

test("texts to translate are read from front matter that nobody has checked", () => {
	const odd = { story: 5, material: ["a", 1], size: [], people: [{ role: "x" }, { name: "Bo", role: "y" }] };
	assert.equal(
		translatedTexts(fields, odd).map(({ field, item, text: found }) => [field, item, found]),
		[
			["material", "1", "a"],
			["people.role", "Bo", "y"],
		],
	);
});

test.run();
