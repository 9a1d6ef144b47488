import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** One run of a program. */
export interface Measured {
	/** Wall time. */
	readonly seconds: number;
	/** Processor time of all threads and processes. */
	readonly processorSeconds: number;
	/** Highest resident memory of all its processes together, as far as it was seen. */
	readonly megabytes: number;
}

/** A program to run. */
export interface Program {
	readonly command: string;
	readonly arguments: readonly string[];
	readonly directory: string;
	/** Variables of the environment besides this process's own. */
	readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds between two looks at the memory. */
const interval = 25;

/**
 * Runs a program and measures it. Memory is read from `/proc`, and is 0 where there is none.
 *
 * @throws When it fails; with what it wrote.
 */
export async function measure({
	command,
	arguments: args,
	directory,
	environment,
}: Program): Promise<Measured> {
	const children = childTimes();
	const started = performance.now();
	const child = spawn(command, [...args], {
		cwd: directory,
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	const listen = (chunk: Buffer): void => {
		output = (output + chunk.toString()).slice(-4000);
	};
	child.stdout.on("data", listen);
	child.stderr.on("data", listen);
	let most = 0;
	const timer = setInterval(() => {
		most = Math.max(most, residentMemory(child.pid));
	}, interval);
	try {
		const code = await new Promise<number | null>((resolve, reject) => {
			child.on("error", reject);
			child.on("close", resolve);
		});
		const seconds = (performance.now() - started) / 1000;
		if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
		return { seconds, processorSeconds: childTimes() - children, megabytes: most };
	} finally {
		clearInterval(timer);
	}
}

/** Ticks of the processor clock in a second (`getconf CLK_TCK`), the same on all Linux systems of today. */
const ticks = 100;

/** Processor time of this process's children that have ended, in seconds (proc(5), `cutime` and `cstime`). */
function childTimes(): number {
	try {
		const fields = readFileSync("/proc/self/stat", "utf8")
			.replace(/^.*\) /, "")
			.split(" ");
		return (Number(fields[13]) + Number(fields[14])) / ticks;
	} catch {
		return 0;
	}
}

/** Processor time of all threads of a process that runs, in seconds (proc(5), `utime` and `stime`); 0 where there is no `/proc`. */
export function processorTime(id: number | undefined): number {
	try {
		const fields = readFileSync(`/proc/${id}/stat`, "utf8")
			.replace(/^.*\) /, "")
			.split(" ");
		return (Number(fields[11]) + Number(fields[12])) / ticks;
	} catch {
		return 0;
	}
}

/** Resident memory of a process and its descendants, in megabytes. */
function residentMemory(id: number | undefined): number {
	if (id === undefined) return 0;
	try {
		const status = readFileSync(`/proc/${id}/status`, "utf8");
		const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
		return own + childrenOf(id).reduce((sum, child) => sum + residentMemory(child), 0);
	} catch {
		return 0;
	}
}

function childrenOf(id: number): number[] {
	return readdirSync(`/proc/${id}/task`).flatMap((thread) =>
		readFileSync(`/proc/${id}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
	);
}
