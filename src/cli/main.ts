import { generatorRoot } from "../node/render-pages.ts";
import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { diff } from "./commands/diff.ts";
import { exportCommand } from "./commands/export.ts";
import { glossary } from "./commands/glossary.ts";
import { importCommand } from "./commands/import.ts";
import { newCommand } from "./commands/new.ts";
import { pin } from "./commands/pin.ts";
import { schema } from "./commands/schema.ts";
import { serve } from "./commands/serve.ts";
import { status } from "./commands/status.ts";
import { unite } from "./commands/unite.ts";
import { describeFailure } from "./describe-failure.ts";
import { runCommand } from "./run-command.ts";

const commands: ReadonlyMap<string, Command> = new Map([
	["build", build],
	["serve", serve],
	["check", check],
	["status", status],
	["new", newCommand],
	["diff", diff],
	["pin", pin],
	["export", exportCommand],
	["import", importCommand],
	["glossary", glossary],
	["schema", schema],
	["unite", unite],
]);

// Eleventy takes its paths from the working folder.
const startedIn = process.cwd();
process.chdir(generatorRoot);

const interruption = new AbortController();
process.once("SIGINT", () => interruption.abort());
process.once("SIGTERM", () => interruption.abort());

try {
	process.exitCode = await runCommand(commands, {
		arguments: process.argv.slice(2),
		print: (text) => void process.stdout.write(text),
		report: (text) => void process.stderr.write(text),
		interactive: process.stderr.isTTY === true,
		...(process.stdout.isTTY
			? { terminal: { columns: process.stdout.columns, colours: process.env["NO_COLOR"] === undefined } }
			: {}),
		directory: calledFrom(),
		defaultRoot: generatorRoot,
		interrupted: interruption.signal,
	});
} catch (error) {
	process.stderr.write(describeFailure(error, { detailed: process.env["BRYGGA_DEBUG"] !== undefined }));
	process.exitCode = 3;
}

/** npm runs scripts in the package's folder and tells where it was called. */
function calledFrom(): string {
	const byScript = ["brygga", "build", "start"].includes(process.env["npm_lifecycle_event"] ?? "");
	return (byScript ? process.env["INIT_CWD"] : undefined) ?? startedIn;
}
