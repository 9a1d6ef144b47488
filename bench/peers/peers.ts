import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSite } from "../make-site.ts";
import type { Program } from "../measure.ts";
import { makeAstroSite } from "./astro-site.ts";
import { makeEleventySite } from "./eleventy-site.ts";
import { makeHugoSite } from "./hugo-site.ts";
import type { PeerSite } from "./peer-site.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A generator that is measured. */
export interface Peer {
	readonly name: string;
	/** Lays a site out in a folder. */
	readonly make: (site: PeerSite) => Promise<void>;
	/** Builds it into `_site/` of that folder. */
	readonly build: (directory: string) => Program;
	/** What to delete for a build from nothing. */
	readonly leftovers: readonly string[];
	/** Too slow to be run as often, or at every size, as the others. */
	readonly slow?: boolean;
	/** Pages of its own that stand for no other: Hugo's `page/1/`, which lead to a listing's first address. */
	readonly isExtra?: (path: string) => boolean;
}

/** Brygga, as `npm run build` starts it. */
export const brygga: Peer = {
	name: "Brygga",
	make: makeSite,
	build: (directory) => ({
		command: process.execPath,
		arguments: [
			join(repository, "bin/brygga.mjs"),
			"build",
			"--quiet",
			"--root",
			directory,
			"--no-search",
			"--no-translation-checks",
		],
		directory: repository,
	}),
	leftovers: ["_site", ".brygga"],
};

/** The same with the rules for translations, which no peer has. */
export const bryggaChecked: Peer = {
	...brygga,
	name: "Brygga with translation rules",
	build: (directory) => {
		const program = brygga.build(directory);
		return { ...program, arguments: program.arguments.filter((part) => part !== "--no-translation-checks") };
	},
};

const hugo: Peer = {
	name: "Hugo",
	make: makeHugoSite,
	build: (directory) => ({ command: "hugo", arguments: ["--quiet", "-d", "_site"], directory }),
	leftovers: ["_site", "resources"],
	isExtra: (path) => /\/page\/1\/index\.html$/.test(path),
};

const eleventy: Peer = {
	name: "Eleventy",
	make: makeEleventySite,
	build: (directory) => ({
		command: process.execPath,
		arguments: ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.js", "--quiet"],
		directory,
	}),
	leftovers: ["_site"],
	slow: true,
};

/** Where peers are that are no packages of this repository, unless it is said otherwise. */
export const defaultPeerFolder = join(repository, "node_modules/.cache/brygga-peers");

function astro(folder: string): Peer {
	const packages = join(folder, "astro/node_modules");
	return {
		name: "Astro",
		make: (site) => makeAstroSite({ ...site, packages }),
		build: (directory) => ({
			command: join(packages, "node/bin/node"),
			arguments: [join(packages, "astro/bin/astro.mjs"), "build", "--silent"],
			directory,
			environment: { ASTRO_TELEMETRY_DISABLED: "1" },
		}),
		leftovers: ["_site", ".astro", ".cache"],
		slow: true,
	};
}

/** Installs the peers that are no packages of this repository: Astro, with the version of Node that it needs. */
export async function installPeers(folder: string): Promise<void> {
	const directory = join(folder, "astro");
	await mkdir(directory, { recursive: true });
	await copyFile(join(repository, "bench/peers/astro/package.json"), join(directory, "package.json"));
	const { status } = spawnSync("npm", ["install", "--no-fund", "--no-audit"], {
		cwd: directory,
		stdio: "inherit",
	});
	if (status !== 0) throw new Error(`npm install failed in ${directory}.`);
}

/** The peers that can be run here, and for each other one why it can't. */
export function installedPeers(folder: string): {
	readonly peers: readonly Peer[];
	readonly missing: readonly string[];
	/** Versions by name. */
	readonly versions: Readonly<Record<string, string>>;
} {
	const hugoVersion = spawnSync("hugo", ["version"], { encoding: "utf8" });
	const hasHugo = hugoVersion.status === 0;
	const eleventyVersion = packageVersion(join(repository, "node_modules/@11ty/eleventy"));
	const astroVersion = packageVersion(join(folder, "astro/node_modules/astro"));
	return {
		peers: [
			...(hasHugo ? [hugo] : []),
			...(eleventyVersion === undefined ? [] : [eleventy]),
			...(astroVersion === undefined ? [] : [astro(folder)]),
		],
		missing: [
			...(hasHugo ? [] : ["Hugo isn't installed (Debian: apt-get install hugo)."]),
			...(astroVersion === undefined ? ["Astro isn't installed (npm run bench -- --install-peers)."] : []),
		],
		versions: {
			...(hasHugo ? { Hugo: /v\d[\d.]*/.exec(hugoVersion.stdout)?.[0].slice(1) ?? "" } : {}),
			...(eleventyVersion === undefined ? {} : { Eleventy: eleventyVersion }),
			...(astroVersion === undefined
				? {}
				: {
						Astro: `${astroVersion} on Node ${packageVersion(join(folder, "astro/node_modules/node")) ?? ""}`,
					}),
		},
	};
}

function packageVersion(folder: string): string | undefined {
	try {
		const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
		return version;
	} catch {
		return undefined;
	}
}
