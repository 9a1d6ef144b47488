import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/brygga.mjs", import.meta.url));

/** Longest wait for what the tool is to say, in milliseconds. */
const patience = 60_000;

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
}: {
	readonly root: string;
	readonly output: string;
}): Promise<ServedSite> {
	const args = [program, "serve", "--root", root, "--output", output, "--port", "0"];
	const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk: Buffer) => {
			said += chunk;
		});
	}
	const heard = async (answer: RegExp, from: number): Promise<RegExpExecArray> => {
		const deadline = performance.now() + patience;
		for (;;) {
			const match = answer.exec(said.slice(from));
			if (match) return match;
			if (child.exitCode !== null || performance.now() > deadline)
				throw new Error(`No ${answer} in:\n${said}`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};
	const close = async (): Promise<void> => {
		if (child.exitCode !== null) return;
		const ended = once(child, "exit");
		child.kill("SIGINT");
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
