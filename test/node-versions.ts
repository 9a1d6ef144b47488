/**
 * Checks and builds the site with the oldest and the newest Node that are supported and compares the output with that of the
 * Node that runs this, byte for byte: `npm run nodes`. The versions stand in `.ci/node-versions`; npm's package `node` has them.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite, copyContent } from "./support/build-site.ts";
import { filesBelow } from "./support/incremental/interference.ts";
import { runLong } from "./support/run-long.ts";

const repository = fileURLToPath(new URL("../", import.meta.url));
const versions = (await readFile(join(repository, ".ci/node-versions"), "utf8")).trim().split("\n");

/** Files named of those that differ. */
const mostNamed = 10;

const work = await mkdtemp(join(tmpdir(), "brygga-nodes-"));
try {
	await checkOldest();
	const expected = await builtWith(process.execPath, process.version);
	console.log(`Node ${process.version}: ${expected.size} files`);
	for (const version of versions) {
		const found = await builtWith(await executableOf(version), version);
		const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
			(file) => expected.get(file) !== found.get(file),
		);
		if (differing.length > 0)
			throw new Error(
				[
					`Node ${version} builds ${differing.length} files differently from Node ${process.version}, such as:`,
					...differing.slice(0, mostNamed).map((file) => `  ${file}`),
				].join("\n"),
			);
		console.log(`Node ${version}: the same ${found.size} files, byte for byte`);
	}
} catch (error) {
	console.log(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await rm(work, { recursive: true, force: true });
}

/** What package.json promises is what is tried. */
async function checkOldest(): Promise<void> {
	const { engines } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
	const oldest = versions[0] ?? "";
	if (!`${oldest}.`.startsWith(`${engines.node.replace(">=", "")}.`))
		throw new Error(
			`package.json supports Node ${engines.node}, but the oldest in .ci/node-versions is ${oldest}.`,
		);
}

/** Where a version of Node is, fetched where it isn't there yet. */
async function executableOf(version: string): Promise<string> {
	const place = `${process.platform}-${process.arch}`;
	try {
		const said = await runLong(
			"npx",
			["--yes", `node@${version}`, "-p", "process.version + process.execPath"],
			{
				// npm hands on to npx that its scripts are to be silent, which would leave out the reason.
				environment: { npm_config_loglevel: "error" },
			},
		);
		const [, exact = "", path = ""] = /^v([\d.]+)(.+)$/m.exec(said) ?? [];
		if (`${exact}.`.startsWith(`${version}.`)) return path;
		throw new Error(`it says that it is ${exact || said.trim()}`);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`Node ${version} can't be had from npm's package “node” for ${place}: ${reason}`);
	}
}

/** Digests of the files that a version of Node makes of this repository's site, by path. */
async function builtWith(executable: string, version: string): Promise<Map<string, string>> {
	const root = join(work, version);
	const output = join(root, "_site");
	await copyContent(root);
	await runLong(executable, [join(repository, "bin/brygga.mjs"), "check", "--root", root]);
	await buildSite({ root, output, executable });
	const files = await filesBelow(output);
	const digests = files.map(async (file): Promise<[string, string]> => {
		const digest = createHash("sha256").update(await readFile(file));
		return [file.slice(output.length + 1), digest.digest("hex")];
	});
	return new Map(await Promise.all(digests));
}
