import { resolve } from "node:path";
import { countProblems } from "../../core/problems/format-problems.ts";
import { pageAddresses } from "../../core/problems/page-problems.ts";
import { hasErrors } from "../../core/problems/problem.ts";
import { buildSite } from "../../node/build-site.ts";
import { type PreviewState, startPreviewServer } from "../../node/preview-server.ts";
import { watchSite } from "../../node/watch-site.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { describeFailure } from "../describe-failure.ts";
import { parseOptions, type SharedOptions, sharedHelp } from "../parse-options.ts";
import { printProblems } from "../print-problems.ts";
import { createProgress } from "../progress.ts";

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
		const { basePath, state } = await rebuild(context, { options, output });
		const server = await startPreviewServer({
			directory: output,
			basePath,
			port,
			host: values.host ?? "127.0.0.1",
			onError: (error) => context.report(describeFailure(error, { detailed: false })),
			state,
		});
		let shown = state;
		try {
			context.report(`The site is on ${server.url.replace("127.0.0.1", "localhost")}\nStop with Ctrl+C.\n`);
			const stop = await watchSite(root, async () => {
				const { state: next } = await rebuild(context, { options, output, shown });
				if (next.outdated) server.report(next);
				else server.reload(next);
				shown = next;
			});
			await interruptionOf(context.interrupted);
			await stop();
		} finally {
			await server.close();
		}
		return 0;
	},
};

/**
 * Builds once and reports.
 *
 * @param options `shown` is what the preview shows; absent for the first build.
 */
async function rebuild(
	context: CommandContext,
	{
		options,
		output,
		shown,
	}: { readonly options: SharedOptions; readonly output: string; readonly shown?: PreviewState },
): Promise<{ readonly state: PreviewState; readonly basePath: string }> {
	const { root, format, quiet } = options;
	const progress = createProgress(context, { silent: quiet || shown !== undefined });
	try {
		const started = performance.now();
		const result = await buildSite({ root, output, search: true, onStage: progress.stage }).finally(
			progress.end,
		);
		const { problems, basePath, model } = result;
		printProblems(problems, { format, context });
		const addresses = model ? pageAddresses(model) : new Map<string, never>();
		if (hasErrors(problems)) {
			context.report(`Not built: ${countProblems(problems)}. Waiting for changes …\n`);
			return { state: { problems, addresses: shown?.addresses ?? addresses, outdated: true }, basePath };
		}
		if (!quiet)
			context.report(`Built ${result.pages} pages in ${Math.round(performance.now() - started)} ms.\n`);
		return { state: { problems, addresses, outdated: false }, basePath };
	} catch (error) {
		if (!shown) throw error;
		context.report(describeFailure(error, { detailed: false }));
		return { state: { ...shown, outdated: true }, basePath: "" };
	}
}

function portNumber(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65535) throw new UsageError(`“${text}” is no port, expected 0 to 65535.`);
	return port;
}

function interruptionOf(signal: AbortSignal): Promise<void> {
	return new Promise((done) => {
		if (signal.aborted) done();
		else signal.addEventListener("abort", () => done(), { once: true });
	});
}
