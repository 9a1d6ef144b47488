/** What says which other files there are, and keeps its name when the site is published again. */
const lists = /\/manifest\.json$/;

/**
 * Fetches a file, from the browser's cache where the network fails: what was read once can be read without a connection, old
 * or not. Lists of files are asked for again on hosts, too, that let browsers keep them a while.
 */
export async function fetchOrCached(address: string): Promise<Response> {
	try {
		return await fetch(address, lists.test(address) ? { cache: "no-cache" } : {});
	} catch {
		return await fetch(address, { cache: "force-cache" });
	}
}
