import { resolve } from "node:path";
import { bundleWorkbench } from "../../node/assets/bundle-workbench.ts";
import { siteConfiguration } from "../../node/configuration/site-configuration.ts";
import { startPreviewServer } from "../../node/serving/preview-server.ts";
import { watchSite } from "../../node/serving/watch-site.ts";
import { type BuildSession, createBuildSession } from "../../node/session/build-session.ts";
import { openWorkbench } from "../../node/workbench/open-workbench.ts";
import { isLoopback } from "../../node/workbench/requests/request-guard.ts";
import { workbenchPath } from "../../workbench/interface/endpoints.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { describeFailure, duringPreview } from "../describe-failure.ts";
import { parseOptions, type SharedOptions, sharedHelp } from "../parse-options.ts";
import { buildAndReport } from "../preview/build-and-report.ts";
import { followChanges } from "../preview/follow-changes.ts";
import { createProgress, type Progress } from "../progress.ts";

const defaultPort = 8080;

/** `brygga serve`: builds, serves, and builds again when a file changes. */
export const serve: Command = {
	summary: "build the site, show it on this machine and follow changes",
	help: `Usage: brygga serve [options]

Builds the site, serves it on this machine, and builds again whenever a file of the site
changes: open pages reload. What is wrong is shown here and, in a panel, on the page that it
concerns; while the content has errors the last good site stays. Stop with Ctrl+C.

Translators work in the browser: a link on each page leads to the workbench, which this
machine alone can reach; with another --host there is none.

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
	const onError = (error: unknown): void => context.report(describeFailure(error, duringPreview));
	let application: ReturnType<typeof bundleWorkbench> | undefined;
	const workbench = isLoopback(host)
		? openWorkbench({
				root: options.root,
				session,
				assets: () => {
					application ??= bundleWorkbench();
					return application;
				},
				onError,
			})
		: undefined;
	const told: Pick<BuildSession, "rebuild"> = {
		rebuild: async (wanted) => {
			const result = await session.rebuild(wanted);
			workbench?.take(result);
			return result;
		},
	};
	const first = await buildAndReport(context, { options, session: told }).finally(progress.end);
	const { basePath, state } = first;
	let configuration = await namedByConfiguration(options.root);
	const server = await startPreviewServer({
		...{ directory: output, basePath, port, host, onError, state },
		...(workbench ? { application: workbench.handle, translations: workbench.translations } : {}),
	});
	const changes = followChanges(context, { options, session: told, server, first, onError });
	const follow: typeof changes.follow = async (touched, giveUp) => {
		await workbench?.touched(touched);
		await changes.follow(touched, giveUp);
		if (touched) return;
		try {
			configuration = await namedByConfiguration(options.root, configuration);
			watching.follow(configuration.paths);
		} catch (error) {
			onError(error);
		}
	};
	const watching = watchSite(options.root, { onChange: follow, onError });
	try {
		watching.follow(configuration.paths);
		// Said only now: what is saved from here on is seen.
		const interruption = context.untilInterrupted();
		const address = server.url.replace("127.0.0.1", "localhost");
		const translating = workbench ? `Translate on ${address}${workbenchPath.slice(1)}\n` : "";
		context.report(`The site is on ${address}\n${translating}Stop with Ctrl+C.\n`);
		await interruption;
	} finally {
		await watching.close();
		changes.stop();
		await server.close();
		workbench?.close();
	}
}

/** What is followed besides a site's usual folders. */
interface NamedByConfiguration {
	/** Of the configuration. */
	readonly version: string;
	/** The files of which it is made, and the folders that it has Eleventy look in. */
	readonly paths: readonly string[];
}

/** @param before What was named last; the same when the configuration is. */
async function namedByConfiguration(
	root: string,
	before?: NamedByConfiguration,
): Promise<NamedByConfiguration> {
	const { version, files, code, run } = await siteConfiguration(root);
	if (version === before?.version) return before;
	if (!code.configuration) return { version, paths: files };
	const { forEleventy } = await run();
	const folders = Object.values(forEleventy?.folders ?? {}).filter((folder) => folder !== "");
	return { version, paths: [...files, ...folders] };
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535)
		throw new UsageError(`“${text}” isn't a port, expected 0 to 65535.`);
	return port;
}
