/** Files that say which others there are, and keep their names when the site is published anew. */
const lists = /\/(?:pagefind-entry|manifest)\.json$/;

/**
 * Fetches a file, from the browser's cache where the network fails: what was read once can be read without a connection, old
 * or not. Lists of files are asked for anew on hosts, too, that let browsers keep them a while.
 */
export async function fetchOrCached(
	input: RequestInfo | URL,
	{
		options,
		fetchWith = fetch,
	}: { readonly options?: RequestInit | undefined; readonly fetchWith?: typeof fetch } = {},
): Promise<Response> {
	try {
		const isList = lists.test(new URL(new Request(input).url).pathname);
		return await fetchWith(input, isList ? { ...options, cache: "no-cache" } : options);
	} catch (error) {
		if (options?.signal?.aborted) throw error;
		return await fetchWith(input, { ...options, cache: "force-cache" });
	}
}
