import { readFileSync } from "node:fs";
import { type PageFields, pageFields } from "../../src/core/content/page/front-matter-schema.ts";
import { parseSettings } from "../../src/core/content/settings/parse-settings.ts";
import type { Settings } from "../../src/core/content/settings/settings.ts";

const file = "test/fixtures/harbour/content/site.yaml";

/** The settings of the fixture site `harbour`. */
export function harbourSettings(): Settings {
	return settingsOf(readFileSync(file, "utf8"));
}

/** The settings that a text says; throws when it has problems. */
export function settingsOf(text: string): Settings {
	const parsed = parseSettings({ file: "content/site.yaml", text, blob: "" });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.settings;
}

/** What the front matter of the fixture site `harbour` may have. */
export const harbourFields: PageFields = pageFields(harbourSettings());

/** Fields that translators word, on pages of every kind, as a line of settings. */
export const wordedFields =
	"kinds: { page: { fields: { county: { type: text, translated: optional }, contacts: { type: list, of: { name: text, role: { type: text, translated: true }, phone: phone } } } } }\n";

/** What readers call them. */
export const wordedLabels = JSON.stringify({
	field: { county: "Län", contacts: "Kontakt", name: "Namn", role: "Roll" },
});
