import { suggest } from "../core/problems/suggest.ts";
import { finishInterrupted } from "../node/finish-interrupted.ts";
import { OutputRefusedError } from "../node/output/output-refusal.ts";
import { type Command, type CommandContext, type ExitCode, UsageError } from "./command.ts";
import { siteRoot } from "./parse-options.ts";

/**
 * Finds the command that the arguments name and runs it.
 *
 * @param commands By name, in the order of the overview.
 * @returns The exit code; anything thrown is an internal error.
 */
export async function runCommand(
	commands: ReadonlyMap<string, Command>,
	context: CommandContext,
): Promise<ExitCode> {
	const [name, ...rest] = context.arguments;
	if (name === undefined || name === "--help" || name === "-h" || name === "help") {
		context.print(overview(commands));
		if (context.defaultRoot === undefined) context.print(firstStep(context.directory));
		return name === undefined ? 2 : 0;
	}
	if (name === "--version" || name === "-v") {
		context.print(`${context.version}\n`);
		return 0;
	}
	const command = commands.get(name);
	if (!command) {
		const meant = suggest(name, commands.keys());
		context.report(
			`Unknown command “${name}”.${meant ? ` Did you mean “${meant}”?` : ""} See brygga --help.\n`,
		);
		return 2;
	}
	if (rest.includes("--help") || rest.includes("-h")) {
		context.print(command.help);
		return 0;
	}
	const inCommand = { ...context, arguments: rest };
	try {
		const root = siteRoot(inCommand);
		if (root !== undefined) for (const note of finishInterrupted(root)) context.report(`${note}\n`);
		return await command.run(inCommand);
	} catch (error) {
		if (error instanceof OutputRefusedError) {
			context.report(`${error.message}\n`);
			return 2;
		}
		if (!(error instanceof UsageError)) throw error;
		context.report(`${error.message} See brygga ${name} --help.\n`);
		return 2;
	}
}

function firstStep(directory: string): string {
	return `\nThere is no site in ${directory} yet. Begin one: npx brygga init\n`;
}

function overview(commands: ReadonlyMap<string, Command>): string {
	const width = Math.max(...[...commands.keys()].map((name) => name.length));
	const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`);
	return `Usage: brygga <command> [options]\n\n${lines.join("")}\nbrygga <command> --help tells more.\n`;
}
