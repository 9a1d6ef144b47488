import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { jsonSchema, type SchemaSubject } from "../../core/content/json-schema.ts";
import { pageFields } from "../../core/content/page/front-matter-schema.ts";
import { parseSettings } from "../../core/content/settings/parse-settings.ts";
import { resolveDeclarations } from "../../core/kinds/resolve-declarations.ts";
import { suggest } from "../../core/problems/suggest.ts";
import { readText } from "../../node/files/read-site-files.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

const settingsFile = "content/site.yaml";
const subjects: readonly SchemaSubject[] = ["original", "translation", "settings"];

/** What front matter may have on a site that declares nothing. */
const shippedFields = pageFields(
	resolveDeclarations({ taxonomies: {}, kinds: {}, file: "", lineOf: () => 1 }).declarations,
);

/** `brygga schema`: what may stand in front matter and settings, for editors. */
export const schema: Command = {
	summary: "print the JSON schema of front matter or settings, for editors",
	help: `Usage: brygga schema [original|translation|settings]

Prints the JSON schema (draft 7) of the front matter of originals or of translations, or of
content/site.yaml (default: original), which editors complete and check by while you type;
the guide “For translators” tells how. Front matter has the fields that the site declares. The
checks know more: whether a term or a picture is there, for example.

  --root DIR                  the site's folder
  --help                      this text

Exit codes: 0 printed, 1 problems in the settings, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, positionals } = parseOptions(context, {
			anywhere: true,
			options: {},
			positionals: 1,
		});
		const [name = "original"] = positionals;
		const subject = subjects.find((item) => item === name);
		if (!subject) {
			const meant = suggest(name, subjects);
			throw new UsageError(
				`Unknown subject “${name}”, expected one of: ${subjects.join(", ")}.${meant ? ` Did you mean ${meant}?` : ""}`,
			);
		}
		const path = join(root, settingsFile);
		const text = existsSync(path) && statSync(path).isFile() ? readText(root, settingsFile) : undefined;
		const settings = !text || "code" in text ? undefined : parseSettings(text);
		if (settings && !settings.ok) {
			printProblems(settings.problems, { format, context });
			return 1;
		}
		const fields = settings ? pageFields(settings.value.settings) : shippedFields;
		context.print(`${JSON.stringify(jsonSchema(subject, fields), null, 2)}\n`);
		return 0;
	},
};
