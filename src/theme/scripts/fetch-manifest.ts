import type { BundleManifest } from "../../core/search/bundle-manifest.ts";

/**
 * Fetches the list of a search bundle's files. It keeps its name when the site is published again, and is asked for again on hosts, too, that
 * let browsers keep it a while; where the network fails, the browser's cache has what was read once.
 *
 * @param bundle Address of the bundle, with a last slash.
 */
export async function fetchManifest(bundle: string): Promise<BundleManifest> {
	const address = `${bundle}manifest.json`;
	const response = await fetch(address, { cache: "no-cache" }).catch(() =>
		fetch(address, { cache: "force-cache" }),
	);
	if (!response.ok) throw new Error(`${response.status} for ${address}`);
	return response.json();
}
