import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join, relative, sep } from "node:path";
import { configurationNames } from "../configuration/find-configuration.ts";
import { ownTheme } from "../generator-paths.ts";
import { hasCode } from "../system/has-code.ts";
import { themeFolders } from "../theme/site-theme.ts";

/** Milliseconds of quiet after a change before it counts: editors write a file in several steps. */
const quietTime = 25;

/** Answers to changes that may be broken off one after the other; the next is carried through, so that one is, however often files are saved. */
const mostBrokenOff = 10;

/** Folders of a site. */
const siteFolders = ["content", "i18n"];

/** What a site looks like, public files, code and templates, of which any may change every page. */
const otherNames: readonly string[] = [
	...themeFolders,
	"public",
	"_data",
	"_includes",
	...configurationNames,
];

/**
 * Calls back after changes to a site's files or to layouts, styles and public files, and once at the beginning, for what changed before anybody
 * watched. Calls never overlap; what changes during one leads to another, which is told what the one before was told, too, if that gave up for it. Hidden files are passed over.
 *
 * @param root The folder that holds `content/` and `i18n/`, which may come and go.
 * @param options `onChange` must not reject. It gets the paths in those two folders that were touched, relative to the root; nothing
 * when more than they may have been; and a signal to give up, since something else has changed, which it may heed. `onError` gets what keeps a folder from being watched, such as a limit of the system.
 * `imported` are the files that the site's configuration is made of, and folders that it names. `afterQuietTime` calls back once it has been quiet for long enough, and gives what calls that off.
 * @returns Ends the watching, once a running call is done.
 */
export function watchSite(
	root: string,
	{
		onChange,
		onError,
		imported = [],
		afterQuietTime = after(quietTime),
	}: {
		readonly onChange: (touched: readonly string[] | undefined, giveUp: AbortSignal) => Promise<void>;
		readonly onError: (error: unknown) => void;
		readonly imported?: readonly string[];
		readonly afterQuietTime?: (report: () => void) => () => void;
	},
): () => Promise<void> {
	let callOff = (): void => undefined;
	let running: Promise<void> = Promise.resolve();
	let touched: Set<string> | undefined = new Set();
	/** Has the running call give up, if it may. */
	let breakOff = (): void => undefined;
	let brokenOff = 0;
	const report = async (): Promise<void> => {
		const told = touched && [...touched];
		const later = new AbortController();
		touched = new Set();
		// What looks at everything is carried through, so that the next can look at what was touched alone.
		if (told && brokenOff < mostBrokenOff) breakOff = () => later.abort();
		await onChange(told, later.signal);
		breakOff = () => undefined;
		brokenOff = later.signal.aborted ? brokenOff + 1 : 0;
		if (told && later.signal.aborted) touched = touched && new Set([...told, ...touched]);
	};
	const note = (path: string | undefined): void => {
		if (path === undefined) touched = undefined;
		else touched?.add(path);
		breakOff();
		callOff();
		callOff = afterQuietTime(() => {
			running = running.then(report);
		});
	};
	const site = watchFolders({
		onTouch: (path) => note(path && relative(root, path).replaceAll(sep, "/")),
		onError,
	});
	const theme = watchFolders({ onTouch: () => note(undefined), onError });
	// Of what the configuration is made of, the files in the site's folders are told by their paths as all there.
	const others = new Set(
		[...otherNames, ...imported.map((file) => file.split("/")[0] ?? file)].filter(
			(name) => !siteFolders.includes(name),
		),
	);
	const top = watch(root, (_, name) => {
		if (name === null || (!siteFolders.includes(name) && !others.has(name))) return;
		(others.has(name) ? theme : site).follow(join(root, name));
		note(undefined);
	});
	top.on("error", onError);
	for (const folder of siteFolders) site.follow(join(root, folder));
	for (const name of others) theme.follow(join(root, name));
	theme.follow(ownTheme);
	note(undefined);
	return async () => {
		top.close();
		site.close();
		theme.close();
		callOff();
		await running;
	};
}

/** @param time Milliseconds. */
function after(time: number): (report: () => void) => () => void {
	return (report) => {
		const timer = setTimeout(report, time);
		return () => clearTimeout(timer);
	};
}

/**
 * Watches folders with all that is in them. One watch a folder tells of all its files; one for each file, as most packages have it,
 * takes more than many systems allow, and a folder of thousands is read again at every change.
 *
 * @param options `onTouch` gets the path that was touched; nothing when the system doesn't say which.
 */
function watchFolders({
	onTouch,
	onError,
}: {
	readonly onTouch: (path: string | undefined) => void;
	readonly onError: (error: unknown) => void;
}): {
	/** Watches a folder, if there is one, or no longer what was there before. */
	readonly follow: (path: string) => void;
	readonly close: () => void;
} {
	const watchers = new Map<string, FSWatcher>();
	const unfollow = (path: string): void => {
		for (const [folder, watcher] of watchers) {
			if (folder !== path && !folder.startsWith(path + sep)) continue;
			watcher.close();
			watchers.delete(folder);
		}
	};
	const follow = (path: string): void => {
		unfollow(path);
		followAll(path);
	};
	const followAll = (folder: string): void => {
		try {
			if (!lstatSync(folder).isDirectory()) return;
			const watcher = watch(folder, (event, name) => {
				if (name?.startsWith(".")) return;
				const path = name === null ? undefined : join(folder, name);
				if (event === "rename" && path !== undefined) follow(path);
				onTouch(path);
			});
			// Its folder is gone, which the watch on the one above tells.
			watcher.on("error", () => watcher.close());
			watchers.set(folder, watcher);
			for (const entry of readdirSync(folder, { withFileTypes: true }))
				if (entry.isDirectory() && !entry.name.startsWith(".")) followAll(join(folder, entry.name));
		} catch (error) {
			if (!hasCode(error, "ENOENT")) onError(error);
		}
	};
	const close = (): void => {
		for (const watcher of watchers.values()) watcher.close();
		watchers.clear();
	};
	return { follow, close };
}
