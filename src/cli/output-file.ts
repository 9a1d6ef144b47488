import { relative, resolve } from "node:path";
import type { Problem } from "../core/problems/problem.ts";
import { writeExport } from "../node/exchange/exchange-files.ts";
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
export async function writeOutput(
	text: string,
	{
		output,
		force,
		context,
	}: { readonly output: string | undefined; readonly force: boolean; readonly context: CommandContext },
): Promise<Written> {
	if (!isFile(output)) {
		context.print(text);
		return { ok: true };
	}
	const file = shownPath(output, context);
	if (await writeExport(resolve(context.directory, output), { text, replace: force }))
		return { ok: true, file };
	const problem: Problem = {
		code: "exchange/exists",
		severity: "error",
		message: `${file} is there already.`,
		hint: "Name another file, or give --force to replace it.",
		file,
	};
	return { ok: false, problems: [problem] };
}

/** A path as the user would write it. */
export function shownPath(path: string, { directory }: Pick<CommandContext, "directory">): string {
	const absolute = resolve(directory, path);
	const shown = relative(directory, absolute);
	return shown.startsWith("..") ? absolute : shown;
}
