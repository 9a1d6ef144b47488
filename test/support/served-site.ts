import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { noteMovement } from "./gate/note-movement.ts";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

/** `brygga serve` in a process of its own. */
export interface ServedSite {
	/** Address of the site, with a last slash. */
	readonly url: string;
	/** Does something and waits until the tool has answered it with a line that matches. */
	readonly after: (action: () => Promise<void>, answer: RegExp) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Serves a site on a free port. */
export async function serveSite({
	root,
	output,
	environment = {},
}: {
	readonly root: string;
	readonly output: string;
	/** Variables besides this process's own. */
	readonly environment?: Readonly<Record<string, string>>;
}): Promise<ServedSite> {
	const args = [program, "serve", "--root", root, "--output", output, "--port", "0"];
	const child = spawn(process.execPath, args, {
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let said = "";
	let hasEnded = false;
	const ended = once(child, "exit").then(() => {
		hasEnded = true;
	});
	const spoke = new EventTarget();
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk: Buffer) => {
			said += chunk;
			noteMovement(`brygga serve, which said: ${String(chunk).trim().slice(-200)}`);
			spoke.dispatchEvent(new Event("said"));
		});
	}
	/** Waits for as long as it takes; the gate sees to it that something moves. */
	const heard = async (answer: RegExp, from: number): Promise<RegExpExecArray> => {
		for (;;) {
			const match = answer.exec(said.slice(from));
			if (match) return match;
			if (hasEnded) throw new Error(`No ${answer} in:\n${said}`);
			await Promise.race([once(spoke, "said"), ended]);
		}
	};
	const close = async (): Promise<void> => {
		if (!hasEnded) child.kill("SIGINT");
		await ended;
	};
	try {
		const [, url = ""] = await heard(/The site is on (\S+)\n[\s\S]*Ctrl\+C/, 0);
		return {
			url,
			after: async (action, answer) => {
				const from = said.length;
				await action();
				await heard(answer, from);
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
