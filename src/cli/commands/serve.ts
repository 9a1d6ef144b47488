import { resolve } from "node:path";
import type { SiteModel } from "../../core/model/site-model.ts";
import { pageAddresses } from "../../core/pages/page-problems.ts";
import { countProblems } from "../../core/problems/format-problems.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { type PreviewState, startPreviewServer } from "../../node/serving/preview-server.ts";
import { watchSite } from "../../node/serving/watch-site.ts";
import type { BuildResult } from "../../node/session/build-options.ts";
import { type BuildSession, createBuildSession } from "../../node/session/build-session.ts";
import type { WantedFirst } from "../../node/session/show-first.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { describeFailure } from "../describe-failure.ts";
import { parseOptions, type SharedOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { createProgress, type Progress } from "../progress.ts";

const defaultPort = 8080;

/** `brygga serve`: builds, serves, and builds again when a file changes. */
export const serve: Command = {
	summary: "build the site, show it on this machine and follow changes",
	help: `Usage: brygga serve [options]

Builds the site, serves it on this machine, and builds again whenever a file of the site
changes: open pages reload. What is wrong is shown here and, in a panel, on the page that it
concerns; while the content has errors the last good site stays. Stop with Ctrl+C.

  --port NUMBER               port to listen on (default: ${defaultPort})
  --host NAME                 address to listen on (default: localhost only)
  --output DIR                where the site goes (default: _site in the root)
${sharedHelp}

Exit codes: 0 stopped, 2 wrong usage, 3 internal error.
`,
	run: async (context) => {
		const options = parseOptions(context, {
			options: { port: { type: "string" }, host: { type: "string" }, output: { type: "string" } },
		});
		const { values, root } = options;
		const port = portNumber(values.port ?? String(defaultPort));
		const output =
			values.output === undefined ? resolve(root, "_site") : resolve(context.directory, values.output);
		const progress = createProgress(context, { silent: options.quiet });
		const session = createBuildSession({
			root,
			output,
			search: true,
			needsModel: true,
			onStage: progress.stage,
		});
		try {
			await preview(context, { options, session, progress, output, port, host: values.host ?? "127.0.0.1" });
		} finally {
			await session.close();
		}
		return 0;
	},
};

/** Builds, serves and follows changes until the user interrupts. */
async function preview(
	context: CommandContext,
	{
		options,
		session,
		progress,
		output,
		port,
		host,
	}: {
		readonly options: SharedOptions;
		readonly session: BuildSession;
		readonly progress: Progress;
		readonly output: string;
		readonly port: number;
		readonly host: string;
	},
): Promise<void> {
	const { basePath, state } = await rebuild(context, { options, session }).finally(progress.end);
	const onError = (error: unknown): void => reportFailure(context, error);
	const server = await startPreviewServer({
		directory: output,
		basePath,
		port,
		host,
		onError,
		state,
	});
	let shown = state;
	const indexing = searchAfterwards(session, {
		onError,
		onProblems: (problems) => {
			printProblems(problems, { format: options.format, context });
			shown = { ...shown, problems: [...shown.problems, ...problems] };
			server.report(shown);
		},
		onSite: (result) => {
			if (!options.quiet) context.report(`Built ${result.pages} pages with the search index.\n`);
			shown = previewState(result);
			server.reload(shown);
		},
	});
	const follow = async (touched?: readonly string[]): Promise<void> => {
		indexing.stop();
		let showedFirst = false;
		const first: WantedFirst = {
			// After a failure it isn't sure that the rest of the site can be built, nor when layouts may have changed.
			paths: touched && !shown.outdated ? server.openPaths() : new Set(),
			show: (pages, site) => {
				showedFirst = true;
				return server.show(pages, previewState(site));
			},
		};
		const {
			state: next,
			basePath: path,
			searchOutdated,
		} = await rebuild(context, {
			options,
			session,
			shown,
			first,
			...(touched ? { touched } : {}),
		});
		if (!next.outdated && path !== basePath)
			context.report(`The site's path is “${path}/” now: stop and start again to see it there.\n`);
		if (searchOutdated) indexing.start();
		if (next.outdated) server.report(next);
		else if (showedFirst || next !== shown) server.reload(next);
		shown = next;
	};
	try {
		const stop = watchSite(options.root, { onChange: follow, onError });
		// Said only now: what is saved from here on is seen.
		const interruption = context.untilInterrupted();
		context.report(`The site is on ${server.url.replace("127.0.0.1", "localhost")}\nStop with Ctrl+C.\n`);
		await interruption;
		await stop();
	} finally {
		indexing.stop();
		await server.close();
	}
}

/**
 * Builds once and reports.
 *
 * @param options `shown` is what the preview shows; absent for the first build. `touched` are the paths that have changed, if it was
 * those alone. `first` are the pages that the author looks at.
 */
async function rebuild(
	context: CommandContext,
	{
		options,
		session,
		shown,
		...only
	}: {
		readonly options: SharedOptions;
		readonly session: BuildSession;
		readonly shown?: PreviewState;
		readonly touched?: readonly string[];
		readonly first?: WantedFirst;
	},
): Promise<{ readonly state: PreviewState; readonly basePath: string; readonly searchOutdated: boolean }> {
	const { format, quiet } = options;
	try {
		const started = performance.now();
		const result = await session.rebuild({ quick: shown !== undefined, ...only });
		const { problems, basePath, model, searchOutdated } = result;
		// Nothing is said of what changed nothing: the first look after the first build finds that mostly.
		if (shown && changedNothing(result, shown)) return { state: shown, basePath, searchOutdated };
		printProblems(problems, { format, context });
		const next = previewState({ model, problems });
		if (hasErrors(problems)) {
			context.report(`Not built: ${countProblems(problems)}. Waiting for changes …\n`);
			return {
				state: { ...next, ...(shown ? { addresses: shown.addresses } : {}), outdated: true },
				basePath,
				searchOutdated,
			};
		}
		if (!quiet)
			context.report(`Built ${result.pages} pages in ${Math.round(performance.now() - started)} ms.\n`);
		return { state: next, basePath, searchOutdated };
	} catch (error) {
		if (!shown) throw error;
		reportFailure(context, error);
		return { state: { ...shown, outdated: true }, basePath: "", searchOutdated: false };
	}
}

function reportFailure(context: CommandContext, error: unknown): void {
	context.report(describeFailure(error, { detailed: false, what: "Not built" }));
}

/** Whether a site came out as it is shown. */
function changedNothing(
	{ problems, written, removed }: BuildResult,
	{ outdated, problems: before }: PreviewState,
): boolean {
	return !outdated && written + removed === 0 && JSON.stringify(problems) === JSON.stringify(before);
}

/** The state of a preview that shows a site. */
function previewState({
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

/** Milliseconds without a change after which the search index is brought up to date. */
const searchDelay = 2000;

/** Brings the search index up to date once nothing has changed for a while, until something does: indexing takes longer than an author waits. */
function searchAfterwards(
	session: BuildSession,
	{
		onError,
		onProblems,
		onSite,
	}: {
		readonly onError: (error: unknown) => void;
		/** Gets what kept an index from being made. */
		readonly onProblems: (problems: readonly Problem[]) => void;
		/** Gets what was built besides, of a change that nobody had told of before the index was begun. */
		readonly onSite: (result: BuildResult) => void;
	},
): { readonly start: () => void; readonly stop: () => void } {
	let timer: NodeJS.Timeout | undefined;
	let indexing = new AbortController();
	const stop = (): void => {
		clearTimeout(timer);
		indexing.abort();
	};
	const index = async (giveUp: AbortSignal): Promise<void> => {
		try {
			const result = await session.rebuild({ giveUp });
			if (result.siteChanged) onSite(result);
			const errors = result.problems.filter(({ severity }) => severity === "error");
			if (errors.length > 0) onProblems(errors);
		} catch (error) {
			if (!giveUp.aborted) onError(error);
		}
	};
	return {
		stop,
		start: () => {
			stop();
			indexing = new AbortController();
			const { signal } = indexing;
			timer = setTimeout(() => void index(signal), searchDelay);
		},
	};
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535)
		throw new UsageError(`“${text}” isn't a port, expected 0 to 65535.`);
	return port;
}
