import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type HostFile, ownMark } from "../../core/hosting/host.ts";
import { hostFiles } from "../../core/hosting/host-files.ts";
import { type HostName, hostNames, hosts as knownHosts } from "../../core/hosting/hosts/host-list.ts";
import { hostingOf } from "../../core/model/hosting-of.ts";
import { exitCodeOf } from "../../core/problems/format-problems.ts";
import { suggest } from "../../core/problems/suggest.ts";
import { withSite } from "../../node/reading/with-site.ts";
import { writeNamedFile } from "../../node/writing/write-named-file.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { noteTo } from "../note-to.ts";
import { parseOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { refusedInFolder, shownPath } from "../write-output.ts";

/** `brygga hosts`: what hosts read. */
export const hosts: Command = {
	summary: "write the files that web servers and hosting services read",
	help: `Usage: brygga hosts [NAME …] [options]

Prints what each host reads to serve the site as it is to be served: headers and policy,
caching, types, old addresses, languages, pages for what isn't found. With “hosts:” in
content/site.yaml each build writes the same. Without a name it lists the hosts.

  -o, --output DIR            write the files into a folder that is there; a file that
                              isn't Brygga's stays as it is
  --force                     replace such files too
${sharedHelp}

Exit codes: 0 written, 1 problems, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const { root, format, quiet, values, positionals } = parseOptions(context, {
			options: { output: { type: "string", short: "o" }, force: { type: "boolean" } },
			positionals: hostNames.length,
		});
		const names = positionals.map(hostName);
		if (names.length === 0) {
			context.print(hostNames.map(describeHost).join(""));
			return 0;
		}
		const { model, problems } = await withSite(root, {
			work: (site) => site.check(),
			onNote: noteTo(context),
		});
		if (!model) {
			printProblems(problems, { format, context });
			return 1;
		}
		const made = hostFiles(names, hostingOf(model));
		const written =
			values.output === undefined
				? []
				: writeFiles(made.files, { root, folder: values.output, force: values.force === true, context });
		if (format === "json")
			context.print(`${JSON.stringify({ problems: made.problems, files: made.files }, null, 2)}\n`);
		else {
			printProblems(made.problems, { format, context });
			if (values.output === undefined) context.print(asText(made.files));
			else if (!quiet) context.report(`Wrote ${written.join(", ")}.\n`);
		}
		return exitCodeOf(made.problems);
	},
};

/** @throws UsageError */
function hostName(name: string): HostName {
	const known = hostNames.find((item) => item === name);
	if (known) return known;
	const meant = suggest(name, hostNames);
	throw new UsageError(
		`Unknown host “${name}”, expected one of: ${hostNames.join(", ")}.${meant ? ` Did you mean ${meant}?` : ""}`,
	);
}

function describeHost(name: HostName): string {
	return `  ${name.padEnd(Math.max(...hostNames.map(({ length }) => length)))}  ${knownHosts[name].title}\n`;
}

/** One file as it is; several under their names, as `head` shows them. */
function asText(files: readonly HostFile[]): string {
	const [first] = files;
	if (first && files.length === 1) return first.content;
	return files.map(({ path, content }) => `==> ${path} <==\n${content}`).join("\n");
}

/**
 * @returns The files as people see them.
 * @throws UsageError When one is there that isn't Brygga's; nothing was written then.
 */
function writeFiles(
	files: readonly HostFile[],
	{
		root,
		folder,
		force,
		context,
	}: {
		readonly root: string;
		readonly folder: string;
		readonly force: boolean;
		readonly context: CommandContext;
	},
): string[] {
	const directory = resolve(context.directory, folder);
	for (const { path, content } of files) {
		const file = join(directory, path);
		if (force || !existsSync(file) || isOwn(file, content)) continue;
		throw new UsageError(
			`${shownPath(file, context)} is there already, and isn't Brygga's. Name another folder, or give --force to replace it.`,
		);
	}
	return files.map(({ path, content }) => {
		const file = shownPath(join(directory, path), context);
		const outcome = writeNamedFile(join(directory, path), { root, text: content, replace: true });
		if (outcome.kind === "written") return file;
		throw new UsageError(refusedInFolder(file, outcome));
	});
}

/** Whether a file says that it is Brygga's, or is as it would be written; JSON has no place to say so. */
function isOwn(file: string, content: string): boolean {
	if (!statSync(file).isFile()) return false;
	const there = readFileSync(file, "utf8");
	return there === content || there.slice(0, 200).includes(ownMark);
}
