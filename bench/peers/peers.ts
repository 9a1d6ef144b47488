import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AlignedTexts } from "../corpus/aligned-texts.ts";
import { makeSite } from "../make-site.ts";
import type { Program } from "../measure.ts";
import { makeEleventySite } from "./eleventy-site.ts";
import { makeHugoSite } from "./hugo-site.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A generator that is measured. */
export interface Peer {
	readonly name: string;
	/** Lays a site out in a folder. */
	readonly make: (site: { readonly articles: number; readonly directory: string; readonly texts: AlignedTexts }) => Promise<void>;
	/** Builds it into `_site/` of that folder. */
	readonly build: (directory: string) => Program;
	/** What to delete for a build from nothing. */
	readonly leftovers: readonly string[];
	/** Pages of its own that stand for no other: Hugo's `page/1/`, which lead to a listing's first address. */
	readonly isExtra?: (path: string) => boolean;
}

/** Brygga, as `npm run build` starts it. */
export const brygga: Peer = {
	name: "Brygga",
	make: makeSite,
	build: (directory) => ({
		command: process.execPath,
		arguments: [join(repository, "bin/brygga.mjs"), "build", "--quiet", "--root", directory, "--no-search", "--no-translation-checks"],
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
	make: (site) => makeHugoSite({ ...site, terms: "[]" }),
	build: (directory) => ({ command: "hugo", arguments: ["--quiet", "-d", "_site"], directory }),
	leftovers: ["_site", "resources"],
	isExtra: (path) => /\/page\/1\/index\.html$/.test(path),
};

const eleventy: Peer = {
	name: "Eleventy",
	make: (site) => makeEleventySite({ ...site, terms: "[]" }),
	build: (directory) => ({
		command: process.execPath,
		arguments: ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.js", "--quiet"],
		directory,
	}),
	leftovers: ["_site"],
};

/** The peers that can be run here, and for each other one why it can't. */
export function installedPeers(): { readonly peers: readonly Peer[]; readonly missing: readonly string[] } {
	const hugoVersion = spawnSync("hugo", ["version"], { encoding: "utf8" });
	const hasHugo = hugoVersion.status === 0;
	const hasEleventy = existsSync(join(repository, "node_modules/@11ty/eleventy/cmd.cjs"));
	return {
		peers: [...(hasHugo ? [hugo] : []), ...(hasEleventy ? [eleventy] : [])],
		missing: [
			...(hasHugo ? [] : ["Hugo isn't installed (Debian: apt-get install hugo)."]),
			"Astro isn't measured: version 7 needs Node 22 and a thousand packages of its own.",
		],
	};
}
