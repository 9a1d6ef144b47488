import { access, constants, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { onceForAll } from "./once-for-all.ts";
import { runLong } from "./run-long.ts";

/** The shell without a window first: a profile of its own takes it a quarter of the time. */
const names = [
	"chrome-headless-shell",
	"chromium-headless-shell",
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
];

const placesOnMac = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * What Chromium leaves out: pages of its own for the address bar, which make a tab take nearly twice the work; and what playwright-core leaves out
 * of the same kind, since of two such flags Chromium heeds the last.
 */
const disabledFeatures = [
	"WebUIOmniboxPopup",
	"WebUIOmniboxAimPopup",
	"AvoidUnnecessaryBeforeUnloadCheckSync",
	"DestroyProfileOnBrowserClose",
	"HttpsUpgrades",
	"MediaRouter",
	"OptimizationHints",
	"PaintHolding",
	"PreconnectToSearch",
	"ThirdPartyStoragePartitioning",
];

/** `--no-sandbox`: containers' root may not start Chromium otherwise; the rest keeps it from asking for anything but the site. */
const launchFlags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
	"--disable-quic",
	`--disable-features=${disabledFeatures.join()}`,
];

/** One way to a browser: gives the executable, or `undefined` for playwright-core's own. Rejects when it isn't to be had. */
interface Source {
	readonly name: string;
	find(): Promise<string | undefined>;
}

const sources: readonly Source[] = [
	{ name: "CHROME_PATH or a browser of this machine", find: findInstalled },
	{ name: "a browser that playwright-core has installed before", find: async () => undefined },
	{ name: "npx playwright-core install --only-shell chromium", find: installByPlaywright },
	{ name: "apt-get install chromium-headless-shell", find: installByApt },
];

let running: Promise<Browser> | undefined;

/**
 * The browser that all test files of a process share: contexts keep them apart. It ends with the process's work for the gate;
 * nobody else closes it. One process finds it, and installs it where there is none, for all.
 */
export function sharedBrowser(): Promise<Browser> {
	running ??= startShared();
	return running;
}

async function startShared(): Promise<Browser> {
	let own: Browser | undefined;
	const found = await onceForAll("browser", async () => {
		const { browser, executablePath = "" } = await firstThatStarts();
		own = browser;
		return executablePath;
	});
	const browser = own ?? (await start(found === "" ? undefined : found));
	process.once("disconnect", () => void browser.close());
	browser.once("disconnected", () => {
		running = undefined;
	});
	return browser;
}

/**
 * Starts Chromium or Chrome: that of `CHROME_PATH`, else one on `PATH` or in macOS's usual places, else one that
 * playwright-core installs, else, for root on Debian and its kin, the distribution's. Rejects with the reason of each
 * failure and what to do when none of them starts.
 *
 * @param flags Further ones for its command line.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
	return (await firstThatStarts(flags)).browser;
}

interface StartedBrowser {
	readonly browser: Browser;
	/** Of playwright-core's own, none. */
	readonly executablePath?: string | undefined;
}

async function firstThatStarts(flags: readonly string[] = []): Promise<StartedBrowser> {
	const failures: string[] = [];
	for (const source of sources) {
		try {
			const executablePath = await source.find();
			return { browser: await start(executablePath, flags), executablePath };
		} catch (error) {
			failures.push(`- ${source.name}: ${firstLine(error)}`);
			if (source.find === findInstalled && process.env["CHROME_PATH"] !== undefined) break;
		}
	}
	throw new Error(
		[
			"The browser tests need Chromium or Chrome, and none could be started:",
			...failures,
			"Install Chromium or Google Chrome, or set CHROME_PATH to the program's path.",
		].join("\n"),
	);
}

function start(executablePath: string | undefined, flags: readonly string[] = []): Promise<Browser> {
	return chromium.launch({
		args: [...launchFlags, ...flags],
		timeout: 0,
		...(executablePath === undefined ? {} : { executablePath }),
	});
}

async function findInstalled(): Promise<string> {
	const chosen = process.env["CHROME_PATH"];
	if (chosen !== undefined) return chosen;
	const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
	const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	for (const candidate of [...candidates, ...(process.platform === "darwin" ? placesOnMac : [])]) {
		const executable = await access(candidate, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (executable) return candidate;
	}
	throw new Error("none found.");
}

async function installByPlaywright(): Promise<undefined> {
	const program = join(
		createRequire(import.meta.url).resolve("playwright-core/package.json"),
		"..",
		"cli.js",
	);
	await runLong(process.execPath, [program, "install", "--only-shell", "chromium"]);
}

/** Adds the packages where they are missing; what the machine has already stays at its version. */
async function installByApt(): Promise<string> {
	const system = await readFile("/etc/os-release", "utf8").catch(() => "");
	if (process.getuid?.() !== 0 || !/^ID(?:_LIKE)?=.*debian/m.test(system)) {
		throw new Error("only tried for root on Debian.");
	}
	const options = { environment: { DEBIAN_FRONTEND: "noninteractive" } };
	await runLong("apt-get", ["update", "-q"], options);
	await runLong(
		"apt-get",
		[
			"install",
			"-qy",
			"--no-upgrade",
			"--no-install-recommends",
			"chromium-headless-shell",
			"fonts-liberation",
		],
		options,
	);
	return "/usr/bin/chromium-headless-shell";
}

/** The error's first line, with the line in which playwright-core repeats what the browser said last. */
function firstLine(error: unknown): string {
	const lines = (error instanceof Error ? error.message : String(error)).split("\n");
	return [lines[0], lines.find((line) => /error while loading|ENOTFOUND|Unable to locate/.test(line))]
		.filter((line) => line !== undefined)
		.join(" ");
}
