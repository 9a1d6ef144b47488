import { resolve } from "node:path";
import { describeDamage, isDamagedCache } from "../cache/damaged-cache-error.ts";
import { mayBeOther, siteConfiguration } from "../configuration/site-configuration.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { buildOnce, failedResult } from "./build-once.ts";
import type { BuildOptions, BuildResult, RebuildOptions } from "./build-types.ts";
import {
	type OpenedSession,
	openSession,
	type SessionFolders,
	saveRecord,
	takeFolders,
} from "./opened-session.ts";
import { type ShownPage, showPage, type WantedPage } from "./show-page.ts";

/** Builds a site again and again, each time only what has changed. */
export interface BuildSession {
	/**
	 * Builds, after the builds that were asked for before.
	 *
	 * @throws When the disk fails or a layout is faulty; the output is then as it was.
	 */
	readonly rebuild: (options?: RebuildOptions) => Promise<BuildResult>;
	/** Renders a page as it would be, after the builds that were asked for before; `undefined` before the first, and for a page that the site would not have. */
	readonly showPage: (wanted: WantedPage) => Promise<ShownPage | undefined>;
	readonly close: () => Promise<void>;
}

/** Begins a session. What is kept between sessions lies in `<root>/.brygga/` and may be deleted at any time. */
export function createBuildSession(given: BuildOptions): BuildSession {
	const options = { ...given, output: resolve(given.output) };
	let folders: SessionFolders | undefined;
	let opened: OpenedSession | undefined;
	let last: Promise<unknown> = Promise.resolve();
	/** One after the other. */
	const queue = <Result>(step: () => Promise<Result>): Promise<Result> => {
		const result = last.then(step);
		last = result.catch(() => undefined);
		return result;
	};
	const rebuild = async (wanted: RebuildOptions, refused?: string): Promise<BuildResult> => {
		folders ??= takeFolders(options.root, options.output);
		try {
			if (!opened || mayBeOther(opened.configuration, wanted.touched)) {
				const configuration = await siteConfiguration(options.root);
				if (opened && opened.configuration.version !== configuration.version) {
					await opened.close();
					opened = undefined;
				}
				opened ??= await openSession(configuration, { ...options, folders, refused });
			}
			return await buildOnce(opened, { ...options, ...wanted });
		} catch (error) {
			const problems = carriedProblems(error);
			if (problems) return failedResult({}, problems);
			if (refused !== undefined || !isDamagedCache(error)) throw error;
			await opened?.close();
			opened = undefined;
			folders.cache.empty();
			const { touched: _, ...rest } = wanted;
			return rebuild(rest, describeDamage(error));
		}
	};
	return {
		rebuild: (wanted = {}) => queue(() => rebuild(wanted)),
		showPage: (wanted) => queue(async () => opened && showPage(wanted, { session: opened, options })),
		close: async () => {
			await last;
			if (opened?.unsaved) {
				opened.save();
				saveRecord(opened);
			}
			await opened?.close();
			folders?.cache.close();
			folders?.held.release();
		},
	};
}
