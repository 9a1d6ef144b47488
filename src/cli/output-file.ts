import { relative, resolve } from "node:path";
import type { Problem } from "../core/problems/problem.ts";
import { type ExportOutcome, writeExport } from "../node/exchange/write-export.ts";
import type { CommandContext } from "./command.ts";

/** Where a command's result has gone. */
export type Written =
	/** `file` as people see it; absent for standard output. */
	| { readonly ok: true; readonly file?: string }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether a command's `--output` names a file rather than standard output. */
export function isFile(output: string | undefined): output is string {
	return output !== undefined && output !== "-";
}

/** Writes a command's result to the file that `--output` names, or to standard output. Never overwrites unless `--force` is given. */
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
): Written {
	if (!isFile(output)) {
		context.print(text);
		return { ok: true };
	}
	const file = shownPath(output, context);
	const outcome = writeExport(resolve(context.directory, output), { root, text, replace: force });
	return outcome.kind === "written" ? { ok: true, file } : { ok: false, problems: [refused(file, outcome)] };
}

function refused(file: string, outcome: Exclude<ExportOutcome, { readonly kind: "written" }>): Problem {
	const problem = { severity: "error", file } as const;
	switch (outcome.kind) {
		case "exists":
			return {
				...problem,
				code: "exchange/exists",
				message: `${file} is there already.`,
				hint: "Name another file, or give --force to replace it.",
			};
		case "folder":
			return {
				...problem,
				code: "exchange/folder",
				message: `${file} is a folder.`,
				hint: "Name a file in it.",
			};
		case "no-folder":
			return {
				...problem,
				code: "exchange/no-folder",
				message: `The folder that ${file} is to be written to isn't there.`,
				hint: "Create it, or name another file.",
			};
		case "closed":
			return {
				...problem,
				code: "exchange/site-folder",
				message: `${file} is in the site's ${outcome.folder}/, where nothing is exported to.`,
				hint: "Name a file in another folder.",
			};
	}
}

/** A path as the user would write it. */
export function shownPath(path: string, { directory }: Pick<CommandContext, "directory">): string {
	const absolute = resolve(directory, path);
	const shown = relative(directory, absolute);
	return shown === "" || shown.startsWith("..") ? absolute : shown;
}
