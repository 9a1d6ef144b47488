import { counted } from "../../core/problems/counted.ts";
import type { PreviewServer } from "../../node/serving/preview-server.ts";
import type { BuildSession } from "../../node/session/build-session.ts";
import type { WantedFirst } from "../../node/session/build-types.ts";
import type { CommandContext } from "../command.ts";
import type { SharedOptions } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { buildAndReport, type Previewed, previewState } from "./build-and-report.ts";
import { searchAfterwards } from "./search-afterwards.ts";

/** What keeps a preview up to date. */
export interface Following {
	/** Builds after a change, and shows it; see `ChangeAnswers`. */
	readonly follow: (touched: readonly string[] | undefined, giveUp?: AbortSignal) => Promise<void>;
	/** Stops what goes on in the background. */
	readonly stop: () => void;
}

/** What {@link followChanges} works with. */
interface Followed {
	readonly options: Pick<SharedOptions, "format" | "quiet">;
	readonly session: Pick<BuildSession, "rebuild">;
	readonly server: Pick<PreviewServer, "openPaths" | "show" | "doubt" | "reload" | "report">;
	/** What the first build came to. */
	readonly first: Previewed;
	/** Gets what kept a search index from being made. */
	readonly onError: (error: unknown) => void;
	/** Milliseconds without a change before the search index is made. */
	readonly searchDelay?: number;
}

/** Keeps a preview up to date: pages first, the search index once it has been quiet for a while. */
export function followChanges(
	context: CommandContext,
	{ options, session, server, first, onError, searchDelay }: Followed,
): Following {
	let shown = first.state;
	/** Whether pages of a build are shown that gave way to another one. */
	let doubtful = false;
	const indexing = searchAfterwards(session, {
		...(searchDelay === undefined ? {} : { delay: searchDelay }),
		onError,
		onProblems: (problems) => {
			printProblems(problems, { format: options.format, context });
			shown = { ...shown, problems: [...shown.problems, ...problems] };
			server.report(shown);
		},
		onSite: (result) => {
			printProblems(result.problems, { format: options.format, context });
			if (!options.quiet) context.report(`Built ${counted(result.pages, "page")} with the search index.\n`);
			shown = previewState(result);
			server.reload(shown);
		},
	});
	const follow: Following["follow"] = async (touched, giveUp) => {
		indexing.stop();
		let showedFirst = false;
		const wanted: WantedFirst = {
			// After a failure it isn't sure that the rest of the site can be built, nor when layouts may have changed.
			paths: touched && !shown.outdated ? server.openPaths() : new Set(),
			show: (pages, site) => {
				showedFirst = true;
				return server.show(pages, previewState(site));
			},
		};
		const built = await buildAndReport(context, {
			options,
			session,
			shown: () => shown,
			first: wanted,
			...(touched ? { touched } : {}),
			...(giveUp ? { giveUp } : {}),
		}).catch((error: unknown) => {
			if (giveUp?.aborted) return undefined;
			throw error;
		});
		if (!built) {
			doubtful ||= showedFirst;
			if (showedFirst) server.doubt();
			return;
		}
		const { state: next, basePath: path, searchOutdated } = built;
		if (!next.outdated && path !== first.basePath)
			context.report(`The site's path is “${path}/” now: stop and start again to see it there.\n`);
		if (searchOutdated) indexing.start();
		if (next.outdated) server.report(next);
		else if (showedFirst || doubtful || next !== shown) server.reload(next);
		shown = next;
		doubtful = false;
	};
	return { follow, stop: indexing.stop };
}
