import { jsonSchema, type SchemaSubject } from "../../core/content/json-schema.ts";
import { suggest } from "../../core/problems/suggest.ts";
import { type Command, UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";

const subjects: readonly SchemaSubject[] = ["original", "translation", "settings"];

/** `brygga schema`: what may stand in front matter and settings, for editors. */
export const schema: Command = {
	summary: "print the JSON schema of front matter or settings, for editors",
	help: `Usage: brygga schema [original|translation|settings]

Prints the JSON schema (draft 7) of the front matter of originals or of translations, or of
content/site.yaml (default: original), which editors complete and check by while you type;
docs/translators.md tells how. The checks know more: whether a topic or a picture is there, for example.

  --help                      this text

Exit codes: 0 printed, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { positionals } = parseOptions(context, { anywhere: true, options: {}, positionals: 1 });
		const [name = "original"] = positionals;
		const subject = subjects.find((item) => item === name);
		if (!subject) {
			const meant = suggest(name, subjects);
			throw new UsageError(
				`Unknown subject “${name}”, expected one of: ${subjects.join(", ")}.${meant ? ` Did you mean ${meant}?` : ""}`,
			);
		}
		context.print(`${JSON.stringify(jsonSchema(subject), null, 2)}\n`);
		return 0;
	},
};
