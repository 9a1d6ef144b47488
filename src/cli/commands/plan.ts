import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatManifest, type SiteManifest } from "../../core/hosting/manifest.ts";
import { meanwhileManifest } from "../../core/hosting/meanwhile-manifest.ts";
import {
	type DeleteLimit,
	deleteProblems,
	type PlanForm,
	planForms,
	planLists,
	planUpload,
	type UploadPlan,
} from "../../core/hosting/upload-plan.ts";
import { suggest } from "../../core/problems/suggest.ts";
import { manifestOf } from "../../node/output/manifest-of.ts";
import { writeNamedFile } from "../../node/writing/write-named-file.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { refusedInFolder, shownPath } from "../write-output.ts";

/** `brygga plan`: what to upload and to delete. */
export const plan: Command = {
	summary: "tell what to upload to a host and what to delete there, in a safe order",
	help: `Usage: brygga plan OLD [NEW] [options]
       brygga plan --first [NEW] [options]
       brygga plan --manifest [NEW]

Compares two versions of a built site: OLD, which the host has, and NEW (default: _site in
the root). Each is a folder, or the manifest of one, which builds with “hosts:” write to
_site.hosts/manifest.json. First comes what is named after its content, then the other
files, then pages, feeds and sitemaps; what is no more is deleted last.

  --first                     the host has nothing yet
  --manifest                  print the manifest of NEW, to be OLD the next time
  --form rclone|rsync|aws     write lists for these programs …
  -o, --output DIR            … into this folder, which is made, with meanwhile.json: the
                              manifest that stands for the host's until all is done
  --max-deletes N|N%          more deletes are a problem (default: 50%)
${sharedHelp}

Exit codes: 0 planned, 1 more deletes than allowed, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			anywhere: true,
			options: {
				first: { type: "boolean" },
				manifest: { type: "boolean" },
				form: { type: "string" },
				output: { type: "string", short: "o" },
				"max-deletes": { type: "string" },
			},
			positionals: 2,
		});
		const alone = values.first === true || values.manifest === true;
		if (!alone && positionals.length === 0)
			throw new UsageError("Name the version that the host has, or say --first where it has none.");
		if (alone && positionals.length > 1) throw new UsageError(`Unexpected argument “${positionals[1]}”.`);
		const form = planForm(values.form);
		if ((form === undefined) !== (values.output === undefined))
			throw new UsageError("--form and --output go together: which lists, and where.");
		const limit = deleteLimit(values["max-deletes"] ?? "50%");
		const named = alone ? positionals[0] : positionals[1];
		const after = read(named === undefined ? resolve(root, "_site") : named, context);
		if (values.manifest === true) {
			context.print(formatManifest(after));
			return 0;
		}
		const before: SiteManifest = alone ? { version: 1, files: {} } : read(positionals[0] ?? "", context);
		const planned = planUpload(before, after);
		const problems = deleteProblems(planned, { before: Object.keys(before.files).length, limit });
		if (problems.length > 0) {
			printProblems(problems, { format, context });
			return 1;
		}
		if (form !== undefined && values.output !== undefined)
			writeLists(planned, { before, form, root, folder: values.output, context });
		if (format === "json") context.print(`${JSON.stringify(planned, null, 2)}\n`);
		else if (form === undefined) context.print(asText(planned));
		if (format === "text" && !quiet) context.report(summary(planned));
		return 0;
	},
};

/** @throws UsageError */
function read(path: string, context: CommandContext): SiteManifest {
	const found = manifestOf(resolve(context.directory, path));
	if (found === "absent") throw new UsageError(`There is no ${shownPath(path, context)}.`);
	if (found === "other")
		throw new UsageError(
			`${shownPath(path, context)} is neither a folder nor a whole manifest of Brygga's. Fetch it again, or name a folder with what the host has.`,
		);
	return found;
}

/** @throws UsageError */
function planForm(name: string | undefined): PlanForm | undefined {
	const found = planForms.find((form) => form === name);
	if (name === undefined || found) return found;
	const meant = suggest(name, planForms);
	throw new UsageError(
		`Unknown form “${name}”, expected one of: ${planForms.join(", ")}.${meant ? ` Did you mean ${meant}?` : ""}`,
	);
}

/** @throws UsageError */
function deleteLimit(text: string): DeleteLimit {
	const [, digits = "", percent] = /^(\d{1,9})(%?)$/.exec(text) ?? [];
	if (digits === "") throw new UsageError(`--max-deletes is “${text}”; write a number, or a share: 10%.`);
	return percent === "%" ? { share: Number(digits) / 100 } : { count: Number(digits) };
}

/** @throws UsageError */
function writeLists(
	planned: UploadPlan,
	{
		before,
		form,
		root,
		folder,
		context,
	}: {
		readonly before: SiteManifest;
		readonly form: PlanForm;
		readonly root: string;
		readonly folder: string;
		readonly context: CommandContext;
	},
): void {
	const directory = resolve(context.directory, folder);
	mkdirSync(directory, { recursive: true });
	const meanwhile = { name: "meanwhile.json", content: formatManifest(meanwhileManifest(before, planned)) };
	for (const { name, content } of [meanwhile, ...planLists(planned, form)]) {
		const outcome = writeNamedFile(join(directory, name), { root, text: content, replace: true });
		if (outcome.kind !== "written")
			throw new UsageError(refusedInFolder(shownPath(join(folder, name), context), outcome));
	}
}

/** One line a file: `+` new, `~` another, `-` deleted. */
function asText({ uploads, deletes }: UploadPlan): string {
	return [
		...uploads.map(({ path, replaces }) => `${replaces ? "~" : "+"} ${path}\n`),
		...deletes.map((path) => `- ${path}\n`),
	].join("");
}

function summary({ uploads, deletes, unchanged, bytes }: UploadPlan): string {
	const added = uploads.filter(({ replaces }) => !replaces).length;
	return `${added} new files, ${uploads.length - added} changed, ${deletes.length} to delete, ${unchanged} as they were; ${bytes} bytes to upload.\n`;
}
