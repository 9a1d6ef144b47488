/** The page about settings names every setting and none that there isn't, and its examples are settings that can be read. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { z } from "zod";
import { parseSettings } from "../../src/core/content/settings/parse-settings.ts";
import { settingsSchema } from "../../src/core/content/settings/settings-schema.ts";
import { parseStrings } from "../../src/core/strings/parse-strings.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const guide = await readFile(join(repository, "docs/content/en/reference/settings.md"), "utf8");
const least = { url: "https://example.org/", source: "sv", languages: ["sv", "en"] };

const [top = "", ...parts] = guide.split("\n## ");

/** The part of the guide under a heading of the second level. */
function under(heading: string): string {
	return parts.find((part) => part.startsWith(`${heading}\n`)) ?? "";
}

/** What the first column of a table names. */
function rowsOf(text: string): string[] {
	return [...text.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, names = ""]) =>
		[...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
	);
}

/** A JSON schema, as far as it is looked at here. */
interface Schema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: Schema;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
}

function namesOf(schema: Schema | undefined): string[] {
	return Object.keys(schema?.properties ?? {});
}

const schema = z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" });
const { properties = {} } = schema as Schema;

test("every setting stands in the table, and no other", () => {
	assert.equal(rowsOf(top).sort(), Object.keys(properties).sort());
});

test("every entry of a kind stands in the table, and no other", () => {
	const kind = properties["kinds"]?.additionalProperties;
	assert.equal(rowsOf(under("Kinds of pages, and their fields")).sort(), namesOf(kind).sort());
});

test("what taxonomies, sections of the start page and fields may say is named", () => {
	const taxonomy = properties["taxonomies"]?.additionalProperties;
	const sections = (properties["start"]?.items?.anyOf ?? []).flatMap(namesOf);
	assert.ok(sections.length > 3);
	for (const name of [...namesOf(taxonomy), ...sections])
		assert.match(guide, new RegExp(`\\b${name}\\b`), name);
	const declared = JSON.stringify(schema);
	for (const name of [
		"required",
		"translated",
		"of",
		"taxonomy",
		"many",
		"description",
		"search",
		"schemaOrg",
		"instead",
	]) {
		assert.match(declared, `"${name}":`);
		assert.match(guide, new RegExp(`\`${name}\\b`), name);
	}
});

test("each example can be read", () => {
	const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
	const spans = [...guide.matchAll(/`([a-z]\w*: [^`]+)`/gi)]
		.map(([, text = ""]) => text)
		.filter((text) => Object.hasOwn(properties, text.split(":")[0] ?? ""));
	assert.ok(blocks.length > 0 && spans.length > 1);
	for (const example of [...blocks, ...spans]) {
		const text = JSON.stringify({ ...least, ...parse(example) });
		const result = parseSettings({ file: "content/site.yaml", text, blob: "" });
		assert.ok(result.ok, `${example}\n${JSON.stringify(result)}`);
	}
	for (const [, text = ""] of guide.matchAll(/```json\n([\s\S]*?)```/g)) {
		const { problems } = parseStrings({ file: "i18n/en.json", text }, "en");
		assert.equal(problems, []);
	}
});

test.run();
