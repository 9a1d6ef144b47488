/** Measures the workbench in Chromium; `npm run bench:workbench -- --help` says how. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page as Tab } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { alignedTexts } from "./corpus/aligned-texts.ts";
import { blocks, longPage, writeLongPage } from "./corpus/long-page.ts";
import { makeSite } from "./make-site.ts";
import { median } from "./results.ts";
import { type ServeProcess, startServe } from "./start-serve.ts";

const help = `Usage: npm run bench:workbench -- [options]

Opens a page of forty blocks in the workbench of a made-up site and types in it, in Chromium. Prints, of each, the median and
the slowest in milliseconds, and what the server's processor took.

  --articles NUMBER   of the site around it, each in two languages (default: 1000)
  --rounds NUMBER     how often the page is opened; a key is typed four times as often (default: 10)
`;

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "1000" },
		rounds: { type: "string", default: "10" },
		help: { type: "boolean", default: false },
	},
});

const repository = fileURLToPath(new URL("../", import.meta.url));

if (values.help) console.log(help);
else await measureWorkbench(Number(values.articles), Number(values.rounds));

async function measureWorkbench(articles: number, rounds: number): Promise<void> {
	const root = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brygga-workbench-"));
	try {
		const texts = await alignedTexts(repository);
		await makeSite({ articles, directory: root, texts });
		await writeLongPage(root, texts);
		const [server, browser] = await Promise.all([startServe(root), launchBrowser()]);
		try {
			const tab = await browser.newPage({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
			await tab.goto(`${server.url}_workbench/`);
			await openings(tab, { server, rounds });
			await checks(tab, { server, rounds: rounds * 4 });
		} finally {
			await browser.close();
			await server.stop();
		}
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

interface Run {
	readonly server: ServeProcess;
	readonly rounds: number;
}

/** From the click at the desk until all texts of the page are painted. */
async function openings(tab: Tab, { server, rounds }: Run): Promise<void> {
	const times: number[] = [];
	const before = server.processorSeconds();
	for (let round = 0; round <= rounds; round++) {
		await tab.getByRole("searchbox").fill("En lång sida");
		const link = tab.getByRole("link", { name: /En lång sida$/ }).first();
		await link.waitFor();
		const time = Number(
			await tab.evaluate(
				timeOf(
					"document.querySelector('a.button[href$=\"news/long\"]').click()",
					`document.querySelectorAll(".unit").length > ${blocks}`,
				),
			),
		);
		if (round === 0) report("page shown, first time", { times: [time] });
		else times.push(time);
		await tab.goto(`${server.url}_workbench/#/`);
	}
	report("page shown", { times, processorSeconds: (server.processorSeconds() - before) / (rounds + 1) });
}

/** From a key until what it brings up, or takes away, is on the screen. */
async function checks(tab: Tab, { server, rounds }: Run): Promise<void> {
	await tab.goto(`${server.url}_workbench/#/en/${longPage}`);
	const editor = tab.locator(".unit.paragraph [role=textbox]").nth(3);
	await editor.focus();
	await tab.keyboard.press("Control+End");
	await tab.keyboard.type(" ");
	await tab.locator(".findings [role=status], .findings[role=status]").waitFor();
	const findings = `document.querySelectorAll(".unit.active .problem").length`;
	const faulty = `${findings} > ${Number(await tab.evaluate(findings))}`;
	const shown: number[] = [];
	const painted: number[] = [];
	let before = server.processorSeconds();
	for (let round = 0; round <= rounds; round++) {
		if (round === 1) before = server.processorSeconds();
		const isFault = round % 2 === 0;
		await tab.evaluate(
			`window.keyPainted = ${timeFromKey("true")}; window.checkShown = ${timeFromKey(isFault ? faulty : `!(${faulty})`)}; undefined`,
		);
		await tab.keyboard.press(isFault ? "7" : "Backspace");
		painted.push(Number(await tab.evaluate("window.keyPainted")));
		shown.push(Number(await tab.evaluate("window.checkShown")));
	}
	report("key painted", { times: painted });
	report("check after a key, first time", { times: shown.slice(0, 1) });
	report("check after a key, its pause included", {
		times: shown.slice(1),
		processorSeconds: (server.processorSeconds() - before) / rounds,
	});
}

/** A script that does something and gives the milliseconds until a condition holds on what has been painted. */
function timeOf(action: string, condition: string): string {
	return `new Promise((resolve) => { const from = performance.now(); ${untilPainted(condition)}; ${action}; })`;
}

/** The same from the next key. */
function timeFromKey(condition: string): string {
	return `new Promise((resolve) => addEventListener("keydown", () => { const from = performance.now(); ${untilPainted(condition)}; }, { once: true, capture: true }))`;
}

/** Looks after each frame: a task that follows one begins when it has been painted. */
function untilPainted(condition: string): string {
	return `const look = () => { const channel = new MessageChannel(); channel.port1.onmessage = () => { if (${condition}) resolve(performance.now() - from); else requestAnimationFrame(look); }; channel.port2.postMessage(0); }; requestAnimationFrame(look)`;
}

function report(
	what: string,
	{ times, processorSeconds }: { readonly times: readonly number[]; readonly processorSeconds?: number },
): void {
	const slowest = times.length > 1 ? `, slowest ${Math.max(...times).toFixed(0)} ms` : "";
	const processor =
		processorSeconds === undefined ? "" : `; server ${(processorSeconds * 1000).toFixed(0)} ms of processor`;
	console.log(`${what.padEnd(40)} ${median(times).toFixed(0).padStart(5)} ms${slowest}${processor}`);
}
