/** Makes what the package holds besides sources: the compiled program, the workbench's application, and the types. npm runs this before it packs. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { workbenchBundle } from "../src/node/assets/workbench-bundle.mjs";
import { bundle } from "./bundle.mjs";

const repository = fileURLToPath(new URL("../", import.meta.url));
const lib = join(repository, "lib");

rmSync(lib, { recursive: true, force: true });
await bundle({
	outdir: lib,
	portable: true,
	minify: true,
	entries: { brygga: "src/brygga.ts" },
});
const { metafile } = await build({
	...workbenchBundle(join(repository, "src/workbench/app")),
	outdir: join(lib, "workbench"),
	metafile: true,
});
writeFileSync(join(lib, "workbench/licenses.txt"), licensesOf(Object.keys(metafile.inputs)));
execFileSync(
	process.execPath,
	[join(repository, "node_modules/typescript/bin/tsc"), "--project", join(repository, "bin/types.json")],
	{ stdio: "inherit" },
);

// TypeScript looks for the declarations of "./x.js"; those of "./x.ts" it finds only beside sources.
const types = join(lib, "types");
for (const name of readdirSync(types, { recursive: true, encoding: "utf8" })) {
	if (!name.endsWith(".d.ts")) continue;
	const text = readFileSync(join(types, name), "utf8");
	writeFileSync(join(types, name), text.replace(/(?<=(?:from |import\()"\.[^"]*)\.ts(?=")/g, ".js"));
}

/** The licences of the packages that a bundle holds, which have to go along with it. */
function licensesOf(files) {
	const packages = files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
	return [...new Set(packages.filter((name) => name !== undefined))]
		.sort()
		.map((name) => {
			const folder = join(repository, "node_modules", name);
			const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
			if (license === undefined) throw new Error(`${name} has no licence to go along.`);
			return `${name}\n\n${readFileSync(join(folder, license), "utf8").trim()}\n`;
		})
		.join("\n\n");
}
