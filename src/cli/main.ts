import packageJson from "../../package.json" with { type: "json" };
import { formatProblems } from "../core/problems/format-problems.ts";
import { keptRunning, ownFault } from "../node/configuration/own-fault.ts";
import { findSite } from "../node/find-site.ts";
import { generatorRoot } from "../node/system/generator-paths.ts";
import { withholdProgram } from "../node/system/withhold-program.ts";
import type { Command } from "./command.ts";
import { describeFailure } from "./describe-failure.ts";
import { runCommand } from "./run-command.ts";

/** The commands, each loaded when it is needed: a build has no use for the parsers of translation tools' formats. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
	build: async () => (await import("./commands/build.ts")).build,
	serve: async () => (await import("./commands/serve.ts")).serve,
	check: async () => (await import("./commands/check.ts")).check,
	status: async () => (await import("./commands/status.ts")).status,
	new: async () => (await import("./commands/new.ts")).newCommand,
	diff: async () => (await import("./commands/diff.ts")).diff,
	pin: async () => (await import("./commands/pin.ts")).pin,
	export: async () => (await import("./commands/export.ts")).exportCommand,
	import: async () => (await import("./commands/import.ts")).importCommand,
	glossary: async () => (await import("./commands/glossary.ts")).glossary,
	schema: async () => (await import("./commands/schema.ts")).schema,
	init: async () => (await import("./commands/init.ts")).init,
	"add-language": async () => (await import("./commands/add-language.ts")).addLanguageCommand,
	hosts: async () => (await import("./commands/hosts.ts")).hosts,
	plan: async () => (await import("./commands/plan.ts")).plan,
	unite: async () => (await import("./commands/unite.ts")).unite,
};

// Eleventy takes its paths from the working folder.
const startedIn = process.cwd();
process.chdir(generatorRoot);

const directory = calledFrom();
const defaultRoot = findSite(directory) ?? findSite(startedIn);

const { write, exit } = withholdProgram();

/** How long what a command has left running may take to end, milliseconds. */
const longestAfterwards = 2000;

// A reader that has seen enough, such as head, isn't a fault; a result that gets lost otherwise is.
let lost = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE" || lost) return;
	lost = true;
	fail(error, "The result couldn't be written");
});
process.stderr.on("error", () => undefined);
// Packages throw some failures of the machine where nobody can catch them; what waits for an answer would wait forever.
process.on("uncaughtException", stop);
process.on("unhandledRejection", stop);

try {
	const code = await runCommand(await loadCommands(process.argv[2]), {
		arguments: process.argv.slice(2),
		print: write,
		report: (text) => void process.stderr.write(text),
		interactive: process.stderr.isTTY === true,
		...(process.stdout.isTTY
			? { terminal: { columns: process.stdout.columns, colours: process.env["NO_COLOR"] === undefined } }
			: {}),
		directory,
		...(defaultRoot === undefined ? {} : { defaultRoot }),
		version: packageJson.version,
		untilInterrupted: () =>
			new Promise((settle) => {
				process.once("SIGINT", () => settle());
				process.once("SIGTERM", () => settle());
			}),
	});
	if (!lost) process.exitCode = code;
	setTimeout(endNow, longestAfterwards).unref();
} catch (error) {
	fail(error);
}

function stop(error: unknown): void {
	fail(error);
	exit();
}

/** Ends the program although something would keep it: a timer or a server that the site's code has left running. */
function endNow(): void {
	const kept = keptRunning();
	// What is being written, or none of the site's, is waited for.
	if (!kept || process.stdout.writableLength > 0) return void setTimeout(endNow, longestAfterwards).unref();
	process.stderr.write(formatProblems([kept]));
	exit();
}

/** Says what the program came to, and ends with the exit code of internal errors, or of problems where the site's code is at fault. */
function fail(error: unknown, what?: string): void {
	const fault = ownFault(error);
	if (fault) {
		process.stderr.write(formatProblems([fault]));
		process.exitCode = 1;
		return;
	}
	const detailed = process.env["BRYGGA_DEBUG"] !== undefined;
	process.stderr.write(describeFailure(error, { detailed, ...(what === undefined ? {} : { what }) }));
	process.exitCode = 3;
}

/** npm runs scripts in the package's folder and tells where it was called. */
function calledFrom(): string {
	const byScript = ["brygga", "build", "start"].includes(process.env["npm_lifecycle_event"] ?? "");
	return (byScript ? process.env["INIT_CWD"] : undefined) ?? startedIn;
}

/** The command that is called; all, when none is, for the overview. */
async function loadCommands(called: string | undefined): Promise<ReadonlyMap<string, Command>> {
	const names = called !== undefined && Object.hasOwn(loaders, called) ? [called] : Object.keys(loaders);
	const commands = await Promise.all(names.map((name) => loaders[name]?.()));
	return new Map(names.flatMap((name, index) => (commands[index] ? [[name, commands[index]]] : [])));
}
