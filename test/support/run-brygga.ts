import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { noteMovement } from "./gate/note-movement.ts";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

/** What a command came to. */
export interface Outcome {
	readonly code: number | null;
	/** Standard output. */
	readonly output: string;
	/** Standard error. */
	readonly messages: string;
}

/** Runs a command of the tool in a process of its own, as people do. */
export function runBrygga(...args: readonly string[]): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [program, ...args], {
			stdio: ["ignore", "pipe", "pipe"],
		});
		const output: Buffer[] = [];
		const messages: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
		child.stderr.on("data", (chunk: Buffer) => messages.push(chunk));
		child.on("error", reject);
		child.on("close", (code) => {
			noteMovement(`brygga ${args.join(" ")}, which ended`);
			resolve({
				code,
				output: Buffer.concat(output).toString(),
				messages: Buffer.concat(messages).toString(),
			});
		});
	});
}
