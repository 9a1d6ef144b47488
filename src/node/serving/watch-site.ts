import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { configurationNames } from "../configuration/find-configuration.ts";
import { ownTheme } from "../system/generator-paths.ts";
import { hasCode } from "../system/has-code.ts";
import { themeFolders } from "../theme/site-theme.ts";
import { answerChanges, type ChangeAnswers } from "./answer-changes.ts";

/** Folders of a site. */
const siteFolders = ["content", "i18n"];

/** What a site looks like, public files, code and templates, of which any may change every page. */
const otherNames: readonly string[] = [
	...themeFolders,
	"public",
	"_data",
	"_includes",
	"_layouts",
	...configurationNames,
];

/** What watches a site. */
export interface SiteWatch {
	/**
	 * Follows more than the usual folders: the files that the site's configuration is made of, and folders that it names.
	 *
	 * @param paths Relative to the root; what is followed already may be among them.
	 */
	readonly follow: (paths: readonly string[]) => void;
	/** Ends the watching, once a running call is done. */
	readonly close: () => Promise<void>;
}

/**
 * Calls back after changes to a site's files or to layouts, styles and public files, and once at the beginning, for what changed before anybody
 * watched. Hidden files are passed over.
 *
 * @param root The folder that holds `content/` and `i18n/`, which may come and go.
 * @param options See {@link ChangeAnswers}: paths are those in these two folders, relative to the root. `onError` gets what keeps a folder from being
 * watched, such as a limit of the system.
 */
export function watchSite(
	root: string,
	{ onError, ...answers }: ChangeAnswers & { readonly onError: (error: unknown) => void },
): SiteWatch {
	const { note, close } = answerChanges(answers);
	const site = watchFolders({
		onTouch: (path) => note(path && relative(root, path).replaceAll(sep, "/")),
		onError,
	});
	const theme = watchFolders({ onTouch: () => note(undefined), onError });
	// Of what the configuration is made of, the files in the site's folders are told by their paths as all there.
	const followPlace = (path: string): void =>
		(siteFolders.includes(relative(root, path)) ? site : theme).follow(path);
	const named = new Map<string, Set<string>>();
	const tops: FSWatcher[] = [];
	const follow: SiteWatch["follow"] = (paths) => {
		for (const place of paths.map((path) => placeOf(path, root))) {
			const folder = dirname(place);
			const names = named.get(folder) ?? new Set();
			if (names.has(basename(place))) continue;
			names.add(basename(place));
			followPlace(place);
			if (named.has(folder)) continue;
			const onTouch = (name: string): void => {
				followPlace(join(folder, name));
				note(undefined);
			};
			const top = watchNames(folder, { names, onTouch, onError });
			if (!top) continue;
			named.set(folder, names);
			tops.push(top);
		}
	};
	follow([...siteFolders, ...otherNames]);
	theme.follow(ownTheme);
	note(undefined);
	return {
		follow,
		close: async () => {
			for (const top of tops) top.close();
			site.close();
			theme.close();
			await close();
		},
	};
}

/**
 * What is followed for a path: in the site, the first part of it; of one that lies outside, itself alone, since whatever else is there, such as the
 * site's own output or a repository's packages, is nobody's business.
 *
 * @param path Relative to the root.
 */
function placeOf(path: string, root: string): string {
	const [first = ""] = path.split("/");
	return first === ".." ? resolve(root, path) : join(root, first);
}

/** Watches a folder, if there is one, for what comes, goes and is written to under some names; not below them. */
function watchNames(
	folder: string,
	{
		names,
		onTouch,
		onError,
	}: {
		readonly names: ReadonlySet<string>;
		readonly onTouch: (name: string) => void;
		readonly onError: (error: unknown) => void;
	},
): FSWatcher | undefined {
	try {
		const watcher = watch(folder, (_, name) => {
			if (name !== null && names.has(name)) onTouch(name);
		});
		return watcher.on("error", onError);
	} catch (error) {
		if (!hasCode(error, "ENOENT")) onError(error);
		return undefined;
	}
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
