import type { PreparedSite } from "./prepare-site.ts";

/**
 * Prepared sites by the Eleventy configuration that is to render them: how a build hands its site to the plugin in
 * `.eleventy.ts`, which Eleventy loads by itself.
 */
const prepared = new WeakMap<object, PreparedSite>();

/** Hands a site over. */
export function handOver(configuration: object, site: PreparedSite): void {
	prepared.set(configuration, site);
}

/** The site that was handed over, if any. */
export function handedOver(configuration: object): PreparedSite | undefined {
	return prepared.get(configuration);
}
