import { spawn } from "node:child_process";
import { noteMovement } from "./gate/note-movement.ts";

/**
 * Runs a program that may take as long as it needs while it says something: each line that it prints is movement to the gate.
 * Gives its standard output.
 *
 * @throws With all that it printed when its exit code isn't 0.
 */
export function runLong(
	program: string,
	args: readonly string[],
	{
		environment = {},
		directory,
	}: { readonly environment?: Readonly<Record<string, string>>; readonly directory?: string } = {},
): Promise<string> {
	return new Promise((resolve, reject) => {
		const command = [program, ...args].join(" ");
		const child = spawn(program, args, {
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...environment },
			...(directory === undefined ? {} : { cwd: directory }),
		});
		let output = "";
		let all = "";
		noteMovement(`${command}, which started`);
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (text: Buffer | string) => {
				all += text;
				noteMovement(`${command}, which said: ${String(text).trim().slice(-200)}`);
			});
		child.on("error", reject);
		child.on("close", (code, signal) => {
			noteMovement(`${command}, which ended`);
			if (code === 0) resolve(output);
			else reject(new Error(`${command} ended with ${signal ?? `exit code ${code}`}:\n${all}`));
		});
	});
}
