import { test } from "uvu";
import * as assert from "uvu/assert";
import { z } from "zod";
import { jsonSchema } from "../../../src/core/content/json-schema.ts";
import { frontMatterSchemas, pageFields } from "../../../src/core/content/page/front-matter-schema.ts";
import { settingsSchema } from "../../../src/core/content/settings/settings-schema.ts";
import { harbourFields, settingsOf } from "../../support/site-fields.ts";

const shippedFields = pageFields(settingsOf("url: https://example.org/\nlanguages: [sv]\nsource: sv\n"));

/** Front matter that the checks accept and refuse; the JSON schema must agree. */
const cases = {
	original: [
		[{ title: "A", description: "B" }, true],
		[
			{
				title: "A",
				description: "B",
				date: "2023-02-03",
				topics: ["x"],
				location: { latitude: 1, longitude: 2 },
			},
			true,
		],
		[{ title: "A", description: "B", date: 2020, updated: "2020~", kind: "translations", slug: "a-1" }, true],
		[{ title: "A" }, true],
		[{ description: "B" }, false],
		[{ title: "", description: "B" }, false],
		[{ title: "A", description: "B", tittle: "C" }, false],
		[{ title: "A", contacts: [{ name: "C", email: "c@example.org" }] }, true],
		[{ title: "A", contacts: [{ name: "C", email: "example.org" }] }, false],
		[{ title: "A", description: "B", kind: "artikel" }, false],
		[{ title: "A", description: "B", slug: "Not a slug" }, false],
		[{ title: "A", description: "B", date: "in May" }, false],
		[{ title: "A", description: "B", source: "example.org" }, false],
		[{ title: "A", description: "B", image: { file: 5 } }, false],
	],
	translation: [
		[{ title: "A", description: "B", translation: { state: "draft" } }, true],
		[
			{
				title: "A",
				description: "B",
				translation: { state: "reviewed", reviewer: "C", reviewed: "2026-11-21", pin: "a".repeat(40) },
			},
			true,
		],
		[{ title: "A", description: "B" }, false],
		[{ title: "A", description: "B", date: "2023-02-03", translation: { state: "draft" } }, false],
		[{ title: "A", description: "B", translation: { state: "finished" } }, false],
		[{ title: "A", description: "B", translation: { state: "draft", pin: "abc" } }, false],
		[{ title: "A", description: "B", translation: { state: "draft", ignore: [{ rule: "numbers" }] } }, false],
	],
	settings: [
		[{ url: "https://example.org/", languages: ["sv"], source: "sv" }, true],
		[
			{
				url: "https://example.org/a",
				languages: [{ tag: "sv", locale: "sv-SE" }],
				source: "sv",
				contactRetentionYears: 0,
				publisher: "Utgivare",
				contact: "kontakt@example.org",
				repository: "https://git.example.org/site",
			},
			true,
		],
		[
			{
				url: "https://example.org/",
				languages: ["sv"],
				source: "sv",
				taxonomies: { maker: { folder: "makers", many: false } },
				kinds: {
					object: {
						match: { folder: "objects" },
						order: "order",
						fields: { weight: "number", size: { type: "group", of: { height: "number" } } },
					},
				},
				start: [{ terms: "maker" }, { latest: "object", take: 3 }],
			},
			true,
		],
		[
			{ url: "https://example.org/", languages: ["sv"], source: "sv", kinds: { object: { order: "age" } } },
			false,
		],
		[
			{
				url: "https://example.org/",
				languages: ["sv"],
				source: "sv",
				kinds: { a: { fields: { b: "texts" } } },
			},
			false,
		],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", taxonomies: { maker: {} } }, false],
		[{ url: "https://example.org/?q", languages: ["sv"], source: "sv" }, false],
		[{ url: "https://example.org/", languages: [], source: "sv" }, false],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", contactRetentionYears: 1.5 }, false],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", contactRetentionYears: "1" }, false],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", publisher: "" }, false],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", repository: "git.example.org" }, false],
		[{ url: "https://example.org/", languages: ["sv"], source: "sv", mapCountry: 752 }, false],
	],
} as const;

const schemas = { ...frontMatterSchemas(harbourFields), settings: settingsSchema };

for (const subject of ["original", "translation", "settings"] as const) {
	const schema = jsonSchema(subject, harbourFields);
	const asZod = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
	test(`the JSON schema of ${subject} accepts and refuses what the checks do`, () => {
		for (const [data, accepted] of cases[subject]) {
			const checks = schemas[subject].safeParse(data).success;
			assert.is(checks, accepted, `checks: ${JSON.stringify(data)}`);
			assert.is(asZod.safeParse(data).success, accepted, `schema: ${JSON.stringify(data)}`);
		}
	});

	test(`the JSON schema of ${subject} explains every field`, () => {
		const unexplained = (node: unknown, path: string): string[] => {
			if (typeof node !== "object" || node === null) return [];
			const own = new Map<string, unknown>(Object.entries(node));
			const properties = Object.entries(own.get("properties") ?? {}).flatMap(([name, field]) => [
				...("description" in field ? [] : [`${path}.${name}`]),
				...unexplained(field, `${path}.${name}`),
			]);
			return [...properties, ...unexplained(own.get("items"), `${path}[]`)];
		};
		assert.equal(unexplained(jsonSchema(subject, shippedFields), subject), []);
	});
}

test.run();
