import type { Command } from "../../src/cli/command.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import type { Outcome } from "./run-brygga.ts";

/** Runs a command of the tool in this process, as `brygga <name> …` does. */
export async function runInProcess(
	commands: Readonly<Record<string, Command>>,
	...args: readonly string[]
): Promise<Outcome> {
	let output = "";
	let messages = "";
	const code = await runCommand(new Map(Object.entries(commands)), {
		arguments: args,
		print: (text) => {
			output += text;
		},
		report: (text) => {
			messages += text;
		},
		interactive: false,
		directory: "/",
		defaultRoot: "/",
		version: "1.2.3",
		untilInterrupted: () => new Promise(() => undefined),
	});
	return { code, output, messages };
}
