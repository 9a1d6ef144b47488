import { relative, resolve } from "node:path";
import { type WriteOutcome, writeNamedFile } from "../node/writing/write-named-file.ts";
import { type CommandContext, UsageError } from "./command.ts";

/** Whether a command's `--output` names a file rather than standard output. */
export function isFile(output: string | undefined): output is string {
	return output !== undefined && output !== "-";
}

/**
 * Writes a command's result to the file that `--output` names, or to standard output. Never overwrites unless `--force` is given.
 *
 * @returns The file as people see it; `undefined` for standard output.
 * @throws UsageError When nothing can be written there; nothing was touched.
 */
export function writeOutput(
	text: string,
	{
		root,
		output,
		force,
		context,
	}: {
		readonly root: string;
		readonly output: string | undefined;
		readonly force: boolean;
		readonly context: CommandContext;
	},
): string | undefined {
	if (!isFile(output)) {
		context.print(text);
		return undefined;
	}
	const file = shownPath(output, context);
	const outcome = writeNamedFile(resolve(context.directory, output), { root, text, replace: force });
	if (outcome.kind !== "written") throw new UsageError(refused(file, outcome));
	return file;
}

/** Why nothing is written to a file, and what to do. */
function refused(file: string, outcome: Exclude<WriteOutcome, { readonly kind: "written" }>): string {
	switch (outcome.kind) {
		case "exists":
			return `${file} is there already. Name another file, or give --force to replace it.`;
		case "folder":
			return `${file} is a folder. Name a file in it.`;
		case "no-folder":
			return `The folder that ${file} is to be written to isn't there. Create it, or name another file.`;
		case "closed":
			return `${file} is in the site's ${outcome.folder}/, where nothing is exported to. Name a file in another folder.`;
	}
}

/** Why one of several files isn't written to the folder that was named, and what to do. */
export function refusedInFolder(
	file: string,
	outcome: Exclude<WriteOutcome, { readonly kind: "written" }>,
): string {
	return outcome.kind === "closed"
		? `${file} is in the site's ${outcome.folder}/. Name another folder.`
		: `${file} can't be written: the folder isn't there, or a folder is in its place.`;
}

/** A path as the user would write it. */
export function shownPath(path: string, { directory }: Pick<CommandContext, "directory">): string {
	const absolute = resolve(directory, path);
	const shown = relative(directory, absolute);
	return shown === "" || shown.startsWith("..") ? absolute : shown;
}
