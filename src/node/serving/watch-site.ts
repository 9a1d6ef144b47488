import { join } from "node:path";
import { generatorRoot } from "../generator-paths.ts";

/** Milliseconds of quiet after a change before it counts: editors write a file in several steps. */
const quietTime = 60;

/**
 * Calls back after changes to a site's files or to the layouts and styles. Calls never overlap; what changes during one
 * leads to another.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @param onChange Must not reject.
 * @returns Ends the watching, once a running call is done.
 */
export async function watchSite(root: string, onChange: () => Promise<void>): Promise<() => Promise<void>> {
	const folders = [
		join(root, "content"),
		join(root, "i18n"),
		join(generatorRoot, "src/views"),
		join(generatorRoot, "src/assets"),
	];
	const { watch } = await import("chokidar");
	const watcher = watch(folders, { ignoreInitial: true, ignored: /(?:^|[/\\])\.[^/\\]/ });
	let timer: NodeJS.Timeout | undefined;
	let running: Promise<void> = Promise.resolve();
	watcher.on("all", () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			running = running.then(onChange);
		}, quietTime);
	});
	await new Promise<void>((resolve) => watcher.once("ready", resolve));
	return async () => {
		clearTimeout(timer);
		await watcher.close();
		await running;
	};
}
