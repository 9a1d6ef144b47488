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

/**
 * The scripts that are loaded later, each with all that it may load, as a JavaScript value; see `theme/scripts/verified.ts`.
 *
 * @param files What was bundled, from which `metafile` tells how the scripts hang together.
 */
export function laterScripts(files: readonly OutputFile[], { outputs }: Metafile): string {
	const contents = new Map(files.map((file) => [basename(file.path), file.contents]));
	const named = Object.entries(parts).map(([name, module]) => {
		const found = new Set<string>();
		const follow = (path: string): void => {
			if (found.has(path)) return;
			found.add(path);
			for (const { path: next } of outputs[path]?.imports ?? []) follow(next);
		};
		const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === module);
		if (start === undefined) throw new Error(`No script begins with ${module}`);
		follow(start);
		const scripts = [...found].map((path) => {
			const content = contents.get(basename(path));
			if (!content) throw new Error(`${path} wasn't bundled`);
			return [`./${basename(path)}`, integrityOf(content)];
		});
		return [name, scripts];
	});
	return JSON.stringify(Object.fromEntries(named));
}
