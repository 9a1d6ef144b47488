import { fetchOrCached } from "./fetch-fallback.ts";

/** Fetches a file of a search bundle; rejects where it isn't there. */
export async function fetchFile(address: string): Promise<Response> {
	const response = await fetchOrCached(address);
	if (!response.ok) throw new Error(`${response.status} for ${address}`);
	return response;
}

/** Fetches a file that is compressed by itself. */
export async function fetchUnpacked(address: string): Promise<Response> {
	const { body } = await fetchFile(address);
	return new Response(body?.pipeThrough(new DecompressionStream("gzip")));
}
