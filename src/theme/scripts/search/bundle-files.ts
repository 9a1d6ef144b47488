/**
 * Fetches a file of a search bundle that is compressed by itself, from the browser's cache where the network fails: what was read once can be
 * read without a connection. Rejects where it isn't there.
 */
export async function fetchUnpacked(address: string): Promise<Response> {
	const { ok, status, body } = await fetch(address).catch(() => fetch(address, { cache: "force-cache" }));
	if (!ok) throw new Error(`${status} for ${address}`);
	return new Response(body?.pipeThrough(new DecompressionStream("gzip")));
}
