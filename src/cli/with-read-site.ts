import type { ParsedSite } from "../core/content/parse-site.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { ReadSite } from "../node/reading/understand-site.ts";
import { withSite } from "../node/reading/with-site.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { noteTo } from "./note-to.ts";
import type { SharedOptions } from "./parse-options.ts";
import { printProblems } from "./print-problems.ts";

/** Shows why a command does nothing; gives its exit code. */
export type Fail = (problems: readonly Problem[]) => ExitCode;

/**
 * Reads a site for a command, each of its files understood by itself; a site whose settings can't be read ends the command.
 *
 * @param work Is done again from the beginning where the cache turns out to be damaged: see `withSite`.
 */
export function withReadSite(
	{ root, format, context }: Pick<SharedOptions, "root" | "format"> & { readonly context: CommandContext },
	work: (read: ReadSite & { readonly site: ParsedSite }, fail: Fail) => Promise<ExitCode>,
): Promise<ExitCode> {
	const fail: Fail = (problems) => {
		printProblems(problems, { format, context });
		return 1;
	};
	return withSite(root, {
		onNote: noteTo(context),
		work: async (opened) => {
			const { site, ...read } = await opened.read();
			return site ? work({ ...read, site }, fail) : fail(read.problems);
		},
	});
}
