import { test } from "uvu";
import * as assert from "uvu/assert";
import { z } from "zod";
import { frontMatterJsonSchema } from "../../../src/core/content/front-matter-json-schema.ts";
import { originalSchema, translationSchema } from "../../../src/core/content/front-matter-schema.ts";

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
		[{ title: "A" }, false],
		[{ title: "", description: "B" }, false],
		[{ title: "A", description: "B", tittle: "C" }, false],
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
} as const;

for (const subject of ["original", "translation"] as const) {
	const schema = frontMatterJsonSchema(subject);
	const asZod = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
	test(`the JSON schema of ${subject}s accepts and refuses what the checks do`, () => {
		for (const [data, accepted] of cases[subject]) {
			const checks = (subject === "original" ? originalSchema : translationSchema).safeParse(data).success;
			assert.is(checks, accepted, `checks: ${JSON.stringify(data)}`);
			assert.is(asZod.safeParse(data).success, accepted, `schema: ${JSON.stringify(data)}`);
		}
	});

	test(`the JSON schema of ${subject}s explains every field`, () => {
		const unexplained = (node: unknown, path: string): string[] => {
			if (typeof node !== "object" || node === null) return [];
			const own = new Map<string, unknown>(Object.entries(node));
			const properties = Object.entries(own.get("properties") ?? {}).flatMap(([name, field]) => [
				...("description" in field ? [] : [`${path}.${name}`]),
				...unexplained(field, `${path}.${name}`),
			]);
			return [...properties, ...unexplained(own.get("items"), `${path}[]`)];
		};
		assert.equal(
			unexplained(schema, subject).filter((path) => !/l(?:at|ong)itude$/.test(path)),
			[],
		);
	});
}

test.run();
