import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Locator, Page as Tab } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { type GitSite, gitSite } from "../git-site.ts";

const program = fileURLToPath(new URL("../../../bin/brygga.mjs", import.meta.url));
const file = "content/en/nyheter/bron.md";
const begins = "Now traffic begins.";

/** What is killed, and when: while keys are typed, or just after saving has been asked for. */
type Kill = `${"server" | "tab"} ${"typing" | "saving"}`;
const allKills: readonly Kill[] = ["server typing", "tab typing", "server saving", "tab saving"];

/** What became of what was typed. */
export interface KeyCount {
	readonly typed: number;
	/** Keys that the browser had taken and that weren't on the screen when the page was opened again. */
	readonly lost: number;
	readonly kills: Readonly<Record<Kill, number>>;
	/** Whether once the disk was full, which takes a small disk. */
	readonly wasFull: boolean;
}

/** A server that can be killed and started again at the same address. */
interface KillableServer {
	readonly url: string;
	readonly start: () => Promise<void>;
	readonly kill: () => Promise<void>;
}

/**
 * Types into a page of a site that is served, in a browser, and kills the server or the tab at random moments, as often as is wanted. After
 * each kill what is on the screen is compared with what was typed.
 *
 * @param seed Of the moments.
 * @param small A folder on a disk of its own, which is filled once and has room for nothing but a small site; without one the disk is never full.
 */
export async function countLostKeys({
	kills: wanted,
	seed,
	small,
	tell,
}: {
	readonly kills: number;
	readonly seed: number;
	readonly small?: string | undefined;
	readonly tell: (line: string) => void;
}): Promise<KeyCount> {
	const random = randomNumbers(seed);
	const output = await mkdtemp(join(tmpdir(), "brygga-kills-"));
	const site = await gitSite(small);
	const browser = await launchBrowser();
	const server = await killableServer({ root: site.root, output });
	const count = { typed: 0, lost: 0, kills: { ...noKills } };
	const fullAt = small === undefined ? -1 : Math.floor(wanted / 2);
	try {
		await server.start();
		const context = await browser.newContext({ locale: "en-GB" });
		context.setDefaultTimeout(0);
		let expected = begins;
		let tab = await openPage(context, server.url);
		for (let done = 0; done < wanted; done++) {
			const kill = allKills[Math.floor(random() * allKills.length)] ?? "tab typing";
			if (done === fullAt) await fill(site);
			const letters = lettersFor(done, 3 + Math.floor(random() * 18));
			const killing = { server, kill, after: Math.floor(random() * letters.length), pause: random() * 60 };
			expected += await typeAndKill(tab, letters, killing);
			count.typed += letters.length;
			count.kills[kill]++;
			if (kill.startsWith("server")) {
				// It doesn't start before there is room again, and says so.
				await makeRoom(site);
				await server.start();
			}
			await tab.close();
			tab = await openPage(context, server.url);
			const shown = (await editorIn(tab).textContent()) ?? "";
			const lost = lostFrom(expected, shown);
			count.lost += lost;
			const inFile = await inFileOf(site);
			if (!expected.startsWith(inFile)) throw new Error(`The file has “${inFile}”, which nobody has typed.`);
			tell(
				`kill ${done + 1}: ${kill}${done === fullAt ? ", disk full" : ""}, ${expected.length} letters, ${lost} lost`,
			);
			expected = shown;
			await makeRoom(site);
		}
		await saveAll(tab, site, expected);
		return { ...count, wasFull: fullAt >= 0 };
	} finally {
		await browser.close();
		await server.kill();
		await site.close();
		await rm(output, { recursive: true, force: true });
	}
}

const noKills: Readonly<Record<Kill, number>> = {
	"server typing": 0,
	"tab typing": 0,
	"server saving": 0,
	"tab saving": 0,
};

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Letters that tell which kill they were typed before. */
function lettersFor(kill: number, length: number): string {
	return `${kill} ${"abcdefghijklmnopqrstuvwxyz".slice(0, length)}`;
}

function editorIn(tab: Tab): Locator {
	return tab.getByRole("textbox", { name: "Paragraph 3, English", exact: true });
}

async function openPage(context: BrowserContext, url: string): Promise<Tab> {
	const tab = await context.newPage();
	await tab.goto(`${url}_workbench/#/en/nyheter/bron`);
	await editorIn(tab).waitFor();
	await editorIn(tab).focus();
	await tab.keyboard.press("Control+End");
	return tab;
}

/**
 * Types, and kills on the way; nothing waits for the kill.
 *
 * @returns The letters that the browser had taken.
 */
async function typeAndKill(
	tab: Tab,
	letters: string,
	{
		server,
		kill,
		after,
		pause,
	}: {
		readonly server: KillableServer;
		readonly kill: Kill;
		readonly after: number;
		readonly pause: number;
	},
): Promise<string> {
	const isTab = kill.startsWith("tab");
	let taken = "";
	let killed: Promise<unknown> | undefined;
	const begin = async (): Promise<void> => {
		if (kill.endsWith("saving")) await tab.keyboard.press("Control+s");
		killed = later(pause).then(() => (isTab ? crash(tab) : server.kill()));
	};
	for (const [index, letter] of [...letters].entries()) {
		if (index === after) await begin();
		// A key on its way to a tab that dies is nobody's.
		const isTaken = await Promise.race([
			tab.keyboard.press(letter === " " ? "Space" : letter).then(
				() => true,
				() => false,
			),
			...(isTab && killed ? [killed.then(() => false)] : []),
		]);
		if (!isTaken) break;
		taken += letter;
	}
	await killed;
	return taken;
}

function later(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Ends a tab's process, as when the memory is used up. */
async function crash(tab: Tab): Promise<void> {
	const session = await tab.context().newCDPSession(tab);
	const crashed = tab.waitForEvent("crash");
	session.send("Page.crash").catch(() => undefined);
	await crashed;
}

/** How many letters at the end of what was typed aren't shown; a key that nobody has answered may be there. */
function lostFrom(expected: string, shown: string): number {
	let same = 0;
	while (same < expected.length && expected[same] === shown[same]) same++;
	return expected.length - same;
}

async function inFileOf(site: GitSite): Promise<string> {
	const text = await site.read(file);
	if (!text.startsWith("---\n") || !text.endsWith("\n")) throw new Error(`The file is cut off:\n${text}`);
	return text.trimEnd().split("\n").at(-1) ?? "";
}

/** Takes all the room that there is. */
async function fill({ root }: GitSite): Promise<void> {
	await writeFile(join(root, "filler"), Buffer.alloc(1e8)).catch(() => undefined);
}

async function makeRoom({ root }: GitSite): Promise<void> {
	await rm(join(root, "filler"), { force: true });
}

/** In the end the file has all of it. */
async function saveAll(tab: Tab, site: GitSite, expected: string): Promise<void> {
	await tab.keyboard.press("Control+s");
	await tab.getByText("Saved in the file", { exact: true }).waitFor();
	const inFile = await inFileOf(site);
	if (inFile !== expected) throw new Error(`The file has “${inFile}”, and the screen “${expected}”.`);
}

async function killableServer({
	root,
	output,
}: {
	readonly root: string;
	readonly output: string;
}): Promise<KillableServer> {
	const port = await freePort();
	let child: ChildProcess | undefined;
	return {
		url: `http://localhost:${port}/`,
		start: async () => {
			const args = [program, "serve", "--root", root, "--output", output, "--port", String(port)];
			const started = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
			child = started;
			let said = "";
			await new Promise<void>((ready, failed) => {
				const hear = (chunk: Buffer): void => {
					said += String(chunk);
					if (said.includes("Ctrl+C")) ready();
				};
				started.stdout.on("data", hear);
				started.stderr.on("data", hear);
				started.once("exit", () => failed(new Error(`The server ended:\n${said}`)));
			});
		},
		kill: async () => {
			if (!child || child.exitCode !== null || child.signalCode !== null) return;
			const ended = once(child, "exit");
			child.kill("SIGKILL");
			await ended;
		},
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
