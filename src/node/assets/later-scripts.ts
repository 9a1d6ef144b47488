import { basename } from "node:path";
import type { Metafile, OutputFile } from "esbuild";
import { integrityOf } from "./integrity-of.ts";

/** What the script that is loaded at once names instead of the scripts that are loaded later, which aren't known while it is bundled. */
export const laterScriptsMark = '"later scripts"';

/** The parts of the interface that are loaded later, by the module that each begins with. */
const parts = {
	search: "scripts/search/search-interface.ts",
	suggestions: "scripts/suggestions/suggestion-box.ts",
};

/** A script that was bundled. */
interface LaterScript {
	readonly name: string;
	readonly integrity: string;
}

/** What `theme/scripts/verified.ts` is told of the scripts that are loaded later, each part with all that it may load: a JavaScript value. */
export function laterScripts(files: readonly OutputFile[], metafile: Metafile): string {
	const named = Object.entries(parts).map(([part, module]) => {
		const scripts = scriptsOf(module, { files, metafile, follows: () => true });
		return [part, scripts.map(({ name, integrity }) => [`./${name}`, integrity])];
	});
	return JSON.stringify(Object.fromEntries(named));
}

/** The scripts that every search page needs at once, without what they import for one language or another. */
export function searchScripts(files: readonly OutputFile[], metafile: Metafile): LaterScript[] {
	return scriptsOf(parts.search, { files, metafile, follows: (kind) => kind === "import-statement" });
}

/** The scripts that a module is bundled into: its own, and those that it imports in the ways that are followed. */
function scriptsOf(
	module: string,
	{
		files,
		metafile: { outputs },
		follows,
	}: {
		readonly files: readonly OutputFile[];
		readonly metafile: Metafile;
		readonly follows: (kind: string) => boolean;
	},
): LaterScript[] {
	const contents = new Map(files.map((file) => [basename(file.path), file.contents]));
	const found = new Set<string>();
	const follow = (path: string): void => {
		if (found.has(path)) return;
		found.add(path);
		for (const { path: next, kind } of outputs[path]?.imports ?? []) if (follows(kind)) follow(next);
	};
	const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === module);
	if (start === undefined) throw new Error(`No script begins with ${module}`);
	follow(start);
	return [...found].map((path) => {
		const name = basename(path);
		const content = contents.get(name);
		if (!content) throw new Error(`${path} wasn't bundled`);
		return { name, integrity: integrityOf(content) };
	});
}
