/**
 * Fetches a file, from the browser's cache where the network fails: what was read once can be read without a connection, old
 * or not.
 */
export async function fetchOrCached(
	input: RequestInfo | URL,
	{
		options,
		fetchWith = fetch,
	}: { readonly options?: RequestInit | undefined; readonly fetchWith?: typeof fetch } = {},
): Promise<Response> {
	try {
		return await fetchWith(input, options);
	} catch (error) {
		if (options?.signal?.aborted) throw error;
		return await fetchWith(input, { ...options, cache: "force-cache" });
	}
}
