import type { BundleManifest } from "../../core/search/bundle-manifest.ts";
import { fetchManifest } from "./fetch-manifest.ts";
import type { PagefindInstance } from "./search/pagefind-index.ts";
import { verifyPagefind } from "./verified.ts";

/** A search bundle that is on its way. */
export interface OpenedBundle {
	readonly manifest: Promise<BundleManifest>;
	readonly pagefind: Promise<PagefindInstance>;
}

/** Opens a search bundle. */
export type OpenPagefind = (bundle: string, attempt: number) => OpenedBundle;

/**
 * Opens a search bundle by Pagefind's own script. Without a worker: policies with Trusted Types refuse to start it. What Pagefind
 * loads before every search is on its way when its script asks for it.
 *
 * @param bundle Its address, with a last slash.
 * @param attempt Number of the try, from 0: browsers keep a script that failed to load.
 */
export const openPagefind: OpenPagefind = (bundle, attempt) => {
	const manifest = fetchManifest(bundle);
	const pagefind = startPagefind(bundle, { attempt, manifest });
	// Whoever waits for it hears of a failure; it may come before they do.
	pagefind.catch(() => undefined);
	return { manifest, pagefind };
};

async function startPagefind(
	bundle: string,
	{ attempt, manifest }: { readonly attempt: number; readonly manifest: Promise<BundleManifest> },
): Promise<PagefindInstance> {
	const script = `${bundle}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
	// After a failure nothing is taken that was asked for before it.
	if (attempt === 0) void manifest.then((files) => preloadFirst(bundle, files)).catch(() => undefined);
	const [{ version }] = await Promise.all([manifest, verifyPagefind(script)]);
	const { createInstance } = await import(script);
	return createInstance({ basePath: bundle, baseUrl: "/", noWorker: true, metaCacheTag: version });
}

/** Asks for what every search needs. */
function preloadFirst(bundle: string, { version, first, common }: BundleManifest): void {
	for (const path of [entryPath(version), ...first, common]) {
		const link = document.createElement("link");
		link.rel = "preload";
		link.as = "fetch";
		link.crossOrigin = "anonymous";
		link.href = bundle + path;
		document.head.append(link);
	}
}

/** As Pagefind asks for it, given a `metaCacheTag`. */
function entryPath(version: string): string {
	return `pagefind-entry.json?ts=${version}`;
}
