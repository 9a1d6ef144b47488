import { spawn } from "node:child_process";
import { processorTime } from "./measure.ts";
import { brygga } from "./peers/peers.ts";

/** A server that shows a site. */
export interface ServeProcess {
	readonly url: string;
	/** The last of what it has said. */
	readonly output: () => string;
	/** Processor time of all its threads until now, in seconds. */
	readonly processorSeconds: () => number;
	readonly stop: () => Promise<void>;
}

/** Starts `brygga serve` as `npm start` does, on a free port. */
export async function startServe(directory: string): Promise<ServeProcess> {
	const { command, arguments: args, directory: repository } = brygga.build(directory);
	const [script = ""] = args;
	const child = spawn(command, [script, "serve", "--root", directory, "--port", "0"], {
		cwd: repository,
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	const ended = new Promise<void>((resolve) => {
		child.on("close", () => resolve());
	});
	const url = await new Promise<string>((resolve, reject) => {
		const read = (chunk: Buffer): void => {
			output += chunk.toString();
			const found = /The site is on (\S+)/.exec(output)?.[1];
			if (found !== undefined) resolve(found);
		};
		child.stdout.on("data", read);
		child.stderr.on("data", read);
		child.on("error", reject);
		child.on("close", () => reject(new Error(`brygga serve ended:\n${output.slice(-2000)}`)));
	});
	return {
		url,
		output: () => output.slice(-2000),
		processorSeconds: () => processorTime(child.pid),
		stop: async () => {
			child.kill("SIGINT");
			await ended;
		},
	};
}
