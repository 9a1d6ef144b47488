import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize, relative, sep } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** Folders whose own folders have an order. */
const ordered = [
	"src/core",
	"src/core/checks",
	"src/core/content",
	"src/core/markdown",
	"src/core/pages",
	"src/node",
	"src/node/reading",
	"src/workbench/app/page",
];

/** Rooms whose own files tell what their folders share, and bring these together: of them the folders alone have an order. */
const withSharedFiles: ReadonlySet<string> = new Set(["src/core/checks"]);

/** The folder below `room` that a file is in: `drift` for `src/core/drift/unfinished.ts` in the core; none for one directly in it. */
function folderOf(file: string, room: string): string {
	const [folder = "", ...rest] = relative(room, file).split(sep);
	return rest.length === 0 ? "" : folder;
}

/** The files that a file imports, at once or when it needs them, if only for their types. */
function importsOf(file: string): string[] {
	const text = readFileSync(file, "utf8");
	const found = text.matchAll(/^(?:import|export) [^;]*?from "(\.[^"]+)";$|\bimport\("(\.[^"]+)"\)/gm);
	return [...found].map(([, path, later = ""]) => normalize(join(file, "..", path ?? later)));
}

/** For each folder of a room those that it depends on, with a file that does. */
function dependencies(room: string): Map<string, Map<string, string>> {
	const found = new Map<string, Map<string, string>>();
	for (const name of readdirSync(room, { recursive: true, encoding: "utf8" })) {
		if (!/\.tsx?$/.test(name)) continue;
		const file = join(room, name);
		const from = folderOf(file, room);
		const others = found.get(from) ?? new Map<string, string>();
		found.set(from, others);
		for (const imported of importsOf(file)) {
			if (!imported.startsWith(room + sep)) continue;
			const to = folderOf(imported, room);
			if (to !== from && !(withSharedFiles.has(room) && (to === "" || from === ""))) others.set(to, file);
		}
	}
	return found;
}

/** A way from a folder back to itself, as the files that make it; empty when there is none. */
function circle(
	graph: ReadonlyMap<string, ReadonlyMap<string, string>>,
	start: string,
	way: { readonly at: string; readonly files: readonly string[]; readonly seen: Set<string> },
): readonly string[] {
	for (const [to, file] of graph.get(way.at) ?? []) {
		const files = [...way.files, file];
		if (to === start) return files;
		if (way.seen.has(to)) continue;
		way.seen.add(to);
		const found = circle(graph, start, { at: to, files, seen: way.seen });
		if (found.length > 0) return found;
	}
	return [];
}

for (const room of ordered)
	test(`the folders of ${room} have an order: none depends on one that depends on it, not even by type`, () => {
		const graph = dependencies(room);
		assert.ok(
			[...graph.values()].some((others) => others.size > 1),
			"imports are read",
		);
		for (const folder of graph.keys())
			assert.equal(circle(graph, folder, { at: folder, files: [], seen: new Set() }), [], folder);
	});

test("docs/content/en/inside/architecture.md has every folder that has an order, and no file that isn't there", () => {
	const text = readFileSync("docs/content/en/inside/architecture.md", "utf8");
	const folders = ordered.flatMap((room) =>
		readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory()),
	);
	for (const { name } of folders) assert.ok(text.includes(`\`${name}/\``), `${name}/ isn't in it`);
	const named = [...text.matchAll(/`((?:core|node|cli|eleventy|theme|workbench)\/[\w/-]+\.[a-z]+)`/g)];
	assert.ok(named.length > 30, "files are named");
	for (const [, file = ""] of named) assert.ok(existsSync(join("src", file)), `src/${file} isn't there`);
});

test("docs/content/en/inside/architecture.md says of every package why it is here", () => {
	const text =
		readFileSync("docs/content/en/inside/architecture.md", "utf8").split("\n## Dependencies\n")[1] ?? "";
	const named = [...text.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
		[...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
	);
	const manifest = JSON.parse(readFileSync("package.json", "utf8"));
	const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
	const isNamed = (name: string): boolean =>
		named.some((pattern) => {
			const [start = "", end = ""] = pattern.split("*");
			return pattern.includes("*") ? name.startsWith(start) && name.endsWith(end) : name === pattern;
		});
	assert.equal(
		packages.filter((name) => !name.startsWith("@types/") && !isNamed(name)),
		[],
	);
});

test.run();
