import type { SiteModel } from "../../core/model/site-model.ts";
import { pageAddresses } from "../../core/pages/page-problems.ts";
import { counted } from "../../core/problems/counted.ts";
import { countProblems } from "../../core/problems/format-problems.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import type { PreviewState } from "../../node/serving/preview-server.ts";
import type { BuildSession } from "../../node/session/build-session.ts";
import type { BuildResult, WantedFirst } from "../../node/session/build-types.ts";
import type { CommandContext } from "../command.ts";
import { describeFailure, duringPreview } from "../describe-failure.ts";
import type { SharedOptions } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";

/** What a preview shows after a build. */
export interface Previewed {
	readonly state: PreviewState;
	readonly basePath: string;
	readonly searchOutdated: boolean;
}

/**
 * Builds once and reports.
 *
 * @param options `shown` gives what the preview shows once the build is done; absent for the first build. `touched` are the paths that have
 * changed, if it was those alone. `first` are the pages that the author looks at. `giveUp` has the build give way to another one.
 * @returns The same state as is shown when nothing has changed.
 * @throws When the first build fails, or one has given way.
 */
export async function buildAndReport(
	context: CommandContext,
	{
		options,
		session,
		shown,
		...only
	}: {
		readonly options: Pick<SharedOptions, "format" | "quiet">;
		readonly session: Pick<BuildSession, "rebuild">;
		readonly shown?: () => PreviewState;
		readonly touched?: readonly string[];
		readonly first?: WantedFirst;
		readonly giveUp?: AbortSignal;
	},
): Promise<Previewed> {
	const { format, quiet } = options;
	try {
		const started = performance.now();
		const result = await session.rebuild({ quick: shown !== undefined, ...only });
		const { problems, basePath, model, searchOutdated } = result;
		// Nothing is said of what changed nothing: the first look after the first build finds that mostly.
		const before = shown?.();
		if (before && changedNothing(result, before)) return { state: before, basePath, searchOutdated };
		printProblems(problems, { format, context });
		const next = previewState({ model, problems });
		if (hasErrors(problems)) {
			context.report(`Not built: ${countProblems(problems)}. Waiting for changes …\n`);
			return {
				state: { ...next, ...(before ? { addresses: before.addresses } : {}), outdated: true },
				basePath,
				searchOutdated,
			};
		}
		if (!quiet)
			context.report(
				`Built ${counted(result.pages, "page")} in ${Math.round(performance.now() - started)} ms.\n`,
			);
		return { state: next, basePath, searchOutdated };
	} catch (error) {
		if (!shown || only.giveUp?.aborted) throw error;
		context.report(describeFailure(error, duringPreview));
		return { state: { ...shown(), outdated: true }, basePath: "", searchOutdated: false };
	}
}

/** Whether a site came out as it is shown. */
function changedNothing(
	{ problems, written, removed }: BuildResult,
	{ outdated, problems: before }: PreviewState,
): boolean {
	return !outdated && written + removed === 0 && JSON.stringify(problems) === JSON.stringify(before);
}

/** The state of a preview that shows a site. */
export function previewState({
	model,
	problems,
}: {
	readonly model?: SiteModel | undefined;
	readonly problems: readonly Problem[];
}): PreviewState {
	let addresses: ReturnType<PreviewState["addresses"]> | undefined;
	return {
		problems,
		addresses: () => {
			addresses ??= model ? pageAddresses(model) : new Map();
			return addresses;
		},
		outdated: false,
	};
}
