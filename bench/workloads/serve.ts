import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sizeOf } from "../compare-sites.ts";
import { brygga } from "../peers/peers.ts";
import { createTally, type Result } from "../results.ts";
import type { WorkOptions } from "./builds.ts";
import { changeTitle, pathToChange } from "./change-title.ts";

/** Milliseconds between two changes: an author saves again before the search index is brought up to date. */
const pause = 700;

/**
 * Has `brygga serve` follow changes: from the moment that a title is saved until open pages are told to reload and the page that
 * they then get has the new title.
 */
export async function measureServe({ articles, rounds, folder, texts }: WorkOptions): Promise<Result> {
	const directory = join(folder, `serve-${articles}`);
	await brygga.make({ articles, directory, texts });
	const server = await startServe(directory);
	const { add, rows } = createTally();
	try {
		// The first change finds nothing warm.
		for (let round = -1; round < rounds * 2; round++) {
			const address = new URL(await pathToChange(directory, round + 1), server.url);
			const events = await openPage(address);
			await new Promise((resolve) => setTimeout(resolve, pause));
			let event = events.next();
			const started = performance.now();
			const { title } = await changeTitle(directory, round + 1);
			// A reload that was still on its way isn't this change's.
			for (let shown = false; !shown; ) {
				if ((await event) !== "reload") throw new Error(`The site wasn't built: ${server.output()}`);
				event = events.next();
				shown = (await textAt(address)).includes(title);
			}
			const seconds = (performance.now() - started) / 1000;
			events.close();
			const work = round < 0 ? "saved, first time" : "saved";
			add(`Brygga serve, ${work}`, { seconds, processorSeconds: 0, megabytes: 0 });
		}
	} finally {
		await server.stop();
	}
	const size = sizeOf(join(directory, "_site"));
	await rm(directory, { recursive: true, force: true });
	return { articles, size, rows: rows() };
}

async function startServe(
	directory: string,
): Promise<{ readonly url: string; readonly output: () => string; readonly stop: () => Promise<void> }> {
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
		stop: async () => {
			child.kill("SIGINT");
			await ended;
		},
	};
}

async function textAt(address: URL): Promise<string> {
	return (await fetch(address)).text();
}

/** Opens a page, and listens as it does. */
async function openPage(
	address: URL,
): Promise<{ readonly next: () => Promise<string | undefined>; readonly close: () => void }> {
	const [, query] = /preview\.js(\?[^"]*)"/.exec(await textAt(address)) ?? [];
	if (query === undefined) throw new Error(`${address} isn't a page of a preview.`);
	const ending = new AbortController();
	const { signal } = ending;
	const listening = new URL(`/-brygga/events${query.replaceAll("&amp;", "&")}`, address);
	const reader = (await fetch(listening, { signal })).body?.getReader();
	if (!reader) throw new Error("There are no events.");
	let waiting: ((event: string | undefined) => void) | undefined;
	const read = async (): Promise<void> => {
		const decoder = new TextDecoder();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			const event = /^event: (\w+)$/m.exec(decoder.decode(part.value))?.[1];
			if (event !== undefined) waiting?.(event);
		}
		waiting?.(undefined);
	};
	read().catch(() => undefined);
	return {
		next: () =>
			new Promise((resolve) => {
				waiting = resolve;
			}),
		close: () => ending.abort(),
	};
}
