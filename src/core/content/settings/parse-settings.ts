import type { Result } from "../../problems/result.ts";
import type { TextFile } from "../files/site-files.ts";
import { type FrontMatter, readYaml } from "../yaml/front-matter.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import { resolveSettings } from "./resolve-settings.ts";
import type { Settings } from "./settings.ts";
import { settingsSchema } from "./settings-schema.ts";
import { versionProblem } from "./version-problem.ts";

/** A site's settings, and where each stands. */
export interface ParsedSettings {
	readonly settings: Settings;
	/** 1-based line of a field in `content/site.yaml`. */
	readonly lineOf: FrontMatter["lineOf"];
}

/** What to write in the place of settings that are no more. */
const hints: Readonly<Record<string, string>> = {
	folders:
		"Write “taxonomies: { topics: { folder: … } }” instead; the page “Settings” of the documentation has a whole example.",
};

/**
 * Reads a site's settings.
 *
 * @returns The settings, or problems of the area `settings/`.
 */
export function parseSettings({ file, text }: TextFile): Result<ParsedSettings> {
	const yaml = readYaml(text, { file, firstLine: 1 });
	if (!yaml.ok) return yaml;
	const { data, lineOf } = yaml.value;
	const later = versionProblem(isRecord(data) ? data["brygga"] : undefined, {
		file,
		line: lineOf(["brygga"]),
	});
	if (later) return { ok: false, problems: [later] };
	const parsed = settingsSchema.safeParse(data ?? {}, { reportInput: true });
	if (!parsed.success) {
		const fields = Object.keys(settingsSchema.shape);
		return {
			ok: false,
			problems: schemaProblems(parsed.error.issues, { file, area: "settings", fields, lineOf, hints }),
		};
	}
	const settings = resolveSettings(parsed.data, { file, lineOf });
	return settings.ok ? { ok: true, value: { settings: settings.value, lineOf } } : settings;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === "object" && data !== null;
}
