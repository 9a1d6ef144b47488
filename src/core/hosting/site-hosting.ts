/**
 * What a host is to do for a site, told once for all hosts: each host's own files say the same in its words. Every file of
 * the output has its type by `contentType`, its caching by `cacheClass`, and status 200.
 */
export interface SiteHosting {
	/** Where the site is published; ends with `/`. */
	readonly url: string;
	/** The path of `url` without its last slash, encoded: empty, or `/some/path`. */
	readonly basePath: string;
	/** Tags of the languages that readers are offered. Each has a folder of its name, with a start page and a `404.html`. */
	readonly languages: readonly string[];
	/** Headers of every response. */
	readonly headers: Readonly<Record<string, string>>;
	/** Old addresses, answered by 301. */
	readonly redirects: readonly HostRedirect[];
}

/** An old address and where it leads: paths below the site's address, as they are named, not encoded. */
export interface HostRedirect {
	/** `/gammalt/` or `/gammal.html`. */
	readonly from: string;
	readonly to: string;
}

/** The paths that a browser may send for an old address: of a folder also without the last slash, and with the name of its page. */
export function sentFor(from: string): string[] {
	return from.endsWith("/") ? [from, from.slice(0, -1), `${from}index.html`] : [from];
}
