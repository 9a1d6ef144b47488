import { fetchOrCached } from "./fetch-fallback.ts";

/** Fetches a file of a search bundle; rejects where it isn't there. */
export async function fetchFile(address: string): Promise<Response> {
	const response = await fetchOrCached(address);
	if (!response.ok) throw new Error(`${response.status} for ${address}`);
	return response;
}

/** Fetches a file that is compressed by itself. */
export async function fetchUnpacked(address: string, format: CompressionFormat = "gzip"): Promise<Response> {
	const { body } = await fetchFile(address);
	return new Response(body?.pipeThrough(new DecompressionStream(format)));
}

/** Fetches a file of columns. */
export async function fetchColumns(address: string): Promise<Uint8Array> {
	return new Uint8Array(await (await fetchUnpacked(address, "deflate-raw")).arrayBuffer());
}

/** Stands before the data of each of Pagefind's files. */
const signature = "pagefind_dcd";

/** Fetches the data in one of Pagefind's files. */
export async function fetchPagefind(address: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await (await fetchUnpacked(address)).arrayBuffer()).subarray(signature.length);
}
