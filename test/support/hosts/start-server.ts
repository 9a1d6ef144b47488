import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { noteMovement } from "../gate/note-movement.ts";

/** A web server in a process of its own. */
export interface RunningServer {
	/** `http://127.0.0.1:port`. */
	readonly origin: string;
	readonly close: () => Promise<void>;
}

/**
 * Starts a server and waits until it takes connections.
 *
 * @throws With what it said, when it ends before.
 */
export async function startServer(
	program: string,
	{
		args,
		port,
		environment = {},
	}: {
		readonly args: readonly string[];
		readonly port: number;
		readonly environment?: Readonly<Record<string, string>>;
	},
): Promise<RunningServer> {
	const child = spawn(program, args, {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, ...environment },
	});
	let said = "";
	let ended = false;
	const end = once(child, "exit").then(() => {
		ended = true;
	});
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk: Buffer) => {
			said += chunk;
		});
	while (!(await takesConnections(port))) {
		if (ended) throw new Error(`${program} ${args.join(" ")} ended:\n${said}`);
		await wait(20);
	}
	noteMovement(`${program}, which started`);
	return {
		origin: `http://127.0.0.1:${port}`,
		close: async () => {
			child.kill("SIGTERM");
			await end;
		},
	};
}

function takesConnections(port: number): Promise<boolean> {
	return new Promise((settle) => {
		const socket = connect(port, "127.0.0.1", () => {
			socket.destroy();
			settle(true);
		});
		socket.on("error", () => settle(false));
	});
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("No port is free.");
	return address.port;
}
